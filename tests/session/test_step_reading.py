"""Reading aloud, as the transition table has it."""

import pytest

from kiosk.session import intents as i
from kiosk.session.effects import Narrate, Voice
from kiosk.session.intents import Intent
from kiosk.session.screen import OverlayKind
from kiosk.session.state import (
    Habits,
    Phase,
    Reader,
    Speaker,
)
from tests.fakes import FIRST_CARD, Visit
from tests.session.visits import card, home, listening, overlay


def notices(visit: Visit) -> list[str]:
    return [item.id for item in visit.screen.region("notice").items]


def test_before_anything_is_heard_she_is_asked_once() -> None:
    visit = card().press("play")
    assert (overlay(visit), visit.effects) == (OverlayKind.SPEAKER, ())
    visit.press("allow")
    assert visit.effects == (Voice.TUNE, Narrate(0))
    visit.press("stop", "play")
    assert (overlay(visit), visit.effects) == (None, (Voice.TUNE, Narrate(0)))


def test_no_keeps_it_silent_and_asks_again_next_time() -> None:
    visit = card().press("play", "deny")
    assert (overlay(visit), visit.state.reading.phase) == (None, Phase.OFF)
    assert overlay(visit.press("play")) is OverlayKind.SPEAKER


def test_a_clinic_may_always_allow_the_speaker_or_never() -> None:
    assert card(Habits(speaker=Speaker.ALWAYS)).press("play").effects == (Voice.TUNE, Narrate(0))
    assert "play" not in card(Habits(speaker=Speaker.NEVER)).offered
    assert "read" not in home(Habits(speaker=Speaker.NEVER)).offered


def test_pause_and_go_on() -> None:
    visit = listening().press("play")
    assert visit.effects == (Voice.PAUSE,)
    assert visit.press("play").effects == (Voice.RESUME,)


def test_a_page_is_read_to_its_end_and_no_further() -> None:
    visit = listening().do(i.NarrationEnded())
    assert (visit.state.place, visit.state.reading.phase) == (
        Reader(FIRST_CARD, "common"),
        Phase.OFF,
    )
    visit.press("onward", "play")
    first = visit.screen.place
    visit.do(i.NarrationEnded())
    assert visit.effects == (Narrate(0),)
    assert visit.screen.place != first
    assert visit.screen.title == visit.world.library.card("en", FIRST_CARD).pages[1].heading


@pytest.mark.parametrize("intent", [i.TurnPage(1), i.GoHome(), i.GoBack(), i.OpenLanguages()])
def test_going_elsewhere_silences_at_once(intent: Intent) -> None:
    visit = listening().do(intent)
    assert visit.state.reading.phase is Phase.OFF
    assert Voice.HUSH in visit.effects


def test_skipping_reads_the_sentence_asked_for_and_starts_again_after_a_pause() -> None:
    visit = listening().do(i.SentenceHeard(1))
    assert visit.do(i.SkipSentence(0)).effects == (Narrate(1),)
    assert visit.do(i.SkipSentence(-1)).effects == (Narrate(0),)
    assert visit.do(i.SkipSentence(-1)).effects == (Narrate(0),)
    assert visit.press("play").do(i.SkipSentence(0)).effects == (Narrate(0),)


def test_on_home_the_same_topic_can_be_heard_again() -> None:
    visit = home().press("read", "allow").do(i.SentenceHeard(2), i.SkipSentence(0))
    assert Narrate(2) in visit.effects


def test_the_desk_is_read_in_silence_and_the_reading_can_go_on_after_it() -> None:
    visit = listening().press("desk")
    assert visit.effects == (Voice.PAUSE,)
    assert visit.press("close", "play").effects == (Voice.RESUME,)


def test_without_sound_she_is_told_why_only_while_it_matters() -> None:
    visit = listening().do(i.SoundLost())
    assert notices(visit) == ["silent"]
    assert notices(visit.do(i.SoundBack())) == []
    assert notices(listening().do(i.SoundLost(), i.StopReading())) == []
