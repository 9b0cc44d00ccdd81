"""How a visit suits a body: where things can be reached, by which hand, and how large a word is."""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.effects import Step
from kiosk.session.hearing import cut_anew
from kiosk.session.intents import Intent
from kiosk.session.screens import screen
from kiosk.session.state import Sheet, State, World


def set_low(world: World, state: State, intent: Intent) -> Step:
    """Everything within reach of somebody who sits, or as it was: the same place, cut anew."""
    assert isinstance(intent, i.SetLow)
    cut = cut_anew(world, state, replace(state.look, low=intent.low))
    return Step(_beside_the_choice(world, cut.state, "reach"), cut.effects)


def set_magnify(world: World, state: State, intent: Intent) -> Step:
    """With or without the word strip: the same place, cut so that there is room for it."""
    assert isinstance(intent, i.SetMagnify)
    cut = cut_anew(world, state, replace(state.look, magnify=intent.on))
    return Step(_beside_the_choice(world, cut.state, "magnify"), cut.effects)


def _beside_the_choice(world: World, state: State, group: str) -> State:
    """The page of the sheet on which the choice just made stands now."""
    while isinstance(state.on_top, Sheet) and not screen(world, state).region(group).items:
        state = replace(state, on_top=Sheet(state.on_top.page + 1))
    return state


def set_hand(world: World, state: State, intent: Intent) -> Step:
    """For the other hand."""
    assert isinstance(intent, i.SetHand)
    return Step(replace(state, look=replace(state.look, hand=intent.hand)))
