"""A page in sign language: a video on top of it, which whoever watches starts, stops and sees again.

ShowSigns ─► Signing(PLAYING) ─ SignsReached: another caption ─ SignsEnded ─► ENDED ─ PlaySigns: again
                  └─ anything that takes it away, the end of the visit too ─► Film.END

It makes no sound. Where nothing shall move, it waits at its first picture.
"""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.effects import Film, ShowFilm, Step, Voice
from kiosk.session.going import on_top
from kiosk.session.intents import Intent
from kiosk.session.screens.opened import opened
from kiosk.session.state import (
    Phase,
    Reader,
    Showing,
    Signing,
    State,
    StillThere,
    World,
)


def show(world: World, state: State, intent: Intent) -> Step:
    """The page in sign language, over it; a reading stands still."""
    signs = opened(world, state).signs if isinstance(state.place, Reader) else None
    if signs is None:
        return Step(state)
    showing = Showing.PAUSED if state.look.still else Showing.PLAYING
    hush = (Voice.HUSH,) if state.reading.phase is Phase.PLAYING else ()
    state = replace(state, reading=state.reading.interrupted)
    film = ShowFilm(signs, playing=showing is Showing.PLAYING)
    return Step(on_top(state, Signing(showing)).state, (*hush, film))


def play(world: World, state: State, intent: Intent) -> Step:
    """On from where it stands still, or again after its end."""
    match state.on_top:
        case Signing(showing=Showing.PAUSED) as top:
            playing = replace(top, showing=Showing.PLAYING)
            return Step(replace(state, on_top=playing), (Film.PLAY,))
        case Signing(showing=Showing.ENDED):
            return again(world, state, intent)
    return Step(state)


def pause(world: World, state: State, intent: Intent) -> Step:
    """It stands still."""
    top = state.on_top
    if not isinstance(top, Signing) or top.showing is not Showing.PLAYING:
        return Step(state)
    return Step(replace(state, on_top=replace(top, showing=Showing.PAUSED)), (Film.PAUSE,))


def again(world: World, state: State, intent: Intent) -> Step:
    """From its beginning."""
    signs = opened(world, state).signs if isinstance(state.on_top, Signing) else None
    if signs is None:
        return Step(state)
    return Step(replace(state, on_top=Signing()), (ShowFilm(signs),))


def reached(world: World, state: State, intent: Intent) -> Step:
    """Another caption."""
    assert isinstance(intent, i.SignsReached)
    if not isinstance(state.on_top, Signing):
        return Step(state)
    return Step(replace(state, on_top=replace(state.on_top, time=intent.time)))


def ended(world: World, state: State, intent: Intent) -> Step:
    """It has been shown, or cannot be."""
    if not isinstance(state.on_top, Signing):
        return Step(state)
    how = Showing.LOST if isinstance(intent, i.SignsLost) else Showing.ENDED
    return Step(replace(state, on_top=Signing(how), active_at=state.now))


def playing(state: State) -> bool:
    """Whether somebody watches: nobody asks then whether she is there."""
    return isinstance(state.on_top, Signing) and state.on_top.showing is Showing.PLAYING


def kept(before: State, followed: Step) -> Step:
    """`followed`, with nothing of the video left once it does not lie on top any more."""
    if not _shown(before) or _shown(followed.state):
        return followed
    return Step(followed.state, (*followed.effects, Film.END))


def _shown(state: State) -> bool:
    top = state.on_top.beneath if isinstance(state.on_top, StillThere) else state.on_top
    return isinstance(top, Signing)
