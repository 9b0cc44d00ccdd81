"""The check of drawings: whether what a picture shows stands out from what is around it, in every theme.

Who sees little contrast must still tell the parts of a picture apart that carry its meaning: 3:1, says
WCAG 2.2, 1.4.11. Which parts these are no program knows, and a hill at dawn is soft on purpose. So it
is asked how much of what is drawn reaches 3:1; how much is enough is our own measure, taken by eye from
the pictures of the bundled pack.

    light, dark    something stands out: edges of 3:1, half as long as the picture is wide
    contrast       nearly all does: half of the length of all edges, as the smoothed rim of every line
                   is an edge too
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.content.pictures import IMAGE, THEMES, variant
from kiosk.content.report import Report
from kiosk.content.source import PackSource
from kiosk.content.waiting import Progress
from kiosk.content.walk import pictures
from kiosk.ui.drawings import drawn
from kiosk.ui.preview import unseen

CONTRAST = "illustration-contrast"

STRONG = 3.0
LEAST_LENGTH = 0.5  # of the picture's width
LEAST_SHARE = 0.5  # of all edges, in the theme of the strongest contrast

_SIZE = QSize(240, 206)
_STEP = 2  # px: the smoothed rim of a shape lies between the two that are compared
_VISIBLE = 1.15  # below that, two colours are taken for one
# What shows through a picture, as Theme.qml has it.
_WALLS = {"light": "#E8EFEA", "dark": "#0F211F", "contrast": "#000000"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """Where the colours of a picture meet: the length of all edges, and of the strong ones, in widths."""

    strong: float
    all: float

    @property
    def share(self) -> float:
        """How much of the edges is strong, from 0 to 1."""
        return self.strong / self.all if self.all else 0.0


def illustration_contrast(pack: PackSource, report: Report, progress: Progress) -> None:
    """In every theme, what a card's pictures show stands out from what is around it."""
    unseen()
    shown = {picture.source for card in pack.cards for picture in pictures(card.card)}
    names = sorted(filter(IMAGE.fullmatch, shown))
    for done, name in enumerate(names):
        progress("Looking at the pictures", done, len(names))
        for fault, themes in _faults(pack.root, name, report).items():
            report.note(fault.file, 0, f"{fault.what} {', '.join(themes)}", fault.mend, CONTRAST)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fault:
    """What is wrong with a picture's `file`, before the names of themes, and how to mend it."""

    file: str
    what: str
    mend: str


def _faults(root: Path, name: str, report: Report) -> dict[_Fault, list[str]]:
    """What is wrong with a picture, and in which themes; nothing while its form is wrong."""
    faults: dict[_Fault, list[str]] = {}
    for theme in THEMES:
        file = _version(root, name, theme)
        if not (root / file).is_file() or report.spoilt(file):
            continue
        if fault := _fault(edges(root / file, theme), file, theme):
            faults.setdefault(fault, []).append(theme)
    return faults


def edges(file: Path, theme: str) -> Edges:
    """The edges of a picture in a theme; there are none in one that cannot be read."""
    wide, light = _SIZE.width(), _luminances(_on_wall(drawn(str(file), _SIZE), theme))
    ratios = list(_ratios(light, wide))
    strong = sum(ratio >= STRONG for ratio in ratios)
    visible = sum(ratio >= _VISIBLE for ratio in ratios)
    # An edge is met by as many pairs as they lie apart.
    return Edges(strong=strong / _STEP / wide, all=visible / _STEP / wide)


def _version(root: Path, name: str, theme: str) -> str:
    """The file of a picture that a theme shows."""
    own = variant(name, theme)
    return own if (root / own).is_file() else name


def _fault(found: Edges, file: str, theme: str) -> _Fault | None:
    if found.strong < LEAST_LENGTH:
        what = "hardly anything reaches a contrast of 3:1 in the colours"
        mend = "draw what matters in colours of at least 3:1 to what lies beside it"
        return _Fault(file=file, what=what, mend=mend)
    if theme == "contrast" and found.share < LEAST_SHARE:
        what = f"only {found.share:.0%} of the edges reach a contrast of 3:1 in the colours"
        stem, _, suffix = Path(file).name.partition(".")
        mend = f"draw {stem}.contrast.{suffix.split('.')[-1]} in white lines on black"
        return _Fault(file=file, what=what, mend=mend)
    return None


def _on_wall(image: QImage, theme: str) -> QImage:
    """A picture as it is seen before the wall of a theme."""
    seen = QImage(_SIZE, QImage.Format.Format_RGB32)
    seen.fill(QColor(_WALLS[theme]))
    painter = QPainter(seen)
    painter.drawImage(0, 0, image)
    painter.end()
    return seen


def _luminances(image: QImage) -> list[float]:
    """The luminance of every pixel by WCAG 2, with the glare of 0.05 that a contrast counts in."""
    data = bytes(image.constBits())
    blue, green, red = ([_LINEAR[value] for value in data[channel::4]] for channel in range(3))
    colours = zip(red, green, blue, strict=True)
    return [0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05 for r, g, b in colours]


def _ratios(light: list[float], wide: int) -> Iterator[float]:
    """The contrast of each pixel with the one to its right and the one below, `_STEP` px away."""
    for row in range(0, len(light), wide):
        line = light[row : row + wide]
        yield from map(_ratio, line, line[_STEP:])
    yield from map(_ratio, light, light[_STEP * wide :])


def _ratio(one: float, other: float) -> float:
    return one / other if one > other else other / one


def _linear(value: int) -> float:
    """A channel of sRGB as WCAG 2 makes it linear."""
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


_LINEAR = tuple(map(_linear, range(256)))
