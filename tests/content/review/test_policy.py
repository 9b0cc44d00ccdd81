"""What a kiosk shows that is to show nothing but what is reviewed."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.cache import compiled
from kiosk.content.library import Library
from kiosk.content.review import today
from tests.content.review.conftest import Sign
from tests.content.spoiling import spoil

DAY = date(2026, 11, 24)


def library(pack: Path, day: date | None = DAY, *, reviewed_only: bool = True) -> Library:
    cache = pack.parent / "cache"
    return Library(compiled(pack, cache), reviewed_only=reviewed_only, today=day)


def shown(found: Library, language: str) -> dict[str, str]:
    """Which cards a language shows, and what they are written in."""
    return {tile.id: tile.language for tile in found.tiles(language)}


def test_without_a_review_nothing_is_shown(pack: Path) -> None:
    found = library(pack)
    assert not found.open
    assert found.languages == ("en", "es", "zh-Hans")
    assert [shown(found, tag) for tag in found.languages] == [{}, {}, {}]


def test_only_languages_that_are_reviewed_are_offered(pack: Path, sign: Sign) -> None:
    sign("clinician")
    found = library(pack)
    assert found.open
    assert found.languages == ("en",)
    assert shown(found, "en") == {"closer-look": "en", "your-day": "en"}


def test_a_card_that_is_a_draft_in_a_language_stands_in_the_original(
    pack: Path, sign: Sign
) -> None:
    sign("clinician")
    sign("translator", "--lang", "es", "--card", "pack", "--card", "your-day")
    found = library(pack)
    assert found.languages == ("en", "es")
    assert shown(found, "es") == {"closer-look": "en", "your-day": "es"}
    assert found.card("es", "closer-look").language == "en"


def test_a_card_that_is_a_draft_everywhere_is_left_out(pack: Path, sign: Sign) -> None:
    sign("clinician")
    spoil(pack / "cards/closer-look.md", "A fold can hide a spot.", "A fold may hide a spot.")
    found = library(pack)
    assert shown(found, "en") == {"your-day": "en"}
    with pytest.raises(KeyError):
        found.card("en", "closer-look")


def test_any_policy_marks_what_is_a_draft(pack: Path, sign: Sign) -> None:
    sign("clinician", "--card", "your-day", "--until", "2026-11-24")
    found = library(pack, reviewed_only=False)
    assert [found.card("en", card).draft for card in ("your-day", "closer-look")] == [False, True]
    later = library(pack, date(2026, 11, 25), reviewed_only=False)
    assert later.card("en", "your-day").draft


@pytest.mark.parametrize(
    ("day", "open_"),
    [(date(2026, 11, 30), True), (date(2026, 12, 1), False), (None, True)],
    ids=["its last day", "the day after", "a clock that nobody keeps"],
)
def test_a_review_ends(pack: Path, sign: Sign, day: date | None, open_: bool) -> None:
    sign("clinician", "--until", "2026-11-30")
    assert library(pack, day).open is open_


def test_the_last_card_to_end_keeps_its_language(pack: Path, sign: Sign) -> None:
    sign("clinician", "--until", "2026-12-31")
    sign("clinician", "--card", "your-day", "--until", "2026-11-30")
    assert shown(library(pack, date(2026, 12, 5)), "en") == {"closer-look": "en"}


def test_the_kernel_says_whether_its_clock_is_kept() -> None:
    assert today.today() in (None, date.today())
