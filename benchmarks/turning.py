"""A kiosk that turns its own pages, and tells when each frame was on the screen.

It is put together as `kiosk run` does it, with a clock of its own instead of a hand: on through a
card, back through it, and so on. It prints a list for each turn: ms from the turn to each frame.
"""

import sys
import time
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.assets import locate
from kiosk.session.intents import OpenCard, TurnPage
from kiosk.session.layout import Glass
from kiosk.settings import Settings
from kiosk.speech.narrator import Narrator
from kiosk.ui.app import Kiosk
from kiosk.ui.launch import open_library, world
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, application, art, stage

_BETWEEN_MS = 800  # a slide lasts 320, and a breath


class Turning(QObject):
    """Turns a page of `kiosk` every now and then, `turns` times, and notes the frames of `shown`."""

    def __init__(self, kiosk: Kiosk, shown: Stage, turns: int) -> None:
        super().__init__()
        self.frames: list[list[float]] = []
        self._kiosk, self._left, self._by = kiosk, turns, 1
        self._began = 0.0
        shown.window.frameSwapped.connect(self._note, Qt.ConnectionType.DirectConnection)
        self._timer = QTimer(self, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        if not self._left:
            QGuiApplication.quit()
            return
        self._left -= 1
        self._began = time.perf_counter()
        self.frames.append([])
        before = self._kiosk.state.place
        self._kiosk.send(TurnPage(self._by))
        if self._kiosk.state.place == before:
            self._by = -self._by
            self._kiosk.send(TurnPage(self._by))

    def _note(self) -> None:
        if self.frames:
            self.frames[-1].append((time.perf_counter() - self._began) * 1000)


def main() -> None:
    """Turn the first card's pages as often as the first argument says."""
    settings = Settings()
    library = open_library(settings, Path())
    app = application()
    width, height = app.primaryScreen().size().toTuple()
    glass = Glass(width=width, height=height, dpi=settings.screen.dpi)
    model = SessionModel(lambda name, theme: str(library.picture(name, theme)), art(locate("art")))
    kiosk = Kiosk(world(settings, library, glass, "en"), model, narrator=Narrator)
    shown = stage(model, width=width, height=height)
    shown.window.setGeometry(app.primaryScreen().geometry())
    shown.window.showFullScreen()
    kiosk.send(OpenCard(library.tiles("en")[0].id))
    turning = Turning(kiosk, shown, int(sys.argv[1]))
    app.exec()
    kiosk.close()
    shown.close()
    sys.stdout.buffer.write(msgspec.json.encode(turning.frames))


if __name__ == "__main__":
    main()
