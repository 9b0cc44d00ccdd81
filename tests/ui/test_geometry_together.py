"""Two languages on every screen: nothing of either is cut off, covered or too small to touch."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.glass import Glass
from kiosk.session.screen import Kind, Screen
from kiosk.session.tour import tour
from kiosk.settings import Screen as Looks
from kiosk.settings import Settings
from kiosk.ui.geometry import Stumble, stumbles
from kiosk.ui.launch import world
from kiosk.ui.preview import Easel
from tests.ui.windows import out_of_reach, unmoved
from tests.variants import some

_LANDSCAPE, _UPRIGHT = (1920, 1080), (1080, 1920)
_VARIANTS = [
    *product((("en", "ar"), ("zh-Hans", "en"), ("es", "en")), (_LANDSCAPE, _UPRIGHT), (1.0, 2.0)),
    (("ar", "es"), _UPRIGHT, 1.25),
    (("ar", "es"), _LANDSCAPE, 1.5),
]
# Every pair of languages but one, each size, both ways to stand.
_EACH_TIME = {0, 6, 12}.__contains__
_IN_REACH = [
    (("es", "en"), _LANDSCAPE, 1.0),
    (("en", "ar"), _LANDSCAPE, 1.25),
    (("zh-Hans", "en"), _UPRIGHT, 1.5),
    (("ar", "es"), _LANDSCAPE, 2.0),
    (("en", "es"), _UPRIGHT, 2.0),
]


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(locate("packs") / BUNDLED_PACK)


@pytest.fixture(scope="module")
def easel(library: Library, qapp: QGuiApplication) -> Iterator[Callable[[int, int], Easel]]:
    """A window lying, and one upright."""
    easels = {size: Easel(library, *size) for size in (_LANDSCAPE, _UPRIGHT)}
    yield lambda width, height: easels[width, height]
    for each in easels.values():
        each.close()


def _bilingual(screen: Screen) -> bool:
    """Whether a screen shows a second language, or the way to one; all others are drawn elsewhere."""
    return screen.overlay is None and screen.kind in (Kind.HOME, Kind.READER, Kind.LANGUAGES)


def _stumbles(easel: Easel, screen: Screen, unit: float) -> list[Stumble]:
    """What is wrong on a screen at rest; most are sound, and known to be before they are at rest."""
    easel.place(screen)
    if not list(stumbles(easel.window, unit)):
        return []
    easel.show(screen)
    return list(stumbles(easel.window, unit))


def _found(
    library: Library, easel: Easel, looks: Looks, languages: tuple[str, str]
) -> Iterator[str]:
    """What is wrong on the screens in two languages; within reach, what is out of it as well."""
    window = easel.window
    glass = Glass(width=window.width(), height=window.height())
    here = world(replace(Settings(), screen=looks), library, glass, languages[0])
    for stop in tour(here, *languages):
        if _bilingual(stop.screen):
            wrong = _stumbles(easel, unmoved(stop.screen), glass.unit)
            far = out_of_reach(window) if looks.reach else ()
            yield from (f"{stop.name}: {each}" for each in (*wrong, *far))


@pytest.mark.parametrize(("languages", "size", "text"), some(_VARIANTS, _EACH_TIME), ids=str)
def test_both_languages_have_room(
    library: Library,
    easel: Callable[[int, int], Easel],
    languages: tuple[str, str],
    size: tuple[int, int],
    text: float,
) -> None:
    looks = replace(Settings().screen, text_scale=text)
    found = list(_found(library, easel(*size), looks, languages))
    assert not found, f"{len(found)}\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("languages", "size", "text"), some(_IN_REACH, lambda place: place == 0), ids=str
)
def test_within_reach_both_languages_have_room_and_are_touched_in_the_lower_half(
    library: Library,
    easel: Callable[[int, int], Easel],
    languages: tuple[str, str],
    size: tuple[int, int],
    text: float,
) -> None:
    looks = replace(Settings().screen, text_scale=text, reach=True)
    found = list(_found(library, easel(*size), looks, languages))
    assert not found, f"{len(found)}\n" + "\n".join(found)
