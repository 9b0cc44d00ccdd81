"""What a text may hold, and what is shown of it."""

import pytest

from kiosk.content import markup
from kiosk.content.model import Run


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ask **us** now.", (Run("Ask "), Run("us", strong=True), Run(" now."))),
        ("Ask *us*.", (Run("Ask "), Run("us", strong=True), Run("."))),
        ("**我们。**会打", (Run("我们。", strong=True), Run("会打"))),
        (r"2 \* 3", (Run("2 * 3"),)),
        ("", ()),
    ],
)
def test_strong_words_become_runs(text: str, shown: tuple[Run, ...]) -> None:
    assert markup.runs(text) == shown
    assert list(markup.faults(text)) == []


@pytest.mark.parametrize("text", ["a < b", "Q&A", "2 - 3", "{desk}", "snake_case_word", "(see us)"])
def test_ordinary_signs_are_no_fault(text: str) -> None:
    assert list(markup.plain_faults(text)) == []


def test_a_variable_is_filled_once_and_unknown_ones_stay() -> None:
    values = {"desk": "Room {room}", "room": "2"}
    assert markup.filled("{desk}, {other}", values) == "Room {room}, {other}"
