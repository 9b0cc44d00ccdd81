"""What a language needs besides its texts."""

from pathlib import Path

import pytest

from tests.content.editing.conftest import Found
from tests.content.spoiling import cut_to, spoil

SPANISH = "locales/es/pack.po"
REVIEWED = "reviewed_on = 2026-10-30"


def test_a_picture_is_told_in_every_language_its_card_is_in(pack: Path, found: Found) -> None:
    assert found("alt-translation") == []
    spoil(pack / SPANISH, 'msgctxt "closer-look/two"', '#, fuzzy\nmsgctxt "closer-look/two"')
    (finding,) = found("alt-translation")
    assert finding.path == str(pack / SPANISH)
    assert finding.what == "closer-look/two: the picture has no words in es"


def test_a_card_half_translated_is_only_incomplete(pack: Path, found: Found) -> None:
    for place in ("two", "overlap"):
        old = f'msgctxt "closer-look/{place}"'
        spoil(pack / SPANISH, old, f"#, fuzzy\n{old}")
    assert found("alt-translation") == []
    assert any("2 of 16" in each.what for each in found("language-incomplete"))


def test_a_narrated_language_has_a_recording_of_every_card(pack: Path, found: Found) -> None:
    assert found("narration-missing") == []
    spoil(pack / "pack.toml", "[languages.es]", "[languages.es]\nnarrated = true")
    toml = str(pack / "pack.toml")
    (finding,) = (each for each in found("narration-missing") if each.path == toml)
    assert finding.line == 21
    assert "the card your-day is not" in finding.what


def test_a_narrated_language_has_every_text_read(pack: Path, found: Found) -> None:
    spoil(pack / "pack.toml", "[languages.es]", "[languages.es]\nnarrated = true")
    cut_to(pack / "narration/es/closer-look.vtt", "overlap")
    script = str(pack / "narration/es/closer-look.vtt")
    (finding,) = (each for each in found("narration-missing") if each.path == script)
    assert "hide" in finding.what
    assert "overlap" not in finding.what


@pytest.mark.parametrize(
    ("old", "new", "id"),
    [
        ("<00:05.152>No ", "", "narration-text"),
        ("<00:05.152>", "", "narration-unaligned"),
    ],
)
def test_a_text_that_is_left_to_a_voice_is_named(
    pack: Path, found: Found, old: str, new: str, id: str
) -> None:
    assert found(id) == []
    spoil(pack / "narration/es/closer-look.vtt", old, new)
    assert ["not-a-result" in each.what for each in found(id)] == [True]


def test_a_recording_of_a_card_that_is_not_whole_is_not_heard(pack: Path, found: Found) -> None:
    assert found("narration-unheard") == []
    spoil(pack / SPANISH, 'msgctxt "closer-look/two"', '#, fuzzy\nmsgctxt "closer-look/two"')
    assert len(found("narration-unheard")) == 1


def test_a_language_that_nobody_has_reviewed_is_named(pack: Path, found: Found) -> None:
    assert {each.what.split()[3] for each in found("review-missing")} == {"es", "ar", "zh-Hans"}


def test_a_review_says_by_whom(pack: Path, found: Found) -> None:
    spoil(pack / "pack.toml", 'reviewer = "Lead radiologist"\n', "")
    assert any("en is reviewed, but by whom" in each.what for each in found("review-missing"))


@pytest.mark.parametrize(("revision", "count"), [("2026.11.1", 0), ("2026.10.1", 1)])
def test_a_review_of_an_older_pack_is_stale(
    pack: Path, found: Found, revision: str, count: int
) -> None:
    spoil(pack / "pack.toml", REVIEWED, f'{REVIEWED}\nsource_revision = "{revision}"')
    assert len(found("review-stale")) == count


@pytest.mark.parametrize(
    ("expires", "count"),
    [('"2026-11-23"', 1), ('"2026-11-24"', 0), ('"2026-10"', 1), ('"2026-11"', 0), ('"2026"', 0)],
)
def test_a_review_lasts_until_the_end_of_its_date(
    pack: Path, found: Found, expires: str, count: int
) -> None:
    spoil(pack / "pack.toml", REVIEWED, f"{REVIEWED}\nexpires_on = {expires}")
    assert len(found("review-expired")) == count
