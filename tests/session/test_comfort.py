"""How a visit is made to suit a body: within reach, for either hand, and all of it spoken."""

import pytest
from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.effects import Arrive, Narrate, Tell, Voice
from kiosk.session.glass import SIZES
from kiosk.session.screen import Look, OverlayKind
from kiosk.session.state import Habits, Phase, Speaker
from kiosk.speech.earcons import Earcon
from tests.fakes import FIRST_CARD, Visit, world
from tests.session.visits import card, home, overlay


def chosen(visit: Visit, group: str) -> list[str]:
    """What is ticked in a group of the sheet."""
    while not visit.screen.region(group).items:
        visit.press("sheet-more")
    return [item.id for item in visit.screen.region(group).items if item.chosen]


@pytest.mark.acr("5.1.3.13")
def test_what_was_chosen_on_the_sheet_ends_with_the_visit() -> None:
    visit = home()
    chosen = (i.SetLow(True), i.SetHand("left"), i.SetMagnify(True), i.SetStill(True))
    for intent in (*chosen, i.SpeakEverything(True)):
        visit.do(intent)
    assert visit.do(i.Finish()).state == visit.rested


def test_a_visit_begins_as_the_site_has_it() -> None:
    habits = Habits(look=Look(low=True, hand="left"), speak_everything=True)
    state = home(habits).state
    assert (state.look.low, state.look.hand, state.listening is not None) == (True, "left", True)


def test_moving_everything_lower_keeps_the_page_being_read() -> None:
    visit = card().press("onward")
    before = visit.screen.title
    visit.do(i.SetLow(True))
    assert (visit.screen.title, visit.screen.look.low) == (before, True)


@pytest.mark.parametrize("step", SIZES)
def test_the_sheet_stays_where_the_choice_was_made(step: float) -> None:
    visit = home(Habits(look=Look(step=step))).do(i.OpenSheet())
    for choice in ("reach-on", "reach-off", "magnify-on", "magnify-off"):
        while choice not in visit.offered:
            visit.press("sheet-more")
        assert choice in visit.press(choice).offered


@pytest.mark.parametrize(("language", "hand"), [("en", "hand-right"), ("ar", "hand-left")])
def test_until_a_hand_is_chosen_it_is_the_one_where_a_line_ends(language: str, hand: str) -> None:
    visit = Visit().press("begin", f"language-{language}", "sheet")
    assert chosen(visit, "hand") == [hand]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("hand", ["left", "right"])
def test_a_chosen_hand_stays_whatever_way_the_language_runs(language: str, hand: str) -> None:
    visit = home().do(i.SetHand(hand)).do(i.ChooseLanguage(language)).press("sheet")
    assert chosen(visit, "hand") == [f"hand-{hand}"]


# Speak everything, chosen by touch: tests/session/test_listening.py has it by key and headphones


def everything(habits: Habits = Habits(speaker=Speaker.ALWAYS)) -> Visit:  # noqa: B008 (frozen)
    """On home, in English, with every screen spoken."""
    return home(habits).do(i.OpenSheet(), i.SpeakEverything(), i.Close())


def test_every_new_screen_is_read_from_its_beginning() -> None:
    visit = everything()
    assert Arrive() in visit.effects
    visit.press(f"card-{FIRST_CARD}")
    assert Arrive() in visit.effects
    assert visit.state.reading.by_ear
    visit.press("onward")
    assert Arrive() in visit.effects
    assert visit.state.reading.phase is Phase.PLAYING


def test_what_comes_to_lie_on_top_is_read_and_then_what_is_below_it() -> None:
    visit = everything()
    assert Voice.ANNOUNCE in visit.press("desk").effects
    assert Narrate(0) in visit.press("close").effects


def test_who_sees_the_screen_hears_nothing_of_keys() -> None:
    assert overlay(everything()) is None


@pytest.mark.acr("402.2.4", "5.1.3.4")
def test_switched_off_it_is_silent_at_once_and_stays_so() -> None:
    visit = everything().do(i.SpeakEverything(False))
    assert visit.effects == (Voice.HUSH,)
    assert visit.state.reading.phase is Phase.OFF
    assert visit.press(f"card-{FIRST_CARD}").effects == ()


@pytest.mark.acr("1.4.2", "5.1.3.9")
def test_nothing_sounds_before_people_nearby_may_hear() -> None:
    visit = home(Habits(speaker=Speaker.ASK)).do(i.OpenSheet(), i.SpeakEverything())
    assert (overlay(visit), visit.effects) == (OverlayKind.SPEAKER, ())
    assert Arrive() in visit.press("allow").effects


@pytest.mark.parametrize("answer", [i.GoBack(), i.Close()])
def test_without_that_it_is_off_and_nobody_is_asked_again(answer: i.Intent) -> None:
    visit = home(Habits(speaker=Speaker.ASK)).do(i.OpenSheet(), i.SpeakEverything(), answer)
    assert (visit.state.listening, overlay(visit)) == (None, None)
    assert overlay(visit.press(f"card-{FIRST_CARD}")) is None


def test_where_the_loudspeaker_never_sounds_it_is_not_offered() -> None:
    visit = home(Habits(speaker=Speaker.NEVER)).do(i.SpeakEverything())
    assert (visit.state.listening, visit.effects) == (None, ())


def test_while_breathing_only_the_breath_is_spoken() -> None:
    visit = everything().press("card-your-day")
    while "breathe-1" not in visit.offered:
        visit.press("onward")
    said = visit.press("breathe-1").effects
    assert Arrive() not in said
    assert not any(isinstance(each, Narrate | Tell) for each in said)


def test_the_idle_warning_is_said_once() -> None:
    visit = everything()
    visit.do(i.NarrationEnded())
    visit.state = replace(visit.state, active_at=visit.state.now - Habits().warn_after)
    assert visit.do(i.Tick()).effects == (Voice.ANNOUNCE, Earcon.WARNING)


def test_a_site_without_a_voice_does_not_offer_it() -> None:
    visit = Visit(world(Habits(speaker=Speaker.NEVER))).press("begin", "language-en", "sheet")
    assert "everything-on" not in visit.offered
    offered = {*visit.offered, *visit.press("sheet-more").offered}
    assert {"reach-on", "hand-left", "magnify-on", "sheet-language"} <= offered
    assert visit.do(i.SpeakEverything(True)).effects == ()
