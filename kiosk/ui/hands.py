"""The hands before the glass: every key on its way to the kiosk, and a pointer only where a mouse moves."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.access.keymap import KeyMaps
from kiosk.ui.app import Kiosk, milliseconds
from kiosk.ui.strokes import Strokes


class Hands(QObject):
    """Watches `window` for keys, fingers and a mouse.

    A touch screen shows no pointer: it would jump to every finger. The first movement of a real mouse
    brings it back.
    """

    def __init__(
        self,
        kiosk: Kiosk,
        window: QQuickWindow,
        *,
        keys: KeyMaps,
        double_strike: int = 0,
        clock: Callable[[], int] = milliseconds,
    ) -> None:
        """`double_strike` is the ms in which the same key a second time is the first one."""
        super().__init__(window)
        self._kiosk, self._window = kiosk, window
        self._keys = keys
        self._strokes = Strokes(double_strike=double_strike, clock=clock)
        self._pointer = True
        self._show_pointer(False)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key press that means something; let everything else through."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press(event)
        if event.type() is QEvent.Type.TouchBegin:
            self._show_pointer(False)
        elif event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            synthesized = event.source() is not Qt.MouseEventSource.MouseEventNotSynthesized
            self._show_pointer(not synthesized)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key = self._strokes.struck(event)
        if not key:
            return True
        action = self._keys.action(*key)
        return action is not None and self._kiosk.press(action)

    def _show_pointer(self, shown: bool) -> None:
        if shown == self._pointer:
            return
        self._pointer = shown
        if shown:
            QGuiApplication.restoreOverrideCursor()
        else:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
