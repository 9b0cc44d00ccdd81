"""A kiosk that moves by itself, and tells when each frame was shown.

It is put together as `kiosk run` does it, with a clock of its own instead of a hand. As an alternative,
a window of the same size slides a page with nothing on it. It prints a list for each move: of each
frame, the ms from the move until it was shown, and the processor time it took.
"""

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.assets import locate
from kiosk.session.intents import (
    AskDesk,
    Breathe,
    Close,
    GoHome,
    Intent,
    OpenCard,
    OpenSheet,
    StopBreathing,
    TurnPage,
)
from kiosk.settings import Settings
from kiosk.speech.narrator import Narrator
from kiosk.ui.app import Kiosk
from kiosk.ui.launch import open_library, panel_of, world
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import application, art, stage

EMPTY = "empty page"
_BETWEEN_MS = 800  # a slide lasts 320, and a breath
_REST_MS = 200  # after the way back, which is not counted
_WITH_BREATH = "breathe-with-me"
_PAGE = Path(__file__).with_name("pages") / "Empty.qml"

_Move = tuple[Intent, Intent | None]
"""What is counted, and the way back from it."""


class Frame(NamedTuple):
    """When a frame was shown, in ms from the move, and the ms of processor time that drawing it took."""

    shown: float
    work: float


def _pages() -> Iterator[_Move]:
    return iter(
        cycle(
            [(TurnPage(1), None), (TurnPage(1), None), (TurnPage(-1), None), (TurnPage(-1), None)]
        )
    )


MOVES: Mapping[str, Callable[[str], tuple[list[Intent], Iterator[_Move]]]] = {
    "page slide": lambda card: ([OpenCard(card)], _pages()),
    "card that opens": lambda card: ([], iter(cycle([(OpenCard(card), GoHome())]))),
    "sheet that rises": lambda card: ([], iter(cycle([(OpenSheet(), Close())]))),
    "dialog that rises": lambda card: ([], iter(cycle([(AskDesk(), Close())]))),
    "breath": lambda card: (
        [OpenCard(_WITH_BREATH)],
        iter(cycle([(Breathe(1), StopBreathing())])),
    ),
}
"""What to do before, given the first card, and then the moves, one after the other."""


class Moving(QObject):
    """Moves what `window` shows `times` times, by `move`, with `back` between, and notes the frames."""

    def __init__(
        self,
        window: QQuickWindow,
        times: int,
        move: Callable[[], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__()
        self.frames: list[list[Frame]] = []
        self._left, self._move, self._back = times, move, back
        self._counting = False
        self._began = self._begun = self._worked = 0.0
        direct = Qt.ConnectionType.DirectConnection
        window.afterAnimating.connect(self._begin, direct)
        window.frameSwapped.connect(self._note, direct)
        QTimer.singleShot(2 * _BETWEEN_MS, self._go)

    def _go(self) -> None:
        if not self._left:
            QGuiApplication.quit()
            return
        self._left -= 1
        self.frames.append([])
        self._began, self._counting = time.perf_counter(), True
        self._move()
        QTimer.singleShot(_BETWEEN_MS, self._return)

    def _return(self) -> None:
        self._counting = False
        self._back()
        QTimer.singleShot(_REST_MS, self._go)

    def _begin(self) -> None:
        # On the software renderer a frame is drawn where the program runs, not in a thread of its own.
        self._begun, self._worked = time.perf_counter(), time.thread_time()

    def _note(self) -> None:
        if self._counting and self._begun >= self._began:
            shown, work = time.perf_counter() - self._began, time.thread_time() - self._worked
            self.frames[-1].append(Frame(shown * 1000, work * 1000))


def main() -> None:
    """Move as the first argument says, as often as the second says."""
    name, times = sys.argv[1], int(sys.argv[2])
    app = application()
    frames = _empty(app, times) if name == EMPTY else _kiosk(app, name, times)
    sys.stdout.buffer.write(msgspec.json.encode(frames))


def _empty(app: QGuiApplication, times: int) -> list[list[Frame]]:
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(_PAGE)))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.setGeometry(app.primaryScreen().geometry())
    window.showFullScreen()
    moving = Moving(window, times, lambda: QMetaObject.invokeMethod(window, "slide"), lambda: None)
    app.exec()
    return moving.frames


def _kiosk(app: QGuiApplication, name: str, times: int) -> list[list[Frame]]:
    settings = Settings()
    library = open_library(settings, Path())
    width, height = app.primaryScreen().size().toTuple()
    model = SessionModel(lambda name, theme: str(library.picture(name, theme)), art(locate("art")))
    kiosk = Kiosk(
        world(settings, library, panel_of(settings, width, height), "en"), model, narrator=Narrator
    )
    shown = stage(model, width=width, height=height)
    shown.window.setGeometry(app.primaryScreen().geometry())
    shown.window.showFullScreen()
    before, moves = MOVES[name](library.tiles("en")[0].id)
    for intent in before:
        kiosk.send(intent)
    ways: list[Intent | None] = []

    def move() -> None:
        there, back = next(moves)
        ways.append(back)
        kiosk.send(there)

    def back() -> None:
        if way := ways.pop():
            kiosk.send(way)

    moving = Moving(shown.window, times, move, back)
    app.exec()
    kiosk.close()
    shown.close()
    return moving.frames


if __name__ == "__main__":
    main()
