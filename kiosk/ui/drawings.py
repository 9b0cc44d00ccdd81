"""What QML draws through a painter: a picture in an arched window, and people in an icon array."""

from functools import lru_cache

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QImageReader, QPainter, QPainterPath, QPen
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem
from PySide6.QtSvg import QSvgRenderer

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_AT_HAND = 16  # pictures: what home shows, and the pages around


def arch(rect: QRectF, top: float, bottom: float) -> QPainterPath:
    """An outline with corner radii `top` and `bottom` px: an arch where `top` is half the width."""
    path = QPainterPath(QPointF(rect.left(), rect.top() + top))
    path.arcTo(QRectF(rect.left(), rect.top(), 2 * top, 2 * top), 180, -90)
    path.lineTo(rect.right() - top, rect.top())
    path.arcTo(QRectF(rect.right() - 2 * top, rect.top(), 2 * top, 2 * top), 90, -90)
    path.lineTo(rect.right(), rect.bottom() - bottom)
    if bottom:
        side = 2 * bottom
        path.arcTo(QRectF(rect.right() - side, rect.bottom() - side, side, side), 0, -90)
        path.lineTo(rect.left() + bottom, rect.bottom())
        path.arcTo(QRectF(rect.left(), rect.bottom() - side, side, side), 270, -90)
    else:
        path.lineTo(rect.left(), rect.bottom())
    path.closeSubpath()
    return path


def drawn(source: str, size: QSize) -> QImage:
    """The picture `source` filling `size` px, cut at the sides it has too much of; empty if unreadable."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if source.endswith(".svg"):
        svg = QSvgRenderer(source)
        if svg.isValid():
            svg.render(painter, _slice(svg.viewBoxF().size().toSize(), size))
    else:
        picture = QImageReader(source).read()
        if not picture.isNull():
            painter.drawImage(_slice(picture.size(), size), picture)
    painter.end()
    return image


@lru_cache(maxsize=_AT_HAND)
def _kept(source: str, width: int, height: int) -> QImage:
    """The picture at a size in px: drawn once, however often what is around it changes.

    The windows do not keep it themselves: PySide holds the Python side of an item that QML has destroyed,
    and with it all that it keeps.
    """
    return drawn(source, QSize(width, height))


def at_hand() -> int:
    """How many pictures are kept."""
    return _kept.cache_info().currsize


def forget() -> None:
    """Keep no picture: it tells which page somebody looked at."""
    _kept.cache_clear()


def _slice(own: QSize, room: QSize) -> QRectF:
    scaled = own.scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    left = (room.width() - scaled.width()) / 2
    top = (room.height() - scaled.height()) / 2
    return QRectF(left, top, scaled.width(), scaled.height())


@QmlElement
class ArchPicture(QQuickPaintedItem):
    """A picture seen through a window with corner radii `topRadius` and `bottomRadius` px.

    `line` px of `lineColor` go around it. Below the picture, `foot` px are left to `ground`.
    """

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._top = 0.0
        self._bottom = 0.0
        self._line = 0.0
        self._line_color = QColor("transparent")
        self._foot = 0.0
        self._ground = QColor("transparent")
        self.setAntialiasing(True)
        self.changed.connect(self.update)

    def paint(self, painter: QPainter) -> None:
        """Fill the window with the picture."""
        if not self._source or self.width() < 1 or self.height() < 1:
            return
        half = self._line / 2
        rect = QRectF(0, 0, self.width(), self.height()).adjusted(half, half, -half, -half)
        top = min(self._top, rect.width() / 2, rect.height())
        outline = arch(rect, top, min(self._bottom, rect.height() - top))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._foot:
            painter.fillPath(outline, self._ground)
        window = QPainterPath()
        window.addRect(rect.adjusted(0, 0, 0, -self._foot))
        seen = outline.intersected(window) if self._foot else outline
        size = round(self.width()), round(self.height() - self._foot)
        painter.fillPath(seen, QBrush(_kept(self._source, *size)))
        if self._line:
            painter.strokePath(outline, QPen(self._line_color, self._line))
            if self._foot:
                painter.strokePath(seen, QPen(self._line_color, self._line))

    def _get_source(self) -> str:
        return self._source

    def _set_source(self, source: str) -> None:
        if source != self._source:
            self._source = source
            self.changed.emit()

    def _get_top(self) -> float:
        return self._top

    def _set_top(self, radius: float) -> None:
        if radius != self._top:
            self._top = radius
            self.changed.emit()

    def _get_bottom(self) -> float:
        return self._bottom

    def _set_bottom(self, radius: float) -> None:
        if radius != self._bottom:
            self._bottom = radius
            self.changed.emit()

    def _get_line(self) -> float:
        return self._line

    def _set_line(self, width: float) -> None:
        if width != self._line:
            self._line = width
            self.changed.emit()

    def _get_line_color(self) -> QColor:
        return self._line_color

    def _set_line_color(self, color: QColor) -> None:
        if color != self._line_color:
            self._line_color = color
            self.changed.emit()

    def _get_foot(self) -> float:
        return self._foot

    def _set_foot(self, height: float) -> None:
        if height != self._foot:
            self._foot = height
            self.changed.emit()

    def _get_ground(self) -> QColor:
        return self._ground

    def _set_ground(self, color: QColor) -> None:
        if color != self._ground:
            self._ground = color
            self.changed.emit()

    source = Property(str, _get_source, _set_source, notify=changed)
    topRadius = Property(float, _get_top, _set_top, notify=changed)
    bottomRadius = Property(float, _get_bottom, _set_bottom, notify=changed)
    line = Property(float, _get_line, _set_line, notify=changed)
    lineColor = Property(QColor, _get_line_color, _set_line_color, notify=changed)
    foot = Property(float, _get_foot, _set_foot, notify=changed)
    ground = Property(QColor, _get_ground, _set_ground, notify=changed)
