"""How a visit suits a body: where things can be reached, by which hand, and every screen read aloud."""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.effects import Narrate, Step, Voice
from kiosk.session.hearing import begun, cut_anew, whole_screen
from kiosk.session.intents import Intent
from kiosk.session.screens import screen
from kiosk.session.state import (
    Attract,
    Home,
    Languages,
    Reader,
    Reading,
    Sheet,
    Speaker,
    SpeakerQuestion,
    State,
    StillThere,
    World,
)

_SPEECH = (Voice.ANNOUNCE, Voice.BREATHE, Voice.APOLOGISE)


def set_low(world: World, state: State, intent: Intent) -> Step:
    """Everything within reach of somebody who sits, or as it was: the same place, cut anew."""
    assert isinstance(intent, i.SetLow)
    cut = cut_anew(world, state, replace(state.look, low=intent.low))
    return Step(_beside_the_choice(world, cut.state), cut.effects)


def _beside_the_choice(world: World, state: State) -> State:
    """The page of the sheet on which the choice just made stands now."""
    while isinstance(state.on_top, Sheet) and not screen(world, state).region("reach").items:
        state = replace(state, on_top=Sheet(state.on_top.page + 1))
    return state


def set_hand(world: World, state: State, intent: Intent) -> Step:
    """For the other hand."""
    assert isinstance(intent, i.SetHand)
    return Step(replace(state, look=replace(state.look, hand=intent.hand)))


def speak_everything(world: World, state: State, intent: Intent) -> Step:
    """Every screen read aloud from here on, this one first; or silence."""
    assert isinstance(intent, i.SpeakEverything)
    if intent.on:
        return Step(replace(state, speak_everything=world.habits.speaker is not Speaker.NEVER))
    on_top = None if isinstance(state.on_top, SpeakerQuestion) else state.on_top
    silent = replace(state, speak_everything=False, reading=Reading(), on_top=on_top)
    return Step(silent, (Voice.HUSH,))


def spoken(world: World, before: State, done: Step) -> Step:
    """`done`, and what is new on the screen read aloud, where somebody wants everything spoken.

    Home, cards and what lies on top of them are read; the languages and a patient's own questions are
    shown in silence. Where the loudspeaker may sound only if she agrees, she is asked before the first word.
    """
    state = done.state
    if not state.speak_everything or isinstance(state.place, Attract | Languages):
        return done
    if world.habits.speaker is Speaker.ASK and not state.speaker_agreed:
        return _permitted(before, done)
    new = _scene(state) != _scene(before) or not before.speak_everything
    if not new or any(isinstance(e, Narrate) or e in _SPEECH for e in done.effects):
        return done
    said = _said(world, state)
    return Step(said.state, (*done.effects, *said.effects))


def _permitted(before: State, done: Step) -> Step:
    """People nearby would hear: she is asked once, and what she does not allow is off."""
    state = done.state
    if isinstance(state.on_top, SpeakerQuestion | StillThere):
        return done
    if isinstance(before.on_top, SpeakerQuestion):
        return Step(replace(state, speak_everything=False), done.effects)
    asked = replace(state, on_top=SpeakerQuestion(everything=True), focus="", reading=Reading())
    return Step(asked, done.effects)


def _scene(state: State) -> tuple[object, ...]:
    """What makes a screen another one, to the ear."""
    over = (type(state.on_top), getattr(state.on_top, "page", 0))
    return (state.place, state.language, over, state.exercise is None)


def _said(world: World, state: State) -> Step:
    if state.on_top is not None:
        # An announcement takes the voice: a reading that stood still cannot go on after it.
        heard = replace(state, reading=Reading(), speech_used=True)
        return Step(heard, (Voice.TUNE, Voice.ANNOUNCE))
    if state.exercise is None and isinstance(state.place, Home | Reader):
        return begun(state, whole_screen(world, state), by_ear=True)
    return Step(state, () if state.exercise else (Voice.HUSH,))
