"""On real screens: words are large, and stand out from what is behind them; a finger finds its target."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QRawFont
from PySide6.QtQuick import QQuickWindow

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.glass import SIZES, SMALLEST, Glass
from kiosk.session.screen import Screen
from kiosk.session.sight import CAPITAL, capital, needed
from kiosk.session.tour import Stop, tour
from kiosk.settings import Printer, Session, Settings
from kiosk.settings import Screen as Looks
from kiosk.ui.geometry import Sort, shapes
from kiosk.ui.launch import panel_of, world
from kiosk.ui.preview import Easel
from tests.ui.legibility import faint, small
from tests.ui.windows import unmoved
from tests.variants import some

CONTRAST = 7.0  # WCAG 2.2, 1.4.6
MM = 25.4  # an inch
CAPITAL_MM = 4.8  # Section 508, 402.4: 3/16 inch
PRIMARY_MM, ANY_MM, APART_MM = 20.0, 12.0, 3.0
ROUNDING_PX = 0.5

# Every theme meets both ways to stand a panel; languages and sizes of text take turns.
_LOOKS = [
    ("en", 1920, 1080, "light", 1.0),
    ("ar", 1080, 1920, "light", 1.5),
    ("zh-Hans", 1920, 1080, "dark", 1.25),
    ("es", 1080, 1920, "dark", 1.0),
    ("es", 1920, 1080, "contrast", 2.0),
    ("ar", 1080, 1920, "contrast", 1.25),
]
# 21.5" and 15.6" at 1080p, the latter upright too, and 27" at 4K.
_PANELS = [(1920, 1080, 102), (1920, 1080, 141), (1080, 1920, 141), (3840, 2160, 163)]


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(locate("packs") / BUNDLED_PACK)


def _stops(
    library: Library, glass: Glass, language: str, theme: str, text: float
) -> Iterator[Stop]:
    """One screen of each sort there is."""
    looks = replace(Settings().screen, theme=theme, text_scale=text, dpi=int(glass.dpi))
    settings = replace(Settings(), screen=looks, session=Session(how_was_it=True))
    closed = Library(locate("packs") / BUNDLED_PACK, reviewed_only=True)
    seen = set()
    for shown in (library, closed):
        for stop in tour(world(settings, shown, glass, language), language):
            sort = _sort(stop.screen)
            if sort not in seen:
                seen.add(sort)
                yield stop


def _sort(screen: Screen) -> object:
    over = screen.overlay
    regions = (*screen.regions, *(over.regions if over else ()))
    held = frozenset((r.name, i.role, i.chosen) for r in regions for i in r.items)
    return (screen.kind, over.kind, over.title) if over else (screen.kind, held)


@pytest.mark.acr("1.4.6")
@pytest.mark.parametrize(
    ("language", "width", "height", "theme", "text"), some(_LOOKS, lambda place: place % 2 == 0)
)
def test_words_stand_out_from_what_is_really_behind_them(
    library: Library,
    qapp: QGuiApplication,
    language: str,
    width: int,
    height: int,
    theme: str,
    text: float,
) -> None:
    easel, found = Easel(library, width, height), []
    for stop in _stops(library, Glass(width=width, height=height), language, theme, text):
        easel.show(unmoved(stop.screen))
        found += [f"{stop.name}: {each}" for each in faint(easel.window, CONTRAST)]
    easel.close()
    assert not found, "\n".join(found)


@pytest.mark.acr("2.5.8")
@pytest.mark.parametrize(("width", "height", "dpi"), some(_PANELS, lambda place: place in (1, 2)))
def test_targets_are_as_large_as_a_finger_on_every_panel(
    library: Library, qapp: QGuiApplication, width: int, height: int, dpi: int
) -> None:
    easel, found = Easel(library, width, height), []
    for stop in _stops(library, Glass(width=width, height=height, dpi=dpi), "en", "light", 1.0):
        easel.show(unmoved(stop.screen))
        found += [f"{stop.name}: {each}" for each in _too_small(easel.window, dpi / MM)]
    easel.close()
    assert not found, "\n".join(found)


# The largest text on the design's panel, lying and upright, and on the finest that 600 mm allow.
_LARGEST = [
    ("en", 1920, 1080, 92, "", False),
    ("es", 1080, 1920, 92, "", True),
    ("ar", 1920, 1080, 141, "", True),
    ("zh-Hans", 1080, 1920, 141, "", False),
    ("es", 3840, 2160, 163, "ar", False),
]


@pytest.mark.acr("5.1.4", "402.4")
@pytest.mark.parametrize(
    ("language", "width", "height", "dpi", "companion", "low"),
    some(_LARGEST, lambda place: place in (0, 3)),
)
def test_every_capital_of_the_largest_text_is_as_high_as_the_distance_asks_for(
    library: Library,
    qapp: QGuiApplication,
    language: str,
    width: int,
    height: int,
    dpi: int,
    companion: str,
    low: bool,
) -> None:
    looks = replace(Settings().screen, text_scale=SIZES[-1], dpi=dpi, reach=low)
    least = needed(looks.viewing_distance_mm) / capital(1, dpi)
    assert capital(least, dpi) >= CAPITAL_MM
    easel, found = Easel(library, width, height), []
    for stop in _every_stop(library, looks, (width, height), language, companion):
        easel.place(unmoved(stop.screen))
        found += [f"{stop.name}: {each}" for each in small(easel.window, least)]
    easel.close()
    assert not found, "\n".join(found)


@pytest.mark.acr("5.1.4")
@pytest.mark.parametrize(
    ("width", "height", "size"),
    some(
        [(1920, 1080, 1.0), (1080, 1920, 1.25), (1920, 1080, 1.5), (1080, 1920, 2.0)],
        lambda place: place in (0, 3),
    ),
)
def test_no_layout_has_smaller_letters_than_it_is_known_for(
    library: Library, qapp: QGuiApplication, width: int, height: int, size: float
) -> None:
    looks = replace(Settings().screen, text_scale=size)
    easel, found = Easel(library, width, height), []
    for stop in _every_stop(library, looks, (width, height), "es", ""):
        easel.place(unmoved(stop.screen))
        found += [f"{stop.name}: {each}" for each in small(easel.window, SMALLEST[size])]
    easel.close()
    assert not found, "\n".join(found)


def _every_stop(
    library: Library, looks: Looks, size: tuple[int, int], language: str, companion: str
) -> Iterator[Stop]:
    settings = replace(
        Settings(),
        screen=looks,
        session=Session(how_was_it=True),
        printer=Printer(uri="ipp://localhost/printers/desk"),
    )
    closed = Library(locate("packs") / BUNDLED_PACK, reviewed_only=True)
    for shown in (library, closed):
        yield from tour(
            world(settings, shown, panel_of(settings, *size), language), language, companion
        )


@pytest.mark.acr("5.1.4")
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
def test_a_capital_is_as_high_as_it_is_taken_to_be(
    qapp: QGuiApplication, weight: QFont.Weight
) -> None:
    font = QFont("Noto Sans", weight=weight)
    font.setPixelSize(1000)
    letters = QRawFont.fromFont(font)
    assert letters.familyName() == "Noto Sans"
    assert letters.capHeight() == pytest.approx(1000 * CAPITAL, abs=0.5)


def _too_small(window: QQuickWindow, px: float) -> Iterator[str]:
    """Targets that are too small or too close; a millimetre is `px`."""
    targets = [shape for shape in shapes(window) if shape.sort is Sort.TARGET]
    for target in targets:
        side = min(target.box.right - target.box.left, target.box.bottom - target.box.top)
        least = PRIMARY_MM if target.item.property("primary") else ANY_MM
        if side + ROUNDING_PX < least * px:
            yield f"{target} is {side / px:.1f} mm, less than {least:g}"
    for one, other in combinations(targets, 2):
        gap = one.box.gap(other.box)
        apart = one not in other.inside and other not in one.inside
        whole = min(window.width(), window.height())
        large = any(each.box.bottom - each.box.top >= whole for each in (one, other))
        if apart and not large and gap + ROUNDING_PX < APART_MM * px:
            yield f"{one} is {gap / px:.1f} mm from {other}"


_PAGE = """
import QtQuick
Window {{
    width: 400; height: 300; visible: true; color: "white"
    component Words: Text {{ x: 20; y: 20; font.pixelSize: 40; font.bold: true; text: "some words" }}
    {}
}}
"""


@pytest.fixture
def measured(window_of: Callable[[str], QQuickWindow]) -> Callable[[str], list[str]]:
    """What is faint in a white window that holds some QML."""
    return lambda qml: list(faint(window_of(_PAGE.format(qml)), CONTRAST))


@pytest.mark.parametrize(
    ("qml", "told"),
    [
        ("Words {}", []),
        ("Words { font.pixelSize: 37 }", ['text "some words" is of 37.0 px']),
        ("Words { scale: 0.5 }", ['text "some words" is of 20.0 px']),
        ('Words { font.family: "DejaVu Serif" }', ['text "some words" is in DejaVu Serif']),
    ],
)
def test_what_is_small_or_has_serifs_is_told(
    window_of: Callable[[str], QQuickWindow], qml: str, told: list[str]
) -> None:
    assert list(small(window_of(_PAGE.format(qml)), 38)) == told


@pytest.mark.parametrize(
    ("qml", "told"),
    [
        ('Words { color: "#767676" }', ['text "some words" has 4.5:1']),
        ('Words { color: "#595959" }', []),
        # A ground that only lies under the end of the words.
        ('Rectangle { x: 120; width: 400; height: 300; color: "#333333" } Words {}', 1.7),
        ("Words { opacity: 0.5 }", 3.9),
        ("Words { visible: false }", []),
        (
            "Rectangle { width: 400; height: 300; z: 1 } Words {}",
            ['text "some words" cannot be seen'],
        ),
    ],
)
def test_what_is_faint_is_told(
    measured: Callable[[str], list[str]], qml: str, told: list[str] | float
) -> None:
    if isinstance(told, float):
        told = [f'text "some words" has {told:.1f}:1']
    assert measured(qml) == told
