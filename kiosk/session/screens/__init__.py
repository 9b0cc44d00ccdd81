"""From a state to its Screen: one module for each kind, one for the dock, one for what lies on top."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.session.scan import around
from kiosk.session.screen import Screen
from kiosk.session.screens import (
    attract,
    breathing,
    farewell,
    home,
    languages,
    mine,
    overlays,
    reader,
    taking,
)
from kiosk.session.state import (
    Attract,
    Farewell,
    Home,
    Languages,
    Mine,
    Reader,
    State,
    Taking,
    World,
)

_BY_PLACE: dict[type, Callable[[World, State], Screen]] = {
    Attract: attract.screen,
    Languages: languages.screen,
    Home: home.screen,
    Reader: reader.screen,
    Mine: mine.screen,
    Taking: taking.screen,
    Farewell: farewell.screen,
}


def screen(world: World, state: State) -> Screen:
    """What is to be seen, heard and done in `state`."""
    below = _below(world, state)
    by_ear = state.listening is not None
    shown = replace(below, overlay=overlays.overlay(world, state), by_ear=by_ear)
    shown = replace(shown, focus=_focus(shown, state), focus_shown=state.focus_shown)
    return replace(shown, scanned=around(shown, state.scan, world.habits.scanning))


def _below(world: World, state: State) -> Screen:
    """What lies under anything on top."""
    if state.exercise:
        return breathing.screen(world, state, state.exercise)
    return _BY_PLACE[type(state.place)](world, state)


def _focus(shown: Screen, state: State) -> str:
    """The focused item: the one asked for while it is within reach, else the first that does something.

    Who listens to a page has heard it by then, and goes on.
    """
    ring = [item.id for item in shown.ring()]
    if state.focus in ring:
        return state.focus
    actions = [item.id for item in shown.actions()]
    if shown.by_ear and not shown.overlay:
        offered = [item.id for item in shown.read_aloud() if item.intent]
        actions = [name for name in ("onward", *offered) if name in ring] or actions
    return actions[0] if actions else ""
