"""When a finger on a button acts, and when it does not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.assets import locate
from kiosk.session import intents as i
from kiosk.session.state import Habits, Speaker
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Report
from kiosk.ui.app import Kiosk
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, art, stage
from tests.fakes import world
from tests.ui.windows import Silence, named


@dataclass
class Shown:
    """A kiosk on home, in a window."""

    kiosk: Kiosk
    stage: Stage

    @property
    def place(self) -> str:
        return self.kiosk.screen.place

    def middle(self, name: str) -> QPoint:
        """The middle of what is called `name`."""
        item = named(self.stage.window.contentItem(), name)
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def down(self, at: QPoint) -> None:
        QTest.mousePress(self.stage.window, Qt.MouseButton.LeftButton, pos=at)

    def up(self, at: QPoint) -> None:
        QTest.mouseRelease(self.stage.window, Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def shown(qapp: QGuiApplication) -> Iterator[Shown]:
    def silent(report: Callable[[Report], None]) -> Narrator:
        return Silence()  # type: ignore[return-value]

    model = SessionModel(lambda name, theme: "", art(locate("art")))
    kiosk = Kiosk(world(Habits(speaker=Speaker.NEVER)), model, narrator=silent)
    drawn = stage(model, width=1920, height=1080)
    drawn.window.show()
    kiosk.send(i.Begin())
    kiosk.send(i.ChooseLanguage("en"))
    kiosk.send(i.SetStill(still=True))
    QTest.qWaitForWindowExposed(drawn.window)
    yield Shown(kiosk, drawn)
    kiosk.close()
    drawn.close()


@pytest.mark.acr("2.5.2")
def test_a_finger_acts_when_it_is_lifted_where_it_came_down(shown: Shown) -> None:
    at = shown.middle("card-your-day")
    shown.down(at)
    assert shown.place == "home-0"
    shown.up(at)
    assert shown.place.startswith("your-day")


@pytest.mark.acr("2.5.2")
def test_a_finger_that_slides_off_does_nothing(shown: Shown) -> None:
    there, elsewhere = shown.middle("card-your-day"), shown.middle("desk")
    shown.down(there)
    QTest.mouseMove(shown.stage.window, elsewhere)
    shown.up(elsewhere)
    assert (shown.place, shown.kiosk.screen.overlay) == ("home-0", None)
