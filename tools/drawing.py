"""Flat shapes that name their colours, and the SVG files they become, one a theme.

    tag("circle", "sun", ...) ──► <circle fill="$sun" .../> ──► Template.substitute(palette)
                                     lens.svg   lens.dark.svg   lens.contrast.svg ◄─┘

In the contrast theme the same drawing is white outlines on black. There is no clip, mask, filter,
style or reference in what is written: those are what small SVG readers get wrong.
"""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from string import Template
from typing import NamedTuple

BLACK, WHITE = "#000000", "#FFFFFF"

THEMES = ("", ".dark", ".contrast")

COLOURS = {
    "sky": ("#BFDCE8", "#1F3C4A", BLACK),
    "haze": ("#FBDDBF", "#4A4250", BLACK),
    "h1": ("#C2DCC9", "#2F5A56", BLACK),
    "h2": ("#93BDA6", "#3A6F65", BLACK),
    "h3": ("#4F8A79", "#1F4C46", BLACK),
    "h4": ("#17544D", "#0C2926", BLACK),
    "path": ("#FAEFD8", "#D9C99F", WHITE),
    "sun": ("#F5B833", "#F5B833", "#FFD400"),
    "sun2": ("#F9D88B", "#8C7338", BLACK),
    "blush": ("#E9AE8E", "#C98F70", BLACK),
    "plum": ("#5B2E58", "#B885B4", BLACK),
    "snow": ("#FBFDFD", "#DCE6EA", BLACK),
    "snow2": ("#E4EDF0", "#B9CAD1", BLACK),
    "skinA": ("#7A4A33", "#7A4A33", BLACK),
    "skinB": ("#DDA57E", "#DDA57E", BLACK),
    "skinC": ("#4B2E22", "#5E3B2C", BLACK),
    "hairA": ("#231A1A", "#150F10", BLACK),
    "hairB": ("#B9B4AE", "#B9B4AE", WHITE),
    "water": ("#D3E6E4", "#2A4F55", BLACK),
    "lens": ("#FAEFD8", "#D9CBA6", BLACK),
    "contour": ("#8DB8A4", "#5E8D80", WHITE),
    "spot": ("#E9AE8E", "#C98F70", WHITE),
    "hare": ("#A9C0C6", "#6E8790", WHITE),
    # Where the ground is dark too, so that the white of the hare ends at something.
    "rim": ("#A9C0C6", "#34525B", WHITE),
    "dot": ("#4F8A79", "#7FB3A4", WHITE),
    "room": ("#F8E2D2", "#4A4250", BLACK),
    "floor": ("#E9AE8E", "#44304A", BLACK),
    "line": ("none", "none", WHITE),
}

OUTLINE = 6

Point = tuple[float, float]
Value = float | str


def number(value: Value) -> str:
    """`value` as SVG writes it: numbers with one decimal at most, words as they are."""
    return value if isinstance(value, str) else f"{round(value, 1):g}"


def tag(name: str, fill: str, **attributes: Value) -> str:
    """One element filled with the colour named `fill` ("" = not filled)."""
    inside = f"${fill}" if fill else "none"
    written = "".join(f' {key.replace("_", "-")}="{number(v)}"' for key, v in attributes.items())
    return f'<{name} fill="{inside}"{written}/>'


def path(d: str | Iterable[Value], fill: str, **attributes: Value) -> str:
    """A filled path from SVG's own letters and numbers, in one string or apart."""
    parts = d if isinstance(d, str) else " ".join(number(part) for part in d)
    return tag("path", fill, d=parts, **attributes)


def stroke(d: str | Iterable[Value], colour: str, width: float) -> str:
    """A line `width` px wide with round ends, in the outline's place."""
    return path(d, "", stroke=f"${colour}", stroke_width=width, stroke_linecap="round")


def circle(x: float, y: float, r: float, fill: str, **attributes: Value) -> str:
    """A filled circle."""
    return tag("circle", fill, cx=x, cy=y, r=r, **attributes)


def box(x: float, y: float, width: float, height: float, fill: str, **attributes: Value) -> str:
    """A filled rectangle."""
    return tag("rect", fill, x=x, y=y, width=width, height=height, **attributes)


def group(
    x: float, y: float, *shapes: str, scale: float = 1, turn: float = 0, line: str = "line"
) -> str:
    """Shapes about (x, y), scaled, turned by degrees, outlined as thickly as everything else."""
    moved = f"translate({number(x)} {number(y)})"
    moved += f" rotate({turn:g})" if turn else ""
    moved += f" scale({scale:g})" if scale != 1 else ""
    width = number(OUTLINE / scale)
    head = f'<g transform="{moved}" stroke="${line}" stroke-width="{width}">'
    return head + "".join(shapes) + "</g>"


def curve(points: list[Point]) -> list[Value]:
    """Parts of a path through `points`, level at each of them, as hills are."""
    parts: list[Value] = []
    for (x0, y0), (x1, y1) in pairwise(points):
        middle = (x0 + x1) / 2
        parts += ["C", middle, y0, middle, y1, x1, y1]
    return parts


class Drawing(NamedTuple):
    """A picture: its folder, its name without ending, its size in px, and its shapes."""

    folder: Path
    name: str
    width: int
    height: int
    shapes: tuple[str, ...]

    def write(self, root: Path) -> None:
        """Writes one file a theme into the folder under `root`, which is made if need be."""
        (root / self.folder).mkdir(parents=True, exist_ok=True)
        for index, theme in enumerate(THEMES):
            palette = {name: shades[index] for name, shades in COLOURS.items()}
            file = root / self.folder / f"{self.name}{theme}.svg"
            file.write_text(self.template().substitute(palette), encoding="utf-8")

    def template(self) -> Template:
        """The SVG, its colours still names."""
        size = f'width="{self.width}" height="{self.height}"'
        view = f'viewBox="0 0 {self.width} {self.height}"'
        outline = f'<g stroke="$line" stroke-width="{OUTLINE}" stroke-linejoin="round">'
        shapes = "".join(self.shapes).replace("><", ">\n<")
        head = f'<svg xmlns="http://www.w3.org/2000/svg" {view} {size}>'
        return Template(f"{head}\n{outline}\n{shapes}\n</g>\n</svg>\n")
