"""What a language needs besides its texts."""

from pathlib import Path

import pytest

from tests.content.editing.conftest import Found
from tests.content.spoiling import cut_to, spoil

SPANISH = "locales/es/pack.po"


@pytest.mark.acr("1.1.1", "504.3", "11.8.2")
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
    spoil(pack / "pack.toml", "[languages.es]\nnarrated = false", "[languages.es]\nnarrated = true")
    toml = str(pack / "pack.toml")
    (finding,) = (each for each in found("narration-missing") if each.path == toml)
    assert finding.line == 21
    assert "the card your-day is not" in finding.what


def test_a_narrated_language_has_every_text_read(pack: Path, found: Found) -> None:
    spoil(pack / "pack.toml", "[languages.es]\nnarrated = false", "[languages.es]\nnarrated = true")
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
