"""The page in sign language, as it is drawn: nothing is cut off, and what is touched can be reached."""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.cache import compiled
from kiosk.content.library import Library
from kiosk.session.glass import Glass
from kiosk.session.screen import Look, OverlayKind
from kiosk.session.state import Habits
from kiosk.session.tour import Stop, tour
from kiosk.ui.geometry import SLACK, Sort, shapes, stumbles
from kiosk.ui.preview import Easel
from tests.content.conftest import SAMPLE
from tests.fakes import world
from tests.variants import some

_LANGUAGES = ("en", "es", "ar")
_THEMES = ("light", "dark", "contrast")
_SIZES = ((1920, 1080), (1080, 1920))
_VARIANTS = [
    (_LANGUAGES[(i + j) % 3], *_SIZES[j], _THEMES[(i + j + low) % 3], text, low)
    for (i, text), j, low in product(enumerate((1.0, 1.25, 1.5, 2.0)), (0, 1), (False, True))
]


@pytest.fixture(scope="module")
def easel(
    qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[int, int], Easel]]:
    """One window for each size."""
    library = Library(compiled(SAMPLE, tmp_path_factory.mktemp("cache")))
    easels = {size: Easel(library, *size) for size in _SIZES}
    yield lambda width, height: easels[width, height]
    for each in easels.values():
        each.close()


def stops(language: str, width: int, height: int, look: Look) -> Iterator[Stop]:
    """Every screen that has to do with a video."""
    here = world(Habits(films=True, look=look), Glass(width=width, height=height))
    for stop in tour(here, language):
        overlay = stop.screen.overlay
        if overlay.kind is OverlayKind.SIGNS if overlay else stop.screen.region("signs").items:
            yield stop


@pytest.mark.acr("1.4.4", "2.5.5", "2.5.8", "302.8", "4.2.8")
@pytest.mark.parametrize(
    ("language", "width", "height", "theme", "text", "low"),
    some(_VARIANTS, lambda place: place % 4 in (place // 4, (place // 4 + 1) % 4)),
)
def test_nothing_of_it_is_cut_off_or_covered_or_out_of_reach(
    easel: Callable[[int, int], Easel],
    language: str,
    width: int,
    height: int,
    theme: str,
    text: float,
    low: bool,
) -> None:
    shown = easel(width, height)
    found, looked_at = [], 0
    for stop in stops(language, width, height, Look(theme=theme, step=text, low=low)):
        shown.show(stop.screen)
        looked_at += 1
        found += [f"{stop.name}: {each}" for each in stumbles(shown.window, 1.0)]
        found += [
            f"{stop.name}: {shape} begins at {shape.box.top:.0f} px"
            for shape in shapes(shown.window)
            if low and shape.sort is Sort.TARGET and shape.box.top < height / 2 - SLACK
        ]
    assert looked_at >= 5
    assert found == []
