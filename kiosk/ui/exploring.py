"""Exploring by touch: what lies under a finger is told, and only a double tap anywhere does something.

            held HOLD_MS, or moved                       another item under it
    down ───────────────────────────► exploring ─ tell ◄───────────────────────┐
      │ lifted before                     └─────────────────────────────────────┘
      └─ tapped ─── again within TWICE_MS ─► the item last told is selected
             └───── not again ────────────► what was tapped is told

The talking fingertip of the Trace Center, as screen readers of phones have it. While the screen is covered,
no touch goes through either.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.session import intents
from kiosk.ui.app import Kiosk

HOLD_MS = 150
TWICE_MS = 400
SLOP_PX = 12
"""Less is no movement: a finger is never quite still."""

_DOWN = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_ALONG = (QEvent.Type.TouchUpdate, QEvent.Type.MouseMove)
_UP = (QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease)


class Explorer(QObject):
    """Takes the touches of `window` for itself while the screen is explored, or covered."""

    def __init__(self, kiosk: Kiosk, window: QQuickWindow) -> None:
        super().__init__(window)
        self._kiosk, self._window = kiosk, window
        self._at: QPointF | None = None
        self._tap = QPointF()
        self._exploring = self._second = False
        self._told = ""
        self._held = QTimer(self, interval=HOLD_MS, singleShot=True)
        self._held.timeout.connect(lambda: self._explore(self._at))
        self._tapped = QTimer(self, interval=TWICE_MS, singleShot=True)
        self._tapped.timeout.connect(lambda: self._explore(self._tap))
        kiosk.forgotten.connect(self._let_go)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a touch while it explores; let everything else through."""
        screen = self._kiosk.screen
        kind = event.type()
        if kind not in (*_DOWN, *_ALONG, *_UP, QEvent.Type.TouchCancel):
            return False
        if not screen.explored:
            return screen.covered
        if kind is QEvent.Type.TouchCancel:
            self._lifted()
        elif (at := _place(event)) is not None:
            self._touched(kind, at)
        event.accept()
        return True

    def _touched(self, kind: QEvent.Type, at: QPointF) -> None:
        if kind in _DOWN:
            self._pressed(at)
        elif kind in _UP:
            self._lifted()
        elif self._at is not None:
            self._moved(self._at, at)

    def _pressed(self, at: QPointF) -> None:
        self._second = self._tapped.isActive()
        self._tapped.stop()
        self._at, self._exploring = at, False
        self._held.start()
        self._kiosk.send(intents.Touch(down=True))

    def _moved(self, before: QPointF, at: QPointF) -> None:
        if self._exploring or (at - before).manhattanLength() > SLOP_PX:
            self._at = at
            self._explore(at)

    def _lifted(self) -> None:
        if self._at is None:
            return
        self._held.stop()
        self._tap, self._at = self._at, None
        self._kiosk.send(intents.Touch(down=False))
        if not self._exploring and self._second:
            self._kiosk.send(intents.Select())
        elif not self._exploring:
            self._tapped.start()

    def _explore(self, at: QPointF | None) -> None:
        """Tell what lies there, once as long as the finger stays on it."""
        self._held.stop()
        found = self._under(at) if at is not None else ""
        if self._exploring and found == self._told:
            return
        self._exploring, self._told = True, found
        if found:
            self._kiosk.send(intents.FocusOn(found))

    def _under(self, at: QPointF) -> str:
        """The id of the item at a place of the window; "" where there is none."""
        within = {item.id for item in self._kiosk.screen.items()}
        names = (str(each.property("itemId")) for each in _above(self._window.contentItem(), at))
        return next((name for name in names if name in within), "")

    def _let_go(self) -> None:
        self._held.stop()
        self._tapped.stop()
        self._at, self._told, self._exploring = None, "", False


def _place(event: QEvent) -> QPointF | None:
    """Where a touch is, or a mouse whose button is down."""
    if isinstance(event, QTouchEvent):
        return event.points()[0].position()
    return event.position() if isinstance(event, QMouseEvent) else None


def _above(item: QQuickItem, at: QPointF) -> Iterator[QQuickItem]:
    """What is drawn at a place of the window, the uppermost first."""
    if not item.isVisible():
        return
    for child in sorted(item.childItems(), key=lambda each: each.z())[::-1]:
        yield from _above(child, at)
    if item.property("itemId") and item.contains(item.mapFromScene(at)):
        yield item
