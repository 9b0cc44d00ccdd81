"""Parting: how a visit ends, and the one question that a site may ask once it is forgotten.

Finish ─► forgotten, at rest
       └► forgotten, and "How was it?" where the site asks ─ a face, no answer, or FAREWELL_MS ─► at rest

Whoever is asked is nobody any more: the question knows her language and nothing else.
"""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.effects import Count, Effect, Forget, Step, Voice, forgotten
from kiosk.session.intents import Intent
from kiosk.session.state import Farewell, State, StillThere, World, at_rest, speaks_up

FAREWELL_MS = 10_000
TREMBLE_MS = 500  # a second touch of "I am done" is no answer
LONGEST_QUESTION = 60_000  # ms: more than the slowest voice needs to say one in any language


def finish(world: World, state: State, intent: Intent) -> Step:
    """I am done: everything is forgotten, and only then may be asked how it was."""
    done = isinstance(state.place, Farewell) or isinstance(state.on_top, StillThere)
    if done or not world.habits.how_was_it:
        return forgotten(world, state)
    aloud = speaks_up(world, state)
    said_by = state.now + LONGEST_QUESTION if aloud else 0
    place = Farewell(since=state.now, said_by=said_by)
    asked = replace(at_rest(world, state.now), language=state.language, place=place)
    said: tuple[Effect, ...] = (Voice.TUNE, Voice.ASK) if aloud else ()
    return Step(asked, (Forget(), *said))


def rate(world: World, state: State, intent: Intent) -> Step:
    """One face more, of nobody."""
    assert isinstance(intent, i.Rate)
    place = state.place
    if not isinstance(place, Farewell) or state.now - place.since < TREMBLE_MS:
        return Step(state)
    gone = forgotten(world, state)
    return Step(gone.state, (*gone.effects, Count(intent.face)))


def waited(world: World, state: State, farewell: Farewell) -> Step:
    """A moment has passed; while the question is said, time to answer stands still."""
    if state.now < farewell.said_by:
        return Step(replace(state, active_at=state.now))
    if state.now - state.active_at >= FAREWELL_MS:
        return forgotten(world, state)
    return Step(state)


def said(state: State) -> Step:
    """The question has been said to its end."""
    assert isinstance(state.place, Farewell)
    return Step(replace(state, place=Farewell(state.place.since), active_at=state.now))
