"""What the pictures are made of: sky, sun, hills, a path, trees, a bench, and people without faces.

       ○        sun
‿‿⁀⁀‿‿‿⁀⁀‿‿     hills, the farthest palest; light is always behind them
    ‿(          one path, wider where it is nearer
  ∩  ∩  ∩       people are arches with circle heads
"""

import math
from collections.abc import Callable
from itertools import pairwise

from tools.drawing import Point, Value, box, circle, curve, group, path, stroke, tag

WIDTH, HEIGHT = 710, 608
BLEED = 20
FLAT = 0.5


def sky(horizon: float, width: float = WIDTH, height: float = HEIGHT) -> str:
    """The air from edge to edge, with a glow above the horizon."""
    glow = horizon - 95
    air = box(0, 0, width, height, "sky", stroke="none")
    return air + box(0, glow, width, height - glow, "haze", stroke="none")


def sun(x: float, y: float, r: float, halo: bool = True) -> str:
    """The sun, with two rings of light unless it stands small and far off."""
    outer = circle(x, y, r * 1.75, "sun2", opacity=0.35)
    inner = circle(x, y, r * 1.36, "sun2", opacity=0.6)
    return (outer + inner if halo else "") + circle(x, y, r, "sun", stroke="none")


def hill(fill: str, *ridge: float, width: float = WIDTH, height: float = HEIGHT) -> str:
    """A hill whose ridge runs through heights spaced evenly from edge to edge."""
    step = (width + 2 * BLEED) / (len(ridge) - 1)
    return slope(fill, [(index * step - BLEED, y) for index, y in enumerate(ridge)], height)


def slope(fill: str, ridge: list[Point], height: float = HEIGHT) -> str:
    """A hill that reaches only as far as its ridge does."""
    floor = height + BLEED
    return path(["M", *ridge[0], *curve(ridge), "V", floor, "H", ridge[0][0], "Z"], fill)


def water(surface: float) -> str:
    """A lake from its far shore down to the lower edge."""
    return box(-BLEED, surface, WIDTH + 2 * BLEED, HEIGHT, "water")


def glitter(x: float, y: float, width: float) -> str:
    """The sun on the water: bars that grow shorter towards us."""
    halves = [width * part for part in (1.0, 0.8, 0.6, 0.4)]
    return "".join(
        box(x - half, y + index * 20, 2 * half, 9, "sun2", rx=4.5, stroke="none")
        for index, half in enumerate(halves)
    )


def tree(x: float, y: float, scale: float, crown: str = "h3") -> str:
    """A slim tree standing at (x, y), 136 px tall at scale 1."""
    trunk = box(-4, -34, 8, 36, "h4")
    return group(x, y, trunk, tag("ellipse", crown, cx=0, cy=-78, rx=27, ry=58), scale=scale)


def tuft(x: float, y: float) -> str:
    """Three blades of grass that grow at (x, y)."""
    blades = ((-16, -34), (2, -46), (20, -30))
    return "".join(
        stroke(f"M {x} {y} Q {x + 0.3 * lean} {y + 0.6 * tip} {x + lean} {y + tip}", "contour", 7)
        for lean, tip in blades
    )


def road(*stations: tuple[float, float, float]) -> str:
    """A path on the ground, winding through (x, y, half its width), nearest first.

    It is seen from low down: where it runs sideways it looks FLAT times as wide.
    """
    middle = winding(list(stations))
    left: list[str] = []
    right: list[str] = []
    for (x0, y0, half), (x1, y1, _) in pairwise(middle):
        far = math.hypot(x1 - x0, y1 - y0)
        across, down = (y1 - y0) / far * half, (x0 - x1) / far * half * FLAT
        left.append(f"{x0 + across:.1f} {y0 + down:.1f}")
        right.append(f"{x0 - across:.1f} {y0 - down:.1f}")
    return path("M" + " L".join(left + right[::-1]) + " Z", "path", stroke="none")


def winding(stations: list[tuple[float, float, float]], steps: int = 14) -> list[tuple[float, ...]]:
    """Points of the smooth curve through `stations` (Catmull-Rom), each with its width."""
    padded = [stations[0], *stations, stations[-1]]
    windows = zip(padded, padded[1:], padded[2:], padded[3:], strict=False)
    inner = [
        tuple(between(a, b, c, d, step / steps) for a, b, c, d in zip(*four, strict=True))
        for four in windows
        for step in range(steps)
    ]
    return [*inner, stations[-1]]


