"""A kiosk that may show nothing: it sends people to the desk, in every language, and goes nowhere else."""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.screen import Kind
from kiosk.session.state import Attract, Habits
from kiosk.session.tour import tour
from tests.fakes import Shelf, Visit, world

DESK = Habits(desk={"en": "Please ring the bell at desk 2."})


def closed() -> Visit:
    return Visit(replace(world(DESK), library=Shelf(open=False)))


def test_it_says_where_to_ask_in_the_words_of_the_clinic() -> None:
    screen = closed().screen
    assert screen.title == "Please ask at the desk"
    assert screen.subtitle == "Please ring the bell at desk 2."


def test_it_says_so_in_every_language() -> None:
    items = closed().screen.region("elsewhere").items
    assert [item.language for item in items] == ["es", "ar"]
    assert "Please ask at the desk" not in {item.label for item in items}


def test_nothing_on_it_can_be_touched_and_nothing_leads_on() -> None:
    visit = closed()
    assert visit.screen.actions() == ()
    for intent in (i.Begin(), i.ChooseLanguage("es"), i.MoveFocus(1), i.Select(), i.GoHome()):
        visit.do(intent)
        assert visit.state.place == Attract()
        assert visit.screen.kind is Kind.ATTRACT


def test_a_tour_of_it_is_one_screen() -> None:
    assert [stop.name for stop in tour(closed().world)] == ["closed"]
