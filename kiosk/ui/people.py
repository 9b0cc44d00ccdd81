"""An icon array: every person of a study drawn, in one item.

Shape carries the meaning, never hue alone: outline = counted, solid = the second part, framed = the
third, framed and filled = the fourth.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import Property, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

ENLARGED_FROM = 2
_WIDE, _HIGH = 20.0, 25.0  # one person's own box


def shape_of(person: int, counts: Sequence[int], current: int) -> int:
    """Which part's shape `person` (counted from 0) has while parts up to `current` are shown."""
    return max(part for part in range(current + 1) if person < counts[part])


def grid(people: int, width: float, height: float) -> tuple[int, float]:
    """Columns, and a cell's width in px, that show `people` as large as `width` x `height` allows."""
    best = (1, 0.0)
    for columns in range(1, people + 1):
        rows = math.ceil(people / columns)
        cell = min(width / columns, height / rows * _WIDE / _HIGH)
        if cell > best[1]:
            best = (columns, cell)
    return best


@QmlElement
class PeoplePicture(QQuickPaintedItem):
    """`counts` of nested parts up to `current`; from the third part on, only the second is drawn, larger."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._counts: list[int] = []
        self._current = 0
        self._single = -1
        self._line = QColor("black")
        self._action = QColor("black")
        self._surface = QColor("white")
        self._ink = QColor("black")
        self.setAntialiasing(True)
        self.changed.connect(self.update)

    def paint(self, painter: QPainter) -> None:
        """Draw everybody, or the one person of a legend."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._single >= 0:
            scale = min(self.width() / _WIDE, self.height() / _HIGH)
            painter.scale(scale, scale)
            self._person(painter, self._single)
        elif self._counts:
            self._everybody(painter)

    def _everybody(self, painter: QPainter) -> None:
        people = self._counts[
            min(1, len(self._counts) - 1) if self._current >= ENLARGED_FROM else 0
        ]
        columns, cell = grid(people, self.width(), self.height())
        rows = math.ceil(people / columns)
        stamps = [self._stamp(part, cell * 0.82) for part in range(len(self._counts))]
        down = self._current < ENLARGED_FROM  # filled column by column, as one reads a crowd
        for person in range(people):
            column, row = divmod(person, rows) if down else divmod(person, columns)[::-1]
            at = QPointF(column * cell, row * cell * _HIGH / _WIDE)
            painter.drawPixmap(at, stamps[shape_of(person, self._counts, self._current)])

    def _stamp(self, part: int, width: float) -> QPixmap:
        pixmap = QPixmap(math.ceil(width) + 1, math.ceil(width * _HIGH / _WIDE) + 1)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(width / _WIDE, width / _WIDE)
        self._person(painter, part)
        painter.end()
        return pixmap

    def _person(self, painter: QPainter, part: int) -> None:
        match part:
            case 0:
                painter.setPen(QPen(self._line, 1.9))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                _figure(painter, 10, 6, 4.4, 7, 23)
            case 1:
                self._fill(painter, self._action)
                _figure(painter, 10, 5.6, 5, 8, 24)
            case 2:
                painter.setPen(QPen(self._action, 2))
                painter.setBrush(self._surface)
                painter.drawRoundedRect(QRectF(1, 1, 18, 23), 4, 4)
                self._fill(painter, self._action)
                _figure(painter, 10, 8.4, 3.8, 5.6, 21)
            case _:
                self._fill(painter, self._ink)
                painter.drawRoundedRect(QRectF(0, 0, _WIDE, _HIGH), 4, 4)
                self._fill(painter, self._surface)
                _figure(painter, 10, 8.4, 3.8, 5.6, 21)

    def _fill(self, painter: QPainter, color: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)

    @Property("QVariantList", notify=changed)
    def counts(self) -> list[int]:
        """How many people each part has, the whole first."""
        return self._counts

    @counts.setter  # type: ignore[no-redef]
    def counts(self, counts: list[int]) -> None:
        self._counts = [int(count) for count in counts]
        self.changed.emit()

    def _get_current(self) -> int:
        return self._current

    def _set_current(self, current: int) -> None:
        self._current = current
        self.changed.emit()

    def _get_single(self) -> int:
        return self._single

    def _set_single(self, part: int) -> None:
        self._single = part
        self.changed.emit()

    def _get_line(self) -> QColor:
        return self._line

    def _set_line(self, color: QColor) -> None:
        self._line = color
        self.changed.emit()

    def _get_action(self) -> QColor:
        return self._action

    def _set_action(self, color: QColor) -> None:
        self._action = color
        self.changed.emit()

    def _get_surface(self) -> QColor:
        return self._surface

    def _set_surface(self, color: QColor) -> None:
        self._surface = color
        self.changed.emit()

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, color: QColor) -> None:
        self._ink = color
        self.changed.emit()

    current = Property(int, _get_current, _set_current, notify=changed)
    single = Property(int, _get_single, _set_single, notify=changed)
    line = Property(QColor, _get_line, _set_line, notify=changed)
    action = Property(QColor, _get_action, _set_action, notify=changed)
    surface = Property(QColor, _get_surface, _set_surface, notify=changed)
    ink = Property(QColor, _get_ink, _set_ink, notify=changed)


def _figure(painter: QPainter, x: float, y: float, head: float, body: float, foot: float) -> None:
    """A person as an arch with a round head."""
    painter.drawEllipse(QPointF(x, y), head, head)
    shoulder = foot - body * 0.6
    path = QPainterPath(QPointF(x - body, foot))
    path.lineTo(x - body, shoulder)
    path.arcTo(QRectF(x - body, shoulder - body, 2 * body, 2 * body), 180, -180)
    path.lineTo(x + body, foot)
    path.closeSubpath()
    painter.drawPath(path)
