"""Which key does what, wherever it is pressed."""

import pytest

from kiosk.access.keys import KEYS, intent
from kiosk.session import intents as i
from kiosk.session.intents import Intent
from kiosk.session.state import Habits, Speaker
from tests.fakes import FIRST_CARD, Visit, world

KEYBOARD: dict[Intent, set[str]] = {
    i.Help(): {"Key_F1", "scan:195"},
    i.MoveFocus(-1): {"Key_Up", "Key_Backtab", "scan:196"},
    i.MoveFocus(1): {"Key_Down", "Key_Tab", "scan:197"},
    i.Select(): {"Key_Return", "Key_Enter", "Key_Space", "scan:198"},
    i.GoBack(): {"Key_Backspace", "Key_Escape", "scan:199"},
    i.ChangeVolume(-1): {"Key_Minus", "scan:122"},
    i.ChangeVolume(1): {"Key_Equal", "Key_Plus", "scan:123"},
}


def reader(language: str = "en", habits: Habits = Habits()) -> Visit:  # noqa: B008 (frozen)
    return Visit(world(habits)).press("begin", f"language-{language}", f"card-{FIRST_CARD}")


def press(visit: Visit, key: str) -> Visit:
    wanted = intent(key, visit.screen, rtl=visit.screen.language == "ar")
    assert wanted is not None
    return visit.do(wanted)


@pytest.mark.parametrize("wanted", KEYBOARD, ids=repr)
def test_keyboard_and_keypad_both_have_a_key_for_it(wanted: Intent) -> None:
    assert {key for key, found in KEYS.items() if found == wanted} == KEYBOARD[wanted]


def test_a_key_without_a_meaning_has_none() -> None:
    assert intent("Key_Q", reader().screen, rtl=False) is None
    assert intent("scan:24", reader().screen, rtl=False) is None


@pytest.mark.parametrize(
    ("language", "on", "back"), [("en", "Key_Right", "Key_Left"), ("ar", "Key_Left", "Key_Right")]
)
def test_arrows_turn_pages_the_way_the_script_runs(language: str, on: str, back: str) -> None:
    visit = reader(language)
    first = visit.screen.place
    assert press(visit, on).screen.place != first
    assert press(visit, back).screen.place == first


@pytest.mark.parametrize("key", ["Key_P", "Key_MediaPlay", "Key_MediaTogglePlayPause"])
def test_one_key_reads_pauses_and_goes_on(key: str) -> None:
    visit = reader(habits=Habits(speaker=Speaker.ALWAYS))
    phases = [press(visit, key).state.reading.phase.value for _ in range(3)]
    assert phases == ["playing", "paused", "playing"]


def test_the_play_key_means_nothing_where_nothing_can_be_read() -> None:
    assert intent("Key_P", Visit().screen, rtl=False) is None
    assert intent("Key_P", reader(habits=Habits(speaker=Speaker.NEVER)).screen, rtl=False) is None
    assert intent("Key_P", reader().press("desk").screen, rtl=False) is None


@pytest.mark.acr("2.1.1")
def test_five_keys_of_a_keypad_lead_from_rest_into_a_card_and_back() -> None:
    visit = Visit()
    press(press(visit, "scan:197"), "scan:198")
    while visit.screen.focus != "language-es" or not visit.screen.focus_shown:
        press(visit, "scan:197")
    press(visit, "scan:198")
    while visit.screen.focus != f"card-{FIRST_CARD}":
        press(visit, "scan:197")
    press(visit, "scan:198")
    assert (visit.screen.language, visit.screen.place) == ("es", f"{FIRST_CARD}/common/0")
    press(visit, "scan:195")
    assert visit.screen.overlay is not None
    press(press(visit, "scan:199"), "scan:199")
    assert visit.screen.place == "home-0"
