"""Where a visit goes: each test is a sentence about what a visitor would notice."""

import pytest

from kiosk.session import intents as i
from kiosk.session.effects import Narrate, Voice
from kiosk.session.intents import Intent
from kiosk.session.screen import Kind, OverlayKind
from kiosk.session.state import (
    SPEEDS,
    VOLUMES,
    Attract,
    Habits,
    Home,
    Reader,
)
from tests.fakes import FIRST_CARD, Visit
from tests.session.visits import WARN, card, home, left_alone, listening, overlay

# From the screen at rest into a card, and back


def test_a_touch_leads_to_the_languages_and_a_language_to_the_topics() -> None:
    visit = Visit().press("begin")
    assert visit.screen.kind is Kind.LANGUAGES
    visit.press("language-es")
    assert (visit.screen.kind, visit.screen.language) == (Kind.HOME, "es")


def test_an_invitation_leads_straight_to_the_topics_in_its_language() -> None:
    visit = Visit().press("begin-ar")
    assert (visit.screen.kind, visit.screen.language) == (Kind.HOME, "ar")


def test_back_from_the_languages_leaves_the_screen_at_rest() -> None:
    assert Visit().press("begin", "back").state == Visit().state


def test_a_card_is_read_to_its_end_and_leads_back_to_the_topics() -> None:
    visit, seen = card(), []
    while visit.screen.kind is Kind.READER:
        seen.append(visit.screen.place)
        visit.press("onward")
    assert visit.state.place == Home()
    assert len(seen) == len(set(seen)) == 4


def test_back_goes_through_the_same_leaves_the_other_way() -> None:
    visit, there, back = card(), [], []
    while visit.screen.item("onward") and not isinstance(visit.state.place, Home):
        there.append(visit.screen.place)
        visit.press("onward")
    visit.press(f"card-{FIRST_CARD}")
    for _ in there[1:]:
        visit.press("onward")
    while not isinstance(visit.state.place, Home):
        back.append(visit.screen.place)
        visit.press("back")
    assert back == there[::-1]


def test_the_page_key_stops_at_the_end_of_a_card() -> None:
    visit = home().press("card-hard-words")
    before = visit.screen.place
    assert visit.do(i.TurnPage(1)).screen.place == before
    assert visit.do(i.TurnPage(-1)).screen.place == before


def test_a_folded_page_is_passed_over_until_it_is_asked_for() -> None:
    visit = card()
    for _ in range(3):
        visit.press("onward")
    assert visit.screen.people is None
    visit.press("fold-numbers")
    assert visit.screen.people is not None
    assert visit.screen.trail is not None
    assert (visit.screen.trail.position, visit.screen.trail.total) == (3, 3)
    assert "fold-numbers" not in visit.press("back").offered


def test_back_from_a_page_shows_the_end_of_the_one_before() -> None:
    visit = card()
    for _ in range(3):
        visit.press("onward")
    end = visit.screen.place
    assert visit.press("fold-numbers").screen.place != end
    assert visit.press("back").screen.place == end


def test_what_was_unfolded_stays_so_during_the_visit() -> None:
    visit = card()
    for _ in range(3):
        visit.press("onward")
    visit.press("fold-numbers", "home", "card-questions")
    while "fold-who" not in visit.offered:
        visit.press("onward")
    visit.press("fold-who", "home", f"card-{FIRST_CARD}")
    assert visit.screen.trail is not None
    assert visit.screen.trail.total == 3


def test_topics_that_do_not_fit_are_a_button_away_and_back_returns_to_the_page_of_the_card() -> (
    None
):
    visit = home().press("sheet", "text-3", "leave")
    assert "card-questions" not in visit.offered
    visit.press("more-topics", "card-questions", "back")
    assert visit.state.place == Home(1)
    visit.press("first-topics")
    assert f"card-{FIRST_CARD}" in visit.offered


@pytest.mark.parametrize("language", ["es", "ar"])
def test_another_language_keeps_the_place(language: str) -> None:
    visit = card().press("onward", "language", f"language-{language}")
    assert visit.screen.language == language
    assert visit.state.place == Reader(FIRST_CARD, "reasons")


def test_looking_at_the_languages_and_back_changes_nothing() -> None:
    visit = card()
    before = visit.screen
    after = visit.press("language", "back").screen
    assert (after.place, after.language) == (before.place, before.language)


# What lies on top


@pytest.mark.parametrize(
    ("pressed", "kind"),
    [
        ("desk", OverlayKind.DESK),
        ("sheet", OverlayKind.SHEET),
        ("play", OverlayKind.SPEAKER),
    ],
)
def test_back_closes_what_lies_on_top_and_stays_on_the_page(
    pressed: str, kind: OverlayKind
) -> None:
    visit = card()
    before = visit.screen.place
    assert overlay(visit.press(pressed)) is kind
    visit.do(i.GoBack())
    assert (overlay(visit), visit.screen.place) == (None, before)


def pages_of_the_sheet(visit: Visit) -> list[str]:
    """Everything on the sheet that is open, page after page, until the first one comes again."""
    seen: list[str] = []
    while visit.offered[0] not in seen:
        seen += visit.offered
        visit.press("sheet-more")
    return seen


