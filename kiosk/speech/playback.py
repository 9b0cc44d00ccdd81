"""Playback: keeps a player open while somebody is there to hear, and tells what is heard.

Everything about the device happens in one thread. A beat goes out only while sound moves on: thus
whoever listens notices a player, a voice or a worker that hangs, whichever it is.

           woken, or something to say              nobody for a minute
    closed ──────────────────────────► open ─────────────────────────────► closed
                                        │ ▲
                          device lost   ▼ │ it is back within a moment: on from the same sound
                                       lost ──► Failed, and closed
"""

import time
from collections.abc import Callable
from threading import Event as Flag
from threading import Thread

from kiosk.errors import SpeechError
from kiosk.speech.players import Player
from kiosk.speech.protocol import BEAT_S, Awake, Beat, Event, Failed
from kiosk.speech.reports import Reason
from kiosk.speech.tape import Tape

# The longest wait while sound is due: a dead device is noticed within this time.
_LOOK_S = 0.05
# A sound server that is started anew is back within this time.
_GRACE_S = 1.5
_RETRY_S = 0.2


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
        """`rate` is in frames a second; `idle_s` after anybody was there the device is closed."""
        self._tape, self._tell, self._open_player = tape, tell, open_player
        self._rate, self._idle_s = rate, idle_s
        self._player: Player | None = None
        self._woken, self._rerouted, self._closing = Flag(), Flag(), Flag()
        self._last_needed = self._last_beat = time.monotonic()
        self._lost_at: float | None = None
        self._last_progress = 0

    def start(self) -> None:
        """Play from now on."""
        Thread(target=self._run, name="playback", daemon=True).start()

    def wake(self) -> None:
        """Somebody is here: open the device, so that the first word is instant, and tell `Awake`."""
        self._woken.set()
        self._tape.nudge()

    def route(self, open_player: Callable[[], Player]) -> None:
        """Play through another device from now on, from the same sound."""
        self._open_player = open_player
        self._rerouted.set()
        self._tape.nudge()

    def close(self) -> None:
        """Stop playing and close the device, at the next turn."""
        self._closing.set()
        self._tape.load(0)

    def _run(self) -> None:
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
        self._last_needed = time.monotonic()
        self._beat()
        return self._until_next(heard) if self._player else _RETRY_S

    def _mind_device(self) -> None:
        if self._rerouted.is_set():
            self._reroute()
        if self._player and self._player.failed:
            self._close()
            self._lost_at = time.monotonic()
        woken = self._woken.is_set()
        if (woken or self._tape.busy) and not self._player and not self._open():
            self._fail()
        if woken:
            self._woken.clear()
            self._last_needed = time.monotonic()
            self._tell(Awake(self._player.name if self._player else ""))

    def _reroute(self) -> None:
        self._rerouted.clear()
        was_open = self._player is not None
        self._close()
        if was_open and not self._open():
            self._fail()

    def _open(self) -> bool:
        try:
            player = self._open_player()
        except SpeechError:
            return False
        self._tape.rewound()
        player.start(self._tape.pull)
        self._player, self._lost_at = player, None
        return True

    def _close(self) -> None:
        if self._player:
            self._player.close()
        self._player = None

    def _fail(self) -> None:
        if self._lost_at is not None and time.monotonic() - self._lost_at < _GRACE_S:
            return
        utterance = self._tape.utterance
        self._tape.load(0)
        if utterance:
            self._tell(Failed(utterance, Reason.NO_DEVICE))

    def _rest(self, heard: int | None) -> float | None:
        """Close the device when nobody has been there for long."""
        if heard is None:
            return None
        left = self._last_needed + self._idle_s - time.monotonic()
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
