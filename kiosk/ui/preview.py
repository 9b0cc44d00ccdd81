"""`kiosk preview`, drawn: every screen of a tour, on a window nobody sees.

Variant ─ planned ─► Sheet (a stop of its tour, and the file it goes to)
                       └─ drawn on an Easel ─► <language>/1920x1080-light-100/012-is-it-cancer-3.png
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMetaObject, QObject, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.assets import locate
from kiosk.content.library import Library
from kiosk.errors import DisplayError, Finding, KioskError, SettingsError
from kiosk.session.screen import Screen
from kiosk.session.tour import Stop, tour
from kiosk.settings import Settings
from kiosk.ui.launch import panel_of, world
from kiosk.ui.marks import Marks
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import application, art, stage

_FRAMES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One way the screens can look: `width` x `height` px, `text` times the normal size.

    `companion` is a second language that is shown as well, "" = none.
    """

    language: str
    width: int
    height: int
    theme: str
    text: float
    companion: str = ""

    @property
    def name(self) -> str:
        """Size, colours, text in per cent and companion, fit for a folder: `1920x1080-light-100-ar`."""
        look = f"{self.width}x{self.height}-{self.theme}-{self.text * 100:.0f}"
        return f"{look}-{self.companion}" if self.companion else look


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One picture to draw; `file` is its place below the folder of them all."""

    variant: Variant
    stop: Stop
    file: str

    @property
    def title(self) -> str:
        """What the screen, or what lies on top of it, is called."""
        screen = self.stop.screen
        return screen.overlay.title if screen.overlay else screen.title


def planned(settings: Settings, library: Library, variants: Iterable[Variant]) -> Iterator[Sheet]:
    """Every picture of `variants`, in the order of their tours.

    Raises SettingsError for a language the pack is not in.
    """
    for variant in variants:
        if variant.companion and variant.companion not in library.languages:
            offered = ", ".join(library.languages)
            wrong = f"the pack is not in {variant.companion}"
            raise SettingsError([Finding("--with", 0, wrong, f"choose one of {offered}")])
        looks = replace(settings.screen, theme=variant.theme, text_scale=variant.text)
        drawn = replace(settings, screen=looks)
        here = world(
            drawn, library, panel_of(drawn, variant.width, variant.height), variant.language
        )
        for number, stop in enumerate(tour(here, variant.language, variant.companion), start=1):
            file = f"{variant.language}/{variant.name}/{number:03}-{stop.name}.png"
            yield Sheet(variant=variant, stop=stop, file=file)


def draw(library: Library, sheets: Iterable[Sheet], folder: Path) -> Iterator[Sheet]:
    """Draw each of `sheets` into `folder`, and give it back; a picture that is there already stays.

    Raises DisplayError where the pages cannot be drawn, KioskError where nothing can be written.
    """
    for (width, height), same in groupby(sheets, lambda s: (s.variant.width, s.variant.height)):
        easel = Easel(library, width, height)
        try:
            for sheet in same:
                write(folder / sheet.file, _png(easel.show(sheet.stop.screen)))
                yield sheet
        finally:
            easel.close()


def write(file: Path, data: bytes) -> None:
    """Make `data` what `file` holds; a file that holds it already is not touched.

    Raises KioskError where that is not possible.
    """
    try:
        if file.is_file() and file.read_bytes() == data:
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    except OSError as error:
        why = error.strerror
        raise KioskError(f"{file} cannot be written ({why}): name another folder.") from None


def _png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())


class Easel:
    """A window of `width` x `height` px, off screen, that shows one Screen after another, each at rest.

    Pictures come from `library`; without it, their windows stay empty.
    Raises DisplayError where the pages cannot be drawn.
    """

    def __init__(self, library: Library | None, width: int, height: int) -> None:
        self._app = unseen()
        self._model = SessionModel(_pictures(library), art(locate("art")))
        self._stage = stage(self._model, width=width, height=height)
        self._stage.window.show()

    @property
    def window(self) -> QQuickWindow:
        """Where the screen is."""
        return self._stage.window

    @property
    def marks(self) -> Marks:
        """What is marked on it as being heard."""
        return self._model.marking

    def place(self, screen: Screen) -> None:
        """Lay `screen` out, everything where it stays, without looking at it."""
        self._model.show(screen)
        self._app.processEvents()
        # Qt frees what a page has left behind only within a loop, and there is none here.
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if not screen.look.still:
            _arrive(self.window.contentItem())

    def show(self, screen: Screen) -> QImage:
        """Show `screen`, and look at it once nothing in it moves any more.

        Raises DisplayError for a screen that does not come to rest.
        """
        self.place(screen)
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


def _pictures(library: Library | None) -> Callable[[str, str], str]:
    """Finds the file of a pack's picture in a theme."""
    return lambda name, theme: str(library.picture(name, theme)) if library else ""


def unseen() -> QGuiApplication:
    """The application: off screen, unless it is there already."""
    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return application()


def _arrive(item: QQuickItem) -> None:
    """Bring every animation in `item` and below to its end; in QML, each is named "motion"."""
    for motion in item.findChildren(QObject, "motion", Qt.FindChildOption.FindDirectChildrenOnly):
        QMetaObject.invokeMethod(motion, "complete")
    for below in item.childItems():
        _arrive(below)
