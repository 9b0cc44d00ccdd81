"""Playback: keeps a player open while there is something to hear, and tells what is heard.

Everything about the device happens in one thread. A beat goes out only while sound moves on: thus
whoever listens notices a player, a voice or a worker that hangs, whichever it is.
"""

import time
from collections.abc import Callable
from threading import Event as Flag
from threading import Thread

from kiosk.errors import SpeechError
from kiosk.speech.players import Player
from kiosk.speech.protocol import BEAT_S, Beat, Event, Failed
from kiosk.speech.reports import Reason
from kiosk.speech.tape import Tape

# The longest wait while sound is due: a dead device is noticed within this time.
_LOOK_S = 0.05


class Playback:
    """Plays `tape`; `tell` gets the protocol's events as they are heard."""

    def __init__(
        self,
        tape: Tape,
        tell: Callable[[Event], None],
        open_player: Callable[[], Player],
        *,
        rate: int,
        idle_s: float = 60.0,
    ) -> None:
        """`rate` is in frames a second; after `idle_s` without speech the device is closed."""
        self._tape, self._tell, self._open_player = tape, tell, open_player
        self._rate, self._idle_s = rate, idle_s
        self._player: Player | None = None
        self._tried, self._closing = Flag(), Flag()
        self._last_busy = self._last_beat = time.monotonic()
        self._last_progress = 0

    def start(self) -> None:
        """Open the device, so that the first word is instant, and play from now on."""
        Thread(target=self._run, name="playback", daemon=True).start()

    def device(self) -> str:
        """The name of the player, empty when none opened; waits for the first attempt."""
        self._tried.wait()
        return self._player.name if self._player else ""

    def close(self) -> None:
        """Stop playing and close the device, at the next turn."""
        self._closing.set()
        self._tape.load(0)

    def _run(self) -> None:
        self._open()
        self._tried.set()
        while not self._closing.is_set():
            self._tape.wait(self._turn())
        self._close()

    def _turn(self) -> float | None:
        """Do what is due; how many seconds until there is more, None when nothing is."""
        self._mind_device()
        heard = self._player.heard() if self._player else None
        for event in self._tape.heard(heard):
            self._tell(event)
        if not self._tape.busy:
            return self._rest(heard)
        self._last_busy = time.monotonic()
        self._beat()
        return self._until_next(heard)

    def _mind_device(self) -> None:
        if self._player and self._player.failed:
            self._close()
        if self._tape.busy and not self._player and not self._open():
            self._fail()

    def _open(self) -> bool:
        try:
            player = self._open_player()
        except SpeechError:
            return False
        self._tape.rewound()
        player.start(self._tape.pull)
        self._player = player
        return True

    def _close(self) -> None:
        if self._player:
            self._player.close()
        self._player = None

    def _fail(self) -> None:
        utterance = self._tape.utterance
        self._tape.load(0)
        if utterance:
            self._tell(Failed(utterance, Reason.NO_DEVICE))

    def _rest(self, heard: int | None) -> float | None:
        """Close the device when nobody has listened for long."""
        if heard is None:
            return None
        left = self._last_busy + self._idle_s - time.monotonic()
        if left <= 0:
            self._close()
            return None
        return left if self._tape.frames_to_next(heard) is None else self._until_next(heard)

    def _beat(self) -> None:
        now, progress = time.monotonic(), self._tape.progress
        if now - self._last_beat >= BEAT_S and progress != self._last_progress:
            self._last_beat, self._last_progress = now, progress
            self._tell(Beat(self._tape.utterance))

    def _until_next(self, heard: int | None) -> float:
        frames = self._tape.frames_to_next(heard) if heard is not None else None
        return _LOOK_S if frames is None else min(max(frames / self._rate, 0.001), _LOOK_S)
