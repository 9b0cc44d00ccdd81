"""How a visit looks and sounds: text, colours, the voice, and a reading aloud."""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.effects import Narrate, Step, Voice
from kiosk.session.going import next_place, on_top
from kiosk.session.intents import Intent
from kiosk.session.screens import screen
from kiosk.session.screens.reader import opened
from kiosk.session.state import (
    SPEEDS,
    VOLUMES,
    Home,
    Phase,
    Reader,
    Reading,
    Sheet,
    Speaker,
    SpeakerQuestion,
    State,
    World,
)


def set_text_step(world: World, state: State, intent: Intent) -> Step:
    """Larger or smaller text: the same place, cut anew."""
    assert isinstance(intent, i.SetTextStep)
    place = Home() if isinstance(state.place, Home) else state.place
    top = Sheet() if isinstance(state.on_top, Sheet) else state.on_top
    state = replace(state, look=replace(state.look, step=intent.step), place=place, on_top=top)
    return _started_again(state)


def set_theme(world: World, state: State, intent: Intent) -> Step:
    """Other colours."""
    assert isinstance(intent, i.SetTheme)
    return Step(replace(state, look=replace(state.look, theme=intent.theme)))


def set_still(world: World, state: State, intent: Intent) -> Step:
    """With or without movement."""
    assert isinstance(intent, i.SetStill)
    return Step(replace(state, look=replace(state.look, still=intent.still)))


def change_speed(world: World, state: State, intent: Intent) -> Step:
    """The voice faster or slower, from this sentence on."""
    assert isinstance(intent, i.ChangeSpeed)
    speed = max(0, min(len(SPEEDS) - 1, state.speed + intent.by))
    playing = state.reading.phase is Phase.PLAYING
    again = (Narrate(state.reading.sentence),) if playing else ()
    return Step(replace(state, speed=speed), (Voice.TUNE, *again))


def change_volume(world: World, state: State, intent: Intent) -> Step:
    """The voice louder or softer."""
    assert isinstance(intent, i.ChangeVolume)
    volume = max(0, min(len(VOLUMES) - 1, state.volume + intent.by))
    return Step(replace(state, volume=volume), (Voice.TUNE,))


# Reading aloud


def _started_again(state: State) -> Step:
    """The same screen, cut anew: a reading begins it again, a pause ends."""
    match state.reading.phase:
        case Phase.OFF:
            return Step(state)
        case Phase.PAUSED:
            return Step(replace(state, reading=Reading()), (Voice.HUSH,))
        case Phase.PLAYING:
            reading = replace(state.reading, sentence=0)
            return Step(replace(state, reading=reading), (Narrate(0),))


def read_aloud(world: World, state: State, intent: Intent) -> Step:
    """Read the screen, or ask first whether people nearby may hear."""
    if not isinstance(state.place, Home | Reader) or world.habits.speaker is Speaker.NEVER:
        return Step(state)
    if world.habits.speaker is Speaker.ASK and not state.speaker_agreed:
        return on_top(state, SpeakerQuestion())
    reading = Reading(phase=Phase.PLAYING)
    state = replace(state, on_top=None, reading=reading, speech_used=True)
    return Step(state, (Voice.TUNE, Narrate(0)))


def allow_speaker(world: World, state: State, intent: Intent) -> Step:
    """They may: read."""
    agreed = replace(state, speaker_agreed=True, on_top=None, focus="")
    return read_aloud(world, agreed, intent)


def pause(world: World, state: State, intent: Intent) -> Step:
    """Silence, to go on from here."""
    if state.reading.phase is not Phase.PLAYING:
        return Step(state)
    return Step(replace(state, reading=replace(state.reading, phase=Phase.PAUSED)), (Voice.PAUSE,))


def resume(world: World, state: State, intent: Intent) -> Step:
    """On from the pause."""
    if state.reading.phase is not Phase.PAUSED:
        return Step(state)
    reading = replace(state.reading, phase=Phase.PLAYING)
    return Step(replace(state, reading=reading), (Voice.RESUME,))


def stop(world: World, state: State, intent: Intent) -> Step:
    """Silence, and no mark."""
    return Step(replace(state, reading=Reading()), (Voice.HUSH,))


def skip(world: World, state: State, intent: Intent) -> Step:
    """Another sentence, or the next leaf after the last one."""
    assert isinstance(intent, i.SkipSentence)
    beneath = state.on_top is not None and not isinstance(state.on_top, Sheet)
    if state.reading.phase is Phase.OFF or beneath:
        return Step(state)
    to = max(0, state.reading.sentence + intent.by)
    if to >= _spoken(world, state):
        return _read_on(world, state)
    reading = replace(state.reading, phase=Phase.PLAYING, sentence=to)
    return Step(replace(state, reading=reading), (Narrate(to),))


def _spoken(world: World, state: State) -> int:
    return sum(len(item.sentences) for item in screen(world, state).read_aloud())


def sentence_heard(world: World, state: State, intent: Intent) -> Step:
    """The narration has come to a sentence."""
    assert isinstance(intent, i.SentenceHeard)
    if state.reading.phase is not Phase.PLAYING:
        return Step(state)
    return Step(replace(state, reading=replace(state.reading, sentence=intent.sentence)))


def narration_ended(world: World, state: State, intent: Intent) -> Step:
    """The narration of the leaf has ended."""
    if state.reading.phase is not Phase.PLAYING:
        return Step(state)
    return _read_on(world, replace(state, active_at=state.now))


def _read_on(world: World, state: State) -> Step:
    """The next leaf of the same page, if there is one: a page is read to its end."""
    done = Step(replace(state, reading=Reading()), (Voice.HUSH,))
    if not isinstance(state.place, Reader):
        return done
    here = opened(world, state)
    if here.last_leaf:
        return done
    place = next_place(here, 1)
    assert place is not None
    reading = replace(state.reading, phase=Phase.PLAYING, sentence=0)
    return Step(replace(state, place=place, forward=True, reading=reading), (Narrate(0),))


def sound_lost(world: World, state: State, intent: Intent) -> Step:
    """It goes on without sound."""
    return Step(replace(state, reading=replace(state.reading, silent=True)))


def sound_back(world: World, state: State, intent: Intent) -> Step:
    """It can be heard again."""
    return Step(replace(state, reading=replace(state.reading, silent=False)))
