"""What lies where on a drawn screen, and every way in which it would make a visitor stumble.

window ─ shapes ─► Shape: a text, a picture, a target or a part, with its box in the window
                     └─ stumbles ─► Stumble, one line each: `text "Ask the desk" leaves target desk by 14 px`
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple, cast

from PySide6.QtCore import QMetaObject, QRectF, QUrl
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGlyphRun, QTextBlock
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickTextDocument, QQuickWindow

SMALLEST = 72.0  # design px, a target's side: 20 mm at 92 dpi
SMALLEST_WORD = 44.0  # design px, the same of a word that can be touched in its text: 12 mm
APART = 12.0  # design px between two targets: 3.3 mm
SEEN = 24.0  # design px, a picture's side
SLACK = 1.5  # px, for rounding and the antialiased rim of a letter

_PICTURES = {"Icon", "ArchPicture", "PeoplePicture"}
_PARTS = {"Dock", "ReadBar", "Trail", "OverlayDialog", "SettingsSheet", "WordStrip"}
_TEXTS = {"QQuickText", "QQuickTextEdit"}
_BREAKS = re.compile(r"[\s\u200b/–—-]+")  # where a line may end between words
_RIGHT, _CENTRE = 2, 4  # Text.AlignRight, Text.AlignHCenter
_HAN = 0x2E80  # from here on, lines may end between any two characters


class Sort(StrEnum):
    """What a shape is to a visitor: words, a drawing, what can be touched, or what holds these."""

    TEXT = "text"
    PICTURE = "picture"
    TARGET = "target"
    PART = "part"


class Box(NamedTuple):
    """A rectangle in px of the window."""

    left: float
    top: float
    right: float
    bottom: float

    def past(self, other: "Box") -> float:
        """By how many px it leaves `other`, at the side where it does so most."""
        return max(
            other.left - self.left,
            other.top - self.top,
            self.right - other.right,
            self.bottom - other.bottom,
        )

    def gap(self, other: "Box") -> float:
        """How many px lie between the two; negative = by how many they overlap."""
        across = max(self.left, other.left) - min(self.right, other.right)
        down = max(self.top, other.top) - min(self.bottom, other.bottom)
        return max(across, down)


class Shape(NamedTuple):
    """One thing on the screen; `inside` are the shapes that hold it, outermost first.

    `says` are the words of a text, or the id of a target.
    """

    sort: Sort
    name: str
    says: str
    box: Box
    item: QQuickItem
    inside: "tuple[Shape, ...]"

    def __str__(self) -> str:
        return f"{self.sort.value} {self.name}"


class Stumble(NamedTuple):
    """What is wrong on a screen, in words, and the `shapes` that take part.

    `wide` is true where a word is too wide for its line.
    """

    wrong: str
    shapes: tuple[Shape, ...]
    wide: bool = False

    def __str__(self) -> str:
        return self.wrong


def stumbles(window: QQuickWindow, unit: float) -> Iterator[Stumble]:
    """Everything wrong on the screen that `window` shows, at `unit` px a design pixel."""
    whole = Box(0, 0, window.width(), window.height())
    every = list(shapes(window))
    for shape in every:
        yield from _alone(shape, whole, unit)
    # The screen at rest is one large button: what lies on it does not lie in its way.
    placed = [shape for shape in every if shape.box.gap(whole) < 0 and whole.past(shape.box) > 0]
    for one, other in combinations(placed, 2):
        yield from _together(one, other, unit)


def _alone(shape: Shape, whole: Box, unit: float) -> Iterator[Stumble]:
    width, height = shape.box.right - shape.box.left, shape.box.bottom - shape.box.top
    if (past := shape.box.past(whole)) > SLACK:
        yield Stumble(f"{shape} leaves the window by {past:.0f} px", (shape,))
    for holder in shape.inside:
        if (past := shape.box.past(holder.box)) > SLACK:
            yield Stumble(f"{shape} leaves {holder} by {past:.0f} px", (shape, holder))
    target = SMALLEST_WORD if _word(shape) else SMALLEST
    least = {Sort.TARGET: target, Sort.PICTURE: SEEN}.get(shape.sort, 0) * unit
    if min(width, height) < least - 0.5:
        yield Stumble(f"{shape} is {width:.0f}x{height:.0f} px, less than {least:.0f}", (shape,))
    if shape.sort is Sort.TEXT:
        for wrong in _badly_set(shape.item):
            yield Stumble(f"{shape} {wrong}", (shape,), wide=True)


def _together(one: Shape, other: Shape, unit: float) -> Iterator[Stumble]:
    targets = one.sort is other.sort is Sort.TARGET
    gap = one.box.gap(other.box)
    # Most are far from each other, and need no second look.
    if gap >= (APART * unit - 0.5 if targets else -SLACK):
        return
    if one in other.inside or other in one.inside or one.sort is other.sort is Sort.PICTURE:
        return
    if any(_of_text(word, text) for word, text in ((one, other), (other, one))):
        return
    if gap < -SLACK:
        yield Stumble(f"{one} overlaps {other} by {-gap:.0f} px", (one, other))
    else:
        wrong = f"{one} is {gap:.0f} px from {other}, less than {APART * unit:.0f}"
        yield Stumble(wrong, (one, other))


def _word(shape: Shape) -> bool:
    """Whether it is a word of a text that can be touched."""
    return shape.sort is Sort.TARGET and "TermMark" in _kinds(shape.item)


def _of_text(word: Shape, text: Shape) -> bool:
    """Whether `word` is a word of `text`: both lie in one `Prose`."""
    mark = word.item.parentItem()
    return _word(word) and mark is not None and mark.parentItem() == text.item.parentItem()


# Finding the shapes


def shapes(window: QQuickWindow) -> Iterator[Shape]:
    """What can be seen and reached in `window`: under an overlay, nothing else counts."""
    root = window.contentItem()
    top = next((item for item in _items(root) if "OverlayLayer" in _kinds(item)), root)
    yield from _shapes(top, ())


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _items(child)


def _shapes(item: QQuickItem, inside: tuple[Shape, ...]) -> Iterator[Shape]:
    if not item.isVisible() or item.opacity() == 0:
        return
    shape = _shape(item, inside)
    if shape:
        yield shape
        inside = (*inside, shape)
    for child in item.childItems():
        yield from _shapes(child, inside)


def _shape(item: QQuickItem, inside: tuple[Shape, ...]) -> Shape | None:
    kinds = _kinds(item)
    if "Tap" in kinds:
        name = item.property("itemId")
        return Shape(Sort.TARGET, name, name, _box(item), item, inside)
    if kinds & _TEXTS:
        words = " ".join(_plain(item).split())
        name = f'"{words if len(words) < 25 else words[:24] + "…"}"'
        return Shape(Sort.TEXT, name, words, _ink(item), item, inside) if words else None
    if pictures := kinds & _PICTURES:
        if item.property("source") in ("", QUrl()):
            return None
        return Shape(Sort.PICTURE, min(pictures), "", _drawn(item), item, inside)
    if parts := kinds & _PARTS:
        return Shape(Sort.PART, min(parts), "", _box(item), item, inside)
    return None


def _kinds(item: QQuickItem) -> frozenset[str]:
    """The types an item is of, as QML names them: ActionButton and Tap."""
    return _lineage(item.metaObject())


def _lineage(meta: QMetaObject | None) -> frozenset[str]:
    names = set()
    while meta is not None:
        names.add(meta.className().partition("_QML")[0])
        meta = meta.superClass()
    return frozenset(names)


def _box(item: QQuickItem) -> Box:
    return _mapped(item, QRectF(0, 0, item.width(), item.height()))


def _drawn(item: QQuickItem) -> Box:
    """The box of a picture, which may leave its foot to words."""
    foot = item.property("foot") or 0
    return _mapped(item, QRectF(0, 0, item.width(), item.height() - foot))


def _mapped(item: QQuickItem, rect: QRectF) -> Box:
    placed = item.mapRectToScene(rect)
    return Box(placed.left(), placed.top(), placed.right(), placed.bottom())


# Words


def _plain(item: QQuickItem) -> str:
    held = _document(item)
    return held.textDocument().toPlainText() if held else cast(str, item.property("text"))


def _document(item: QQuickItem) -> QQuickTextDocument | None:
    held = item.property("textDocument")
    return held if isinstance(held, QQuickTextDocument) else None


def _ink(item: QQuickItem) -> Box:
    """The box of the letters themselves: a line's own box is larger or, set tight, smaller."""
    held = _document(item)
    return _mapped(item, _document_ink(item, held) if held else _text_ink(item))


