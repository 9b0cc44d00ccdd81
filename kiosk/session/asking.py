"""My questions, for this visit only: which of them she wants to ask, and showing them to the staff."""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.effects import Step
from kiosk.session.going import moved
from kiosk.session.intents import Intent
from kiosk.session.state import Home, Mine, Reader, State, Taking, World


def ask(world: World, state: State, intent: Intent) -> Step:
    """One question more, or one less; without any, there is nothing to show."""
    assert isinstance(intent, i.Ask)
    asked = (intent.card, intent.question)
    others = tuple(each for each in state.questions if each != asked)
    state = replace(state, questions=(*others, asked) if intent.wanted else others)
    if isinstance(state.place, Mine) and not state.questions:
        return moved(state, state.place.back, forward=False)
    return Step(state)


def show(world: World, state: State, intent: Intent) -> Step:
    """The questions by themselves, large, for her and for the staff."""
    assert isinstance(intent, i.ShowQuestions)
    place = state.place.back if isinstance(state.place, Taking) else state.place
    if not state.questions or not isinstance(place, Home | Reader | Mine):
        return Step(state)
    back = place.back if isinstance(place, Mine) else place
    forward = not isinstance(state.place, Mine) or intent.page > state.place.page
    return moved(replace(state, focus=""), Mine(back, intent.page), forward)
