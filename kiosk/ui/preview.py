"""`kiosk preview`, drawn: every screen of a tour, as it stands when it has come to rest, on a window nobody sees.

variant = language, size, colours, text ──► tour ──► easel ──► <language>/<variant>/<nnn-name>.png
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMetaObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.assets import locate
from kiosk.content.library import Library
from kiosk.errors import DisplayError, KioskError
from kiosk.session.layout import Glass
from kiosk.session.screen import Look, Screen
from kiosk.session.state import World
from kiosk.session.tour import Stop, tour
from kiosk.settings import Settings
from kiosk.ui.launch import world
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import application, art, stage

_FRAMES = 20


class Easel:
    """A window of `glass`, off screen, that shows one Screen after another, each at rest.

    Raises DisplayError where the pages cannot be drawn.
    """

    def __init__(self, library: Library, glass: Glass) -> None:
        self._app = application_off_screen()
        self._model = SessionModel(
            lambda name, theme: str(library.picture(name, theme)), art(locate("art"))
        )
        self._stage = stage(self._model, width=glass.width, height=glass.height)
        self._stage.window.show()

    @property
    def window(self) -> QQuickWindow:
        """Where the screen is."""
        return self._stage.window

    def show(self, screen: Screen) -> QImage:
        """Show `screen`, and look at it once nothing in it moves any more.

        Raises DisplayError for a screen that does not come to rest.
        """
        self._model.show(screen)
        self._app.processEvents()
        _arrive(self.window.contentItem())
        before = QImage()
        for _ in range(_FRAMES):
            self._app.processEvents()
            frame = self.window.grabWindow()
            if frame == before:
                return frame
            before = frame
        raise DisplayError(f'The screen "{screen.title}" does not come to rest: mend its page.')

    def close(self) -> None:
        """Take the window away."""
        self._stage.close()


def application_off_screen() -> QGuiApplication:
    """The application, which needs no display unless it already has one."""
    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return application()


def _arrive(item: QQuickItem) -> None:
    """Bring every animation below `item` to its end."""
    for child in item.children():
        if child.inherits("QQuickAbstractAnimation"):
            QMetaObject.invokeMethod(child, "complete")
    for below in item.childItems():
        _arrive(below)
