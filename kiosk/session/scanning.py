"""Scanning: one switch leads the ring, and the clock does the rest.

auto   press ─► the ring goes from group to group ─ press ─► from item to item ─ press ─► that is done
         after ROUNDS rounds without a press it comes out of the group, and then waits for the next press
step   press ─► the ring goes to the next item ─ it stands still ─► that is done

It waits while a page is read or signed, while one breathes along, and while somebody is told where it is.
That it moves is no sign of life: a press is.
"""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session import signing
from kiosk.session.effects import SAYING, Effect, Step, Voice, Wake
from kiosk.session.intents import Intent
from kiosk.session.parting import LONGEST_QUESTION
from kiosk.session.scan import Groups, Scan, Scanning, group_of, groups
from kiosk.session.screens import screen
from kiosk.session.state import (
    Attract,
    OnTop,
    Phase,
    Signing,
    Speaker,
    State,
    StillThere,
    World,
    at_rest,
)
from kiosk.speech.earcons import Earcon

ROUNDS = 2
_ANNOUNCING = (Voice.ANNOUNCE, Voice.ASK, Voice.APOLOGISE)
_ENDING = (i.PauseReading, i.PauseSigns, i.StopBreathing)
_OTHER_HANDS = (i.Touch, i.MoveFocus, i.FocusOn)


# A press


def pressed(world: World, state: State) -> State | None:
    """The state after a press that leads the ring; None after one that does what the ring is on."""
    found = _groups(world, state)
    if not found:
        return state
    if state.scan is None or state.scan.since is None:
        return _set_out(state, found, screen(world, state).focus)
    if world.habits.scanning is Scanning.STEP:
        return _at(
            state, Scan(inside=True, since=state.now), _next(found, state.focus, by_item=True)
        )
    if state.scan.inside or len(group_of(found, state.focus)) < 2:
        return None
    return _at(state, Scan(inside=True, since=state.now), state.focus)


def spent(world: World, state: State) -> State:
    """The same once something was chosen: the ring has its time anew, or waits for the next press."""
    if state.scan is None:
        return state
    since = None if world.habits.scanning is Scanning.STEP else state.now
    return replace(state, scan=replace(state.scan, since=since, moves=0))


def heard_choice(world: World, state: State) -> bool:
    """Whether what is being read to whoever listens can be chosen, as a language that offers itself."""
    if state.listening is None or state.scan is None or world.habits.scanning is Scanning.STEP:
        return False
    shown = screen(world, state)
    item = shown.item(shown.focus)
    return item is not None and item.intent is not None


def _set_out(state: State, found: Groups, focus: str) -> State:
    first = focus if group_of(found, focus) else found[0][0]
    return _at(state, Scan(inside=len(found) == 1, since=state.now), first)


def _at(state: State, scan: Scan, focus: str) -> State:
    return replace(state, scan=scan, focus=focus, focus_shown=True)


def _next(found: Groups, focus: str, *, by_item: bool) -> str:
    """What follows on `focus`: the next item of all there are, or the first of the next group."""
    ways = [(item,) for group in found for item in group] if by_item else list(found)
    at = next((n for n, group in enumerate(ways) if focus in group), -1)
    return ways[(at + 1) % len(ways)][0]


# The clock


def due(world: World, state: State) -> bool:
    """Whether the ring has stood still for its time."""
    scan = state.scan
    if scan is None or scan.since is None or _waits(state):
        return False
    return state.now - scan.since >= world.habits.scan_ms


def moved(world: World, state: State) -> State:
    """The ring one further, by itself; after ROUNDS rounds out of the group, or away until the next press."""
    scan, found = state.scan, _groups(world, state)
    assert scan is not None
    inside = group_of(found, state.focus) if scan.inside else ()
    ways: Groups = (inside,) if inside else found
    length = len(inside) or len(found)
    waiting = isinstance(state.on_top, StillThere)
    if scan.moves + 1 >= ROUNDS * length and not waiting:
        return _come_out(world, state, found, inside)
    on = replace(scan, since=state.now, moves=scan.moves + 1)
    return _at(state, on, _next(ways, state.focus, by_item=bool(inside)))


def _come_out(world: World, state: State, found: Groups, inside: tuple[str, ...]) -> State:
    if inside and len(found) > 1:
        return _at(state, Scan(since=state.now), inside[0])
    if isinstance(state.place, Attract):
        return at_rest(world, state.now)
    onward = _next(found, state.focus, by_item=bool(inside))
    return replace(state, scan=Scan(), focus=onward, focus_shown=False)


