"""Explaining a word: it comes to lie on top of the page, and is said to who wants to hear it."""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.effects import Step, Voice
from kiosk.session.going import on_top
from kiosk.session.intents import Intent
from kiosk.session.screens.opened import opened
from kiosk.session.state import (
    Explanation,
    Reader,
    Speaker,
    SpeakerQuestion,
    State,
    World,
    speaks_up,
)


def explain(world: World, state: State, intent: Intent) -> Step:
    """What a word means; a reading stands still, and somebody who listens hears it."""
    assert isinstance(intent, i.Explain)
    if not isinstance(state.place, Reader):
        return Step(state)
    if intent.term not in world.library.terms(opened(world, state).card.language):
        return Step(state)
    shown = on_top(replace(state, reading=state.reading.interrupted), Explanation(intent.term))
    return Step(shown.state, (Voice.ANNOUNCE,)) if speaks_up(world, state) else shown


def listen(world: World, state: State, intent: Intent) -> Step:
    """Say it, or ask first whether people nearby may hear."""
    top = state.on_top
    if not isinstance(top, Explanation) or world.habits.speaker is Speaker.NEVER:
        return Step(state)
    if world.habits.speaker is Speaker.ASK and not state.speaker_agreed:
        return on_top(state, SpeakerQuestion(term=top.term))
    return said(state, top.term)


def said(state: State, term: str) -> Step:
    """What the word means, on top and aloud."""
    shown = replace(state, on_top=Explanation(term), speech_used=True)
    return Step(shown, (Voice.TUNE, Voice.ANNOUNCE))