def between(a: float, b: float, c: float, d: float, t: float) -> float:
    """The value at `t` of the way from `b` to `c`, coming from `a` and going on to `d`."""
    bend = (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    return b + ((c - a) * t + bend) / 2


def bench(x: float, y: float) -> str:
    """A bench 236 px wide, standing at (x, y)."""
    legs = box(-88, -118, 14, 118, "h4") + box(74, -118, 14, 118, "h4")
    back = box(-112, -124, 224, 20, "plum", rx=6) + box(-112, -96, 224, 20, "plum", rx=6)
    return group(x, y, legs, back, box(-118, -62, 236, 22, "plum", rx=8))


def contours(x: float, y: float, r: float, rings: int = 6) -> str:
    """Lines like a fingerprint's, drifting from a spot beside the centre out to a round rim."""
    lines = [ring(x, y, r, index / (rings + 0.35), index) for index in range(1, rings + 1)]
    return "".join(tag("path", "", d=d, stroke="$contour", stroke_width=8) for d in lines)


def ring(x: float, y: float, r: float, part: float, turn: int) -> str:
    """A closed wavy line at `part` of the way to the rim; `turn` makes each a little different."""
    wave, drift = 0.11 * (1 - part**3), 1.6 * (1 - part) * r
    points = []
    for angle in (2 * math.pi * step / 60 for step in range(60)):
        ripple = math.sin(2 * angle + 0.7 + turn * 0.16)
        ripple += 0.55 * math.sin(3 * angle + 1.9 - turn * 0.12)
        far = 0.98 * r * part * (1 + wave * ripple)
        across = x + 0.16 * drift + far * math.cos(angle)
        points.append(f"{across:.1f} {y + 0.08 * drift + far * math.sin(angle):.1f}")
    return "M" + " L".join(points) + " Z"


def person(x: float, y: float, scale: float, skin: str, hair: str, cloth: str, style: str) -> str:
    """Someone down to the waist at (x, y), about 290 px tall at scale 1; `style` is in HAIR."""
    body = path("M -78 240 V -96 A 78 78 0 0 1 78 -96 V 240 Z", cloth)
    neck = box(-19, -200, 38, 40, skin, stroke="none")
    behind, before = HAIR[style](hair)
    covered = tag("ellipse", skin, cx=0, cy=-231, rx=39, ry=44)
    head = covered if style == "scarf" else circle(0, -230, 50, skin)
    return group(x, y, behind, neck, body, head, before, scale=scale)


def fringe(hair: str) -> str:
    """Hair over the forehead, where every style but the scarf begins."""
    return path("M -53 -230 A 53 56 0 0 1 53 -230 Q 40 -262 0 -266 Q -40 -262 -53 -230 Z", hair)


def short(hair: str) -> tuple[str, str]:
    """Short hair: nothing behind the head."""
    return "", fringe(hair)


def bun(hair: str) -> tuple[str, str]:
    """Hair tied up."""
    return circle(0, -298, 25, hair), fringe(hair)


def bob(hair: str) -> tuple[str, str]:
    """Hair down to the chin, combed to one side."""
    fall = "M -60 -232 A 60 62 0 0 1 60 -232 V -184 Q 40 -170 0 -170 Q -40 -170 -60 -184 Z"
    side = "M -53 -226 A 53 57 0 0 1 53 -226 Q 44 -262 -14 -270 Q -44 -258 -53 -226 Z"
    return path(fall, hair), path(side, hair)


def curls(hair: str) -> tuple[str, str]:
    """Round, full hair."""
    return circle(0, -244, 70, hair), fringe(hair)


def scarf(hair: str) -> tuple[str, str]:
    """A headscarf, in the colour that hair would have."""
    return path("M -61 -238 A 61 60 0 0 1 61 -238 L 74 -152 Q 0 -112 -74 -152 Z", hair), ""


HAIR: dict[str, Callable[[str], tuple[str, str]]] = {
    "short": short,
    "bun": bun,
    "bob": bob,
    "curls": curls,
    "scarf": scarf,
}


def hare(x: float, y: float) -> str:
    """A hare at rest that looks to the right, its paws on (x, y)."""
    body: str = (
        "M -92 0 C -126 -44 -96 -112 -30 -112 C 0 -112 20 -100 36 -96 C 38 -134 62 -156 94 -152 "
        "C 122 -148 136 -124 132 -108 C 128 -92 110 -86 94 -82 C 98 -54 90 -34 82 -20 "
        "C 98 -20 106 -10 102 0 Z"
    )
    ears = ear(68, -22) + ear(84, -2)
    haunch = stroke("M -70 0 C -84 -52 -30 -76 -8 -40 C 0 -26 -4 -8 -10 0", "hare", 5)
    eye = circle(104, -124, 6, "dot", stroke="none")
    tail = circle(-102, -24, 20, "snow")
    return group(x, y, ears, tail, path(body, "snow"), haunch, eye, scale=1.12, line="hare")


def ear(x: float, turn: float) -> str:
    """One long ear, leaning by `turn` degrees."""
    leaning: dict[str, Value] = {"transform": f"rotate({turn:g} {x:g} -150)"}
    return tag("ellipse", "snow", cx=x, cy=-206, rx=15, ry=62, **leaning)
