"""Breathing together, as it is drawn: the sun follows the breath, or stands still while beads fill."""

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.glass import Glass
from kiosk.session.screen import Kind, Look, Screen
from kiosk.session.screens import screen
from kiosk.session.state import World
from kiosk.session.tour import tour
from kiosk.settings import Settings
from kiosk.ui.launch import world
from kiosk.ui.preview import Easel

SMALL = (960, 540)


@pytest.fixture(scope="module")
def here() -> World:
    library = Library(locate("packs") / BUNDLED_PACK)
    return world(Settings(), library, Glass(width=SMALL[0], height=SMALL[1]))


@pytest.fixture(scope="module")
def easel(qapp: QGuiApplication) -> Iterator[Easel]:
    easel = Easel(Library(locate("packs") / BUNDLED_PACK), *SMALL)
    yield easel
    easel.close()


@pytest.fixture
def drawn(here: World, easel: Easel) -> Callable[[str, Look], QImage]:
    """The screen of a tour that ends in this name, once it has come to rest."""

    def draw(end: str, look: Look) -> QImage:
        return easel.show(shown(here, end, look))

    return draw


def shown(here: World, end: str, look: Look) -> Screen:
    states = (stop.state for stop in tour(here) if stop.screen.kind is Kind.BREATHING)
    named = dict(zip(("in", "out", "over"), states, strict=True))
    return screen(here, replace(named[end], look=look))


def sunny(image: QImage) -> int:
    """How many pixels of the sun stand high above the lake."""
    columns, rows = range(0, image.width(), 2), range(0, image.height() * 37 // 100, 2)
    marigold = "#f5b833"
    return sum(image.pixelColor(x, y).name() == marigold for x in columns for y in rows)


def test_the_sun_is_high_after_a_breath_in_and_low_after_a_breath_out(
    drawn: Callable[[str, Look], QImage],
) -> None:
    high, low = sunny(drawn("in", Look())), sunny(drawn("out", Look()))
    assert high > 500
    assert low == 0


@pytest.mark.acr("2.2.2", "2.3.3")
def test_without_movement_the_sun_stands_where_it_is(
    drawn: Callable[[str, Look], QImage],
) -> None:
    still = Look(still=True)
    assert sunny(drawn("in", still)) == sunny(drawn("out", still))


@pytest.mark.acr("2.3.3")
def test_a_sun_that_has_risen_goes_back_when_nothing_may_move_any_more(
    drawn: Callable[[str, Look], QImage],
) -> None:
    drawn("in", Look())
    still = Look(still=True)
    assert sunny(drawn("in", still)) == sunny(drawn("out", still))


@pytest.mark.parametrize(("end", "count"), [("in", 4), ("out", 6), ("over", 0)])
def test_there_is_a_bead_for_every_second(here: World, easel: Easel, end: str, count: int) -> None:
    easel.show(shown(here, end, Look(still=True)))
    assert len(beads(easel.window.contentItem())) == count


def beads(item: QQuickItem) -> list[QQuickItem]:
    own = [item] if item.property("second") is not None else []
    return own + [bead for child in item.childItems() for bead in beads(child)]
