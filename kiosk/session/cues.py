"""Cues: the short sound that a step makes for somebody who listens, beside what is said of it.

OnTop or another place   OPEN, or BACK where one returns
the ring runs over       EDGE
nothing further          EDGE
Are you still there?     WARNING, for everybody whom the loudspeaker may reach
"""

from kiosk.session import intents as i
from kiosk.session.intents import Intent
from kiosk.session.screens import screen
from kiosk.session.state import Attract, Farewell, Speaker, State, StillThere, World
from kiosk.speech.earcons import Earcon

_ON = (i.TurnPage, i.ChangeSpeed, i.ChangeVolume)


def cue(world: World, before: State, intent: Intent, state: State) -> Earcon | None:
    """The sound of the step from `before` to `state`."""
    if isinstance(state.on_top, StillThere) and not isinstance(before.on_top, StillThere):
        return None if world.habits.speaker is Speaker.NEVER else Earcon.WARNING
    if state.listening is None or isinstance(state.place, Attract | Farewell):
        return None
    if isinstance(intent, i.MoveFocus):
        return Earcon.EDGE if _ran_over(world, before, intent, state) else None
    # A caption, or the next page of what lies on top, is no other thing.
    if (before.place, type(before.on_top)) == (state.place, type(state.on_top)):
        same = isinstance(intent, _ON) and _likewise(before, state)
        return Earcon.EDGE if same else None
    if isinstance(before.on_top, StillThere):
        return Earcon.BACK
    return Earcon.BACK if _returned(before, state) else Earcon.OPEN


def _ran_over(world: World, before: State, moved: i.MoveFocus, state: State) -> bool:
    """From the last to the first, or the other way round."""
    ring = [item.id for item in screen(world, state).ring()]
    if not before.focus_shown or state.focus not in ring:
        return False
    return len(ring) == 1 or ring.index(state.focus) == (0 if moved.by > 0 else len(ring) - 1)


def _likewise(before: State, state: State) -> bool:
    return (before.speed, before.volume) == (state.speed, state.volume)


def _returned(before: State, state: State) -> bool:
    if before.place != state.place:
        return not state.forward
    return state.on_top is None
