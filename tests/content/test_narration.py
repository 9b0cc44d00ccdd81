"""Recordings beside the cards they read: what is heard of them, and what their author is told."""

import shutil
from pathlib import Path

import pytest

from kiosk.content import narration
from kiosk.content.cache import compiled
from kiosk.content.check import examine
from kiosk.content.library import Library
from kiosk.content.model import Cue, Narration
from kiosk.errors import Finding
from tests.content.conftest import RECORDINGS
from tests.content.spoiling import spoil

SCRIPT = "narration/es/closer-look.vtt"
CHINESE = """WEBVTT

common
00:00.100 --> 00:01.900
{said}
"""

WRONG = {
    "unknown place": ("overlap\n", "overlaps\n", 14, 'no text "overlaps" in cards/closer-look.md'),
    "a picture": ("overlap\n", "two\n", 14, 'no text "two"'),
    "too late": ("00:18.751", "00:19.300", 26, "which ends at 00:19.251"),
    "vtt": ("00:18.751", "00:18.7", 26, "times"),
}

UNHEARD = {
    "left out": ("<00:05.152>No ", "", "not-a-result", 'leaves out "No"'),
    "added": ("El <", "No El <", "overlap", 'adds "No"'),
    "another word": ("cada ", "todas ", "numbers", 'says "todas" for "cada"'),
    "another number": ("116", "160", "thousand/called-back", 'says "160" for "116"'),
}


def _examined(pack: Path) -> tuple[list[Finding], list[Finding]]:
    """The errors, and the notes about recordings."""
    _, report = examine(pack)
    return list(report.errors), [each for each in report.notes if "/narration/" in each.path]


def _narration(pack: Path, tmp_path: Path, language: str = "es") -> Narration | None:
    return Library(compiled(pack, tmp_path / "cache")).card(language, "closer-look").narration


def _chinese(pack: Path, said: str) -> None:
    folder = pack / "narration/zh_Hans"
    folder.mkdir()
    shutil.copyfile(RECORDINGS / "tone.mp3", folder / "closer-look.mp3")
    (folder / "closer-look.vtt").write_text(CHINESE.format(said=said), encoding="utf-8")


@pytest.mark.parametrize(("old", "new", "line", "what"), WRONG.values(), ids=list(WRONG))
def test_a_cue_that_cannot_be_right_is_a_finding(
    pack: Path, old: str, new: str, line: int, what: str
) -> None:
    spoil(pack / SCRIPT, old, new)
    (finding,), _ = _examined(pack)
    assert (finding.path, finding.line) == (str(pack / SCRIPT), line)
    assert what in finding.what


def test_a_place_misspelt_is_told_its_nearest(pack: Path) -> None:
    spoil(pack / SCRIPT, "thousand/called-back", "thousand/called-bck")
    (finding,), _ = _examined(pack)
    assert finding.mend == "write thousand/called-back"


@pytest.mark.acr("1.2.1")
@pytest.mark.parametrize(("old", "new", "place", "what"), UNHEARD.values(), ids=list(UNHEARD))
def test_nobody_hears_another_text_than_she_sees(
    pack: Path, tmp_path: Path, old: str, new: str, place: str, what: str
) -> None:
    spoil(pack / SCRIPT, old, new)
    errors, (note,) = _examined(pack)
    assert errors == []
    assert note.what == f"{place} is left to a voice, as the cue {what}"
    found = _narration(pack, tmp_path)
    assert found is not None
    assert place not in found.cues
    assert len(found.cues) == 5


def test_a_text_that_changed_is_left_to_a_voice(pack: Path, tmp_path: Path) -> None:
    spoil(pack / "locales/es/pack.po", "El tejido puede", "El tejido suele")
    _, (note,) = _examined(pack)
    assert note.line == 14
    assert 'says "puede" for "suele"' in note.what


def test_a_cue_has_a_moment_for_every_word(pack: Path, tmp_path: Path) -> None:
    found = _narration(pack, tmp_path)
    assert found is not None
    assert list(found.cues) == [
        "common",
        "not-a-result",
        "overlap",
        "numbers",
        "thousand/screened",
        "thousand/called-back",
    ]
    assert found.cues["common"] == Cue(start=400, end=1517, words=(400, 665))
    assert found.cues["numbers"] == Cue(start=10480, end=12214, words=(10480, 10611, 11075, 11422))


def test_a_cue_nobody_aligned_is_left_to_a_voice_and_noted(pack: Path, tmp_path: Path) -> None:
    spoil(pack / SCRIPT, "<00:05.152>", "")
    errors, (note,) = _examined(pack)
    assert errors == []
    assert "where its sentences begin" in note.what
    found = _narration(pack, tmp_path)
    assert found is not None
    assert "not-a-result" not in found.cues


def test_a_step_is_read_with_its_title(pack: Path, tmp_path: Path) -> None:
    shutil.copyfile(RECORDINGS / "tone.ogg", pack / "narration/es/your-day.ogg")
    (pack / "narration/es/your-day.vtt").write_text(
        "WEBVTT\n\ntoday/pictures\n00:00.000 --> 00:01.000\nMás imágenes. <00:00.500>Tomamos algunas más.\n\n"
        "today/talk\n00:01.000 --> 00:02.000\nHablamos\n",
        encoding="utf-8",
    )
    assert _examined(pack) == ([], [])
    found = Library(compiled(pack, tmp_path / "cache")).card("es", "your-day").narration
    assert found is not None
    assert [len(cue.words) for cue in found.cues.values()] == [5, 1]


