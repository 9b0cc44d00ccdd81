"""Recordings looked into by a process of its own: a file that is made for it ends the decoder, or never does.

us ── a path, a line ──► process ── sound_of ──► us        no answer: the recording is at fault
"""

import json
import os
import select
import subprocess
import sys
from pathlib import Path

import msgspec

import kiosk
from kiosk.content.sound import Sound, sound_of
from kiosk.errors import KioskError

_COMMAND = (sys.executable, "-m", "kiosk.content.listening")
_PATIENCE_S = 30.0  # an hour of FLAC is decoded in five
_READY = b"ready\n"
_NO_PROCESS = "recordings cannot be looked into: no process starts for it"
_MEND = "see whether this machine has memory to spare, and try again"
_USELESS = ("the recording cannot be decoded", "save it again from the original")


class Listener:
    """Looks into recordings, one after the other; use it as a context, which ends the process."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Listener":
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process; the next recording has a new one."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def sound_of(self, file: Path) -> Sound:
        """What `sound.sound_of` says, whatever that does to the process."""
        # A pack without recordings needs none.
        self._process = self._process or _started()
        answer = _answer(self._process, file)
        if not answer:
            self.close()
            size = file.stat().st_size if file.is_file() else 0
            return Sound(size=size, length=0, faults=(_USELESS,))
        return msgspec.json.decode(answer, type=Sound)


def _started() -> "subprocess.Popen[bytes]":
    """The process, once it is there: else every recording would seem to be at fault."""
    # It is this program, from wherever it was called.
    environment = {**os.environ, "PYTHONPATH": str(Path(kiosk.__file__).parents[1])}
    try:
        process = subprocess.Popen(
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
    except OSError as error:
        raise KioskError(f"{_NO_PROCESS} ({error.strerror}) - {_MEND}") from None
    if _line(process) != _READY:
        process.kill()
        process.communicate()
        raise KioskError(f"{_NO_PROCESS} - {_MEND}")
    return process


def _line(process: "subprocess.Popen[bytes]") -> bytes:
    """The next line it says, in time; b"" for none."""
    assert process.stdout
    ready, _, _ = select.select([process.stdout], [], [], _PATIENCE_S)
    return process.stdout.readline() if ready else b""


def _answer(process: "subprocess.Popen[bytes]", file: Path) -> bytes:
    assert process.stdin
    try:
        process.stdin.write(json.dumps(str(file.absolute())).encode() + b"\n")
        process.stdin.flush()
    except OSError:
        return b""
    return _line(process)


def main() -> None:
    """Answer until nobody asks any more."""
    sys.stdout.buffer.write(_READY)
    sys.stdout.buffer.flush()
    for line in sys.stdin.buffer:
        found = sound_of(Path(json.loads(line)))
        sys.stdout.buffer.write(msgspec.json.encode(found) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
