import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.glass import Glass
from kiosk.session.tour import tour
from kiosk.settings import Printer, Settings
from kiosk.ui.geometry import stumbles
from kiosk.ui.launch import world
from kiosk.ui.preview import Easel
from tests.ui.windows import out_of_reach, unmoved
from tests.variants import some

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
    return Library(locate("packs") / BUNDLED_PACK)


@pytest.fixture(scope="module")
def nothing_reviewed() -> Library:
    """The same pack at a site that shows only what is reviewed, as long as nothing is."""
    return Library(locate("packs") / BUNDLED_PACK, reviewed_only=True)


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


@pytest.mark.acr("1.3.4", "1.4.4", "2.4.11", "2.4.12", "2.5.5", "2.5.8")
@pytest.mark.parametrize(
    ("language", "width", "height", "theme", "text"),
    # Once each language and each size of text, on both ways to stand, in all themes.
    some(_VARIANTS, lambda place: place % 4 == (0, 2, 3, 1)[place // 4]),
)
def test_nothing_on_any_screen_is_cut_off_or_covered_or_too_small_to_touch(
    library: Library,
    nothing_reviewed: Library,
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
    settings = replace(
        Settings(),
        screen=replace(Settings().screen, theme=theme, text_scale=text),
        printer=Printer(uri="ipp://localhost/printers/desk"),
    )
    here = world(settings, library, glass, language)
    closed = world(settings, nothing_reviewed, glass)
    found = []
    for stop in (*tour(here, language), *tour(closed, language)):
        shown.show(unmoved(stop.screen))
        found += [f"{stop.name}: {stumble}" for stumble in stumbles(shown.window, glass.unit)]
    variant = f"{language} {width}x{height} {theme} {text:g}"
    assert not found, f"{len(found)} in {variant}\n" + "\n".join(found)


# Each size of text on each glass, for either hand; languages and themes go round.
_IN_REACH = [
    (_LANGUAGES[(i + j) % 4], *_SIZES[j], _THEMES[(i + j) % 3], text, ("left", "right")[i % 2])
    for (i, text), j in product(enumerate(_TEXTS), (0, 1))
]


@pytest.mark.acr("302.8", "4.2.8")
@pytest.mark.parametrize(
    ("language", "width", "height", "theme", "text", "hand"),
    some(_IN_REACH, lambda place: place % 2 == place // 2 % 2),
)
def test_within_reach_all_that_can_be_touched_lies_in_the_lower_half(
    library: Library,
    easel: Callable[[int, int], Easel],
    language: str,
    width: int,
    height: int,
    theme: str,
    text: float,
    hand: str,
) -> None:
    shown, glass = easel(width, height), Glass(width=width, height=height)
    screen = replace(Settings().screen, theme=theme, text_scale=text, reach=True, hand=hand)
    found = []
    for stop in tour(world(replace(Settings(), screen=screen), library, glass, language), language):
        shown.show(unmoved(stop.screen))
        found += [f"{stop.name}: {stumble}" for stumble in stumbles(shown.window, glass.unit)]
        found += [f"{stop.name}: {each}" for each in out_of_reach(shown.window)]
    assert not found, f"{len(found)} in {text:g} {width}x{height}\n" + "\n".join(found)


def test_the_variants_meet_in_every_pair() -> None:
    met = {
        (one, other)
        for variant in _VARIANTS
        for one, other in combinations((variant[0], variant[1:3], *variant[3:]), 2)
    }
    kinds = (_LANGUAGES, _SIZES, _THEMES, _TEXTS)
    assert met == {pair for one, other in combinations(kinds, 2) for pair in product(one, other)}


_PAGE = """
import QtQuick
Window {{
    width: 400; height: 300; visible: true
    component Tap: Item {{ property string itemId: "button"; width: 80; height: 80 }}
    component Words: Text {{ font.pixelSize: 20; text: "some words" }}
    {}
}}
"""


@pytest.fixture
def stumbled(window_of: Callable[[str], QQuickWindow]) -> Callable[[str], list[str]]:
    """What is wrong with a window of 400 x 300 px that holds some QML; figures as N."""

    def draw(qml: str) -> list[str]:
        window = window_of(_PAGE.format(qml))
        window.grabWindow()
        return [re.sub(r"\d+", "N", str(stumble)) for stumble in stumbles(window, 1.0)]

    return draw


@pytest.mark.parametrize(
    ("qml", "wrong"),
    [
        ("Words { x: 350 }", 'text "some words" leaves the window by N px'),
        ("Words {} Words { y: 8 }", 'text "some words" overlaps text "some words" by N px'),
        ("Words { width: 60; elide: Text.ElideRight }", 'text "some words" is cut short'),
        (
            'Words { width: 60; wrapMode: Text.Wrap; text: "one unbreakable" }',
            'text "one unbreakable" is broken inside "unbreakable"',
        ),
        (
            "TextEdit { width: 90; wrapMode: Text.Wrap; textFormat: Text.RichText;"
            " font.pixelSize: 20; text: '<b>unbreakable</b>' }",
            'text "unbreakable" is broken inside "un',
        ),
        (
            'Words { width: 60; wrapMode: Text.WordWrap; text: "unbreakable" }',
            'text "unbreakable" is N px wider than its column',
        ),
        ("Tap { width: 60 }", "target button is NxN px, less than N"),
        ("Tap {} Tap { x: 84 }", "target button is N px from target button, less than N"),
        ("Tap {} Words { x: 40 }", 'target button overlaps text "some words" by N px'),
        ("Tap { Words {} }", 'text "some words" leaves target button by N px'),
    ],
)
def test_a_stumble_is_told(stumbled: Callable[[str], list[str]], qml: str, wrong: str) -> None:
    (told,) = stumbled(qml)
    assert told.startswith(wrong)


@pytest.mark.parametrize(
    "qml",
    [
        "Words {} Words { y: 30 }",
        "Words {} Words { opacity: 0 } Words { visible: false }",
        "Tap { width: 120; Words {} } Tap { x: 132 }",
        "Tap { width: 400; height: 300 } Tap {} Words { x: 100 }",
        'Words { width: 60; wrapMode: Text.Wrap; text: "请触摸您的语言" }',
    ],
)
def test_what_has_room_is_no_stumble(stumbled: Callable[[str], list[str]], qml: str) -> None:
    assert stumbled(qml) == []
