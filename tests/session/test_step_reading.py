"""Reading aloud, as the transition table has it."""

import pytest

from kiosk.session import intents as i
from kiosk.session.effects import Narrate, Voice
from kiosk.session.intents import Intent
from kiosk.session.screen import Look, OverlayKind
from kiosk.session.state import (
    Habits,
    Phase,
    Reader,
    Speaker,
)
from kiosk.speech.reports import Reason
from tests.fakes import FIRST_CARD, Visit
from tests.session.visits import card, home, listening, overlay


def notices(visit: Visit) -> list[str]:
    return [item.id for item in visit.screen.region("notice").items]


@pytest.mark.acr("1.4.2", "5.1.3.9")
def test_before_anything_is_heard_she_is_asked_once() -> None:
    visit = card().press("play")
    assert (overlay(visit), visit.effects) == (OverlayKind.SPEAKER, ())
    visit.press("allow")
    assert visit.effects == (Voice.TUNE, Narrate(0))
    visit.press("stop", "play")
    assert (overlay(visit), visit.effects) == (None, (Voice.TUNE, Narrate(0)))


@pytest.mark.acr("5.1.3.9")
def test_no_keeps_it_silent_and_asks_again_next_time() -> None:
    visit = card().press("play", "deny")
    assert (overlay(visit), visit.state.reading.phase) == (None, Phase.OFF)
    assert overlay(visit.press("play")) is OverlayKind.SPEAKER


def test_a_clinic_may_always_allow_the_speaker_or_never() -> None:
    assert card(Habits(speaker=Speaker.ALWAYS)).press("play").effects == (Voice.TUNE, Narrate(0))
    assert "play" not in card(Habits(speaker=Speaker.NEVER)).offered
    assert "read" not in home(Habits(speaker=Speaker.NEVER)).offered


@pytest.mark.acr("2.2.2", "402.2.4", "5.1.3.4")
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


@pytest.mark.acr("402.2.4", "5.1.3.5")
@pytest.mark.parametrize("intent", [i.TurnPage(1), i.GoHome(), i.GoBack(), i.OpenLanguages()])
def test_going_elsewhere_silences_at_once(intent: Intent) -> None:
    visit = listening().do(intent)
    assert visit.state.reading.phase is Phase.OFF
    assert Voice.HUSH in visit.effects


@pytest.mark.acr("402.2.4", "5.1.3.4")
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


def test_where_no_voice_speaks_the_language_the_reason_is_named() -> None:
    visit = listening().do(i.SoundLost(Reason.NO_VOICE))
    (notice,) = visit.screen.region("notice").items
    assert "voice" in notice.label
    assert visit.state.reading.phase is Phase.PLAYING


def test_who_goes_by_key_and_ear_is_told_where_to_turn_to() -> None:
    visit = card().do(i.MoveFocus(1), i.FocusOn("play"), i.Select(), i.FocusOn("allow"), i.Select())
    visit.do(i.SoundLost(Reason.NO_VOICE))
    assert (overlay(visit), visit.effects) == (OverlayKind.DESK, (Voice.APOLOGISE,))
    assert visit.state.reading.phase is Phase.OFF


# The whole topic


def test_a_whole_topic_is_read_page_after_page() -> None:
    visit = card().press("play-all", "allow")
    pages = [visit.screen.place]
    while visit.do(i.NarrationEnded()).state.reading.phase is Phase.PLAYING:
        assert visit.effects == (Narrate(0),)
        pages.append(visit.screen.place)
    assert len(pages) == len(set(pages)) > 2
    assert "onward" in visit.offered
    assert visit.do(i.TurnPage(1)).screen.place == pages[-1], "it was the last page"


def test_turning_a_page_reads_on_where_the_whole_topic_was_asked_for() -> None:
    visit = card().press("play-all", "allow", "onward")
    assert visit.effects == (Narrate(0),)
    assert visit.state.reading.phase is Phase.PLAYING
    assert visit.press("back").effects == (Narrate(0),)


def test_a_pause_is_not_broken_by_turning_a_page() -> None:
    visit = card().press("play-all", "allow", "play", "onward")
    assert visit.state.reading.phase is Phase.OFF


def test_on_the_last_page_there_is_no_whole_topic_left_to_read() -> None:
    visit = card()
    while "play-all" in visit.offered:
        visit.press("onward")
    assert visit.do(i.TurnPage(1)).screen.place == visit.screen.place


# From a word


def test_a_touched_word_is_where_reading_begins() -> None:
    visit = card()
    item = visit.screen.item("pack/often")
    assert item
    at = item.label.index("picture") + 2
    visit.do(i.ReadFrom("pack/often", at)).press("allow")
    before = len(visit.screen.item("heading").sentences)  # type: ignore[union-attr]
    notes = sum(len(i.sentences) for i in visit.screen.region("text").items if i.id == "draft")
    assert visit.effects == (Voice.TUNE, Narrate(before + notes, 4))


def test_while_it_is_read_another_word_is_touched() -> None:
    visit = listening().do(i.ReadFrom("heading", 0))
    assert visit.effects == (Voice.TUNE, Narrate(1, 0))


@pytest.mark.parametrize("item", ["dock", "nowhere", "onward"])
def test_what_is_not_read_cannot_be_read_from(item: str) -> None:
    assert listening().do(i.ReadFrom(item, 3)).effects == ()


def test_where_a_clinic_never_allows_the_speaker_a_touched_word_stays_silent() -> None:
    visit = card(Habits(speaker=Speaker.NEVER)).do(i.ReadFrom("pack/often", 3))
    assert (overlay(visit), visit.effects) == (None, ())


# Back, and at another size


def test_the_sentence_before_the_first_one_is_on_the_leaf_before() -> None:
    visit = card(Habits(look=Look(step=2.0))).press("onward", "onward", "play", "allow")
    first = visit.screen.place
    visit.do(i.NarrationEnded())
    while visit.screen.place == first:
        visit.do(i.NarrationEnded())
    visit.do(i.SkipSentence(-1))
    assert visit.screen.place == first
    assert visit.effects == (Narrate(visit.state.reading.sentence),)


def test_larger_text_goes_on_with_the_sentence_that_is_read() -> None:
    visit = card().press("onward", "play", "allow").do(i.SentenceHeard(2))
    said = sentence(visit)
    for size in (2.0, 1.25, 1.5, 1.0):
        visit.do(i.SetTextStep(size))
        assert sentence(visit) == said
        assert visit.effects == (Narrate(visit.state.reading.sentence),)


def test_in_a_pause_it_goes_on_there_too() -> None:
    visit = card().press("onward", "play", "allow").do(i.SentenceHeard(2)).press("play")
    said = sentence(visit)
    visit.do(i.SetTextStep(2.0))
    assert (visit.effects, sentence(visit)) == ((Voice.HUSH,), said)
    assert visit.press("play").effects == (Narrate(visit.state.reading.sentence),)


def sentence(visit: Visit) -> str:
    """The sentence that is read."""
    said = [
        item.label[each.start : each.end]
        for item in visit.screen.read_aloud()
        for each in item.sentences
    ]
    return said[visit.state.reading.sentence]


# Headphones


@pytest.mark.acr("5.1.3.9")
def test_pulled_out_headphones_silence_at_once() -> None:
    visit = listening().do(i.HeadphonesOut())
    assert (visit.effects, visit.state.reading.phase) == ((Voice.PAUSE, Voice.ALOUD), Phase.PAUSED)