def _text_ink(item: QQuickItem) -> QRectF:
    metrics, width = _metrics(item), item.property("contentWidth")
    letters = metrics.tightBoundingRect(item.property("text"))
    align = _evaluated(item, "effectiveHorizontalAlignment")
    left = {_RIGHT: 1.0, _CENTRE: 0.5}.get(align, 0.0) * (item.width() - width)
    first, lines = item.baselineOffset(), item.property("lineCount")
    last = first + (lines - 1) * _pitch(item.property("contentHeight"), lines, metrics.height())
    return QRectF(left, first + letters.top(), width, last - first + letters.height())


def _pitch(height: float, lines: int, natural: float) -> float:
    """From line to line, in px: where lines are set tight, the last one keeps its `natural` height."""
    tight = lines > 1 and height / lines < natural
    return (height - natural) / (lines - 1) if tight else height / lines


def _document_ink(item: QQuickItem, held: QQuickTextDocument) -> QRectF:
    metrics, ink = _metrics(item), QRectF()
    block = held.textDocument().begin()
    while block.isValid():
        for words, rect, baseline in _lines(block):
            letters = metrics.tightBoundingRect(words)
            top = baseline + letters.top()
            ink = ink.united(QRectF(rect.left(), top, rect.width(), letters.height()))
        block = block.next()
    return ink


