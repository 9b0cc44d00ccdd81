"""Taking one's questions away: to the page with the code, and printing."""

from msgspec.structs import replace

from kiosk.session.effects import Step
from kiosk.session.going import moved
from kiosk.session.intents import Intent
from kiosk.session.state import Mine, State, Taking, World


def take(world: World, state: State, intent: Intent) -> Step:
    """To the questions as something to carry away."""
    if not isinstance(state.place, Mine):
        return Step(state)
    return moved(replace(state, focus=""), Taking(state.place))
