"""Keys on their way to the kiosk: a held one, and one struck twice."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.session import intents as i
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Report
from kiosk.ui.app import Kiosk
from kiosk.ui.hands import Hands
from kiosk.ui.session_model import SessionModel
from tests.fakes import world
from tests.ui.test_tap import Silence

DOUBLE_STRIKE = 500
"""ms"""


@dataclass
class Keys:
    """A kiosk on home, behind an empty window; `now` is its clock, in ms."""

    kiosk: Kiosk
    window: QQuickWindow
    now: list[int]

    def strike(self, *, after: int, held: bool = False) -> str:
        """The key for the next item, so many ms later, by a hand or because it is held; the item."""
        self.now[0] += after
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "", held
        )
        QGuiApplication.sendEvent(self.window, event)
        return self.kiosk.screen.focus


@pytest.fixture
def keys(qapp: QGuiApplication) -> Iterator[Keys]:
    def silent(report: Callable[[Report], None]) -> Narrator:
        return Silence()  # type: ignore[return-value]

    now = [0]
    kiosk = Kiosk(
        world(),
        SessionModel(lambda name, theme: "", lambda name, theme: ""),
        narrator=silent,
        clock=lambda: now[0],
        double_strike=DOUBLE_STRIKE,
    )
    kiosk.send(i.Begin())
    kiosk.send(i.ChooseLanguage("en"))
    window = QQuickWindow()
    Hands(kiosk, window)
    yield Keys(kiosk, window, now)
    kiosk.close()


@pytest.mark.acr("5.7", "407.4")
def test_a_held_key_counts_once(keys: Keys) -> None:
    first = keys.strike(after=0)
    held = {keys.strike(after=DOUBLE_STRIKE, held=True) for _ in range(20)}
    assert held == {first}
    assert keys.strike(after=DOUBLE_STRIKE) != first


@pytest.mark.acr("5.8")
def test_a_key_struck_twice_by_a_trembling_hand_counts_once(keys: Keys) -> None:
    first = keys.strike(after=0)
    assert keys.strike(after=DOUBLE_STRIKE - 1) == first
    assert keys.strike(after=DOUBLE_STRIKE) != first
