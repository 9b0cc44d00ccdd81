"""Breathing together: the intents that begin and end it, and the clock between.

Breathe ─► in ─ out ─ in ─ ... ─ out ─► over ─► Breathe again, or StopBreathing
            └ each second is a Screen of its own; each turn is said, where that was asked for
"""

from msgspec.structs import replace

from kiosk.content.model import Breathing
from kiosk.session import intents as i
from kiosk.session.effects import Effect, Step, Voice, Wake
from kiosk.session.exercise import Exercise
from kiosk.session.going import on_top, stilled
from kiosk.session.intents import Intent
from kiosk.session.screens.breathing import START, STOP
from kiosk.session.screens.reader import opened
from kiosk.session.state import (
    Phase,
    Reader,
    Reading,
    Speaker,
    SpeakerQuestion,
    State,
    World,
)


def breathe(world: World, state: State, intent: Intent) -> Step:
    """Begin, or ask first whether people nearby may hear."""
    assert isinstance(intent, i.Breathe)
    block = _offered(world, state)
    if block is None or intent.minutes not in block.minutes:
        return Step(state)
    aloud = intent.aloud and world.habits.speaker is not Speaker.NEVER
    if aloud and world.habits.speaker is Speaker.ASK and not state.speaker_agreed:
        return on_top(state, SpeakerQuestion(breathe=intent.minutes))
    exercise = Exercise(
        block=block,
        minutes=intent.minutes,
        began=state.now,
        aloud=aloud,
        by_ear=state.focus_shown,
    )
    return _begun(state, exercise)


def _offered(world: World, state: State) -> Breathing | None:
    """The breath that the page of a reader offers to follow."""
    if not isinstance(state.place, Reader):
        return None
    here = opened(world, state)
    blocks = here.pages[here.page].blocks
    return next((block for block in blocks if isinstance(block, Breathing)), None)


def _begun(state: State, exercise: Exercise) -> Step:
    hush = (Voice.HUSH,) if state.reading.phase is not Phase.OFF else ()
    said: tuple[Effect, ...] = (Voice.TUNE, Voice.BREATHE) if exercise.aloud else hush
    state = replace(state, exercise=exercise, reading=Reading(), on_top=None, focus=STOP)
    state = replace(state, speech_used=state.speech_used or exercise.aloud)
    return Step(state, (*said, Wake(1000)))


def stop(world: World, state: State, intent: Intent) -> Step:
    """The page again, at the button that was pressed to begin."""
    if state.exercise is None:
        return Step(state)
    return stilled(replace(state, focus=START.format(state.exercise.minutes)))


def set_aloud(world: World, state: State, intent: Intent) -> Step:
    """With the voice, or without."""
    assert isinstance(intent, i.SetBreatheAloud)
    return Step(replace(state, breathe_aloud=intent.aloud))


def quietly(state: State, exercise: Exercise) -> Step:
    """On without the voice: what she heard alone is not for the room."""
    hush = (Voice.HUSH,) if exercise.aloud else ()
    return Step(replace(state, exercise=replace(exercise, aloud=False)), hush)


def ticked(state: State, exercise: Exercise) -> Step:
    """While somebody breathes along, nobody asks whether she is there."""
    state = replace(state, active_at=state.now)
    at = exercise.at(state.now)
    said = (Voice.BREATHE,) if exercise.aloud and (at is None or at.turn > exercise.turn) else ()
    if at is None:
        return Step(replace(state, exercise=replace(exercise, over=True), focus=""), said)
    state = replace(state, exercise=replace(exercise, turn=at.turn))
    return Step(state, (*said, Wake(1000 - (state.now - exercise.began) % 1000)))
