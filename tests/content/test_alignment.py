"""What is said beside what is shown, and the moment of each word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.alignment import differences, same, words
from kiosk.content.webvtt import Moment, Timed
from kiosk.i18n.segmentation import JOINT, segment

CHINESE = f"这{JOINT}很{JOINT}常见。"


def _timed(said: str, *, start: int = 1000, end: int = 2000) -> Timed:
    """A cue from words and times such as `It <1400>is`."""
    text, moments = "", []
    for index, piece in enumerate(said.replace("<", ">").split(">")):
        if index % 2:
            moments.append(Moment(at=len(text), time=int(piece)))
        else:
            text += piece
    return Timed(place="common", start=start, end=end, text=text, moments=tuple(moments), line=1)


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("It is common.", "it is common"),
        ("¿Es seguro?", "Es seguro"),
        ("“BI-RADS”", "bi-rads"),
        (CHINESE, "这很常见"),
        ("Di\u0301ganos", "D\u00edganos"),
        ("ＡＢ１０％", "ab10%"),
        ("ٱلنَّتِيجَة", "ٱلنتيجة"),
    ],
    ids=["case", "marks", "quotes", "joints", "composed", "wide", "vowel marks"],
)
def test_what_sounds_alike_is_the_same(shown: str, said: str) -> None:
    assert same(shown, said)


@pytest.mark.parametrize(
    ("shown", "said", "difference"),
    [
        ("It is not a result.", "It is a result.", 'leaves out "not"'),
        ("It is a result.", "It is not a result.", 'adds "not"'),
        ("It is not common.", "It is very common.", 'says "very" for "not"'),
        ("10 % of them", "10 of them", 'leaves out "%"'),
        ("Díganos", "Diganos", 'says "Diganos" for "Díganos"'),
        (CHINESE, "这不常见", 'says "不" for "很"'),
        ("about 1.5 mm", "about 15 mm", 'says "15" for "1.5"'),
        ("from 10-15", "from 1015", 'says "1015" for "10-15"'),
        ("at -5", "at 5", 'says "5" for "-5"'),
        ("a b c d e f g h", "a x c x e x g x", 'says "x" for "f"; and more'),
    ],
)
def test_what_differs_is_said_in_words(shown: str, said: str, difference: str) -> None:
    assert not same(shown, said)
    assert differences(shown, said).endswith(difference)


def test_a_word_begins_at_its_moment_and_the_first_with_the_cue() -> None:
    assert words("It is common.", _timed("It <1300>is <1500>common.")) == (1000, 1300, 1500)


def test_a_word_without_a_moment_gets_its_share_by_letters() -> None:
    # it|is|common = 2 + 2 + 6 letters.
    assert words("It is common.", _timed("It is common.")) == (1000, 1200, 1400)
    assert words("It is common.", _timed("It is <1800>common.")) == (1000, 1400, 1800)


def test_a_moment_after_the_last_word_is_where_it_ends() -> None:
    assert words("It is common.", _timed("It is common.<1500>")) == (1000, 1100, 1200)


def test_a_moment_within_a_word_belongs_to_no_word() -> None:
    assert words(CHINESE, _timed("这<1100>很<1200>常<1400>见")) == (1000, 1100, 1200)


def test_without_the_start_of_each_sentence_nothing_is_aligned() -> None:
    text = "It is common. It is safe."
    assert words(text, _timed("It is common. It is safe.")) == ()
    assert words(text, _timed("It is common. It <1800>is safe.")) == ()
    assert words(text, _timed("It is common. <1500>It is safe."))[3] == 1500


_SENTENCES = st.lists(
    st.lists(st.text("abcé1", min_size=1, max_size=5), min_size=1, max_size=5),
    min_size=1,
    max_size=4,
)


@given(_SENTENCES, st.data())
def test_times_rise_through_the_cue_one_for_each_word(
    sentences: list[list[str]], data: st.DataObject
) -> None:
    said, now = "", 0
    for sentence in sentences:
        for index, word in enumerate(sentence):
            if index == 0 or data.draw(st.booleans()):
                now = data.draw(st.integers(now, 9000))
                said += f"<{now}>"
            said += f"{word} "
        said = said.rstrip() + ". "
    text = " ".join(f"{' '.join(sentence)}." for sentence in sentences)
    found = words(text, _timed(said, start=0, end=9000))
    assert len(found) == sum(len(each.words) for each in segment(text).sentences)
    assert list(found) == sorted(found)
    assert all(0 <= moment <= 9000 for moment in found)
