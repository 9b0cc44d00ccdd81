"""A pointer that presses what it rests on: of a head mouse, of an eye tracker, of a hand that cannot click.

   moves far enough ─► awake: what it rests on fills (Resting.qml), and is pressed
   something was pressed, another screen has come, or a finger ─► asleep, until it has moved on

Otherwise one long look would press whatever comes to lie under it, and answer for somebody who has left.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.session_model import SessionModel

_FAR = 24
"""The shorter side of the window, divided by this: farther than a head or a gaze trembles."""


class Pointer(QObject):
    """Watches the pointer before `window`, and says in `model` whether it presses what it rests on."""

    def __init__(self, model: SessionModel, window: QQuickWindow) -> None:
        super().__init__(window)
        self._model, self._window = model, window
        self._at = self._asleep_at = QPointF()
        self._shown = self._what()
        model.activated.connect(self._sleep)
        model.changed.connect(self._look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every movement; take none."""
        if event.type() is QEvent.Type.TouchBegin:
            self._sleep()
        elif event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._moved(event)
        return False

    def _moved(self, event: QMouseEvent) -> None:
        if event.source() is not Qt.MouseEventSource.MouseEventNotSynthesized:
            self._sleep()
            return
        self._at = event.position()
        far = min(self._window.width(), self._window.height()) / _FAR
        if (self._at - self._asleep_at).manhattanLength() >= far:
            self._model.wake_pointer(True)

    def _look(self) -> None:
        shown = self._what()
        if shown != self._shown:
            self._shown = shown
            self._sleep()

    def _sleep(self) -> None:
        self._asleep_at = self._at
        self._model.wake_pointer(False)

    def _what(self) -> tuple[object, object]:
        return self._model.property("place"), self._model.property("overlay")