def test_chinese_is_compared_without_the_joints_of_its_words(pack: Path, tmp_path: Path) -> None:
    shown = Library(compiled(pack, tmp_path / "before")).card("zh-Hans", "closer-look")
    heading = shown.pages[0].heading
    _chinese(pack, heading.replace("\u200b", ""))
    assert _examined(pack) == ([], [])
    found = _narration(pack, tmp_path, "zh-Hans")
    assert found is not None
    assert len(found.cues["common"].words) == heading.count("\u200b") + 1
    assert found.file.endswith("zh-Hans/narration/closer-look.mp3")


def test_a_recording_that_says_nothing_of_its_card_is_not_built(pack: Path, tmp_path: Path) -> None:
    _chinese(pack, "别的话")
    _, notes = _examined(pack)
    assert notes[0].what == "nothing of this recording is heard"
    built = compiled(pack, tmp_path / "cache")
    assert Library(built).card("zh-Hans", "closer-look").narration is None
    assert not (built / "zh-Hans/narration").exists()


def test_a_card_that_is_not_whole_is_not_heard(pack: Path, tmp_path: Path) -> None:
    spoil(pack / "locales/es/pack.po", 'msgstr "Es frecuente."', 'msgstr ""')
    errors, (note,) = _examined(pack)
    assert errors == []
    assert note.what == "the card is not whole in es, so its recording is not heard"
    assert not (compiled(pack, tmp_path / "cache") / "es/narration").exists()


def test_the_language_a_pack_is_written_in_can_be_recorded(pack: Path, tmp_path: Path) -> None:
    shutil.rmtree(pack / "narration")
    (pack / "narration/en").mkdir(parents=True)
    shutil.copyfile(RECORDINGS / "tone.flac", pack / "narration/en/closer-look.flac")
    (pack / "narration/en/closer-look.vtt").write_text(
        "WEBVTT\n\nnot-a-result\n00:00.100 --> 00:01.900\n"
        "Many people are asked back. <00:01.000>It is not a result.\n"
    )
    found = _narration(pack, tmp_path, "en")
    assert found is not None
    assert found.cues["not-a-result"].words[5] == 1000


def test_recordings_too_large_together_are_a_finding(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(narration, "RECORDINGS_BYTES", 40_000)
    (finding,), _ = _examined(pack)
    assert finding.path == str(pack / "narration")
    assert "larger than" in finding.what


def test_a_recording_is_found_wherever_the_pack_lies(built: Path) -> None:
    narration = Library(built).card("es", "closer-look").narration
    assert narration is not None
    assert Path(narration.file) == built / "es/narration/closer-look.ogg"
    assert "hide" not in narration.cues
    assert Library(built).card("en", "closer-look").narration is None


def _respell(built: Path, old: str, new: str) -> None:
    """Let the first card name another file, at its old length: a tile says how long a card is."""
    spoil(built / "es/cards.jsonl", f'"{old}"', f'"{new}"'.ljust(len(old) + 2))


@pytest.mark.parametrize("file", ["es/narration/closer-look.ogg", "../narration/closer-look.ogg"])
def test_a_card_without_the_file_of_its_recording_is_only_not_narrated(
    built: Path, file: str
) -> None:
    (built / "es/narration/closer-look.ogg").rename(built / "away.ogg")
    _respell(built, "es/narration/closer-look.ogg", file)
    assert Library(built).card("es", "closer-look").narration is None


def test_a_recording_outside_the_pack_is_not_played(built: Path) -> None:
    outside = built.parent / "narration/closer-look.ogg"
    outside.parent.mkdir()
    (built / "es/narration/closer-look.ogg").rename(outside)
    _respell(built, "es/narration/closer-look.ogg", "../narration/closer-look.ogg")
    assert Library(built).card("es", "closer-look").narration is None


@pytest.mark.parametrize(
    ("site", "heard"),
    [
        ({}, True),
        ({"desk": "Pregunte en la recepción."}, True),
        ({"desk": "Vaya a la ventanilla 2."}, False),
        ({"telephone": "555"}, True),
    ],
    ids=["none", "the same", "another", "of something else"],
)
def test_a_text_that_the_site_changed_is_not_heard_as_recorded(
    pack: Path, tmp_path: Path, site: dict[str, str], heard: bool
) -> None:
    shutil.copyfile(RECORDINGS / "tone.ogg", pack / "narration/es/your-day.ogg")
    (pack / "narration/es/your-day.vtt").write_text(
        "WEBVTT\n\nask\n00:00.000 --> 00:01.000\nPregunte en la recepción.\n\n"
        "name\n00:01.000 --> 00:02.000\nDiga su nombre.\n",
        encoding="utf-8",
    )
    library = Library(compiled(pack, tmp_path / "cache"), {"es": site})
    narration = library.card("es", "your-day").narration
    assert narration is not None
    assert set(narration.cues) == ({"ask", "name"} if heard else {"name"})
