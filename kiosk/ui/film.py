"""The sign-language video as QML shows it: pictures come by themselves, captions as intents.

ShowFilm ─► Film ─► Reel (a thread, and ffmpeg)
              │ ◄──── a picture ─┘
              ├─► FilmView paints it
              └─► reached, ended, lost ─► intents
"""

import shutil
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.content.model import FILM_PROGRAMS, Signs

if TYPE_CHECKING:
    from kiosk.ui.reel import Reel  # loaded where a video is shown

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_LARGEST = QSize(1920, 1920)


def there() -> bool:
    """Whether this machine has what decodes."""
    return all(map(shutil.which, FILM_PROGRAMS))


@QmlElement
class Film(QObject):
    """One video at a time; whoever has a `room` for it says so before the next turn of the loop."""

    changed = Signal()
    reached = Signal(int)
    ended = Signal()
    lost = Signal()
    _pictured = Signal(object)
    _over = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = QSize(1280, 720)
        self._signs: Signs | None = None
        self._reel: Reel | None = None
        self._playing, self._caption = False, -1
        # The page that shows it is laid out first.
        self._begin = QTimer(self, interval=0, singleShot=True)
        self._begin.timeout.connect(self._start)
        queued = Qt.ConnectionType.QueuedConnection
        self._pictured.connect(self._look, type=queued)
        self._over.connect(self._finish, type=queued)

    def show(self, signs: Signs, *, playing: bool) -> None:
        """Show a video from its beginning; its first picture alone, where it is not `playing`."""
        self.end()
        self._signs, self._playing, self._caption = signs, playing, -1
        self._begin.start()

    def play(self) -> None:
        """Go on."""
        self._playing = True
        if self._reel:
            self._reel.play()

    def pause(self) -> None:
        """Stand still."""
        self._playing = False
        if self._reel:
            self._reel.pause()

    def end(self) -> None:
        """Show nothing, and hold nothing."""
        self._begin.stop()
        reel, self._reel, self._signs = self._reel, None, None
        if reel:
            reel.end()
        self.changed.emit()

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """The picture of now, in the middle of `room`."""
        if self._reel is None or self._reel.shown < 0:
            return
        with self._reel.picture() as data:
            width, height = self._reel.width, self._reel.height
            image = QImage(data, width, height, 4 * width, QImage.Format.Format_RGB32)
            painter.drawImage(_middle(QSize(width, height), room), image)

    def _start(self) -> None:
        from kiosk.ui.reel import Reel

        assert self._signs
        size = _fitted(self._signs, self.room)
        try:
            self._reel = Reel(
                self._signs,
                (size.width(), size.height()),
                told=self._pictured.emit,
                over=self._over.emit,
                playing=self._playing,
            )
        except OSError:
            self.lost.emit()

    def _look(self, reel: "Reel") -> None:
        """There is another picture, and perhaps another caption."""
        if reel is not self._reel or self._signs is None:
            return
        self.changed.emit()
        time = reel.time
        edges = chain.from_iterable((each.start, each.end) for each in self._signs.captions)
        caption = sum(edge <= time for edge in edges)
        if caption != self._caption:
            self._caption = caption
            self.reached.emit(time)

    def _finish(self, reel: "Reel", whole: bool) -> None:
        if reel is self._reel:
            (self.ended if whole else self.lost).emit()


def _fitted(signs: Signs, room: QSize) -> QSize:
    """The size of its pictures where they are as large as `room` allows, or as they are."""
    most = room.boundedTo(_LARGEST).expandedTo(QSize(16, 16))
    return QSize(signs.width, signs.height).scaled(most, Qt.AspectRatioMode.KeepAspectRatio)


def _middle(size: QSize, room: QRectF) -> QRectF:
    """Where pictures of a size stand; as they are, where they were made for this room."""
    fits = size.width() <= room.width() + 1 and size.height() <= room.height() + 1
    seen = size if fits else size.scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    corner = room.center() - QPointF(seen.width() / 2, seen.height() / 2)
    return QRectF(QPointF(round(corner.x()), round(corner.y())), seen.toSizeF())


@QmlElement
class FilmView(QQuickPaintedItem):
    """Where a `film` is seen."""

    filmChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._film: Film | None = None

    def paint(self, painter: QPainter) -> None:
        """The picture of now."""
        if self._film:
            self._film.paint(painter, self.boundingRect())

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Its size is that of the next video."""
        super().geometryChange(new, old)
        self._measure()

    def _measure(self) -> None:
        if self._film and self.width() >= 1 and self.height() >= 1:
            self._film.room = self.size().toSize()

    def _get_film(self) -> Film | None:
        return self._film

    def _set_film(self, film: Film | None) -> None:
        if film is not self._film and film is not None:
            self._film = film
            film.changed.connect(self.update)
            self._measure()
            self.filmChanged.emit()

    film = Property(Film, _get_film, _set_film, notify=filmChanged)