def _waits(state: State) -> bool:
    """Whether the ring stands still, as something is heard, watched, or followed with the breath."""
    if state.reading.phase is Phase.PLAYING or signing.playing(state):
        return True
    if state.exercise is not None and not state.exercise.over:
        return True
    return state.scan is not None and state.now < state.scan.said_by


# After every step


def elsewhere(before: State, state: State) -> bool:
    """Whether there are other things to choose from than there were."""
    return _where(before) != _where(state)


def _where(state: State) -> object:
    """What decides what can be done; a countdown, or a film, is the same at every second of it."""
    breathing = state.exercise is not None and not state.exercise.over
    return state.place, state.language, state.companion, _lies(state.on_top), breathing


def _lies(on_top: OnTop | None) -> object:
    match on_top:
        case StillThere():
            return StillThere
        case Signing(showing=showing):
            return Signing, showing
        case _:
            return on_top


def followed(world: World, before: State, intent: Intent, done: Step) -> Step:
    """`done`, with the ring where the switch has it now, a tick when it is due, and the sound of a move."""
    state = done.state
    if state.scan is None:
        return done
    if isinstance(intent, _OTHER_HANDS):
        return Step(replace(state, scan=None), done.effects)
    new = elsewhere(before, state) or _lost(world, state)
    if new:
        state = _arrived(world, state)
    state = _timed(world, state, intent, done.effects)
    effects = done.effects
    if not new and _heard(world, before, state):
        effects = (*effects, Earcon.MOVE)
    return Step(state, _woken(world, state, effects))


def _lost(world: World, state: State) -> bool:
    """Whether what the ring was on is not there any more; while a page is read it may be on a text."""
    assert state.scan is not None
    if state.scan.since is None or _waits(state):
        return False
    return not group_of(_groups(world, state), state.focus)


def _arrived(world: World, state: State) -> State:
    """The ring at the beginning of what there is to choose from, or where the same button is again."""
    found = _groups(world, state)
    if world.habits.scanning is Scanning.STEP or not found:
        return replace(state, scan=Scan(), focus_shown=False)
    return _set_out(state, found, screen(world, state).focus)


def _timed(world: World, state: State, intent: Intent, effects: tuple[Effect, ...]) -> State:
    scan = state.scan
    assert scan is not None
    if state.listening and any(isinstance(e, SAYING) or e in _ANNOUNCING for e in effects):
        scan = replace(scan, said_by=state.now + LONGEST_QUESTION)
    elif isinstance(intent, i.NarrationEnded | i.SoundLost) or Voice.HUSH in effects:
        scan = replace(scan, said_by=0)
    state = replace(state, scan=scan)
    if scan.since is None:
        return replace(state, focus_shown=False)
    if _waits(state):
        return _halted(world, state, scan)
    if isinstance(intent, i.NarrationEnded | i.SoundLost):
        return replace(state, scan=replace(scan, since=state.now))
    return state


def _halted(world: World, state: State, scan: Scan) -> State:
    """The ring where it is while it waits: on what a press would do, where that is not what is told."""
    state = replace(state, scan=replace(scan, since=state.now))
    ends = (item for item in screen(world, state).actions() if isinstance(item.intent, _ENDING))
    end = None if state.listening else next(ends, None)
    return _at(state, Scan(inside=True, since=state.now), end.id) if end else state


def _heard(world: World, before: State, state: State) -> bool:
    """Whether a move makes a sound: not where it is told in words, nor where the site wants none."""
    wanted = world.habits.scan_sound and world.habits.speaker is not Speaker.NEVER
    if not wanted or state.listening or not state.focus_shown:
        return False
    return _ring(before) != _ring(state)


def _ring(state: State) -> object:
    return state.focus, state.focus_shown, state.scan is not None and state.scan.inside


def _woken(world: World, state: State, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """The effects, with a tick for the next move; there is one to ask for, so the earliest is."""
    scan = state.scan
    if scan is None or scan.since is None or _waits(state):
        return effects
    left = max(1, scan.since + world.habits.scan_ms - state.now)
    asked = [effect.ms for effect in effects if isinstance(effect, Wake)]
    others = tuple(effect for effect in effects if not isinstance(effect, Wake))
    return (*others, Wake(min([left, *asked])))


def _groups(world: World, state: State) -> Groups:
    return groups(screen(world, state), world.habits.scanning)