def _lines(block: QTextBlock) -> Iterator[tuple[str, QRectF, float]]:
    """The words of each line, its rectangle, and where its baseline is."""
    layout = block.layout()
    for at in range(layout.lineCount()):
        line = layout.lineAt(at)
        words = block.text()[line.textStart() : line.textStart() + line.textLength()]
        rect = line.naturalTextRect().translated(layout.position())
        yield words, rect, layout.position().y() + line.y() + line.ascent()


def _metrics(item: QQuickItem) -> QFontMetricsF:
    return QFontMetricsF(cast(QFont, item.property("font")))


def em(text: Shape) -> float:
    """The size in px of the window of the letters of a text, the smallest if they differ."""
    held, item = _document(text.item), text.item
    sizes = [run.rawFont().pixelSize() for run in _runs(held)] if held else []
    scale = item.mapRectToScene(QRectF(0, 0, 1, 1)).height()
    return min(sizes, default=QFontInfo(cast(QFont, item.property("font"))).pixelSize()) * scale


def _runs(held: QQuickTextDocument) -> Iterator[QGlyphRun]:
    block = held.textDocument().begin()
    while block.isValid():
        layout = block.layout()
        yield from (r for at in range(layout.lineCount()) for r in layout.lineAt(at).glyphRuns())
        block = block.next()


def _badly_set(item: QQuickItem) -> Iterator[str]:
    if item.property("truncated"):
        yield "is cut short"
    past = item.property("contentWidth") - item.width()
    wraps = _evaluated(item, "wrapMode") != 0
    if wraps and past > SLACK:
        yield f"is {past:.0f} px wider than its column"
    elif wraps:
        yield from (f'is broken inside "{word}"' for word in _broken(item))


def _broken(item: QQuickItem) -> Iterator[str]:
    """The words that a line ends in the middle of."""
    held = _document(item)
    if held is None:
        metrics, room = _metrics(item), item.width() + SLACK
        yield from (word for word in _words(_plain(item)) if metrics.horizontalAdvance(word) > room)
        return
    block = held.textDocument().begin()
    while block.isValid():
        at = 0
        for line, _, _ in _lines(block):
            at += len(line)
            around = block.text()[at - 1 : at + 1]
            if len(around) == 2 and _words(around) == [around]:
                yield line.split(" ")[-1]
        block = block.next()


def _words(text: str) -> list[str]:
    """The words of `text` that may not be broken."""
    return [word for word in _BREAKS.split(text) if word and max(map(ord, word)) < _HAN]


def _evaluated(item: QQuickItem, expression: str) -> int:
    """An enumeration of QML, which Python knows no type for."""
    context = qmlContext(item)
    assert context is not None
    asked = QQmlExpression(context, item, f"Number({expression})")
    value, _ = cast(tuple[float, bool], asked.evaluate())
    return int(value)
