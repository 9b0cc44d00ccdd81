"""How a visit looks and sounds: text, colours, the voice, and a reading aloud."""

from msgspec.structs import replace

from kiosk.session import breathing, explaining, going, listening
from kiosk.session import intents as i
from kiosk.session.effects import Narrate, Step, Voice
from kiosk.session.going import next_place, on_top
from kiosk.session.intents import Intent
from kiosk.session.screen import Look, Screen
from kiosk.session.screens import screen
from kiosk.session.screens.opened import opened
from kiosk.session.screens.reader import spoken_places
from kiosk.session.state import (
    SPEEDS,
    VOLUMES,
    Explanation,
    Home,
    Languages,
    Mine,
    Phase,
    Reader,
    Reading,
    Sheet,
    Speaker,
    SpeakerQuestion,
    State,
    Taking,
    World,
)
from kiosk.speech.reports import Reason


def set_text_step(world: World, state: State, intent: Intent) -> Step:
    """Larger or smaller text: the same place, cut anew."""
    assert isinstance(intent, i.SetTextStep)
    return cut_anew(world, state, replace(state.look, step=intent.step))


def cut_anew(world: World, state: State, look: Look) -> Step:
    """The same place where another amount of it fits on the glass."""
    place = Home() if isinstance(state.place, Home) else state.place
    top = Sheet() if isinstance(state.on_top, Sheet) else state.on_top
    cut = replace(state, look=look, place=place, on_top=top)
    return Step(cut) if state.reading.phase is Phase.OFF else _read_again(world, state, cut)


def _read_again(world: World, before: State, state: State) -> Step:
    """The same page, cut anew: the sentence that is read stays on the glass, and reading goes on."""
    spoken = spoken_places(screen(world, before))
    if isinstance(state.place, Reader) and spoken:
        at = spoken[min(before.reading.sentence, len(spoken) - 1)]
        # Notes and the heading stand on the first leaf only, which is the one there is.
        unit = at[0] if at[0] >= 0 else state.place.unit
        place = replace(state.place, unit=unit, second=state.reading.second)
        state = replace(state, place=place)
        again = spoken_places(screen(world, state))
        sentence = again.index(at) if at in again else 0
    else:
        sentence = 0
    paused = state.reading.phase is Phase.PAUSED
    reading = replace(state.reading, sentence=sentence, stale=paused)
    effects = (Voice.HUSH,) if paused else (Narrate(sentence),)
    return Step(replace(state, reading=reading), effects)


def set_theme(world: World, state: State, intent: Intent) -> Step:
    """Other colours."""
    assert isinstance(intent, i.SetTheme)
    return Step(replace(state, look=replace(state.look, theme=intent.theme)))


def set_still(world: World, state: State, intent: Intent) -> Step:
    """With or without movement."""
    assert isinstance(intent, i.SetStill)
    return Step(replace(state, look=replace(state.look, still=intent.still)))


def change_speed(world: World, state: State, intent: Intent) -> Step:
    """The voice faster or slower, from the next word on."""
    assert isinstance(intent, i.ChangeSpeed)
    speed = max(0, min(len(SPEEDS) - 1, state.speed + intent.by))
    return Step(replace(state, speed=speed), (Voice.TUNE,))


def change_volume(world: World, state: State, intent: Intent) -> Step:
    """The voice louder or softer."""
    assert isinstance(intent, i.ChangeVolume)
    volume = max(0, min(len(VOLUMES) - 1, state.volume + intent.by))
    return Step(replace(state, volume=volume), (Voice.TUNE,))


# Reading aloud


def read_aloud(world: World, state: State, intent: Intent) -> Step:
    """Read the screen, or ask first whether people nearby may hear."""
    assert isinstance(intent, i.ReadAloud)
    # A leaf may have nothing but a companion's words.
    second = screen(world, state).told != ""
    return _begin(world, state, SpeakerQuestion(whole=intent.whole, second=second))


def read_from(world: World, state: State, intent: Intent) -> Step:
    """Read from the word that was touched; one that is read on goes on as far as it would have."""
    assert isinstance(intent, i.ReadFrom)
    start = _word_at(screen(world, state), intent.item, intent.at)
    if start is None or state.on_top is not None:
        return Step(state)
    return _begin(world, state, replace(start, whole=state.reading.whole))


