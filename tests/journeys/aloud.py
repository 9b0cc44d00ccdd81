"""Somebody at a whole kiosk who sees nothing: what she hears is what the sound server plays.

key ─► Kiosk ─► Narrator ─► worker ─► null sink ─► recording
         └─ what it was asked to say is written down on the way
"""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.access.keys import Action
from kiosk.session.screen import Screen
from kiosk.session.state import World, at_rest
from kiosk.speech.earcons import Earcon
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Done, Report, SentenceReached
from kiosk.speech.script import Script
from kiosk.ui.app import Kiosk
from kiosk.ui.session_model import SessionModel
from tests.listener import spoken
from tests.sound import Recording

_SAID_MS = 30_000  # the longest that is said at once


class _Overheard:
    """A narrator that writes down what it is asked for."""

    def __init__(self, report: Callable[[Report], None]) -> None:
        self._narrator = Narrator(report)
        self.said: list[Script] = []
        self.chimes: list[Earcon] = []

    def say(self, script: Script, *, first: int = 0, token: int = 0) -> int:
        self.said.append(Script(sentences=script.sentences[first:]))
        return self._narrator.say(script, first=first, token=token)

    def chime(self, earcon: Earcon) -> None:
        self.chimes.append(earcon)
        self._narrator.chime(earcon)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._narrator, name)


class Aloud:
    """A visit by ear at a real kiosk without a window."""

    def __init__(self, world: World, recording: Recording, qtbot: QtBot) -> None:
        self._world, self._recording, self._qtbot = world, recording, qtbot
        hired: list[_Overheard] = []

        def hire(report: Callable[[Report], None]) -> Narrator:
            hired.append(_Overheard(report))
            return hired[0]  # type: ignore[return-value]

        model = SessionModel(lambda name, theme: "", lambda name, theme: "")
        self._kiosk = Kiosk(world, model, narrator=hire)
        self._narrator = hired[0]
        self._reached: list[Report] = []
        # Behind the kiosk itself: what is noted here, it knows.
        queued = Qt.ConnectionType.QueuedConnection
        self._kiosk.voicing.reported.connect(self._reached.append, queued)
        self.earcons: list[Earcon] = []

    def plugs_in(self) -> "Aloud":
        """Her headphones go into the keypad, which says so as a key."""
        return self._key(Action.HEADPHONES_IN)

    def presses(self, *names: str) -> "Aloud":
        """Press keys of the keypad, and hear what follows begin."""
        for name in names:
            self._key(Action(name))
        return self

    def listens(self, sentences: int = 1000) -> "Aloud":
        """Until so many sentences have been begun, or all are heard."""
        if sentences >= len(self._narrator.said[-1].sentences):
            self._wait(lambda: any(isinstance(each, Done) for each in self._reached))
            self._reached.clear()
        else:
            self._wait(lambda: self._begun() >= sentences)
        return self

    @property
    def hears(self) -> list[str]:
        """What is being said, sentence by sentence; nothing, once she has left."""
        return [] if self.left else spoken(self._narrator.said[-1])

    @property
    def screen(self) -> Screen:
        """Where she is."""
        return self._kiosk.screen

    @property
    def left(self) -> bool:
        """Whether the kiosk is as if nobody had ever come."""
        return self._kiosk.state == at_rest(self._world, self._kiosk.state.now)

    def close(self) -> None:
        """The kiosk ends."""
        self._kiosk.close()

    def _key(self, action: Action) -> "Aloud":
        self._reached.clear()
        self._narrator.chimes.clear()
        pressed = time.monotonic()
        assert self._kiosk.press(action)
        self.earcons = [*self._narrator.chimes]
        if not self.left:
            self._wait(lambda: self._recording.onset(pressed) is not None)
        return self

    def _begun(self) -> int:
        return len([each for each in self._reached if isinstance(each, SentenceReached)])

    def _wait(self, happened: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(happened, timeout=_SAID_MS)
