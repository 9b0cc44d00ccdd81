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
    keyhelp,
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
    Listening,
    Mine,
    Phase,
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
    shown = replace(_below(world, state), overlay=overlays.overlay(world, state))
    if world.screen_reader:
        return _read_by_another(replace(shown, by_ear=True), state)
    if state.listening is not None:
        shown = _by_ear(world, state, shown, state.listening)
    shown = replace(shown, focus=_focus(shown, state), focus_shown=state.focus_shown)
    return replace(shown, scanned=around(shown, state.scan, world.habits.scanning))


def _by_ear(world: World, state: State, shown: Screen, listening: Listening) -> Screen:
    return replace(
        shown,
        by_ear=True,
        explored=listening.exploring,
        hint=keyhelp.hint(world.words(state.language)) if listening.touched else "",
        covered=listening.covered,
    )


def _below(world: World, state: State) -> Screen:
    """What lies under anything on top."""
    if state.exercise:
        return breathing.screen(world, state, state.exercise)
    return _BY_PLACE[type(state.place)](world, state)


def _read_by_another(shown: Screen, state: State) -> Screen:
    """`shown` for a screen reader, which tells what has the focus: it begins where the text does.

    A dialog is told whole; while the kiosk reads to her, the ring stays on the button that pauses.
    """
    playing = state.reading.phase is Phase.PLAYING and not shown.overlay
    ring = [item.id for item in shown.ring()]
    if shown.overlay:
        first = [item.id for item in shown.actions()]
    elif playing:
        first = ["play", "read"]
    else:
        first = [item.id for item in shown.read_aloud()]
    focus = next((name for name in (state.focus, *first, *ring) if name in ring), "")
    follows = playing and state.focus == ""
    return replace(shown, focus=focus, focus_shown=True, follows=follows)


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
