"""Numbers as a visitor reads them."""

import pytest

from kiosk.i18n.languages import LANGUAGES
from kiosk.i18n.numbers import number


@pytest.mark.parametrize("tag", sorted(set(LANGUAGES) - {"ar"}))
def test_most_languages_write_latin_digits_without_a_separator(tag: str) -> None:
    assert [number(value, tag) for value in (0, 6, 116, 1000)] == ["0", "6", "116", "1000"]


def test_arabic_has_its_own() -> None:
    assert [number(value, "ar") for value in (0, 6, 116, 1000)] == ["٠", "٦", "١١٦", "١٠٠٠"]


def test_every_number_keeps_its_value() -> None:
    assert all(int(number(value, "ar")) == value for value in range(1001))
