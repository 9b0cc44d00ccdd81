"""The sweep after a visit: what Qt and Python still hold of it is let go, as soon as its last page is gone.

Kiosk.forgotten ─► at once      focus, pictures
                ─► SOON_MS on   what QML and Python have thrown away, and only collect later;
                                then it is overwritten where it lay, and `done` is emitted
"""

import gc

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmapCache
from PySide6.QtQuick import QQuickWindow

from kiosk.ui import drawings, memory
from kiosk.ui.stage import Stage

SOON_MS = 250  # ms: by then a page that was left has been deleted


class Sweep(QObject):
    """Sweeps a `stage` whenever `begin` is called."""

    done = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage.window)
        self._engine, self._window = stage.engine, stage.window
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._collect)
        self._overwriting = memory.overwritten()
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._overwrite)

    def begin(self) -> None:
        """A visit has ended."""
        _lose_focus(self._window)
        drawings.forget()
        QPixmapCache.clear()
        self._soon.start()

    def _collect(self) -> None:
        self._engine.collectGarbage()
        gc.collect()
        self._overwriting = memory.overwritten()
        self._next.start()

    def _overwrite(self) -> None:
        for _ in self._overwriting:
            self._next.start()
            return
        self.done.emit()


def _lose_focus(window: QQuickWindow) -> None:
    """Keys go to the window again, and not to where she was."""
    root, item = window.contentItem(), window.activeFocusItem()
    while item is not None and item != root:
        item.setFocus(False)
        item = item.parentItem()
