"""Breathing together: what is seen and heard from the first breath to the last, and what ends it."""

import pytest

from kiosk.session import intents as i
from kiosk.session.effects import Effect, Forget, Voice, Wake
from kiosk.session.intents import Intent
from kiosk.session.screen import Kind, Look, OverlayKind
from kiosk.session.state import Habits, Phase, Speaker
from kiosk.speech.reports import Reason
from tests.fakes import Visit
from tests.session.visits import WARN, breathing, left_alone, overlay

SPEAKER = Habits(speaker=Speaker.ALWAYS)
MINUTE = 60_000


def word(visit: Visit) -> str:
    """The large words."""
    (item,) = visit.screen.region("breath").items
    return item.label


def effects(visit: Visit, ms: int) -> tuple[Effect, ...]:
    """What is asked of the world when the clock ticks after so long, waking apart."""
    left_alone(visit, ms)
    return tuple(effect for effect in visit.effects if not isinstance(effect, Wake))


# What is seen


def test_a_touch_begins_to_breathe_in_and_the_clock_turns_the_breath() -> None:
    visit = breathing()
    seen = [word(visit)]
    for _ in range(20):
        left_alone(visit, 1000)
        seen.append(word(visit))
    assert seen == ["Breathe in"] * 4 + ["Breathe out"] * 6 + ["Breathe in"] * 4 + [
        "Breathe out"
    ] * 6 + ["Breathe in"]


def test_every_second_of_a_turn_is_counted() -> None:
    visit = breathing()
    counted = []
    for _ in range(10):
        breath = visit.screen.breath
        assert breath is not None
        counted.append((breath.rising, breath.second, breath.seconds))
        left_alone(visit, 1000)
    assert counted == [(True, n, 4) for n in range(1, 5)] + [(False, n, 6) for n in range(1, 7)]


def test_the_screen_wakes_exactly_when_the_next_second_begins() -> None:
    visit = breathing()
    assert Wake(1000) in visit.effects
    left_alone(visit, 1270)
    assert Wake(730) in visit.effects


def test_it_ends_by_itself_after_the_last_whole_breath_with_a_quiet_word() -> None:
    visit = left_alone(breathing(), MINUTE - 1)
    assert word(visit) == "Breathe out"
    left_alone(visit, 1)
    assert word(visit) == "That was 1 minute. Breathe as you like now."
    assert visit.screen.region("note").items == ()


@pytest.mark.acr("1.1.1")
def test_what_is_to_be_seen_is_told_in_words_from_the_figures_of_the_card() -> None:
    moving, still = (
        breathing().screen.breath,
        breathing(Habits(look=Look(still=True))).screen.breath,
    )
    assert moving is not None
    assert still is not None
    assert moving.alt == "The sun rises over a lake for 4 seconds. It sinks for 6 seconds."
    assert still.alt == "Beads fill one by one: 4 to breathe in, 6 to breathe out."


# What is heard


def test_in_silence_nothing_is_said() -> None:
    visit = breathing(SPEAKER)
    assert [effects(visit, 1000) for _ in range(60)] == [()] * 60


def test_the_voice_says_each_turn_when_it_comes_and_the_end() -> None:
    visit = breathing(SPEAKER, aloud=True)
    assert visit.effects == (Voice.TUNE, Voice.BREATHE, Wake(1000))
    said = [second for second in range(1, 61) if effects(visit, 1000)]
    assert said == sorted([*range(4, 61, 10), *range(10, 61, 10)])


def test_the_room_is_asked_before_the_voice_begins_and_no_means_in_silence() -> None:
    asked = breathing(aloud=True)
    assert overlay(asked) is OverlayKind.SPEAKER
    silent = asked.copy().press("deny")
    assert (word(silent), Voice.BREATHE in silent.effects) == ("Breathe in", False)
    aloud = asked.press("allow")
    assert (word(aloud), Voice.BREATHE in aloud.effects) == ("Breathe in", True)


