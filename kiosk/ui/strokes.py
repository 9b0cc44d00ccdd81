"""Strokes: what Qt reports of keys, as what a hand did. A key that is held, or trembles, was struck once."""

import struct
import sys
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from shiboken6 import VoidPtr

from kiosk.access.keymap import keycode
from kiosk.access.strikes import Strikes

KEY_NAMES = frozenset(key.name for key in Qt.Key) - {Qt.Key.Key_unknown.name}
"""The names of keys that key maps may use."""

_XCB = b"xcb_generic_event_t"
_EVENT = struct.Struct("=BBHI")  # of a key: what happened, keycode, number, moment in ms
_PRESS, _RELEASE, _SENT = 2, 3, 0x80


def names(event: QKeyEvent) -> tuple[str, ...]:
    """What a key goes by, the surest name first.

    Qt reports XKB keycodes on X and on Wayland alike (docs/keypads.md); elsewhere scan codes are others.
    """
    named = Qt.Key(event.key()).name
    coded = sys.platform == "linux" and event.nativeScanCode()
    return (keycode(event.nativeScanCode()), named) if coded else (named,)


class Strokes:
    """Reads the key events of a window."""

    def __init__(self, *, double_strike: int, clock: Callable[[], int]) -> None:
        """`double_strike` is the ms in which the same key a second time is the first one."""
        self._strikes, self._clock = Strikes(within=double_strike), clock
        self._repeats = Repeats()
        if app := QCoreApplication.instance():
            app.installNativeEventFilter(self._repeats)

    def struck(self, event: QKeyEvent) -> tuple[str, ...]:
        """What the key goes by that was pressed, the surest name first; () where it was struck before."""
        key, *_ = known = names(event)
        # Where assistive technology listens, Qt hands keys on without their moment.
        moment = event.timestamp() or self._clock()
        if event.isAutoRepeat() or self._strikes.doubles(key, moment):
            return ()
        self._strikes = self._strikes.after(key, moment)
        return known


class Repeats(QAbstractNativeEventFilter):
    """Takes away the presses by which an X server repeats a key that is held.

    It repeats a key by a release and a press of the same moment. Qt says `isAutoRepeat` only if it has read
    the press by the time it handles the release, which on a busy machine it seldom has.
    """

    def __init__(self) -> None:
        super().__init__()
        self._released = (0, 0)

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Whether nobody is to see the event at the address `message`."""
        if kind != _XCB:
            return False, 0
        # Its stub knows neither the size nor that it is a buffer.
        event: memoryview = memoryview(VoidPtr(int(message), _EVENT.size))  # type: ignore[call-arg, arg-type]
        what, code, _, moment = _EVENT.unpack(event)
        if what & ~_SENT == _RELEASE:
            self._released = (code, moment)
        return what & ~_SENT == _PRESS and (code, moment) == self._released, 0
