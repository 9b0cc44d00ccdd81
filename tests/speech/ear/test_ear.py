"""Text for the ear: each shown word is heard once, in order, and said as a person would say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.i18n.languages import LANGUAGES
from kiosk.i18n.segmentation import JOINT, Sentence, Span, segment
from kiosk.speech.ear import Lexicon, spoken
from tests.speech.ear.hearing import said

_EVERY_LANGUAGE = pytest.mark.parametrize("language", sorted(LANGUAGES))
_PIECES = (
    "116 of 1,000 10-15 % 2D 9:30 9:00 2007-2013 Dr. BI-RADS e.g. 24/7 + = & 1/2 2026-11-24 24/11/2026 "
    "U.S. No. (555) 010-0199 – - / < > $20 #4 ½ °C ~5 mm 5mm a.m. Stage IV ١٢ ٪ ١٬٠٠٠ ٣٫٥ 2007年 10月 2명 "
    "1 minuto 21 mujeres 2 horas минуты 2026 г. марта ngày 3/5 91 1.45 … ... , . ? : » « é.-u. M. л"
)
_TEXTS = st.lists(
    st.one_of(
        st.sampled_from(_PIECES.split()),
        st.sampled_from(["|", "\n", "\u00a0"]),
        st.text(max_size=8),
    ),
    max_size=12,
).map(lambda pieces: " ".join(pieces).replace("|", JOINT))
_WORDS = "breast tejido组织 组织 أنسجة ткань 조직 mô tisi tecido tissu look, “again” (x) it's"
_PLAIN = st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=12).map(" ".join)


@_EVERY_LANGUAGE
@given(text=_TEXTS)
def test_every_word_is_heard_whatever_is_written(language: str, text: str) -> None:
    prose = segment(text)
    for sentence in prose.sentences:
        words = spoken(prose.text, sentence, language)
        assert len(words) == len(sentence.words)
        assert all(word.strip() for word in words)
        assert words == spoken(prose.text, sentence, language)


@_EVERY_LANGUAGE
@given(text=_PLAIN)
def test_a_text_with_nothing_special_is_left_alone(language: str, text: str) -> None:
    prose = segment(text)
    for sentence in prose.sentences:
        shown = tuple(prose.text[word.start : word.end] for word in sentence.words)
        assert spoken(prose.text, sentence, language) == shown


@_EVERY_LANGUAGE
@given(text=_TEXTS)
def test_a_number_does_not_grow_when_what_is_said_is_said_again(language: str, text: str) -> None:
    once = said(text, language).replace("|", " ")
    assert _digits(said(once, language)) <= _digits(once)


def _digits(text: str) -> int:
    return sum(character.isdigit() for character in text)


@given(
    text=_TEXTS,
    entries=st.dictionaries(st.sampled_from(_PIECES.split()) | st.text(), st.text(max_size=9)),
)
def test_no_lexicon_takes_a_word_away(text: str, entries: dict[str, str]) -> None:
    prose = segment(text)
    for sentence in prose.sentences:
        words = spoken(prose.text, sentence, "en", Lexicon(entries))
        assert len(words) == len(sentence.words)
        assert all(word.strip() for word in words)


@pytest.mark.parametrize("language", ["tlh", "fil", ""])
def test_a_language_without_rules_is_said_as_it_is_written(language: str) -> None:
    assert said("Dr. Cruz, 10-15 % – 24/7", language) == "Dr.|Cruz,|10-15|24/7"


def test_a_region_is_said_like_its_language() -> None:
    assert said("10-15 %", "es-MX") == "10 a 15 %"


def test_the_pack_has_the_last_word() -> None:
    lexicon = Lexicon({"BI-RADS": "bye rads", "2D": "flat", "mm": "mills"})
    assert said("BI-RADS 0, 2D, 5 mm", "en", lexicon) == "bye rads|0,|flat,|5|mills"


def test_what_a_pack_says_is_not_said_otherwise_again() -> None:
    assert said("See ABC 10-15", "en", Lexicon({"abc": "1-2"})) == "See|1-2|10 to 15"


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("10 – 15", "10 to|15"),
        ("10 –15", "10 to|15"),
        ("this & that", "this &|that"),
        ("a + b = c", "a +|b =|c"),
        ("> 5", "more than 5"),
        ("cancer ?", "cancer?"),
        ("“Dense” – hard to see", "“Dense”,|hard|to|see"),
        ("• one • two", "one|two"),
        ("well-known - not", "well-known,|not"),
    ],
)
def test_what_stands_between_words_is_heard_with_the_word_before(written: str, heard: str) -> None:
    assert said(written, "en") == heard


def test_an_abbreviation_that_ends_a_sentence_ends_it_still() -> None:
    assert said("Lumps, cysts, etc.", "en") == "Lumps,|cysts,|et cetera."


def test_a_word_that_is_no_run_of_letters_is_said_as_it_is() -> None:
    sentence = Sentence(start=0, end=7, words=(Span(0, 3), Span(4, 7)))
    assert spoken("5\n6 7-8", sentence, "en") == ("5\n6", "7-8")
