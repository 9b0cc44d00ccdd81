"""How high letters must be to be read from where people are (EN 301 549 5.1.4, Section 508 402.4).

eye ─────────── distance ─────────── panel
     0.7 degrees = a capital letter of 0.01222 times the distance
"""

from math import radians, tan

CAPITAL = 0.714
"""The height of a capital letter of Noto Sans, in em; other scripts are measured by the same em."""

DEGREES = 0.7
MM_PER_INCH = 25.4


def needed(distance: float) -> float:
    """The height in mm of a capital that is seen under 0.7 degrees from `distance` mm."""
    return 2 * distance * tan(radians(DEGREES / 2))


def capital(em: float, dpi: float) -> float:
    """The height in mm of a capital of text of `em` px on a panel of `dpi` dots per inch."""
    return em * CAPITAL * MM_PER_INCH / dpi


def reach(em: float, dpi: float) -> float:
    """From how many mm a capital of such text is still seen under 0.7 degrees."""
    return capital(em, dpi) / needed(1)
