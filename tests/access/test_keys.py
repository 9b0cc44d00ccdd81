"""What an action is, wherever a key asks for it."""

import pytest

from kiosk.access.keys import Action, intent
from kiosk.session.state import Habits, Speaker
from tests.fakes import FIRST_CARD, Visit, world


def reader(language: str = "en", habits: Habits = Habits()) -> Visit:  # noqa: B008 (frozen)
    return Visit(world(habits)).press("begin", f"language-{language}", f"card-{FIRST_CARD}")


def press(visit: Visit, action: Action) -> Visit:
    wanted = intent(action, visit.screen, rtl=visit.screen.language == "ar")
    assert wanted is not None
    return visit.do(wanted)


@pytest.mark.parametrize(
    ("language", "on", "back"),
    [("en", Action.RIGHT, Action.LEFT), ("ar", Action.LEFT, Action.RIGHT)],
)
def test_arrows_turn_pages_the_way_the_script_runs(language: str, on: Action, back: Action) -> None:
    visit = reader(language)
    first = visit.screen.place
    assert press(visit, on).screen.place != first
    assert press(visit, back).screen.place == first


def test_one_key_reads_pauses_and_goes_on() -> None:
    visit = reader(habits=Habits(speaker=Speaker.ALWAYS))
    phases = [press(visit, Action.PLAY).state.reading.phase.value for _ in range(3)]
    assert phases == ["playing", "paused", "playing"]


def test_the_play_key_means_nothing_where_nothing_can_be_read() -> None:
    never = reader(habits=Habits(speaker=Speaker.NEVER))
    for visit in (Visit(), never, reader().press("desk")):
        assert intent(Action.PLAY, visit.screen, rtl=False) is None


@pytest.mark.parametrize("action", sorted(set(Action) - {Action.PLAY}))
def test_every_other_action_means_something_everywhere(action: Action) -> None:
    for visit in (Visit(), reader(), reader().press("desk")):
        assert intent(action, visit.screen, rtl=False) is not None


@pytest.mark.acr("2.1.1")
def test_five_keys_lead_from_rest_into_a_card_and_back() -> None:
    visit = Visit()
    press(press(visit, Action.NEXT), Action.SELECT)
    while visit.screen.focus != "language-es" or not visit.screen.focus_shown:
        press(visit, Action.NEXT)
    press(visit, Action.SELECT)
    while visit.screen.focus != f"card-{FIRST_CARD}":
        press(visit, Action.NEXT)
    press(visit, Action.SELECT)
    assert (visit.screen.language, visit.screen.place) == ("es", f"{FIRST_CARD}/common/0")
    press(visit, Action.HELP)
    assert visit.screen.overlay is not None
    press(press(visit, Action.BACK), Action.BACK)
    assert visit.screen.place == "home-0"
