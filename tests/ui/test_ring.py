"""The ring around what a key would select, as it is drawn."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.session.screen import Look
from kiosk.ui.geometry import Box, shapes
from kiosk.ui.preview import Easel
from tests.fakes import Visit
from tests.ui.legibility import contrast

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
def test_at_rest_the_ring_lies_along_the_rim_of_the_glass(easel: Easel, theme: str) -> None:
    rest = replace(Visit().screen, look=Look(theme=theme, still=True))
    without, ringed = easel.show(rest), easel.show(replace(rest, focus_shown=True))
    glass = Box(0, AROUND, without.width(), without.height())
    assert changed(without, ringed, glass) >= 2 * 2 * (without.width() + without.height())


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


@pytest.mark.acr("2.4.7", "2.4.13")
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("group", ["tiles", "dock"])
def test_so_does_the_ring_round_a_group(easel: Easel, theme: str, group: str) -> None:
    home = replace(Visit().press("begin", "language-en").screen, look=Look(theme=theme, still=True))
    ids = tuple(item.id for item in home.region(group).items)
    without = easel.show(home)
    ringed = easel.show(replace(home, focus=ids[0], focus_shown=True, scanned=ids))
    boxes = [shape.box for shape in shapes(easel.window) if shape.says in ids]
    box = Box(
        min(each.left for each in boxes),
        min(each.top for each in boxes),
        max(each.right for each in boxes),
        max(each.bottom for each in boxes),
    )
    around = 2 * (box.right - box.left + box.bottom - box.top)
    assert changed(without, ringed, box) >= 2 * around
    assert easel.show(home) == without


def changed(before: QImage, after: QImage, box: Box) -> int:
    """How many pixels in and around `box` have a contrast of 3:1 at least to what they were before."""
    count = 0
    for y in range(int(box.top) - AROUND, min(int(box.bottom) + AROUND, before.height())):
        for x in range(
            max(int(box.left) - AROUND, 0), min(int(box.right) + AROUND, before.width())
        ):
            was, now = before.pixel(x, y), after.pixel(x, y)
            if was != now:
                count += contrast(f"#{was & 0xFFFFFF:06x}", f"#{now & 0xFFFFFF:06x}") >= 3
    return count
