"""How much fits, and what a screen of another size or fineness changes."""

import pytest

from kiosk.i18n.languages import Writing
from kiosk.session.frames import frame
from kiosk.session.glass import SIZES, Glass
from kiosk.session.layout import text_height, title_height
from kiosk.session.sight import needed

UPRIGHT = Glass(width=1080, height=1920)


@pytest.mark.parametrize("step", SIZES)
@pytest.mark.parametrize("glass", [Glass(), UPRIGHT], ids=["landscape", "upright"])
def test_the_design_screen_shows_text_at_the_step_asked_for(glass: Glass, step: float) -> None:
    assert glass.size(step) == step


@pytest.mark.parametrize(
    ("glass", "size"),
    [
        (Glass(width=1280, height=720, dpi=61), 1.0),
        (Glass(width=1920, height=1080, dpi=141), 1.5),
        (Glass(width=3840, height=2160, dpi=163), 1.0),
        (Glass(width=1920, height=1080, dpi=300), 2.0),
    ],
)
def test_letters_of_the_same_height_take_a_larger_layout_on_a_finer_screen(
    glass: Glass, size: float
) -> None:
    assert glass.size(1.0) == size


@pytest.mark.parametrize(
    ("distance", "size"),
    [(600, 1.5), (900, 1.5), (1400, 2.0), (2000, 2.0)],
)
def test_the_largest_text_takes_a_larger_layout_where_people_are_far_away(
    distance: int, size: float
) -> None:
    coarse = Glass(dpi=69, distance=distance)
    assert coarse.size(SIZES[-1]) == size
    assert coarse.size(1.0) == Glass(dpi=69).size(1.0)


@pytest.mark.acr("5.1.4")
@pytest.mark.parametrize(
    ("width", "height", "dpi", "farthest"),
    [
        (1920, 1080, 141, 600),
        (1080, 1920, 141, 600),
        (1920, 1080, 92, 919),
        (3840, 2160, 163, 1038),
    ],
)
def test_how_far_away_the_largest_text_can_be_read(
    width: int, height: int, dpi: int, farthest: int
) -> None:
    glass = Glass(width=width, height=height, dpi=dpi)
    assert int(glass.reach(glass.size(SIZES[-1]))) == farthest
    assert glass.capital(2.0) >= needed(farthest)


def test_a_layout_never_shrinks_as_text_grows() -> None:
    for dpi in range(60, 301, 10):
        sizes = [Glass(dpi=dpi).size(step) for step in SIZES]
        assert sizes == sorted(sizes)


def test_a_pixel_of_the_design_scales_with_the_smaller_side() -> None:
    assert Glass(width=960, height=540).unit == 0.5
    assert Glass(width=1080, height=1920).unit == 1
    assert Glass(width=1920, height=540).unit == 0.5


@pytest.mark.acr("1.4.4")
@pytest.mark.parametrize("glass", [Glass(), UPRIGHT], ids=["landscape", "upright"])
def test_letters_grow_with_every_step(glass: Glass) -> None:
    bodies = [frame(glass, size).body for size in SIZES]
    assert bodies == sorted(set(bodies))
    assert bodies[-1] == 2 * bodies[0]


@pytest.mark.parametrize("writing", Writing)
def test_every_frame_holds_a_heading_and_a_line_in_every_script(writing: Writing) -> None:
    for glass in (Glass(), UPRIGHT):
        for size in SIZES:
            room = frame(glass, size)
            needed = title_height(room, writing, 12) + room.note + text_height(room, writing, 5)
            assert needed <= room.height, (size, glass.upright)


def test_a_longer_text_is_never_lower_and_no_text_has_no_height() -> None:
    room = frame(Glass(), 1.0)
    heights = [text_height(room, Writing.LATIN, count) for count in range(0, 400, 7)]
    assert heights == sorted(heights)
    assert heights[0] == 0


def test_an_indented_text_is_not_lower() -> None:
    room = frame(Glass(), 1.0)
    assert text_height(room, Writing.LATIN, 200, 300) > text_height(room, Writing.LATIN, 200)
