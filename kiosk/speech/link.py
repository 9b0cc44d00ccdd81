"""The link to one speech worker: its process, and a thread for each direction of its pipe.

Nothing here blocks the caller, whatever the worker does; what it says, and its death, are handed on
from the reader's thread.
"""

import os
import subprocess
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from threading import Thread

import msgspec

from kiosk.speech import protocol
from kiosk.speech.protocol import Command, Event

# What would tie the worker to the screen; it needs none.
_DISPLAY = frozenset({"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"})
_FAREWELL_S = 1.0


class Link:
    """A running worker."""

    def __init__(
        self,
        command: Sequence[str],
        on_event: Callable[["Link", Event], None],
        on_death: Callable[["Link"], None],
    ) -> None:
        """Start `command`; raises OSError when it cannot be started."""
        self._on_event, self._on_death = on_event, on_death
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment(), bufsize=0
        )
        self._outbox: SimpleQueue[Command | None] = SimpleQueue()
        self._reader = Thread(target=self._read, name="speech-reader", daemon=True)
        self._writer = Thread(target=self._write, name="speech-writer", daemon=True)
        self._reader.start()
        self._writer.start()

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    def send(self, command: Command) -> None:
        """Hand `command` on; it is lost when the worker is dead, which is told by its death."""
        self._outbox.put(command)

    def kill(self) -> None:
        """End the worker now, whatever it does."""
        self._process.kill()

    def close(self) -> None:
        """Ask the worker to end, and end it when it does not within a second."""
        self._outbox.put(None)
        self._reader.join(_FAREWELL_S)
        self.kill()
        self._reader.join()
        self._writer.join()

    def _write(self) -> None:
        assert self._process.stdin
        with self._process.stdin as pipe:
            while command := self._outbox.get():
                try:
                    pipe.write(protocol.encode(command))
                except OSError:
                    return

    def _read(self) -> None:
        assert self._process.stdout
        with self._process.stdout as pipe:
            self._hand_on(pipe.fileno())
        self.kill()
        self._process.wait()
        self._outbox.put(None)
        self._on_death(self)

    def _hand_on(self, pipe: int) -> None:
        rest = b""
        while piece := os.read(pipe, 65536):
            *lines, rest = (rest + piece).split(b"\n")
            for line in lines:
                try:
                    self._on_event(self, protocol.decode_event(line))
                except msgspec.MsgspecError:
                    # Whatever this is, it is no speech worker.
                    return


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _DISPLAY}
