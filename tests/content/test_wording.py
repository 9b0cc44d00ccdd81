"""How plain English is found to be."""

import pytest

from kiosk.content import wording

SYLLABLES = {
    "breast": 1, "called": 1, "needed": 2, "pictures": 2, "images": 3, "changes": 2, "tissue":
    2, "mammogram": 3, "mammography": 4, "radiologist": 5, "ultrasound": 3, "biopsy": 3,
    "biopsies": 3, "diagnosis": 4, "asymmetry": 4, "calcifications": 5, "fibrocystic": 4,
    "density": 3, "area": 3, "people": 2, "women": 2, "table": 2, "times": 1, "samples": 2,
    "closely": 2, "safety": 2, "period": 3, "usual": 3, "previous": 3, "anxious": 2,
    "patient": 2, "earlier": 3, "million": 2, "being": 2, "quality": 3, "question": 2,
    "radiation": 4, "don't": 1, "we're": 1, "six-month": 2, "116": 3, "the": 1, "you": 1,
}  # fmt: skip


@pytest.mark.parametrize(("word", "count"), SYLLABLES.items())
def test_syllables_are_those_one_hears(word: str, count: int) -> None:
    assert wording.syllables(word) == count


def test_the_grade_follows_the_formula() -> None:
    # 8 words, 2 sentences, 10 syllables: 0.39 * 4 + 11.8 * 10/8 - 15.59.
    assert wording.grade(["We take more pictures. We can talk today."]) == pytest.approx(0.72)


def test_no_text_has_grade_zero() -> None:
    assert wording.grade(["", "..."]) == 0.0


@pytest.mark.parametrize(
    "text",
    ["Something suspicious.", "It failed.", "Just relax.", "Don’t panic.", "You'll be fine."],
)
def test_words_that_frighten_come_with_better_ones(text: str) -> None:
    ((word, instead),) = wording.avoided(text)
    assert word.lower() in text.lower()
    assert instead


@pytest.mark.parametrize("text", ["It is not cancer.", "Normal tissue.", "The scar is old."])
def test_plain_words_are_not_refused(text: str) -> None:
    assert list(wording.avoided(text)) == []
