"""A comparison: which sides are seen at once, and how they are told apart by ear."""

import pytest
from msgspec.structs import replace

from kiosk.access import phrases
from kiosk.session.glass import Glass
from kiosk.session.screen import Item, Look, Screen
from kiosk.session.screens import screen
from kiosk.session.state import Habits, Reader, at_home
from kiosk.session.tour import card_leaves
from kiosk.speech.ear import Lexicon
from tests.fakes import world

UPRIGHT = Glass(width=1080, height=1920)


def page(name: str, glass: Glass = Glass(), step: float = 1.0, tag: str = "en") -> Screen:
    here = world(Habits(look=Look(step=step)), glass)
    return screen(here, replace(at_home(here, tag), place=Reader("your-day", name)))


def sides(shown: Screen) -> tuple[Item, ...]:
    return shown.region("columns").items


@pytest.mark.parametrize(
    ("glass", "step", "count"),
    [
        (Glass(), 1.0, 2),
        (UPRIGHT, 1.0, 2),
        (Glass(), 1.25, 2),
        (Glass(), 2.0, 1),
        (UPRIGHT, 2.0, 1),
    ],
)
def test_both_sides_are_seen_at_once_while_there_is_room(
    glass: Glass, step: float, count: int
) -> None:
    here = world(Habits(look=Look(step=step)), glass)
    shown = [
        len(sides(leaf)) for leaf in card_leaves(here, "en", "your-day") if "/kinds/" in leaf.place
    ]
    assert max(shown) == count
    assert sum(shown) == 2


@pytest.mark.acr("1.1.1")
def test_every_side_has_its_picture_and_what_that_shows_in_words() -> None:
    assert [(side.picture, side.alt) for side in sides(page("kinds"))] == [
        ("images/lens.svg", "not-dense"),
        ("images/lens.svg", "dense"),
    ]


@pytest.mark.acr("1.1.1")
def test_a_side_that_counts_people_says_in_words_how_many_are_marked() -> None:
    assert [(side.number, side.total, side.alt) for side in sides(page("ages"))] == [
        (57, 100, "57 of 100"),
        (38, 100, "38 of 100"),
        (26, 100, "26 of 100"),
    ]


@pytest.mark.parametrize(
    ("tag", "leads"),
    [("en", ["First:", "Second:", "Third:"]), ("es", ["Primero:", "Segundo:", "Tercero:"])],
)
def test_the_ear_tells_the_sides_apart(tag: str, leads: list[str]) -> None:
    said = phrases.reading(page("ages", tag=tag), lambda _: Lexicon()).sentences
    assert [sentence.lead for sentence in said if sentence.lead] == leads


def test_whom_the_numbers_are_about_is_seen_with_them_and_said_once() -> None:
    here = world(Habits(look=Look(step=2.0)), UPRIGHT)
    leaves = [leaf for leaf in card_leaves(here, "en", "your-day") if sides(leaf)[-1:]]
    about = [leaf for leaf in leaves if "/ages/" in leaf.place]
    assert {item.label for leaf in about for item in leaf.region("setting").items} == {"US, 2007"}
    said = [item.id for leaf in about for item in leaf.read_aloud()]
    assert said.count("pack/ages/setting") == 1
    assert page("kinds").region("setting").items == ()