def test_large_text_folds_the_dock_and_keeps_everything_on_the_sheet() -> None:
    visit = home().press("sheet", "text-3", "leave")
    assert {"language", "sheet", "done"}.isdisjoint(visit.offered)
    visit.press("more")
    assert {"sheet-language", "text-0", "done"} <= set(pages_of_the_sheet(visit))
    while "done" not in visit.offered:
        visit.press("sheet-more")
    assert visit.press("done").state == visit.rested


def test_the_sheet_shows_every_group_a_page_at_a_time_at_large_text() -> None:
    visit = home().press("sheet", "text-3")
    seen = set(pages_of_the_sheet(visit))
    assert {"text-0", "theme-contrast", "faster", "louder", "still", "leave"} <= seen
    assert "text-0" in visit.offered


@pytest.mark.acr("3.2.6")
def test_help_shows_the_way_to_a_person_from_every_screen_of_a_visit() -> None:
    for visit in (Visit().press("begin"), home(), card()):
        assert overlay(visit.do(i.Help())) is OverlayKind.DESK


def test_the_desk_speaks_the_clinics_own_words_where_it_has_some() -> None:
    visit = home(Habits(desk={"en": "Ring the bell."})).press("desk")
    assert "Ring the bell." in [item.label for item in visit.screen.region("message").items]


# How it looks and sounds


@pytest.mark.acr("3.2.2")
@pytest.mark.parametrize("pressed", ["text-1", "text-2", "text-3", "theme-dark", "still"])
def test_a_choice_on_the_sheet_is_marked_and_keeps_the_page(pressed: str) -> None:
    visit = card().press("onward", "sheet")
    while pressed not in visit.offered:
        visit.press("sheet-more")
    visit.press(pressed)
    assert isinstance(visit.state.place, Reader)
    assert (visit.state.place.card, visit.state.place.page) == (FIRST_CARD, "reasons")
    item = visit.screen.item(pressed)
    assert item is not None
    assert item.chosen


@pytest.mark.parametrize(
    ("item", "presses", "last"),
    [("faster", len(SPEEDS), "faster"), ("softer", len(VOLUMES), "softer")],
)
def test_speed_and_volume_stop_at_their_limits(item: str, presses: int, last: str) -> None:
    visit = card().press(*[item] * presses)
    shown = visit.screen.item(last)
    assert shown is not None
    assert shown.limit
    assert Voice.TUNE in visit.effects


def test_a_new_speed_does_not_begin_the_sentence_again() -> None:
    visit = listening().do(i.SentenceHeard(1)).press("faster")
    assert visit.effects == (Voice.TUNE,)


def test_a_larger_text_goes_on_with_what_is_being_read() -> None:
    assert listening().press("sheet", "text-3").effects == (Narrate(0),)


# The ring


def test_the_first_move_only_shows_where_the_ring_is() -> None:
    visit = home()
    first = visit.offered[0]
    assert not visit.screen.focus_shown
    visit.do(i.MoveFocus(1))
    assert (visit.screen.focus, visit.screen.focus_shown) == (first, True)


@pytest.mark.acr("2.1.2", "2.4.3", "3.2.1", "5.1.6.2")
def test_the_ring_visits_everything_and_comes_round() -> None:
    visit = home().do(i.MoveFocus(1))
    seen = []
    for _ in visit.offered:
        seen.append(visit.screen.focus)
        visit.do(i.MoveFocus(1))
    assert seen == visit.offered
    assert visit.screen.focus == seen[0]
    assert visit.do(i.MoveFocus(-1)).screen.focus == seen[-1]


def test_select_does_what_the_ring_is_on() -> None:
    visit = home().do(i.FocusOn("card-your-day"), i.Select())
    assert visit.state.place == Reader("your-day", "path")


def test_the_ring_stays_on_next_page_from_page_to_page() -> None:
    visit = card().do(i.FocusOn("onward"), i.Select())
    assert (visit.screen.focus, visit.screen.focus_shown) == ("onward", True)


@pytest.mark.acr("2.5.6")
def test_a_touch_puts_the_ring_away() -> None:
    assert not home().do(i.MoveFocus(1), i.Touch(down=True)).screen.focus_shown


@pytest.mark.acr("2.4.3")
def test_the_ring_cannot_leave_what_lies_on_top() -> None:
    visit = home().press("desk").do(i.FocusOn("card-your-day"))
    assert visit.screen.focus in visit.offered
    assert visit.do(i.Select()).state.place == Home()


# At rest


@pytest.mark.parametrize("intent", [i.ChangeVolume(1), i.ChangeSpeed(-1)])
def test_a_key_at_rest_changes_nothing_for_the_next_visitor(intent: Intent) -> None:
    visit = Visit().do(intent).press("begin", "language-en")
    assert (visit.state.speed, visit.state.volume) == (visit.rested.speed, visit.rested.volume)


@pytest.mark.parametrize(
    "intent",
    [i.GoHome(), i.GoBack(), i.TurnPage(1), i.SkipSentence(0), i.Finish(), i.Close()],
    ids=lambda intent: type(intent).__name__,
)
def test_at_rest_only_a_beginning_leads_anywhere(intent: Intent) -> None:
    visit = Visit().do(intent)
    assert (visit.state.place, visit.screen.overlay) == (Attract(), None)


def test_a_ring_that_somebody_left_is_taken_away() -> None:
    visit = left_alone(Visit().do(i.MoveFocus(1)), WARN - 1)
    assert visit.screen.focus_shown
    assert not left_alone(visit, 1).screen.focus_shown
