"""A path of steps, and the mark of the station where the reader is."""

import pytest
from msgspec.structs import replace

from kiosk.access import phrases
from kiosk.content.model import Card, Page, Steps
from kiosk.session.glass import Glass
from kiosk.session.screen import Look, Screen
from kiosk.session.screens import screen
from kiosk.session.state import Habits, Reader, World, at_home
from kiosk.speech.ear import Lexicon
from tests.fakes import Shelf, world


class Marked(Shelf):
    """The same cards, where every path says that one is at its first station."""

    def card(self, language: str, card: str) -> Card:
        found = super().card(language, card)
        return replace(found, pages=tuple(map(_marked, found.pages)))


def _marked(page: Page) -> Page:
    blocks = (
        replace(block, here=block.steps[0].id) if isinstance(block, Steps) else block
        for block in page.blocks
    )
    return replace(page, blocks=tuple(blocks))


def path(here: World, tag: str = "en") -> Screen:
    return screen(here, replace(at_home(here, tag), place=Reader("your-day", "path")))


def marked(step: float = 1.0, glass: Glass = Glass()) -> World:
    return replace(world(Habits(look=Look(step=step)), glass), library=Marked())


def stations(shown: Screen) -> list[str]:
    """What marks each station shown."""
    return [item.lead for item in shown.region("text").items if item.number]


@pytest.mark.parametrize(("tag", "mark"), [("en", "You are here"), ("es", "Usted está aquí")])
def test_only_the_station_where_one_is_is_marked(tag: str, mark: str) -> None:
    assert stations(path(marked(), tag)) == [mark, "", ""]


def test_the_mark_is_said_with_the_number_of_the_station() -> None:
    said = phrases.reading(path(marked()), lambda _: Lexicon()).sentences
    leads = [sentence.lead for sentence in said if sentence.lead]
    assert leads == ["1. You are here.", "2.", "3."]


def test_a_path_that_does_not_know_marks_nothing() -> None:
    assert stations(path(world())) == ["", "", ""]
