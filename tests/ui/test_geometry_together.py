"""Two languages on every screen: nothing of either is cut off, covered or too small to touch."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.layout import Glass
from kiosk.session.screen import Kind, Screen
from kiosk.session.tour import tour
from kiosk.settings import Settings
from kiosk.ui.geometry import Stumble, stumbles
from kiosk.ui.launch import world
from kiosk.ui.preview import Easel

_TOGETHER = (("en", "ar"), ("zh-Hans", "en"), ("es", "en"), ("ar", "es"))
_TEXTS = (1.0, 1.25, 1.5, 2.0)
_THEMES = ("light", "contrast")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(locate("packs") / BUNDLED_PACK)


@pytest.fixture(scope="module", params=[(1920, 1080), (1080, 1920)])
def easel(
    request: pytest.FixtureRequest, library: Library, qapp: QGuiApplication
) -> Iterator[Easel]:
    """A window lying, and one upright."""
    drawn = Easel(library, *request.param)
    yield drawn
    drawn.close()


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


@pytest.mark.parametrize("text", _TEXTS)
@pytest.mark.parametrize(("language", "companion"), _TOGETHER)
def test_both_languages_have_room(
    library: Library, easel: Easel, language: str, companion: str, text: float
) -> None:
    glass = Glass(width=easel.window.width(), height=easel.window.height())
    theme = _THEMES[_TEXTS.index(text) % 2]
    looks = replace(Settings().screen, theme=theme, text_scale=text)
    here = world(replace(Settings(), screen=looks), library, glass, language)
    found = []
    for stop in tour(here, language, companion):
        if _bilingual(stop.screen):
            found += [f"{stop.name}: {each}" for each in _stumbles(easel, stop.screen, glass.unit)]
    assert not found, f"{len(found)}\n" + "\n".join(found)