def test_who_was_read_to_hears_the_breath_too_unless_she_chose_silence() -> None:
    visit = breathing(SPEAKER).press("breathe-stop", "play", "stop", "breathe-1")
    assert Voice.BREATHE in visit.effects
    visit.press("breathe-stop", "breathe-silent", "breathe-1")
    assert Voice.BREATHE not in visit.effects


def test_a_kiosk_that_may_not_speak_offers_no_voice() -> None:
    visit = breathing(Habits(speaker=Speaker.NEVER)).press("breathe-stop")
    assert "breathe-1" in visit.offered
    assert "breathe-voice" not in visit.offered


def test_headphones_pulled_out_leave_the_breath_in_silence() -> None:
    visit = breathing(SPEAKER, aloud=True).do(i.HeadphonesOut())
    assert visit.effects == (Voice.HUSH, Voice.ALOUD)
    assert effects(visit, 4000) == ()
    assert word(visit) == "Breathe out"


def test_without_sound_the_picture_is_followed_and_that_is_said_on_the_screen() -> None:
    visit = breathing(SPEAKER, aloud=True).do(i.SoundLost())
    (note,) = visit.screen.region("note").items
    assert note.label == "No sound. Follow the picture."
    (note,) = visit.do(i.SoundBack()).screen.region("note").items
    assert note.label == "You can stop at any time."


def test_where_no_voice_speaks_the_language_keys_lead_to_the_desk() -> None:
    visit = breathing(SPEAKER).press("breathe-stop", "breathe-voice")
    while visit.screen.focus != "breathe-1":
        visit.do(i.MoveFocus(1))
    visit.do(i.Select(), i.SoundLost(Reason.NO_VOICE))
    assert overlay(visit) is OverlayKind.DESK
    assert visit.effects == (Voice.APOLOGISE,)
    assert visit.state.exercise is None


# What ends it


@pytest.mark.acr("2.2.2")
@pytest.mark.parametrize("way", ["breathe-stop", "back"])
def test_stop_and_back_return_to_the_page_at_once_and_to_its_button(way: str) -> None:
    visit = left_alone(breathing(SPEAKER, aloud=True), 2500).press(way)
    assert visit.screen.kind is Kind.READER
    assert visit.screen.focus == "breathe-1"
    assert visit.effects == (Voice.HUSH,)


@pytest.mark.parametrize(
    "away", [i.GoHome(), i.TurnPage(-1), i.OpenLanguages(), i.AskDesk(), i.OpenSheet(), i.Finish()]
)
def test_going_elsewhere_ends_it_in_silence(away: Intent) -> None:
    visit = breathing(SPEAKER, aloud=True).do(away)
    assert visit.state.exercise is None
    assert {Voice.HUSH, Forget()} & set(visit.effects)
    assert effects(visit, 10_000) == ()


def test_nobody_is_asked_whether_she_is_there_while_she_breathes_along() -> None:
    visit = breathing(Habits(warn_after=5000))
    for _ in range(59):
        left_alone(visit, 1000)
        assert overlay(visit) is None
    left_alone(visit, 1000)
    left_alone(visit, 5000)
    assert overlay(visit) is OverlayKind.WARNING


def test_a_minute_that_nobody_followed_is_forgotten_after_it_is_over() -> None:
    visit = breathing()
    for ms in (MINUTE, WARN, WARN):
        left_alone(visit, ms)
    assert visit.state == visit.rested


def test_once_more_begins_anew_and_done_leads_to_the_page() -> None:
    visit = left_alone(breathing(), MINUTE).press("breathe-again")
    assert word(visit) == "Breathe in"
    visit = left_alone(visit, MINUTE).press("breathe-done")
    assert visit.screen.kind is Kind.READER


def test_a_reading_gives_way() -> None:
    visit = breathing(SPEAKER).press("breathe-stop", "play", "breathe-silent", "breathe-1")
    assert visit.state.reading.phase is Phase.OFF
    assert Voice.HUSH in visit.effects


def test_the_keypad_finds_stop_first() -> None:
    assert breathing().do(i.MoveFocus(1)).screen.focus == "breathe-stop"
