"""The lexicon: whole words, the longer first, and a moment for every word that is shown."""

import pytest

from kiosk.speech.ear import Lexicon
from tests.speech.ear.hearing import said


def heard(text: str, written: str, as_said: str, language: str = "tlh") -> str:
    return said(text, language, Lexicon({written: as_said}))


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("DCIS is not dcis.", "D-C-I-S|is|not|dcis."),
        ("(DCIS)", "(D-C-I-S)"),
        ("DCIS-like", "D-C-I-S-like"),
        ("xDCIS DCISx DCIS2", "xDCIS|DCISx|DCIS2"),
        ("DCIS를 DCIS和", "D-C-I-S를|D-C-I-S和"),
    ],
)
def test_an_entry_is_a_whole_word_as_it_stands(text: str, result: str) -> None:
    assert heard(text, "DCIS", "D-C-I-S") == result


def test_an_entry_without_capitals_is_found_in_any_case() -> None:
    assert heard("Tomo, TOMO", "tomo", "toe-moe") == "toe-moe,|toe-moe"


def test_a_vowel_mark_goes_on_a_word() -> None:
    assert heard("سنّ سن", "سن", "عمر") == "سنّ|عمر"


def test_an_entry_of_several_words_keeps_a_moment_for_each() -> None:
    assert heard("at stage IV now", "stage IV", "stage four") == "at|stage|four|now"


def test_what_is_more_is_said_with_the_last_word() -> None:
    assert (
        heard("Houston Methodist.", "Houston Methodist", "the big hospital") == "the|big hospital."
    )


def test_an_entry_that_says_too_little_is_passed_over() -> None:
    assert heard("New York City", "New York City", "town") == "New|York|City"


def test_the_longer_entry_wins() -> None:
    lexicon = Lexicon({"IV": "I-V", "stage IV": "stage 4"})
    assert said("stage IV, IV", "tlh", lexicon) == "stage|4,|I-V"


def test_chinese_is_found_across_the_joints_of_its_words() -> None:
    assert heard("做|活|检吗", "活检", "火简", "zh-Hans") == "做|火|简吗"


@pytest.mark.parametrize("text", ["1/2/2026", "11/2", "1/25", "0.1/2"])
def test_a_part_of_a_number_is_no_word(text: str) -> None:
    assert heard(text, "1/2", "half") == text


@pytest.mark.parametrize("entries", [{"": "x"}, {" ": "x"}, {"a": ""}, {"a": " "}])
def test_an_empty_entry_is_none(entries: dict[str, str]) -> None:
    assert said("a b", "tlh", Lexicon(entries)) == "a|b"
