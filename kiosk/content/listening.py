"""Recordings looked into by a process of its own: a file that is made for it ends the decoder, or never does.

us ── a path, a line ──► process ── sound_of ──► us        no answer: the recording is at fault
"""

import json
import select
import subprocess
import sys
from pathlib import Path

import msgspec

from kiosk.content.sound import Sound, sound_of

_COMMAND = (sys.executable, "-m", "kiosk.content.listening")
_PATIENCE_S = 30.0  # an hour of FLAC is decoded in five
_USELESS = ("the recording cannot be decoded", "save it again from the original")


class Listener:
    """Looks into recordings, one after the other; use it as a context, which ends the process."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Listener":
        return self

    def __exit__(self, *failure: object) -> None:
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def sound_of(self, file: Path) -> Sound:
        """What `sound.sound_of` says, whatever that does to the process."""
        # A pack without recordings needs none.
        self._process = self._process or subprocess.Popen(
            _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        answer = _answer(self._process, file)
        if not answer:
            self.__exit__()
            size = file.stat().st_size if file.is_file() else 0
            return Sound(size=size, length=0, faults=(_USELESS,))
        return msgspec.json.decode(answer, type=Sound)


def _answer(process: "subprocess.Popen[bytes]", file: Path) -> bytes:
    assert process.stdin and process.stdout
    try:
        process.stdin.write(json.dumps(str(file.absolute())).encode() + b"\n")
        process.stdin.flush()
        ready, _, _ = select.select([process.stdout], [], [], _PATIENCE_S)
        return process.stdout.readline() if ready else b""
    except OSError:
        return b""


def main() -> None:
    """Answer until nobody asks any more."""
    for line in sys.stdin.buffer:
        found = sound_of(Path(json.loads(line)))
        sys.stdout.buffer.write(msgspec.json.encode(found) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
