"""The hands before the glass: every key on its way to the kiosk, and a pointer only where a mouse moves."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.access.keymap import KeyMaps, keycode
from kiosk.access.strikes import Strikes
from kiosk.ui.app import Kiosk, milliseconds

KEY_NAMES = frozenset(key.name for key in Qt.Key) - {Qt.Key.Key_unknown.name}
"""The names of keys that key maps may use."""


def names(event: QKeyEvent) -> tuple[str, ...]:
    """What a key goes by, the surest name first.

    Qt reports XKB keycodes on X and on Wayland alike (docs/keypads.md); elsewhere scan codes are others.
    """
    named = Qt.Key(event.key()).name
    coded = sys.platform == "linux" and event.nativeScanCode()
    return (keycode(event.nativeScanCode()), named) if coded else (named,)


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
        self._keys, self._strikes, self._clock = keys, Strikes(within=double_strike), clock
        self._pointer = True
        self._show_pointer(False)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key press that means something; let everything else through."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return event.isAutoRepeat() or self._press(names(event))
        if event.type() is QEvent.Type.TouchBegin:
            self._show_pointer(False)
        elif event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            synthesized = event.source() is not Qt.MouseEventSource.MouseEventNotSynthesized
            self._show_pointer(not synthesized)
        return False

    def _press(self, key: tuple[str, ...]) -> bool:
        action, now = self._keys.action(*key), self._clock()
        if action is None:
            return False
        if self._strikes.doubles(key[0], now):
            return True
        self._strikes = self._strikes.after(key[0], now)
        return self._kiosk.press(action)

    def _show_pointer(self, shown: bool) -> None:
        if shown == self._pointer:
            return
        self._pointer = shown
        if shown:
            QGuiApplication.restoreOverrideCursor()
        else:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