def _word_at(shown: Screen, name: str, at: int) -> SpeakerQuestion | None:
    """The word at a code point of an item's label, or the last one before it."""
    before = 0
    touched = next((item for item in shown.readable() if item.id == name), None)
    if touched is None:
        return None
    for item in shown.readable():
        if item.second is not touched.second:
            continue
        if item.id != name:
            before += len(item.sentences)
            continue
        sentence, token = item.word_at(at) or (0, 0)
        return SpeakerQuestion(before + sentence, token, second=touched.second)
    return None


def _begin(world: World, state: State, start: SpeakerQuestion) -> Step:
    readable = isinstance(state.place, Home | Reader | Mine | Taking)
    if not readable or world.habits.speaker is Speaker.NEVER:
        return Step(state)
    if world.habits.speaker is Speaker.ASK and not state.speaker_agreed:
        return on_top(state, start)
    reading = Reading(
        phase=Phase.PLAYING,
        sentence=start.sentence,
        whole=start.whole,
        second=start.second,
        by_ear=state.focus_shown,
    )
    state = replace(state, on_top=None, reading=reading, exercise=None, speech_used=True)
    return Step(
        _followed_by_another(world, state), (Voice.TUNE, Narrate(start.sentence, start.token))
    )


def _followed_by_another(world: World, state: State) -> State:
    """A screen reader follows what is read until she moves the ring."""
    return replace(state, focus="") if world.screen_reader else state


def allow_speaker(world: World, state: State, intent: Intent) -> Step:
    """They may: read, from where it was asked for."""
    asked = state.on_top if isinstance(state.on_top, SpeakerQuestion) else SpeakerQuestion()
    agreed = replace(state, speaker_agreed=True, on_top=None, focus="")
    if asked.everything:
        return listening.seen(world, agreed)
    if asked.term:
        return explaining.said(agreed, asked.term)
    if asked.breathe:
        return breathing.breathe(world, agreed, i.Breathe(asked.breathe, aloud=True))
    return _begin(world, agreed, asked)


def pause(world: World, state: State, intent: Intent) -> Step:
    """Silence, to go on from here."""
    if state.reading.phase is not Phase.PLAYING:
        return Step(state)
    return Step(replace(state, reading=replace(state.reading, phase=Phase.PAUSED)), (Voice.PAUSE,))


def resume(world: World, state: State, intent: Intent) -> Step:
    """On from the pause."""
    if state.reading.phase is not Phase.PAUSED:
        return Step(state)
    go_on = Narrate(state.reading.sentence) if state.reading.stale else Voice.RESUME
    reading = replace(state.reading, phase=Phase.PLAYING, stale=False)
    return Step(_followed_by_another(world, replace(state, reading=reading)), (go_on,))


def stop(world: World, state: State, intent: Intent) -> Step:
    """Silence, and no mark."""
    return Step(replace(state, reading=Reading()), (Voice.HUSH,))


def skip(world: World, state: State, intent: Intent) -> Step:
    """Another sentence, or the next leaf after the last one."""
    assert isinstance(intent, i.SkipSentence)
    beneath = state.on_top is not None and not isinstance(state.on_top, Sheet)
    if state.reading.phase is Phase.OFF or beneath:
        return Step(state)
    to = state.reading.sentence + intent.by
    if to < 0:
        return _read_back(world, state)
    if to >= len(spoken_places(screen(world, state))):
        return _read_on(world, state)
    return read_there(state, to)


def sentence_heard(world: World, state: State, intent: Intent) -> Step:
    """The narration has come to a sentence."""
    assert isinstance(intent, i.SentenceHeard)
    if state.reading.phase is not Phase.PLAYING:
        return Step(state)
    state = replace(state, reading=replace(state.reading, sentence=intent.sentence))
    return Step(listening.followed(world, state) if state.listening else state)


def narration_ended(world: World, state: State, intent: Intent) -> Step:
    """The narration of the leaf has ended."""
    if state.reading.phase is not Phase.PLAYING:
        return Step(state)
    return _read_on(world, replace(state, active_at=state.now))


