"""What was read to its end is marked on home, for this visit alone."""

from kiosk.session import intents as i
from kiosk.session.glass import Glass
from kiosk.session.screen import Item
from tests.fakes import FIRST_CARD, Visit, world
from tests.session.visits import ANSWER, home, left_alone, warned


def tile(visit: Visit, card: str) -> Item:
    found = visit.screen.item(f"card-{card}")
    assert found
    return found


def to_the_end(visit: Visit, card: str) -> Visit:
    """Through a card to its last leaf, with nothing unfolded."""
    visit.press(f"card-{card}")
    while visit.screen.item("onward").label == "Next page":  # type: ignore[union-attr]
        visit.press("onward")
    return visit


def test_a_topic_read_to_its_end_says_so_instead_of_how_long_it_takes() -> None:
    visit = home()
    assert (tile(visit, "your-day").detail, tile(visit, "your-day").finished) == (
        "2 minutes",
        False,
    )
    to_the_end(visit, "your-day").press("home")
    assert (tile(visit, "your-day").detail, tile(visit, "your-day").finished) == (
        "Already read",
        True,
    )
    assert not tile(visit, "questions").finished


def test_the_first_topic_no_longer_says_where_to_start() -> None:
    visit = to_the_end(home(), FIRST_CARD).press("home")
    assert (tile(visit, FIRST_CARD).lead, tile(visit, FIRST_CARD).number) == ("", 1)


def test_a_folded_page_is_not_waited_for() -> None:
    visit = to_the_end(home(), FIRST_CARD)
    assert visit.screen.region("fold").items
    assert tile(visit.press("home"), FIRST_CARD).finished


def test_a_topic_left_on_the_way_is_not_read() -> None:
    visit = home().press("card-your-day", "onward", "home")
    assert not tile(visit, "your-day").finished


def test_the_last_page_is_read_when_its_last_leaf_was_shown() -> None:
    visit = Visit(world(glass=Glass(width=1080, height=1920))).press("begin", "language-en")
    visit.do(i.SetTextStep(2.0), i.OpenCard("your-day"))
    *_, last = visit.world.library.card("en", "your-day").pages
    while not visit.screen.place.startswith(f"your-day/{last.id}/"):
        visit.do(i.TurnPage(1))
    leaves = 0
    while visit.screen.item("onward").label == "Next page":  # type: ignore[union-attr]
        assert not visit.state.finished
        visit.do(i.TurnPage(1))
        leaves += 1
    assert leaves
    assert visit.state.finished == {"your-day"}


def test_the_next_visitor_finds_nothing_marked() -> None:
    visit = left_alone(warned(to_the_end(home(), "your-day")), ANSWER)
    assert visit.state == visit.rested
    assert not tile(visit.press("begin", "language-en"), "your-day").finished
