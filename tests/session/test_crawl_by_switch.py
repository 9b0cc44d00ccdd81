"""A crawl with one switch: whatever a finger reaches is reached."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from kiosk.session import signing
from kiosk.session.glass import Glass
from kiosk.session.scan import Scanning
from kiosk.session.state import Phase
from tests.fakes import Visit
from tests.session.test_crawl import _OF_LOOK, Crawl, by_touch, crawl, crossing, visit_at
from tests.session.test_scanning import press, ring, wait
from tests.variants import some

_MOST = 60
"""Moves that are more than any screen has."""


def by_switch(visit: Visit) -> Iterator[Visit]:
    """Where each press leads, on each thing that the ring comes to by itself."""
    chosen = set()
    for there, item in _pressed(visit):
        chosen.add(item)
        done = visit.screen.item(item)
        assert done
        if not isinstance(done.intent, _OF_LOOK):
            yield there
    if not _waits(visit):
        assert chosen == set(visit.offered), visit.screen.place


def _waits(visit: Visit) -> bool:
    """Whether the ring stands still, and a press ends what it waits for."""
    state = visit.state
    breathes = state.exercise is not None and not state.exercise.over
    return state.reading.phase is Phase.PLAYING or signing.playing(state) or breathes


def _pressed(visit: Visit) -> Iterator[tuple[Visit, str]]:
    """A press on each thing, and what it was."""
    auto = visit.world.habits.scanning is Scanning.AUTO
    return _choices(_begun(visit)) if auto else _steps(visit)


def _begun(visit: Visit) -> Visit:
    """The same a little later: the ring has come out of the group in which something was chosen."""
    begun = visit.copy()
    while begun.state.scan and begun.state.scan.inside and ring(begun) and not _waits(begun):
        wait(begun)
    return begun if ring(begun) else press(begun)


def _choices(visit: Visit) -> Iterator[tuple[Visit, str]]:
    seen = set()
    for _ in range(_MOST):
        here = ring(visit)
        if here in seen or not here:
            return
        seen.add(here)
        there = press(visit.copy())
        if len(here) > 1:
            yield from _choices(there)
        else:
            yield there, here[0]
        wait(visit)


def _steps(visit: Visit) -> Iterator[tuple[Visit, str]]:
    """Where standing still leads, after each number of presses."""
    ahead = press(visit.copy())
    if _waits(visit):
        yield ahead, visit.screen.focus
    seen = set()
    while ring(ahead) and ring(ahead) not in seen:
        seen.add(ring(ahead))
        yield wait(ahead.copy()), ring(ahead)[0]
        press(ahead)


def silent(found: Crawl) -> set[object]:
    """The crossings at which nothing is read: by switch, it pauses before anything else is done.

    Whether questions were chosen on the way there depends on which way was found first.
    """
    return {crossing(visit)[:-1] for visit in found.found.values() if not _waits(visit)}


@pytest.mark.acr("2.1.1", "2.1.2", "302.7", "4.2.7", "5.9")
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "how", some([Scanning.AUTO, Scanning.STEP], lambda place: place == 1), ids=str
)
def test_one_switch_alone_reaches_whatever_a_finger_reaches(how: Scanning) -> None:
    start = visit_at(1.0, Glass(), ("en",))
    start.world = replace(start.world, habits=replace(start.world.habits, scanning=how))
    by_hand, by_one = crawl(start, by_touch), crawl(start, by_switch)
    assert silent(by_hand) <= silent(by_one)
    assert by_one.dead_ends() == set()
