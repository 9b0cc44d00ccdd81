"""The ring around what a key would select, as it is drawn."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.session.screen import Look
from kiosk.ui.geometry import Box, shapes
from kiosk.ui.preview import Easel
from tests.fakes import Visit
from tests.ui.test_palette import contrast

ITEM = "card-questions"
AROUND = 30
"""px, farther than the ring reaches."""


@pytest.fixture(scope="module")
def easel(qapp: QGuiApplication) -> Iterator[Easel]:
    easel = Easel(None, 1920, 1080)
    yield easel
    easel.close()


@pytest.mark.acr("2.4.7", "2.4.13")
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_ring_changes_as_much_as_a_line_of_two_pixels_around(easel: Easel, theme: str) -> None:
    home = replace(
        Visit().press("begin", "language-en").screen, focus=ITEM, look=Look(theme=theme, still=True)
    )
    without = easel.show(home)
    ringed = easel.show(replace(home, focus_shown=True))
    box = next(shape.box for shape in shapes(easel.window) if shape.says == ITEM)
    around = 2 * (box.right - box.left + box.bottom - box.top)
    assert changed(without, ringed, box) >= 2 * around


def changed(before: QImage, after: QImage, box: Box) -> int:
    """How many pixels in and around `box` have a contrast of 3:1 at least to what they were before."""
    count = 0
    for y in range(int(box.top) - AROUND, int(box.bottom) + AROUND):
        for x in range(int(box.left) - AROUND, int(box.right) + AROUND):
            was, now = before.pixel(x, y), after.pixel(x, y)
            if was != now:
                count += contrast(f"#{was & 0xFFFFFF:06x}", f"#{now & 0xFFFFFF:06x}") >= 3
    return count
