"""Exploring by touch: a finger hears what is under it and does nothing; a double tap anywhere does it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.assets import locate
from kiosk.session import intents as i
from kiosk.session.screen import Kind, Screen
from kiosk.session.screens import screen
from kiosk.session.state import Listening
from kiosk.session.tour import tour
from kiosk.ui.app import Kiosk
from kiosk.ui.exploring import Explorer
from kiosk.ui.preview import Easel
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, art, stage
from tests.fakes import world
from tests.ui.windows import Silence, below, named

NOWHERE = QPoint(960, 20)


@dataclass
class Glass:
    """A kiosk on home in a window, for somebody who came by ear, and a finger."""

    kiosk: Kiosk
    stage: Stage
    finger: QPointingDevice

    def middle(self, name: str) -> QPoint:
        """The middle of what is called `name`."""
        item = named(self.stage.window.contentItem(), name)
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def down(self, at: QPoint) -> None:
        QTest.touchEvent(self.stage.window, self.finger).press(0, at, self.stage.window).commit()

    def along(self, at: QPoint) -> None:
        QTest.touchEvent(self.stage.window, self.finger).move(0, at, self.stage.window).commit()

    def up(self, at: QPoint) -> None:
        QTest.touchEvent(self.stage.window, self.finger).release(0, at, self.stage.window).commit()

    def tap(self, at: QPoint) -> None:
        self.down(at)
        self.up(at)

    @property
    def focus(self) -> str:
        return self.kiosk.screen.focus if self.kiosk.screen.focus_shown else ""


@pytest.fixture(scope="module")
def finger(qapp: QGuiApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def glass(qapp: QGuiApplication, finger: QPointingDevice) -> Iterator[Glass]:
    model = SessionModel(lambda name, theme: "", art(locate("art")))
    kiosk = Kiosk(world(), model, narrator=lambda report: Silence())  # type: ignore[arg-type, return-value]
    drawn = stage(model, width=1920, height=1080)
    Explorer(kiosk, drawn.window)
    drawn.window.show()
    for intent in (i.HeadphonesIn(), i.ChooseLanguage("en"), i.Close(), i.SetStill(still=True)):
        kiosk.send(intent)
    QTest.qWaitForWindowExposed(drawn.window)
    assert kiosk.screen.kind is Kind.HOME
    yield Glass(kiosk, drawn, finger)
    kiosk.close()
    drawn.close()


@pytest.mark.acr("5.5.2", "407.3.1")
def test_dragging_tells_what_is_under_the_finger_and_never_does_it(glass: Glass) -> None:
    glass.down(NOWHERE)
    for name in ("card-your-day", "card-questions", "desk"):
        glass.along(glass.middle(name))
        assert glass.focus == name
    glass.up(glass.middle("desk"))
    assert glass.kiosk.screen.kind is Kind.HOME
    assert glass.kiosk.screen.overlay is None
    assert glass.focus == "desk"


@pytest.mark.acr("5.5.2")
def test_then_a_double_tap_anywhere_does_it(glass: Glass) -> None:
    glass.down(NOWHERE)
    glass.along(glass.middle("card-your-day"))
    glass.up(glass.middle("card-your-day"))
    glass.tap(NOWHERE)
    glass.tap(NOWHERE)
    assert glass.kiosk.screen.place.startswith("your-day")


def test_a_tap_alone_tells_what_was_tapped(glass: Glass, qtbot: QtBot) -> None:
    glass.tap(glass.middle("card-questions"))
    assert glass.kiosk.screen.kind is Kind.HOME
    qtbot.waitUntil(lambda: glass.focus == "card-questions")
    assert glass.kiosk.screen.kind is Kind.HOME


def test_a_finger_that_rests_is_told_where_it_is(glass: Glass, qtbot: QtBot) -> None:
    glass.down(glass.middle("card-your-day"))
    qtbot.waitUntil(lambda: glass.focus == "card-your-day")
    glass.up(glass.middle("card-your-day"))
    glass.tap(NOWHERE)
    glass.tap(NOWHERE)
    assert glass.kiosk.screen.place.startswith("your-day")


def test_a_mouse_explores_as_a_finger_does(glass: Glass) -> None:
    window, at = glass.stage.window, glass.middle("card-your-day")
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=NOWHERE)
    QTest.mouseMove(window, at)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=at)
    assert glass.focus == "card-your-day"
    assert glass.kiosk.screen.kind is Kind.HOME


def test_who_sees_touches_as_usual(glass: Glass) -> None:
    glass.kiosk.send(i.Explore(on=False))
    glass.tap(glass.middle("card-your-day"))
    assert glass.kiosk.screen.place.startswith("your-day")


@pytest.mark.acr("405.1")
def test_a_covered_screen_shows_nothing_at_all_and_is_explored_still(glass: Glass) -> None:
    glass.kiosk.send(i.Cover(on=True))
    picture = glass.stage.window.grabWindow()
    black = picture.copy()
    black.fill(Qt.GlobalColor.black)
    assert picture == black
    glass.down(NOWHERE)
    glass.along(glass.middle("card-your-day"))
    assert glass.focus == "card-your-day"
    glass.up(glass.middle("card-your-day"))
    glass.kiosk.send(i.Explore(on=False))
    glass.tap(glass.middle("card-your-day"))
    assert glass.kiosk.screen.kind is Kind.HOME


def _screens() -> Iterator[Screen]:
    """One screen of each kind, as somebody who listens has it."""
    here, seen = world(), set()
    for stop in tour(here, "en"):
        shown = screen(here, replace(stop.state, listening=Listening(exploring=True)))
        kind = (shown.kind, shown.overlay.kind if shown.overlay else None, shown.arrangement)
        if kind not in seen and shown.kind is not Kind.ATTRACT:
            seen.add(kind)
            yield shown


@pytest.mark.acr("5.5.2")
def test_whatever_the_keys_visit_lies_somewhere_under_a_finger(qapp: QGuiApplication) -> None:
    easel, missed = Easel(None, 1920, 1080), []
    for shown in _screens():
        easel.show(shown)
        found = {str(item.property("itemId")) for item in below(easel.window.contentItem())}
        missed += [(shown.place, item.id) for item in shown.ring() if item.id not in found]
    easel.close()
    assert not missed
