"""Where a screen reader is active, the kiosk leaves it to that to speak by itself."""

import pytest
from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.effects import Voice
from kiosk.session.screen import Kind, OverlayKind
from kiosk.session.state import Habits, Phase, Speaker, World
from kiosk.speech.earcons import Earcon
from tests.fakes import Visit, world
from tests.listener import SILENCE, Listener

SPOKEN = Habits(speak_everything=True, speaker=Speaker.ALWAYS)


def come(visit: Visit, *, on: bool = True) -> Visit:
    """A screen reader comes to the machine, or goes."""
    visit.world = replace(visit.world, screen_reader=on)
    return visit.do(i.ScreenReader())


def with_one(habits: Habits = Habits(speaker=Speaker.ALWAYS)) -> World:  # noqa: B008 (frozen)
    return replace(world(habits), screen_reader=True)


@pytest.fixture
def visit() -> Visit:
    """At home, with a screen reader."""
    return Visit(with_one()).do(i.Begin(), i.ChooseLanguage("en"))


@pytest.mark.acr("502.2.2", "11.6.2")
@pytest.mark.parametrize("asked", [i.HeadphonesIn(), i.SpeakEverything(), i.Help()])
def test_nothing_makes_the_kiosk_speak_by_itself(asked: i.Intent) -> None:
    visit = Visit(with_one()).do(asked)
    assert visit.state.listening is None
    visit.do(i.Begin(), i.ChooseLanguage("en"), asked, asked)
    assert visit.state.listening is None
    assert visit.effects in ((), (Voice.PRIVATE,))


def test_nor_does_the_setting() -> None:
    assert Visit(with_one(SPOKEN)).state.listening is None


def test_no_screen_offers_it(visit: Visit) -> None:
    assert "speak" not in Visit(with_one()).offered
    assert "everything-on" not in visit.do(i.OpenSheet()).offered
    assert "text-1" in visit.offered


@pytest.mark.acr("502.2.2", "11.6.2")
def test_read_to_me_is_still_there_for_who_asks(visit: Visit) -> None:
    visit.press("read")
    assert visit.state.reading.phase is Phase.PLAYING


@pytest.mark.acr("502.2.2", "11.6.2")
def test_a_visit_by_ear_ends_in_silence_when_one_comes() -> None:
    ear = Listener().does(i.HeadphonesIn()).presses("select")
    assert ear.visit.screen.overlay is not None  # the words on the keys, which are another's now
    come(ear.visit)
    assert ear.visit.effects == (Voice.HUSH,)
    left = ear.visit.screen
    assert left.kind is Kind.HOME
    assert left.overlay is None
    ear.script = SILENCE
    assert ear.presses("next").hears == []


def test_a_reading_that_was_asked_for_goes_on_when_one_comes() -> None:
    visit = Visit(world(Habits(speaker=Speaker.ALWAYS))).do(i.Begin(), i.ChooseLanguage("en"))
    come(visit.press("read"))
    assert visit.effects == ()
    assert visit.state.reading.phase is Phase.PLAYING


def test_when_it_has_gone_all_is_as_before(visit: Visit) -> None:
    come(visit, on=False).do(i.HeadphonesIn())
    assert visit.state.listening is not None


def test_when_it_has_gone_a_site_that_speaks_everything_speaks_again() -> None:
    visit = come(Visit(with_one(SPOKEN)), on=False)
    assert visit.state == visit.rested
    visit = Visit(with_one(SPOKEN)).do(i.Begin(), i.ChooseLanguage("en"))
    overlay = come(visit, on=False).screen.overlay
    assert overlay and overlay.kind is OverlayKind.KEYS
    assert Voice.ANNOUNCE in visit.effects


def test_coming_and_going_is_no_sign_of_life() -> None:
    visit = Visit(with_one()).do(i.Begin())
    visit.now += 5_000
    assert come(visit, on=False).state.active_at == 0


def test_a_question_that_the_screen_reader_tells_is_not_said_as_well(visit: Visit) -> None:
    visit.press("read").do(i.StopReading())
    visit.now += visit.world.habits.warn_after
    visit.do(i.Tick())
    assert visit.screen.overlay and visit.screen.overlay.kind is OverlayKind.WARNING
    assert visit.effects == (Earcon.WARNING,)


# The ring, which is the focus that a screen reader tells


def test_the_keys_visit_texts_as_well_from_the_first_press_on(visit: Visit) -> None:
    visit.do(i.OpenCard("closer-look"))
    assert visit.screen.focus_shown
    assert visit.screen.focus == "draft"
    heading = visit.do(i.MoveFocus(1)).screen.item(visit.screen.focus)
    assert heading and heading.role == "heading"
    assert visit.do(i.MoveFocus(1)).screen.focus == "pack/often"


def test_home_begins_with_its_first_topic(visit: Visit) -> None:
    assert visit.screen.focus == "card-closer-look"


def test_a_dialog_begins_with_its_first_answer(visit: Visit) -> None:
    assert visit.do(i.AskDesk()).screen.focus == "close"


def test_while_the_kiosk_reads_the_ring_stays_on_the_button_that_pauses(visit: Visit) -> None:
    visit.do(i.OpenCard("closer-look"), i.ReadAloud(whole=True), i.SentenceHeard(1))
    assert visit.screen.focus == "play"
    assert visit.do(i.NarrationEnded()).screen.focus == "play"
