"""From a page to a card that says more about it, and back to where she was."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from kiosk.content.model import Card
from kiosk.session import intents as i
from kiosk.session.state import Reader, World
from kiosk.session.staying import stay
from tests.fakes import FIRST_CARD, Shelf, Visit, world


@dataclass(frozen=True)
class _Linked(Shelf):
    """The pack, in which the second page of the first card leads on to `to`, which leads back."""

    to: str = "your-day"
    gone: str = ""

    def cards(self, language: str) -> tuple[str, ...]:
        return tuple(card for card in super().cards(language) if card != self.gone)

    def card(self, language: str, card: str) -> Card:
        if card == self.gone:
            raise KeyError(card)
        found = super().card(language, card)
        leads = {FIRST_CARD: ("reasons", self.to), "your-day": ("room", FIRST_CARD)}
        page, to = leads.get(card, ("", ""))
        pages = tuple(replace(each, more=to if each.id == page else "") for each in found.pages)
        return replace(found, pages=pages)


def _visit(to: str = "your-day") -> Visit:
    linked: World = replace(world(), library=_Linked(to=to))
    return Visit(linked).press("begin", "language-en", f"card-{FIRST_CARD}")


def _asked_for_more(visit: Visit) -> Reader:
    """In the other card; the place from which it was opened."""
    while "more-your-day" not in visit.offered:
        visit.press("onward")
    before = visit.state.place
    assert isinstance(before, Reader)
    visit.press("more-your-day")
    assert visit.screen.place.startswith("your-day/path/")
    return before


def test_more_stands_below_the_end_of_its_page_under_the_name_of_the_topic() -> None:
    visit = _visit()
    assert not visit.screen.region("link").items
    _asked_for_more(visit)
    (button,) = visit.press("back").screen.region("link").items
    assert button.label == "More: What happens today"


def _back(visit: Visit) -> None:
    visit.press("back")


def _through_to_the_end(visit: Visit) -> None:
    while visit.screen.item("onward").label == "Next page":  # type: ignore[union-attr]
        visit.press("onward")
    assert visit.screen.item("onward").label == "Where I was"  # type: ignore[union-attr]
    visit.press("onward")


def _in_another_language(visit: Visit) -> None:
    visit.press("onward", "language", "language-es", "language", "language-en", "back", "back")


def _at_another_size(visit: Visit) -> None:
    visit.do(i.SetTextStep(2.0), i.TurnPage(1))
    while visit.screen.place.startswith("your-day/"):
        visit.press("back")
    visit.do(i.SetTextStep(1.0))


def _in_a_new_edition(visit: Visit) -> None:
    edited: World = replace(visit.world, library=_Linked())
    visit.state = stay(visit.world, edited, visit.press("onward").state)
    visit.world = edited
    visit.press("back", "back")


@pytest.mark.parametrize(
    "way", [_back, _through_to_the_end, _in_another_language, _at_another_size, _in_a_new_edition]
)
def test_the_way_back_leads_to_exactly_where_she_was(way: Callable[[Visit], None]) -> None:
    visit = _visit()
    before = _asked_for_more(visit)
    way(visit)
    assert visit.state.place == before


def test_home_is_home_and_forgets_the_way_back() -> None:
    visit = _visit()
    _asked_for_more(visit)
    visit.press("home", "card-your-day", "back")
    assert visit.screen.kind == "home"


def test_topics_that_lead_to_each_other_do_not_pile_up() -> None:
    visit = _visit()
    before = _asked_for_more(visit)
    visit.press("onward", f"more-{FIRST_CARD}")
    assert _asked_for_more(visit) is not before
    _back(visit)
    assert visit.screen.place.startswith(f"{FIRST_CARD}/reasons/")
    while visit.screen.kind != "home":
        visit.press("back")
        assert visit.screen.place.split("/")[0] in (FIRST_CARD, "home-0", "your-day")


def test_a_topic_that_is_not_shown_is_not_offered() -> None:
    visit = _visit("nowhere")
    while visit.screen.item("onward").label == "Next page":  # type: ignore[union-attr]
        assert not visit.screen.region("link").items
        visit.press("onward")


def test_where_the_topic_is_gone_she_is_back_where_she_was() -> None:
    visit = _visit()
    before = _asked_for_more(visit)
    edited: World = replace(visit.world, library=_Linked(gone="your-day"))
    assert stay(visit.world, edited, visit.state).place == before
    edited = replace(visit.world, library=_Linked(gone=FIRST_CARD))
    assert stay(visit.world, edited, visit.state).place == Reader("your-day", "path")


def test_reading_everything_aloud_stops_at_the_way_back() -> None:
    visit = _visit()
    before = _asked_for_more(visit)
    visit.do(i.ReadAloud(whole=True), i.AllowSpeaker()).press("back")
    assert visit.state.place == before
    assert visit.state.reading.phase == "off"
