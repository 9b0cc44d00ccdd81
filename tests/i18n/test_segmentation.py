"""How a text falls into sentences and words."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.i18n.segmentation import JOINT, segment


def sentences(text: str) -> list[str]:
    prose = segment(text)
    return [prose.text[s.start : s.end] for s in prose.sentences]


def words(text: str) -> list[str]:
    prose = segment(text)
    return [prose.text[w.start : w.end] for s in prose.sentences for w in s.words]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See Dr. Smith today. Ask us.", ["See Dr. Smith today.", "Ask us."]),
        ("It is 3.5 mm. Small!", ["It is 3.5 mm.", "Small!"]),
        ("Come at 9 a.m. on Monday.", ["Come at 9 a.m. on Monday."]),
        ("¿Duele? Un poco.", ["¿Duele?", "Un poco."]),
        ("Vea a la Dra. Pérez.", ["Vea a la Dra. Pérez."]),
        ("“Is it cancer?” Most often not.", ["“Is it cancer?”", "Most often not."]),
        ("这很常见。不是结果！", ["这很常见。", "不是结果！"]),
        ("هل هذا شائع؟ نعم.", ["هل هذا شائع؟", "نعم."]),
        ("Wait … here", ["Wait …", "here"]),
        ("No end", ["No end"]),
        ("Is it cancer? No. Most often not.", ["Is it cancer?", "No.", "Most often not."]),
        ("Room No. 4 is here.", ["Room No. 4 is here."]),
        ("Ask J. Smith now. Please.", ["Ask J. Smith now.", "Please."]),
        ("1. Ask us. 2. Wait.", ["1. Ask us.", "2. Wait."]),
        ("Bring a list etc. We look.", ["Bring a list etc.", "We look."]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("Lie down\nThe table is soft.", ["Lie down", "The table is soft."]),
        ("En EE. UU. y aquí. Hoy, p. ej. No.", ["En EE. UU. y aquí.", "Hoy, p. ej. No."]),
        ("Est-ce grave\u00a0? Non\u202f!", ["Est-ce grave\u00a0?", "Non\u202f!"]),
        ("«\u00a0Oui.\u00a0» M. Petit et Mme Roy.", ["«\u00a0Oui.\u00a0»", "M. Petit et Mme Roy."]),
        ("A Dra. Lima vem. Sim.", ["A Dra. Lima vem.", "Sim."]),
        ("Это д-р Ж. Б. Петрова. Да.", ["Это д-р Ж. Б. Петрова.", "Да."]),
        ("Сегодня, т. е. сейчас. Да.", ["Сегодня, т. е. сейчас.", "Да."]),
        ("BS. Lan sẽ gặp bà. Vâng.", ["BS. Lan sẽ gặp bà.", "Vâng."]),
        ("اسألي د. سعاد الآن. شكراً.", ["اسألي د. سعاد الآن.", "شكراً."]),
        ("암인가요? 아닙니다. 기다려 주세요.", ["암인가요?", "아닙니다.", "기다려 주세요."]),
        ("“这是癌症吗？”多半不是。", ["“这是癌症吗？”", "多半不是。"]),
        ("请问Dr. Lee。他在。", ["请问Dr. Lee。", "他在。"]),
        ("Doktè Jan la. Mande l.", ["Doktè Jan la.", "Mande l."]),
        ("Narito si Gng. Cruz. Opo.", ["Narito si Gng. Cruz.", "Opo."]),
        ("  ", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_pause(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Out of 1,000 women - 116.", ["Out", "of", "1,000", "women", "116."]),
        ("We'll call.", ["We'll", "call."]),
        (f"我们{JOINT}再{JOINT}看。", ["我们", "再", "看。"]),
        ("— … !", []),
        ("1\u202f000 personnes", ["1\u202f000", "personnes"]),
        ("वह 🙂 ok👍🏽.", ["वह", "ok👍🏽."]),
        ("l’hôpital, porte-clés", ["l’hôpital,", "porte-clés"]),
        ("وبالتالي فستتصلين", ["وبالتالي", "فستتصلين"]),
        ("\u2067سلام\u2069 \u200eLee\u200e", ["سلام", "Lee"]),
        (f"e{JOINT}\u0301t", ["e\u0301t"]),
        (f"X{JOINT}光{JOINT}MR{JOINT}I室", ["X", "光", "MRI室"]),
        (f"👩{JOINT}\u200d⚕a", ["👩\u200d⚕a"]),
    ],
)
def test_words_are_what_is_marked_one_after_the_other(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_joints_are_not_shown() -> None:
    assert segment(f"我们{JOINT}再看。").text == "我们再看。"


_TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from(list(" .!?。！？؟\n\t'”)…" + JOINT)),
        st.sampled_from(list("abcD9ñé你好سلام")),
    ),
    max_size=120,
)


@given(_TEXTS)
def test_sentences_and_words_are_in_order_and_inside(text: str) -> None:
    prose = segment(text)
    end = 0
    for sentence in prose.sentences:
        assert end <= sentence.start < sentence.end <= len(prose.text)
        at = sentence.start
        for word in sentence.words:
            assert at <= word.start < word.end <= sentence.end
            at = word.end
        end = sentence.end


@given(_TEXTS)
def test_every_letter_belongs_to_a_word(text: str) -> None:
    prose = segment(text)
    covered = {at for s in prose.sentences for w in s.words for at in range(w.start, w.end)}
    assert all(at in covered for at, letter in enumerate(prose.text) if letter.isalnum())


@given(_TEXTS)
def test_nothing_but_joints_is_taken_away(text: str) -> None:
    assert segment(text).text == text.replace(JOINT, "")


@given(_TEXTS)
def test_a_sentence_neither_begins_nor_ends_with_space(text: str) -> None:
    prose = segment(text)
    for sentence in prose.sentences:
        piece = prose.text[sentence.start : sentence.end]
        assert piece == piece.strip()


@given(_TEXTS)
def test_every_letter_lies_in_one_word(text: str) -> None:
    prose = segment(text)
    covered = [at for s in prose.sentences for w in s.words for at in range(w.start, w.end)]
    letters = [at for at, letter in enumerate(prose.text) if letter.isalnum()]
    assert len(covered) == len(set(covered))
    assert set(letters) <= set(covered)


@given(_TEXTS)
def test_no_word_begins_with_the_mark_of_another_letter(text: str) -> None:
    prose = segment(text)
    for sentence in prose.sentences:
        for before, word in pairwise(sentence.words):
            first = prose.text[word.start]
            assert before.end < word.start or not unicodedata.combining(first)
