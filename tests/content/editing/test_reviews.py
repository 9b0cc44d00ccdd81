"""What the check says of a review that is missing, stale or past its day."""

from pathlib import Path

import pytest

from tests.content.editing.conftest import Found
from tests.content.review.conftest import Sign, sign
from tests.content.spoiling import spoil

__all__ = ["sign"]

CARD = "cards/closer-look.md"


def test_a_language_says_who_has_not_signed(found: Found, sign: Sign) -> None:
    said = {each.what for each in found("review-missing")}
    assert "no clinician has signed the pack in en" in said
    assert "no translator has signed the pack in es" in said
    sign("clinician")
    sign("translator", "--lang", "es", "--card", "your-day")
    said = {each.what for each in found("review-missing")}
    assert not any("clinician" in each for each in said)
    assert "no translator has signed 2 of 3 parts: pack, closer-look in es" in said


def test_a_changed_text_is_named_where_it_stands(pack: Path, found: Found, sign: Sign) -> None:
    sign("clinician")
    spoil(pack / CARD, "A fold can hide a spot.", "A fold may hide a spot.")
    lines = (pack / CARD).read_text(encoding="utf-8").splitlines()
    (line,) = (at for at, text in enumerate(lines, start=1) if "A fold may" in text)
    places = {(each.path, each.line) for each in found("review-stale")}
    assert places == {(str(pack / CARD), line)}


def test_a_changed_translation_is_named_in_its_file(pack: Path, found: Found, sign: Sign) -> None:
    sign("translator", "--lang", "es")
    spoil(pack / "locales/es/pack.po", 'msgstr "Hablamos"', 'msgstr "Conversamos"')
    (finding,) = found("review-stale")
    assert finding.path == str(pack / "locales/es/pack.po")
    assert finding.what.startswith("your-day/today/talk/title has changed since the translator")


@pytest.mark.parametrize(("until", "count"), [("2026-11-23", 1), ("2026-11-24", 0)])
def test_a_review_lasts_until_the_end_of_its_day(
    found: Found, sign: Sign, until: str, count: int
) -> None:
    sign("clinician", "--until", until)
    assert len({each.line for each in found("review-expired")}) == count


def test_a_sign_off_of_a_card_that_is_gone_is_named(pack: Path, found: Found, sign: Sign) -> None:
    sign("clinician")
    file = pack / "reviews/en.toml"
    text = file.read_text(encoding="utf-8").replace("read.your-day]", "read.my-day]")
    file.write_text(text, encoding="utf-8")
    assert any("my-day" in each.what for each in found("review-stale"))
