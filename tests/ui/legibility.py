"""How well words can be read: how large they are, and how well they can be told from what is behind them.

with the words     ─┐
                    ├─ where they differ is ink; its colour there, against what lies beneath it
without the words  ─┘
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QColor, QFontInfo, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.geometry import Box, Sort, em, shapes

_RGB = 0xFFFFFF
_CROSSED = 0.01
_STEP = 3  # rows: a stroke is as high, and few are missed


def contrast(one: QColor | str, other: QColor | str) -> float:
    """The contrast of two opaque colours by WCAG 2.2, from 1 to 21."""
    dark, light = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Frame:
    """The pixels of a window."""

    def __init__(self, image: QImage) -> None:
        whole = image.convertToFormat(QImage.Format.Format_RGB32)
        self.width, self.height = whole.width(), whole.height()
        self.pixels = memoryview(bytes(whole.constBits())).cast("I")


def faint(window: QQuickWindow, least: float) -> Iterator[str]:
    """Every text in sight whose contrast is below `least`, with what it has."""
    texts = [shape for shape in shapes(window) if shape.sort is Sort.TEXT]
    shown = Frame(window.grabWindow())
    with _hidden([text.item for text in texts]):
        behind = Frame(window.grabWindow())
    for text in texts:
        found = _contrast(shown, behind, text.box)
        if found is None:
            yield f"{text} cannot be seen"
        elif found < least:
            yield f"{text} has {found:.1f}:1"


def small(window: QQuickWindow, least: float) -> Iterator[str]:
    """Every text in sight whose letters are of less than `least` px, or have serifs."""
    for text in (shape for shape in shapes(window) if shape.sort is Sort.TEXT):
        if (found := em(text)) < least:
            yield f"{text} is of {found:.1f} px"
        family = QFontInfo(text.item.property("font")).family()
        if not family.startswith("Noto Sans"):
            yield f"{text} is in {family}"


@contextmanager
def _hidden(items: list[QQuickItem]) -> Iterator[None]:
    before = [item.opacity() for item in items]
    for item in items:
        item.setOpacity(0)
    yield
    for item, opacity in zip(items, before, strict=True):
        item.setOpacity(opacity)


def _contrast(shown: Frame, behind: Frame, box: Box) -> float | None:
    """The least contrast of ink in a box that is not the smoothed rim of a letter; None without any ink.

    What lies under less than `_CROSSED` of the ink, as a line that a letter crosses, hides no letter.
    Letters too thin to have an inside count by the pixel that stands out most.
    """
    inside, rims = Counter[tuple[int, int]](), set[tuple[int, int]]()
    for at in _within(box, shown):
        ink, ground = shown.pixels[at], behind.pixels[at]
        if ink != ground:
            pair, around = (ink & _RGB, ground & _RGB), (-1, 1, -shown.width, shown.width)
            if all(shown.pixels[at + by] == ink for by in around):
                inside[pair] += 1
            else:
                rims.add(pair)
    if inside:
        return _least(inside)
    return max(map(_ratio, rims), default=None)


def _least(inside: Counter[tuple[int, int]]) -> float:
    """The contrast that all ink but the hundredth with the least has."""
    left = inside.total() * _CROSSED
    for ratio, count in sorted((_ratio(pair), count) for pair, count in inside.items()):
        left -= count
        if left < 0:
            return ratio
    raise AssertionError("there is ink")


def _ratio(pair: tuple[int, int]) -> float:
    return contrast(QColor.fromRgb(pair[0]), QColor.fromRgb(pair[1]))


def _within(box: Box, frame: Frame) -> Iterator[int]:
    left, right = max(1, int(box.left)), min(frame.width - 1, int(box.right) + 1)
    for row in range(max(1, int(box.top)), min(frame.height - 1, int(box.bottom) + 1), _STEP):
        yield from range(row * frame.width + left, row * frame.width + right)
