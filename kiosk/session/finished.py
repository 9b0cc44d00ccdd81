"""Which topics were read to their end in this visit: those whose last leaf was on the glass."""

from msgspec.structs import replace

from kiosk.session.screens.opened import opened
from kiosk.session.state import Reader, State, World


def finished(world: World, state: State) -> State:
    """`state`, knowing that its topic was read if nothing but folded pages lies after this leaf."""
    if not isinstance(state.place, Reader) or state.place.card in state.finished:
        return state
    here = opened(world, state)
    return replace(state, finished=state.finished | {here.card.id}) if here.last else state
