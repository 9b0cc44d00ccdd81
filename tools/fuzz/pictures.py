"""Pictures as a kiosk draws them, once their reader has taken them."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from kiosk.content import png as pixels
from kiosk.content import svg as drawing
from kiosk.errors import Finding, PackError
from tools.fuzz.law import BrokenLaw

_WIDE, _HIGH = 320, 240


def svg(root: Path, place: str, data: bytes) -> None:
    """An SVG that is taken is drawn."""
    _settle((line, what, mend) for line, what, mend in drawing.faults(data))
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    canvas = QImage(_WIDE, _HIGH, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(canvas)
    picture = QSvgRenderer(QByteArray(data))
    picture.render(painter)
    painter.end()
    if not picture.isValid():
        raise BrokenLaw("a drawing that is taken, and cannot be drawn")


def png(data: bytes) -> None:
    """A PNG that is taken is read."""
    _settle((0, what, mend) for what, mend in pixels.faults(data))
    from PySide6.QtGui import QImage

    if QImage.fromData(data).isNull():
        raise BrokenLaw("a PNG that is taken, and cannot be read")


def samples() -> Iterator[bytes]:
    """Small pictures of every kind of colour that may be."""
    for colour, (values, depths) in pixels.COLOURS.items():
        for bits in depths:
            yield _png(9, 5, bits, colour, values)


def _settle(found: Iterator[drawing.Fault]) -> None:
    if findings := [Finding("picture", line, what, mend) for line, what, mend in found]:
        raise PackError(findings)


def _png(width: int, height: int, bits: int, colour: int, values: int) -> bytes:
    row = (width * values * bits + 7) // 8
    pixels = b"".join(bytes([at % 5, *range(row)]) for at in range(height))
    palette = _chunk(b"PLTE", bytes(range(3 * 2**bits % 256 or 255))) if colour == 3 else b""
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    parts = (
        _chunk(b"IHDR", head),
        palette,
        _chunk(b"IDAT", zlib.compress(pixels)),
        _chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
