"""How many syllables English words are found to have."""

import pytest

from kiosk.content.editing.english import syllables

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
    assert syllables(word) == count
