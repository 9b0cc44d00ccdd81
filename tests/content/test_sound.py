"""Files of sound, and what keeps a kiosk from playing them."""

import shutil
from pathlib import Path

import pytest

from kiosk.content import sound
from kiosk.content.sound import sound_of
from tests.content.conftest import RECORDINGS


@pytest.mark.parametrize("form", sound.FORMS)
def test_a_recording_says_how_long_it_is(form: str) -> None:
    found = sound_of(RECORDINGS / f"tone{form}")
    assert found.faults == ()
    # Two seconds; MP3 is padded to whole frames of 72 ms.
    assert 2000 <= found.length <= 2200
    assert found.size == (RECORDINGS / f"tone{form}").stat().st_size


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("long", "too long"),
        ("slow", "4000 samples a second"),
        ("three", "3 channels"),
        ("none", "empty"),
    ],
)
def test_a_recording_beyond_the_limits_is_a_fault(name: str, what: str) -> None:
    ((said, mend),) = sound_of(RECORDINGS / f"{name}.flac").faults
    assert what in said
    assert mend


@pytest.mark.parametrize("form", sound.FORMS)
def test_a_recording_of_another_form_is_a_fault(form: str, tmp_path: Path) -> None:
    for other in sound.FORMS:
        if other != form:
            file = Path(shutil.copyfile(RECORDINGS / f"tone{other}", tmp_path / f"tone{form}"))
            assert [what for what, _ in sound_of(file).faults] == [
                f"no {sound.FORMS[form]} recording"
            ]


@pytest.mark.parametrize("start", [b"fLaC", b"OggS", b"ID3", b"\xff\xfb"])
@pytest.mark.parametrize("form", sound.FORMS)
def test_what_only_begins_like_a_recording_is_a_fault(
    start: bytes, form: str, tmp_path: Path
) -> None:
    file = tmp_path / f"noise{form}"
    file.write_bytes(start + bytes(range(256)) * 4)
    assert len(sound_of(file).faults) == 1


def test_a_recording_that_breaks_off_is_a_fault(tmp_path: Path) -> None:
    whole = (RECORDINGS / "tone.flac").read_bytes()
    file = tmp_path / "tone.flac"
    file.write_bytes(whole[: len(whole) // 2])
    assert [what for what, _ in sound_of(file).faults] == ["the recording breaks off"]


def test_an_empty_file_and_one_that_is_not_there_are_faults(tmp_path: Path) -> None:
    (tmp_path / "tone.mp3").touch()
    assert "is empty" in sound_of(tmp_path / "tone.mp3").faults[0][0]
    assert "cannot be read" in sound_of(tmp_path / "nowhere.mp3").faults[0][0]


def test_a_file_that_is_too_large_is_a_fault(tmp_path: Path) -> None:
    file = Path(shutil.copyfile(RECORDINGS / "tone.ogg", tmp_path / "tone.ogg"))
    with file.open("r+b") as stream:
        stream.truncate(sound.RECORDING_BYTES + 1)
    assert [what for what, _ in sound_of(file).faults] == ["the recording is too large"]


@pytest.mark.parametrize("form", sound.FORMS)
def test_it_is_told_how_loud_each_tenth_of_a_second_is(form: str) -> None:
    tenths = sound.levels(RECORDINGS / f"tone{form}")
    assert 20 <= len(tenths) <= 22
    assert min(tenths[1:18]) > 1000


def test_what_cannot_be_played_has_no_loudness(tmp_path: Path) -> None:
    (tmp_path / "tone.ogg").write_bytes(b"OggS, but no sound")
    assert sound.levels(tmp_path / "tone.ogg") == ()
