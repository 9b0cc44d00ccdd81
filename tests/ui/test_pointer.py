"""A pointer that rests, and a finger that must rest: what they press, and what they do not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.assets import locate
from kiosk.session import intents as i
from kiosk.session.state import Habits, Speaker
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Report
from kiosk.ui.app import Kiosk
from kiosk.ui.pointer import Pointer
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, art, stage
from tests.fakes import world
from tests.ui.windows import Silence, below

_CARD, _OTHER = "card-your-day", "card-questions"
_LONG = 60_000
_SOON = 5000


@dataclass
class Shown:
    """A kiosk on home, in a window before which a pointer is watched."""

    kiosk: Kiosk
    model: SessionModel
    stage: Stage

    @property
    def place(self) -> str:
        return self.kiosk.screen.place

    @property
    def awake(self) -> bool:
        return bool(self.model.property("pointerAwake"))

    def target(self, name: str) -> QQuickItem:
        found = (each for each in below(self.stage.window.contentItem()))
        return next(
            each
            for each in found
            if each.property("itemId") == name and each.property("ringTop") is not None
        )

    def resting(self, name: str) -> QQuickItem:
        """What shows how long something has rested on a target."""
        return next(
            each for each in below(self.target(name)) if each.property("dwelling") is not None
        )

    def middle(self, name: str) -> QPoint:
        item = self.target(name)
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def move(self, to: QPoint) -> None:
        QTest.mouseMove(self.stage.window, to)
        QGuiApplication.processEvents()

    def press(self, at: QPoint) -> None:
        QTest.mousePress(self.stage.window, Qt.MouseButton.LeftButton, pos=at)

    def lift(self, at: QPoint) -> None:
        QTest.mouseRelease(self.stage.window, Qt.MouseButton.LeftButton, pos=at)

    def until(self, true: Callable[[], bool]) -> None:
        for _ in range(_SOON // 10):
            if true():
                return
            QTest.qWait(10)
        raise AssertionError("it did not come")


@pytest.fixture
def home(qapp: QGuiApplication) -> Iterator[Callable[..., Shown]]:
    opened: list[Shown] = []

    def open_(*, dwell: int = 0, hold: int = 0) -> Shown:
        def silent(report: Callable[[Report], None]) -> Narrator:
            return Silence()  # type: ignore[return-value]

        model = SessionModel(lambda name, theme: "", art(locate("art")), dwell=dwell, hold=hold)
        kiosk = Kiosk(world(Habits(speaker=Speaker.NEVER)), model, narrator=silent)
        drawn = stage(model, width=1920, height=1080)
        Pointer(model, drawn.window)
        drawn.window.show()
        kiosk.send(i.Begin())
        kiosk.send(i.ChooseLanguage("en"))
        kiosk.send(i.SetStill(still=True))
        QTest.qWaitForWindowExposed(drawn.window)
        opened.append(Shown(kiosk, model, drawn))
        opened[-1].move(QPoint(2, 2))
        return opened[-1]

    yield open_
    for each in opened:
        each.kiosk.close()
        each.stage.close()


# A pointer that rests


@pytest.mark.acr("302.7", "4.2.7")
def test_a_pointer_that_rests_on_a_button_presses_it(home: Callable[..., Shown]) -> None:
    shown = home(dwell=60)
    shown.move(shown.middle(_CARD))
    shown.until(lambda: shown.place.startswith("your-day"))


def test_one_that_leaves_too_soon_presses_nothing(home: Callable[..., Shown]) -> None:
    shown = home(dwell=_LONG)
    shown.move(shown.middle(_CARD))
    resting = shown.resting(_CARD)
    assert resting.property("running")
    shown.move(QPoint(2, 2))
    assert (resting.property("running"), resting.property("share")) == (False, 0)


def test_without_movement_it_fills_in_steps(home: Callable[..., Shown]) -> None:
    shown = home(dwell=500)
    shown.move(shown.middle(_CARD))
    resting, seen = shown.resting(_CARD), set()
    while not shown.place.startswith("your-day"):
        seen.add(round(resting.property("seen") * 5, 6))
        QTest.qWait(5)
    assert seen <= {0, 1, 2, 3, 4, 5}
    assert len(seen) >= 4


def test_what_comes_to_lie_under_a_resting_pointer_is_not_pressed(
    home: Callable[..., Shown],
) -> None:
    shown = home(dwell=60)
    middle = shown.middle(_CARD)
    shown.move(middle)
    shown.until(lambda: shown.place.startswith("your-day"))
    shown.kiosk.send(i.GoHome())
    QGuiApplication.processEvents()
    shown.move(middle + QPoint(3, 3))
    assert not shown.awake
    assert not shown.resting(_CARD).property("running")
    shown.move(shown.middle(_OTHER))
    shown.until(lambda: shown.place.startswith("questions"))


def test_a_question_that_comes_up_is_not_answered_by_a_pointer_that_lies_there(
    home: Callable[..., Shown],
) -> None:
    shown = home(dwell=_LONG)
    shown.move(shown.middle(_CARD))
    assert shown.awake
    shown.kiosk.send(i.AskDesk())
    assert not shown.awake


def test_a_button_is_pressed_again_only_when_the_pointer_has_left_it(
    home: Callable[..., Shown],
) -> None:
    shown = home(dwell=60)
    shown.kiosk.send(i.OpenSheet())
    QGuiApplication.processEvents()
    name = next(
        each.id for each in shown.kiosk.screen.actions() if each.intent == i.SetTheme("dark")
    )
    shown.move(shown.middle(name))
    shown.until(lambda: shown.kiosk.screen.look.theme == "dark")
    spent = shown.resting(name)
    assert spent.property("spent")
    assert not spent.property("running")


def test_a_finger_does_not_dwell(home: Callable[..., Shown]) -> None:
    shown = home(dwell=60)
    shown.move(QPoint(2, 2))
    device = QTest.createTouchDevice()
    at = shown.middle(_CARD)
    QTest.touchEvent(shown.stage.window, device).press(0, at, shown.stage.window).commit()
    QGuiApplication.processEvents()
    assert not shown.awake
    assert not shown.resting(_CARD).property("dwelling")
    away = QPoint(2, 2)
    QTest.touchEvent(shown.stage.window, device).move(0, away, shown.stage.window).commit()
    QTest.touchEvent(shown.stage.window, device).release(0, away, shown.stage.window).commit()


def test_without_the_setting_a_pointer_may_rest(home: Callable[..., Shown]) -> None:
    shown = home()
    shown.move(shown.middle(_CARD))
    assert [each for each in below(shown.target(_CARD)) if each.property("dwelling")] == []


# A finger that must rest


@pytest.mark.acr("302.7", "4.2.7")
def test_a_finger_that_brushes_a_button_does_nothing(home: Callable[..., Shown]) -> None:
    shown = home(hold=_LONG)
    at = shown.middle(_CARD)
    shown.press(at)
    assert shown.target(_CARD).property("pressed")
    shown.lift(at)
    QGuiApplication.processEvents()
    assert shown.place == "home-0"


@pytest.mark.acr("302.7", "4.2.7")
def test_one_that_rests_long_enough_presses_it_when_it_is_lifted(
    home: Callable[..., Shown],
) -> None:
    shown = home(hold=60)
    at = shown.middle(_CARD)
    shown.press(at)
    shown.until(lambda: shown.resting(_CARD).property("share") == 1)
    assert shown.place == "home-0"
    shown.lift(at)
    assert shown.place.startswith("your-day")


def test_however_long_a_finger_rests_it_is_one_touch(home: Callable[..., Shown]) -> None:
    shown = home()
    at = shown.middle(_CARD)
    shown.press(at)
    hints = QGuiApplication.styleHints()
    QTest.qWait(hints.mousePressAndHoldInterval() + 100)  # until Qt would call it another gesture
    shown.lift(at)
    assert shown.place.startswith("your-day")


def test_a_text_that_is_brushed_is_not_read(home: Callable[..., Shown]) -> None:
    shown = home(hold=_LONG)
    touched: list[object] = []
    shown.model.wordTouched.connect(lambda *word: touched.append(word))
    shown.kiosk.send(i.OpenCard("closer-look"))
    QGuiApplication.processEvents()
    text = next(
        each
        for each in below(shown.stage.window.contentItem())
        if each.property("plain") and each.isVisible()
    )
    at = text.mapToScene(QPointF(20, 20)).toPoint()
    shown.press(at)
    shown.lift(at)
    assert touched == []
