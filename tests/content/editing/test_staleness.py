"""Recordings of another text than the card's, whichever of text, script and sound was changed alone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.check import examine
from kiosk.content.editing.staleness import STALE, narration_stale
from kiosk.errors import Finding
from tests.content.conftest import RECORDINGS
from tests.content.editing.conftest import Found
from tests.content.spoiling import spoil

SCRIPT = "narration/es/closer-look.vtt"
SPANISH = "locales/es/pack.po"
SOUND = "narration/es/closer-look.ogg"
OVERLAP = "El <00:07.576>tejido <00:08.208>puede <00:08.736>superponerse."

# What a translator changes after the card was read.
CHANGED = {
    "a word": ("El tejido puede", "El tejido suele", "overlap"),
    "a negation": ("El tejido puede", "El tejido no puede", "overlap"),
    "a number": ("nuevo a 116", "nuevo a 161", "thousand/called-back"),
    "a sign": ("De cada 1000 mujeres", "De cada 10,00 mujeres", "numbers"),
    "a sentence less": (" **No** es un resultado.", "", "not-a-result"),
    "a sentence more": ("El tejido puede superponerse.", "El tejido puede superponerse. Es así.", "overlap"),
}  # fmt: skip

Heard = Callable[[], list[Finding]]


@pytest.fixture
def stale(pack: Path) -> Heard:
    """What is found in the recordings of the sample pack, as they are by then, when listened to."""

    def listen() -> list[Finding]:
        _, report = examine(pack, looks=(narration_stale,))
        return [each for each in report.notes if each.id == STALE]

    return listen


@pytest.mark.parametrize(("old", "new", "place"), CHANGED.values(), ids=list(CHANGED))
def test_a_text_changed_after_it_was_read_is_named(
    pack: Path, found: Found, old: str, new: str, place: str
) -> None:
    assert found("narration-text") == []
    spoil(pack / SPANISH, old, new)
    (finding,) = found("narration-text")
    assert finding.path == str(pack / SCRIPT)
    assert finding.what.startswith(f"{place} is left to a voice, as the cue ")


def test_an_original_changed_after_its_translation_was_read_is_named(
    pack: Path, found: Found
) -> None:
    assert found("narration-unheard") == []
    spoil(pack / "cards/closer-look.md", "Tissue can overlap.", "Tissue can fold over.")
    (finding,) = found("narration-unheard")
    assert finding.path == str(pack / SOUND)


def test_a_variable_changed_after_it_was_read_is_named(pack: Path, found: Found) -> None:
    folder = pack / "narration/es"
    shutil.copyfile(RECORDINGS / "tone.ogg", folder / "your-day.ogg")
    cue = "ask\n00:00.100 --> 00:01.900\nPregunte en la recepción.\n"
    (folder / "your-day.vtt").write_text(f"WEBVTT\n\n{cue}", encoding="utf-8")
    assert found("narration-text") == []
    spoil(pack / SPANISH, 'msgstr "Pregunte en la recepción."', 'msgstr "Pregunte en la entrada."')
    (finding,) = found("narration-text")
    assert 'says "recepción." for "entrada."' in finding.what


def test_a_text_that_is_taken_out_leaves_no_cue_behind(pack: Path) -> None:
    spoil(pack / "cards/closer-look.md", "- Tissue can overlap. {#overlap}\n", "")
    _, report = examine(pack)
    assert 'no text "overlap"' in " ".join(each.what for each in report.errors)


def test_sound_and_script_of_one_making_are_left_in_peace(stale: Heard) -> None:
    assert stale() == []


def test_a_script_brought_up_to_a_longer_text_is_not_taken_for_a_recording(
    pack: Path, stale: Heard, found: Found
) -> None:
    longer = (
        "El tejido de un pecho puede superponerse, y entonces una imagen puede parecer otra cosa"
    )
    spoil(pack / SPANISH, "El tejido puede superponerse", longer)
    spoil(pack / SCRIPT, OVERLAP, f"{longer}.")
    assert found("narration-text") == []
    (finding,) = stale()
    assert (finding.path, finding.line) == (str(pack / SCRIPT), 14)
    assert finding.what == "overlap has far more words than the recording reads in such a time"
    assert finding.mend == "record it again, or correct the times"


def test_a_script_brought_up_to_a_shorter_text_is_not_taken_for_a_recording(
    pack: Path, stale: Heard, found: Found
) -> None:
    spoil(
        pack / SPANISH, "Se llama de nuevo a muchas personas. **No** es un", "**No** es ningún mal"
    )
    text = (pack / SCRIPT).read_text(encoding="utf-8")
    start = text.index("Se <00:02.268>")
    end = text.index("\n", start)
    spoil(pack / SCRIPT, text[start:end], "No es ningún mal resultado.")
    assert found("narration-text") == []
    (finding,) = stale()
    assert finding.line == 10
    assert (
        finding.what == "not-a-result has far fewer words than the recording reads in such a time"
    )


def test_words_where_nothing_is_heard_are_named(pack: Path, stale: Heard) -> None:
    spoil(pack / SCRIPT, "00:00.400 --> 00:01.517", "00:00.000 --> 00:00.300")
    spoil(pack / SCRIPT, "<00:00.665>", "")
    (finding,) = stale()
    assert finding.line == 6
    assert finding.what == "hardly anything is heard in the time of common"


def test_sound_that_no_cue_names_is_told_from_where(pack: Path, stale: Heard) -> None:
    text = (pack / SCRIPT).read_text(encoding="utf-8")
    last = text.index("thousand/called-back")
    (pack / SCRIPT).write_text(text[:last], encoding="utf-8")
    (finding,) = stale()
    assert finding.line == 22
    assert finding.what == "3 seconds are heard from 14.6 s on that no cue names"


def test_a_recording_with_a_fault_is_not_listened_to(pack: Path, stale: Heard) -> None:
    (pack / SOUND).write_bytes(b"OggS but no sound")
    assert stale() == []
