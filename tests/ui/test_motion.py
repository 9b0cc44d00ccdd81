"""What moves: a touch meanwhile acts at once, and with reduced motion nothing moves at all."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session import intents as i
from kiosk.session.glass import Glass
from kiosk.settings import Settings
from kiosk.speech.narrator import Narrator
from kiosk.ui.app import Kiosk
from kiosk.ui.launch import world
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, art, stage

_SIZE = (960, 540)
_BREATHE = (i.OpenCard("breathe-with-me"), i.Breathe(1))


class Seen:
    """A kiosk on a window of its own, on home in English, and what moves in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.wait = qtbot.waitUntil
        library = Library(locate("packs") / BUNDLED_PACK)
        glass = Glass(width=_SIZE[0], height=_SIZE[1])
        model = SessionModel(
            lambda name, theme: str(library.picture(name, theme)), art(locate("art"))
        )
        self.kiosk = Kiosk(world(Settings(), library, glass, "en"), model, narrator=Narrator)
        self.shown: Stage = stage(model, width=_SIZE[0], height=_SIZE[1])
        self.shown.window.show()
        QTest.qWaitForWindowExposed(self.shown.window)
        self.card = library.tiles("en")[0].id

    def do(self, *intents: i.Intent) -> None:
        """Let these happen, one after the other."""
        for intent in intents:
            self.kiosk.send(intent)

    @property
    def moving(self) -> bool:
        """Whether anything moves now."""
        animations = self.shown.engine.rootObjects()[0].findChildren(QObject)
        return any(
            each.inherits("QQuickAbstractAnimation") and each.property("running")
            for each in (*animations, *_children(self.shown.window.contentItem()))
        )

    def touch(self, name: str) -> None:
        """A finger comes down on the item, as soon as that is in sight, and is lifted."""
        item = next(
            each
            for each in _items(self.shown.window.contentItem())
            if each.property("itemId") == name and each.property("ringTop") is not None
        )

        def middle() -> QPointF:
            return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))

        self.wait(lambda: middle().y() < _SIZE[1])
        assert self.moving
        self.strike(middle())

    def strike(self, at: QPointF) -> None:
        """A finger comes down there, and is lifted."""
        button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.shown.window, button, keys, at.toPoint())


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from _items(child)


def _children(item: QQuickItem) -> Iterator[QObject]:
    yield from item.children()
    for child in item.childItems():
        yield from _children(child)


@pytest.fixture
def seen(qtbot: QtBot) -> Iterator[Seen]:
    seen = Seen(qtbot)
    yield seen
    seen.kiosk.close()
    seen.shown.close()


_Told = Callable[[Seen], object]


@pytest.mark.parametrize(
    ("moves", "touched", "told", "after"),
    [
        pytest.param([i.TurnPage(1)], "home", lambda s: s.kiosk.screen.kind, "home", id="page"),
        pytest.param([i.OpenSheet()], "leave", lambda s: s.kiosk.screen.overlay, None, id="sheet"),
        pytest.param([i.AskDesk()], "close", lambda s: s.kiosk.screen.overlay, None, id="desk"),
        pytest.param(
            _BREATHE, "breathe-stop", lambda s: s.kiosk.screen.kind, "reader", id="breath"
        ),
    ],
)
def test_a_touch_while_something_moves_acts_at_once(
    seen: Seen, moves: list[i.Intent], touched: str, told: _Told, after: object
) -> None:
    seen.do(i.OpenCard(seen.card), *moves)
    QTest.qWait(60)
    assert told(seen) != after
    seen.touch(touched)
    assert told(seen) == after


@pytest.mark.parametrize("what", [i.OpenSheet(), i.AskDesk()], ids=["sheet", "desk"])
def test_a_hand_that_strikes_twice_does_not_take_away_what_rises(
    seen: Seen, what: i.Intent
) -> None:
    beside = QPointF(_SIZE[0] / 2, 5)
    seen.do(what)
    QTest.qWait(60)
    assert seen.moving
    seen.strike(beside)
    assert seen.kiosk.screen.overlay is not None
    seen.wait(lambda: not seen.moving)
    seen.strike(beside)
    assert seen.kiosk.screen.overlay is None


@pytest.mark.acr("2.3.3")
@pytest.mark.parametrize(
    "moves",
    [[i.TurnPage(1)], [i.TurnPage(1), i.TurnPage(-1)], [i.OpenSheet()], [i.AskDesk()], _BREATHE],
    ids=["on", "back", "sheet", "desk", "breath"],
)
def test_with_reduced_motion_nothing_moves(seen: Seen, moves: list[i.Intent]) -> None:
    seen.do(i.SetStill(still=True), i.OpenCard(seen.card))
    for move in moves:
        seen.do(move)
        QGuiApplication.processEvents()
        assert not seen.moving
