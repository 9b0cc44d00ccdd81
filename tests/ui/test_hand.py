"""For either hand: what is touched most stands at its edge of the glass, whatever way the language runs."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.glass import Glass
from kiosk.session.tour import tour
from kiosk.settings import Settings
from kiosk.ui.geometry import Sort, shapes
from kiosk.ui.launch import world
from kiosk.ui.preview import Easel

_SIZE = (960, 540)
_Places = Callable[[str, str, str], dict[str, float]]


@pytest.fixture(scope="module")
def places(qapp: QGuiApplication) -> Iterator[_Places]:
    """Where the middle of each target is on a stop of a tour, for a hand: 0 = left, 1 = right."""
    library = Library(locate("packs") / BUNDLED_PACK)
    easel = Easel(library, *_SIZE)

    def look(stop: str, language: str, hand: str) -> dict[str, float]:
        settings = replace(Settings(), screen=replace(Settings().screen, hand=hand))
        here = world(settings, library, Glass(width=_SIZE[0], height=_SIZE[1], dpi=46), language)
        easel.show(next(s.screen for s in tour(here, language) if s.name == stop))
        return {
            each.says: (each.box.left + each.box.right) / 2 / _SIZE[0]
            for each in shapes(easel.window)
            if each.sort is Sort.TARGET
        }

    yield look
    easel.close()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("stop", "primary", "far"),
    [("home-1", "read", "home"), ("why-called-back-1", "onward", "home"), ("sheet-1", "leave", "")],
)
def test_the_main_button_is_at_the_hand_and_the_dock_begins_at_the_other_edge(
    places: _Places, language: str, stop: str, primary: str, far: str
) -> None:
    for hand, side in (("left", 0.25), ("right", 0.75)):
        found = places(stop, language, hand)
        assert abs(found[primary] - side) < 0.25, (hand, found[primary])
        if far:
            assert abs(found[far] - (1 - side)) < 0.25, (hand, found[far])


def test_less_and_more_stay_with_the_language(places: _Places) -> None:
    for hand in ("left", "right"):
        assert places("sheet-1", "en", hand)["slower"] < places("sheet-1", "en", hand)["faster"]
        assert places("sheet-1", "ar", hand)["slower"] > places("sheet-1", "ar", hand)["faster"]


@pytest.mark.parametrize(("language", "side"), [("en", 0.75), ("ar", 0.25)])
def test_before_one_is_chosen_it_is_where_a_line_ends(
    places: _Places, language: str, side: float
) -> None:
    assert abs(places("home-1", language, "auto")["read"] - side) < 0.25
