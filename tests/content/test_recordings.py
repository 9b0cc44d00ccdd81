"""The files below narration/: what belongs together, and what does not belong."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.check import examine
from tests.content.conftest import RECORDINGS

SPANISH = Path("narration/es")
SOUND = "narration/es/closer-look.ogg"
SCRIPT = "narration/es/closer-look.vtt"


def _move(name: str, new: str) -> Callable[[Path], None]:
    def move(pack: Path) -> None:
        (pack / name).rename(pack / new)

    return move


def _write(name: str, data: bytes) -> Callable[[Path], None]:
    def write(pack: Path) -> None:
        (pack / name).write_bytes(data)

    return write


def _second(pack: Path) -> None:
    shutil.copyfile(RECORDINGS / "tone.mp3", (pack / SOUND).with_suffix(".mp3"))


def _link(pack: Path) -> None:
    (pack / SOUND).unlink()
    (pack / SOUND).symlink_to(RECORDINGS / "tone.ogg")


def _note_beside(pack: Path) -> None:
    (pack / SPANISH / "notes.txt").write_text("Studio 2")


def _loose(pack: Path) -> None:
    shutil.copyfile(RECORDINGS / "tone.mp3", pack / "narration/closer-look.mp3")


def _another_card(pack: Path) -> None:
    for name in (SOUND, SCRIPT):
        (pack / name).rename((pack / name).with_stem("first-look"))


MISPLACED: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "no script": (lambda pack: (pack / SCRIPT).unlink(), SOUND, "has no .vtt"),
    "no sound": (lambda pack: (pack / SOUND).unlink(), SCRIPT, "no recording of this name"),
    "two": (_second, SOUND, "a second recording"),
    "wave": (
        _move(SOUND, "narration/es/closer-look.wav"),
        "narration/es/closer-look.wav",
        "no recording a kiosk plays",
    ),
    "notes": (_note_beside, "narration/es/notes.txt", "no recording a kiosk plays"),
    "link": (_link, SOUND, "not a file of its own"),
    "name": (_move(SOUND, "narration/es/Closer look.ogg"), "", "not a name for a recording"),
    "language": (_move("narration/es", "narration/tlh"), "narration/tlh", 'language "tlh"'),
    "hyphen": (_move("narration/es", "narration/zh-Hans"), "", 'language "zh-Hans"'),
    "no language": (_loose, "narration/closer-look.mp3", "belongs to no language"),
    "no card": (_another_card, "narration/es/first-look.ogg", "no card first-look"),
    "nothing in it": (_write(SOUND, b""), SOUND, "the recording is empty"),
    "not utf-8": (_write(SCRIPT, b"WEBVTT\n\n\xff\n"), SCRIPT, "not in UTF-8"),
}


@pytest.mark.parametrize(("spoil", "name", "what"), MISPLACED.values(), ids=list(MISPLACED))
def test_a_file_that_does_not_belong_is_a_finding(
    pack: Path, spoil: Callable[[Path], None], name: str, what: str
) -> None:
    spoil(pack)
    _, report = examine(pack)
    findings = [each for each in report.errors if what in each.what]
    assert len(findings) == 1
    assert findings[0].mend
    if name:
        assert findings == list(report.errors)
        assert findings[0].path == str(pack / name)


def test_a_pack_without_recordings_is_a_pack(pack: Path) -> None:
    shutil.rmtree(pack / "narration")
    _, report = examine(pack)
    assert report.errors == ()
    assert not [note for note in report.notes if "narration" in note.path]


@pytest.mark.parametrize("tag", ["en", "zh_Hans"])
def test_a_folder_is_named_like_those_of_the_translations(pack: Path, tag: str) -> None:
    (pack / SPANISH).rename(pack / "narration" / tag)
    found, report = examine(pack)
    assert report.errors == ()
    assert [each.tag for each in found.recordings] == [tag.replace("_", "-")]
