import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.assets import locate
from kiosk.content.library import Library
from kiosk.session.layout import Glass
from kiosk.session.tour import tour
from kiosk.settings import Settings
from kiosk.ui.launch import BUNDLED, world
from kiosk.ui.preview import Easel
from tests.ui.geometry import stumbles

_LANGUAGES = ("en", "es", "ar", "zh-Hans")
_TEXTS = (1.0, 1.25, 1.5, 2.0)
_SIZES = ((1920, 1080), (1080, 1920))
_THEMES = ("light", "dark", "contrast")

# Every pair of two properties occurs: the sums run from 0 to 6, and so meet every size with every theme.
_VARIANTS = [
    (language, *_SIZES[(i + j) % 2], _THEMES[(i + j) % 3], text)
    for (i, language), (j, text) in product(enumerate(_LANGUAGES), enumerate(_TEXTS))
]


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(locate("packs") / BUNDLED)


@pytest.fixture(scope="module")
def easel(library: Library, qapp: QGuiApplication) -> Iterator[Callable[[int, int], Easel]]:
    """One window for each size."""
    easels: dict[tuple[int, int], Easel] = {}

    def of_size(width: int, height: int) -> Easel:
        if (width, height) not in easels:
            easels[width, height] = Easel(library, width, height)
        return easels[width, height]

    yield of_size
    for each in easels.values():
        each.close()


@pytest.mark.parametrize(("language", "width", "height", "theme", "text"), _VARIANTS)
def test_nothing_on_any_screen_is_cut_off_or_covered_or_too_small_to_touch(
    library: Library,
    easel: Callable[[int, int], Easel],
    language: str,
    width: int,
    height: int,
    theme: str,
    text: float,
) -> None:
    if language not in library.languages:
        pytest.skip(f"no card of the pack is whole in {language} yet")
    shown, glass = easel(width, height), Glass(width=width, height=height)
    settings = replace(Settings(), screen=replace(Settings().screen, theme=theme, text_scale=text))
    here = world(settings, library, glass, language)
    found = []
    for stop in tour(here, language):
        shown.show(stop.screen)
        found += [f"{stop.name}: {stumble}" for stumble in stumbles(shown.window, glass.unit)]
    variant = f"{language} {width}x{height} {theme} {text:g}"
    assert not found, f"{len(found)} in {variant}\n" + "\n".join(found)


def test_the_variants_meet_in_every_pair() -> None:
    met = {
        (one, other)
        for variant in _VARIANTS
        for one, other in combinations((variant[0], variant[1:3], *variant[3:]), 2)
    }
    kinds = (_LANGUAGES, _SIZES, _THEMES, _TEXTS)
    assert met == {
        pair for one, other in combinations(kinds, 2) for pair in product(one, other)
    }


_PLAIN = """
import QtQuick
import Kiosk
Window {{ width: 400; height: 300; visible: true; {} }}
"""


@pytest.fixture
def drawn(qapp: QGuiApplication) -> Iterator[Callable[[str], list[str]]]:
    """What is wrong with a window of 400 x 300 px that holds some QML."""
    engines = []

    def draw(qml: str) -> list[str]:
        engine = QQmlApplicationEngine()
        engines.append(engine)
        engine.loadData(_PLAIN.format(qml).replace("import Kiosk", "").encode())
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        qapp.processEvents()
        return list(stumbles(window, 1.0))

    yield draw
    for engine in engines:
        engine.deleteLater()


_TEXT = "Text {{ x: {}; y: {}; font.pixelSize: 40; text: {} }}"


def _text(words: str, x: int, y: int, more: str = "") -> str:
    return f"Text {{ x: {x}; y: {y}; font.pixelSize: 40; text: {json.dumps(words)}; {more} }}"


def test_words_with_room_are_no_stumble(drawn: Callable[[str], list[str]]) -> None:
    assert drawn(_text("one", 10, 10) + _text("two", 10, 80)) == []
