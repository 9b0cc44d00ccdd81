"""A QR code as it is drawn: black on white in every theme, each module as many whole pixels as fit."""

from collections.abc import Iterable

from PySide6.QtCore import Property, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

QUIET = 4  # modules of white around it (ISO/IEC 18004)


def qr(text: str, room: int) -> QImage:
    """The code that says `text`, at most `room` px wide and high."""
    rows = _modules(text)
    image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x, y, Qt.GlobalColor.black)
    side = len(rows) * max(1, room // len(rows))
    return image.scaled(side, side)


def _modules(text: str) -> tuple[Iterable[int], ...]:
    """The rows of the code, the white around it included; 1 is dark."""
    import segno  # tens of ms that a start does not need

    code = segno.make_qr(text, error="m", encoding="utf-8", boost_error=False)
    return tuple(code.matrix_iter(border=QUIET))


@QmlElement
class CodePicture(QQuickPaintedItem):
    """The QR code that says `text`, in the middle of its item; `modules` wide, white around it included."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.changed.connect(self.update)

    def paint(self, painter: QPainter) -> None:
        """Draw it as large as whole pixels allow."""
        if not self._text:
            return
        image = qr(self._text, int(min(self.width(), self.height())))
        left, top = (int(side - image.width()) // 2 for side in (self.width(), self.height()))
        painter.drawImage(QPointF(left, top), image, QRectF(image.rect()))

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.changed.emit()

    text = Property(str, _get_text, _set_text, notify=changed)

    @Property(int, notify=changed)
    def modules(self) -> int:
        return len(_modules(self._text)) if self._text else 1