def _read_on(world: World, state: State) -> Step:
    """The next leaf, if there is one to read: a page is read to its end, or the whole topic."""
    if there := _leaf_to_read(world, state, 1):
        return read_there(there)
    if state.listening:
        return listening.ended(world, state)
    return Step(replace(state, reading=Reading()), (Voice.HUSH,))


def _read_back(world: World, state: State) -> Step:
    """The last sentence of the leaf before, as far as this reading reaches; else the first one again."""
    if back := _leaf_to_read(world, state, -1):
        return read_there(back, len(spoken_places(screen(world, back))) - 1)
    return read_there(state)


def _leaf_to_read(world: World, state: State, by: int) -> State | None:
    """The next leaf that this reading reaches; one with words of the other language alone is passed by."""
    if not isinstance(state.place, Reader):
        return None
    here = opened(world, state)
    place = next_place(here, by)
    ends = here.last_leaf if by > 0 else here.leaf == 0
    if place is None or (ends and not state.reading.whole):
        return None
    there = replace(state, place=place, forward=by > 0)
    return _leaf_to_read(world, there, by) if _foreign(world, there) else there


def _foreign(world: World, state: State) -> bool:
    """Whether a leaf has words, but none in the language that is read."""
    shown = screen(world, state)
    return bool(shown.readable()) and not shown.read_aloud()


def read_there(state: State, sentence: int = 0) -> Step:
    """The screen as it is now, from a sentence on."""
    reading = replace(state.reading, phase=Phase.PLAYING, sentence=sentence, stale=False)
    return Step(replace(state, reading=reading), (Narrate(sentence),))


def turn_page(world: World, state: State, intent: Intent) -> Step:
    """One leaf on or back."""
    return _followed(state, going.turn_page(world, state, intent))


def go_back(world: World, state: State, intent: Intent) -> Step:
    """One step back, which in a card may be a leaf."""
    if state.exercise and not state.on_top:
        return breathing.stop(world, state, intent)
    return _followed(state, going.go_back(world, state, intent))


def _followed(state: State, turned: Step) -> Step:
    """Another leaf is silent, or read on where the whole topic was asked for."""
    follows = state.reading.whole and state.reading.phase is Phase.PLAYING
    there = turned.state.place
    here = state.place
    if not follows or not isinstance(there, Reader) or not isinstance(here, Reader):
        return turned
    if there == here or there.card != here.card:
        return turned
    return read_there(replace(turned.state, reading=state.reading))


def sound_lost(world: World, state: State, intent: Intent) -> Step:
    """It goes on without sound; to somebody who has nothing but her ears it says where to turn to."""
    assert isinstance(intent, i.SoundLost)
    exercise = state.exercise
    if state.listening and isinstance(state.place, Languages):
        return Step(state)
    by_ear = exercise.by_ear if exercise else state.reading.by_ear or state.listening is not None
    if intent.reason is Reason.NO_VOICE and by_ear:
        asked = going.ask_desk(world, replace(state, reading=Reading()), i.AskDesk())
        return Step(asked.state, (Voice.APOLOGISE,))
    return Step(_silent(state, intent.reason))


def sound_back(world: World, state: State, intent: Intent) -> Step:
    """It can be heard again."""
    return Step(_silent(state, None))


def _silent(state: State, reason: Reason | None) -> State:
    """Why what is said cannot be heard; None = it can."""
    if state.exercise:
        return replace(state, exercise=replace(state.exercise, silent=reason))
    return replace(state, reading=replace(state.reading, silent=reason))


def headphones_out(world: World, state: State, intent: Intent) -> Step:
    """Silence at once: what she heard alone is not for the room."""
    if state.listening:
        return listening.headphones_out(world, state, state.listening)
    quiet = _quiet(world, state, intent)
    return Step(quiet.state, (*quiet.effects, Voice.ALOUD))


def _quiet(world: World, state: State, intent: Intent) -> Step:
    if state.exercise:
        return breathing.quietly(state, state.exercise)
    if isinstance(state.on_top, Explanation) and state.speech_used:
        return Step(state, (Voice.HUSH,))
    return pause(world, state, intent)
