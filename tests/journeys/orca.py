"""Orca, the screen reader, in a room of its own: what it says and shows in braille, by its own account.

Nobody hears it: it has no speech server, and writes down what it would have said.
"""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.journeys.room import Room

_SAID = re.compile(r"SPEECH OUTPUT: '(.*)' ?(?:voice=\w+ ?)?\{")
_SHOWN = re.compile(r"VISIBLE:  '(.*)', cursor=(\d+)")
_SETTINGS = """
import orca.debug
import orca.settings
from gi.repository import Atspi
# In the first 15 s of a program it waits that long for an answer about something that has just gone.
Atspi.set_timeout(800, 800)
orca.settings.speechServerFactory = None
orca.settings.speechFactoryModules = []
orca.debug.debugFile.reconfigure(line_buffering=True)
"""


class Orca:
    """A running Orca, from the moment it was last listened to."""

    def __init__(self, room: Room, log: Path) -> None:
        self.room, self._log = room, log
        self._read = 0
        self._said: list[str] = []
        self._shown: list[str] = []

    def says(self, *words: str, timeout_s: float = 15) -> None:
        """It says these, in this order, and maybe others between them; they are heard by then."""
        for word in words:
            try:
                self.room.tree.wait(partial(self._heard, word), word, timeout_s)
            except AssertionError:
                raise AssertionError(f"not {word!r} but {self.said()}") from None

    def said(self) -> list[str]:
        """What it has said since."""
        self._listen()
        return self._said

    def shown(self) -> list[str]:
        """What has stood at the cursor in braille since, up to the end of a word or of the display."""
        self._listen()
        return self._shown

    def _heard(self, words: str) -> bool:
        if words not in self.said():
            return False
        self._said = self._said[self._said.index(words) + 1 :]
        self._shown = []
        return True

    def _listen(self) -> None:
        """Read on in the log, to the end of its last whole line."""
        with self._log.open("rb") as log:
            log.seek(self._read)
            new, end, _ = log.read().rpartition(b"\n")
        self._read += len(new + end)
        for line in new.decode().splitlines():
            if said := _SAID.search(line):
                self._said.append(said.group(1))
            elif shown := _SHOWN.search(line):
                text, cell = shown.groups()
                self._shown.append(text[int(cell) - 1 :].split(" ")[0])


@contextmanager
def orca(room: Room) -> Iterator[Orca]:
    """Orca in `room`, until the end of the block."""
    log, settings = room.folder / "orca.log", room.folder / "orca"
    settings.mkdir()
    log.touch()
    (settings / "orca-customizations.py").write_text(_SETTINGS)
    command = ["orca", "--user-prefs", str(settings), "--debug-file", str(log)]
    environment = {**room.environment, "LC_ALL": "C.UTF-8"}
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet)
    try:
        yield Orca(room, log)
    finally:
        process.kill()  # asked to end, it does so with the next event only
        process.wait()
