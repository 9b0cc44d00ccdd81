"""A contact sheet: every screen of a variant in one small picture, in the order of its tour.

1920x1080 light 100 %   ten across  ─►  en-1920x1080-light-100.webp
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from kiosk.content.library import Library
from kiosk.ui.preview import Easel, Sheet, Variant, write

# px: a screen's longer side, what lies between two, and the sheet.
_LONG, _GAP, _WIDE = 128, 4, 1588
_GROUND = QColor("#8A8F8D")
_QUALITY = 40  # of 100


def draw_sheets(library: Library, sheets: Iterable[Sheet], folder: Path) -> Iterator[Path]:
    """One picture for each variant among `sheets`, written into `folder`; a name at a time.

    Raises DisplayError where the pages cannot be drawn, KioskError where nothing can be written.
    """
    for variant, same in groupby(sheets, lambda sheet: sheet.variant):
        file = folder / f"{variant.language}-{variant.name}.webp"
        write(file, _webp(contact_sheet(list(_small(library, variant, same)))))
        yield file


def _small(library: Library, variant: Variant, sheets: Iterable[Sheet]) -> Iterator[QImage]:
    size = QSize(variant.width, variant.height).scaled(
        _LONG, _LONG, Qt.AspectRatioMode.KeepAspectRatio
    )
    easel = Easel(library, variant.width, variant.height)
    try:
        for sheet in sheets:
            shown = easel.show(sheet.stop.screen)
            smooth = Qt.TransformationMode.SmoothTransformation
            yield shown.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    finally:
        easel.close()


def contact_sheet(pictures: Sequence[QImage]) -> QImage:
    """Pictures of one size, at least one, row by row."""
    wide, high = pictures[0].width() + _GAP, pictures[0].height() + _GAP
    across = (_WIDE - _GAP) // wide
    rows = -(-len(pictures) // across)
    sheet = QImage(across * wide + _GAP, rows * high + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(_GROUND)
    painter = QPainter(sheet)
    for at, picture in enumerate(pictures):
        row, column = divmod(at, across)
        painter.drawImage(_GAP + column * wide, _GAP + row * high, picture)
    painter.end()
    return sheet


def _webp(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"webp"))
    writer.setQuality(_QUALITY)
    writer.write(image)
    return bytes(held.data())
