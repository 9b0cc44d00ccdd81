"""The hands before the glass: every key on its way to the kiosk, and a pointer only where a mouse moves."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.app import Kiosk


class Hands(QObject):
    """Watches `window` for keys, fingers and a mouse.

    A touch screen shows no pointer: it would jump to every finger. The first movement of a real mouse
    brings it back.
    """

    def __init__(self, kiosk: Kiosk, window: QQuickWindow) -> None:
        super().__init__(window)
        self._kiosk, self._window = kiosk, window
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
        if event.isAutoRepeat():
            return True
        scan = f"scan:{event.nativeScanCode()}"
        # A keypad's keys have scan codes Qt gives no name, or a misleading one: they come first.
        return self._kiosk.press(scan) or self._kiosk.press(Qt.Key(event.key()).name)

    def _show_pointer(self, shown: bool) -> None:
        if shown == self._pointer:
            return
        self._pointer = shown
        if shown:
            QGuiApplication.restoreOverrideCursor()
        else:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
