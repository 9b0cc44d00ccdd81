"""Recordings looked into by a process that they may end."""

import sys
from pathlib import Path

import pytest

from kiosk.content import listening
from kiosk.content.listening import Listener
from kiosk.content.sound import sound_of
from kiosk.errors import KioskError
from tests.content.conftest import RECORDINGS


@pytest.mark.parametrize("name", ["tone.flac", "tone.ogg", "tone.mp3", "none.flac", "three.flac"])
def test_it_says_what_the_decoder_says(name: str) -> None:
    with Listener() as listener:
        assert listener.sound_of(RECORDINGS / name) == sound_of(RECORDINGS / name)


def test_a_recording_that_ends_the_decoder_is_at_fault_and_the_next_is_not() -> None:
    """Found by `make fuzz`: the decoder of Ogg Vorbis reads where it must not."""
    with Listener() as listener:
        ((what, _),) = listener.sound_of(RECORDINGS / "deadly.ogg").faults
        assert what == "the recording cannot be decoded"
        assert listener.sound_of(RECORDINGS / "tone.ogg").faults == ()


def test_it_works_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", ".")
    monkeypatch.chdir(tmp_path)
    with Listener() as listener:
        assert listener.sound_of(RECORDINGS / "tone.ogg").faults == ()


@pytest.mark.parametrize(
    "command", [("/no/such/program",), (sys.executable, "-c", "raise SystemExit")]
)
def test_where_no_process_starts_no_recording_is_blamed(
    monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setattr(listening, "_COMMAND", command)
    with Listener() as listener, pytest.raises(KioskError, match="no process starts for it"):
        listener.sound_of(RECORDINGS / "tone.ogg")
