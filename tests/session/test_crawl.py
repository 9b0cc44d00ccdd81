"""A crawl of the whole kiosk without a display: every screen, every action, no dead end.

Two visits are at the same crossing when place, languages, what lies on top and what is being read
are the same; the choices of the sheet lead nowhere else. A second language is crawled by itself.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from kiosk.access import keys
from kiosk.access.keys import Action
from kiosk.content.model import Card
from kiosk.i18n.languages import Direction, language
from kiosk.session import intents as i
from kiosk.session.frames import frame
from kiosk.session.glass import SIZES, Glass
from kiosk.session.leaves import leaves
from kiosk.session.screen import Kind, Look, OverlayKind
from kiosk.session.state import Desk, Habits, Library, SpeakerQuestion
from kiosk.session.together import leaves_together
from tests.fakes import LANGUAGES, ONLY_ENGLISH, Visit, world
from tests.variants import some

Crossing = tuple[object, ...]
REST: Crossing = ("attract",)
_OF_LOOK = (
    i.SetTextStep,
    i.SetTheme,
    i.SetStill,
    i.SetLow,
    i.SetMagnify,
    i.SetHand,
    i.ChangeSpeed,
    i.ChangeVolume,
    i.SpeakEverything,
)


def crossing(visit: Visit) -> Crossing:
    """Where the visit is, as far as it matters for what can be done."""
    screen, state = visit.screen, visit.state
    if screen.place == REST[0]:
        return REST
    back = getattr(state.place, "back", None)
    phase = state.reading.phase
    unfolded = frozenset(page for card, page in state.unfolded if screen.place.startswith(card))
    # Elsewhere, what was chosen leads nowhere but to showing it.
    chosen = bool(state.questions and screen.region("questions").items)
    languages = (screen.language, state.companion)
    return (languages, screen.place, back, state.on_top, phase, unfolded, chosen)


@dataclass
class Crawl:
    """What was found: a visit at each crossing, and where each leads."""

    found: dict[Crossing, Visit] = field(default_factory=dict)
    leads: dict[Crossing, set[Crossing]] = field(default_factory=dict)

    def dead_ends(self) -> set[Crossing]:
        """From where the screen at rest cannot be reached."""
        before: dict[Crossing, set[Crossing]] = {}
        for start, ends in self.leads.items():
            for end in ends:
                before.setdefault(end, set()).add(start)
        reached, ahead = {REST}, deque([REST])
        while ahead:
            new = before.get(ahead.popleft(), set()) - reached
            reached |= new
            ahead += new
        return set(self.found) - reached


def crawl(start: Visit, ways: Callable[[Visit], Iterator[Visit]]) -> Crawl:
    """Everywhere that can be reached from `start`, the nearest first."""
    done = Crawl({crossing(start): start})
    ahead = deque(done.found)
    while ahead:
        here = ahead.popleft()
        ends = done.leads[here] = set()
        for there in ways(done.found[here]):
            end = crossing(there)
            ends.add(end)
            if end not in done.found:
                done.found[end] = there
                ahead.append(end)
    return done


def by_touch(visit: Visit) -> Iterator[Visit]:
    """Every action of the screen, in one language."""
    return (there for there in _ways(visit) if not _second(there))


def together(visit: Visit) -> Iterator[Visit]:
    """Every action of the screen, in Spanish, and with a second language too."""
    return (there for there in _ways(visit) if there.state.language != "ar")


def _second(visit: Visit) -> bool:
    """Whether a second language is shown, or about to be chosen."""
    return bool(visit.state.companion) or visit.screen.place == "languages-second"


def _ways(visit: Visit) -> Iterator[Visit]:
    """Where each action of the screen leads."""
    for item in visit.screen.actions():
        assert item.intent is not None
        there = visit.copy().do(item.intent)
        if not isinstance(item.intent, _OF_LOOK):
            yield there


def by_key(visit: Visit) -> Iterator[Visit]:
    """Back, help, and once round the ring with what it is on selected."""
    for action in (Action.BACK, Action.HELP):
        there = pressed(visit.copy(), action)
        # Help again is for who listens: tests/session/test_crawl_by_ear.py goes on there.
        if not there.screen.by_ear:
            yield there
    ring = visit.copy()
    while not ring.screen.focus_shown:
        pressed(ring, Action.NEXT)
    visited = set()
    for _ in ring.offered:
        item = ring.screen.item(ring.screen.focus)
        assert item is not None
        visited.add(item.id)
        there = pressed(ring.copy(), Action.SELECT)
        if not isinstance(item.intent, _OF_LOOK) and not _second(there):
            yield there
        pressed(ring, Action.NEXT)
    assert visited == set(ring.offered)


def pressed(visit: Visit, action: Action) -> Visit:
    """The same visit after a key for `action`."""
    screen = visit.screen
    intent = keys.intent(action, screen, rtl=language(screen.language).direction is Direction.RTL)
    assert intent is not None
    return visit.do(intent)


def visit_at(step: float, glass: Glass, languages: tuple[str, ...] = LANGUAGES) -> Visit:
    return Visit(world(Habits(look=Look(step=step), printer=True, films=True), glass, languages))


UPRIGHT = Glass(width=1080, height=1920)


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((1.0, Glass()), id="lying-1", marks=pytest.mark.long),
        pytest.param((1.5, Glass()), id="lying-1.5", marks=pytest.mark.long),
        pytest.param((2.0, Glass()), id="lying-2", marks=pytest.mark.long),
        pytest.param((1.25, UPRIGHT), id="upright-1.25"),
        pytest.param((2.0, UPRIGHT), id="upright-2", marks=pytest.mark.long),
    ],
)
def touched(request: pytest.FixtureRequest) -> Crawl:
    """A crawl by touch at one size of text."""
    return crawl(visit_at(*request.param), by_touch)


@pytest.mark.acr("2.5.1", "2.5.7", "5.5.1", "5.9")
def test_every_leaf_of_every_card_is_reached_in_every_language(touched: Crawl) -> None:
    start = touched.found[REST]
    step, glass = start.state.look.step, start.world.glass
    room = frame(glass, glass.size(step))
    shelf = start.world.library
    wanted = {
        (tag, f"{card.id}/{page.id}/{leaf.first}")
        for tag in LANGUAGES
        for card in (shelf.card(tag, tile.id) for tile in shelf.tiles(tag))
        for page in card.pages
        for leaf in leaves(card, page, room)
    }
    visits = touched.found.values()
    read = {(v.screen.language, v.screen.place) for v in visits if v.screen.kind is Kind.READER}
    assert read == wanted


def test_everything_that_can_lie_on_top_is_reached(touched: Crawl) -> None:
    over = {v.screen.overlay.kind for v in touched.found.values() if v.screen.overlay}
    without_a_touch = {OverlayKind.WARNING, OverlayKind.KEYS}
    assert over == set(OverlayKind) - without_a_touch


@pytest.mark.acr("2.1.2")
def test_there_is_no_dead_end(touched: Crawl) -> None:
    assert touched.dead_ends() == set()


def test_every_crossing_offers_something(touched: Crawl) -> None:
    assert all(visit.offered for visit in touched.found.values())


def test_the_desk_is_on_every_screen_or_one_touch_from_what_lies_on_top(touched: Crawl) -> None:
    for here, visit in touched.found.items():
        if here != REST and not visit.screen.overlay:
            assert "desk" in visit.offered, here
            continue
        # A question about a word lies on the word, which is closed by one touch more.
        ahead = [touched.found[end] for end in touched.leads[here]]
        if isinstance(visit.state.on_top, SpeakerQuestion) and visit.state.on_top.term:
            ahead = [further for there in ahead for further in by_touch(there)]
        assert any(
            "desk" in there.offered or isinstance(there.state.on_top, Desk) for there in ahead
        ), here


def test_the_sheet_is_on_every_screen(touched: Crawl) -> None:
    for here, visit in touched.found.items():
        if here != REST and not visit.screen.overlay:
            assert i.OpenSheet() in [item.intent for item in visit.screen.actions()], here


@pytest.mark.parametrize(
    ("step", "glass"), some([(1.0, Glass()), (2.0, UPRIGHT)], lambda place: place == 0)
)
def test_two_languages_together_have_every_leaf_and_no_dead_end(step: float, glass: Glass) -> None:
    done = crawl(visit_at(step, glass, ("es", "ar")), together)
    shelf, room = done.found[REST].world.library, frame(glass, glass.size(step))
    wanted = {
        f"{card.id}/{page.id}/{leaf.first}{'-second' if leaf.alone else ''}"
        for card, other in zip(_told(shelf, "es"), _told(shelf, "ar"), strict=True)
        for page in card.pages
        for leaf in leaves_together(card, other, page, room)
    }
    both = [visit for visit in done.found.values() if visit.state.companion]
    read = {visit.screen.place for visit in both if visit.screen.kind is Kind.READER}
    assert read >= wanted
    assert {place.partition("/")[0] for place in read - wanted} == {ONLY_ENGLISH}
    assert done.dead_ends() == set()


def _told(shelf: Library, tag: str) -> list[Card]:
    """The cards that are told in a language."""
    cards = (shelf.card(tag, name) for name in shelf.cards(tag))
    return [card for card in cards if card.language == tag]


@pytest.mark.acr("2.1.1", "2.1.2", "2.1.3", "302.6", "4.2.6", "5.9")
@pytest.mark.parametrize("step", some([SIZES[0], SIZES[-1]], lambda place: place == 0))
def test_keys_alone_reach_whatever_a_finger_reaches(step: float) -> None:
    start = visit_at(step, Glass(), ("ar",))
    by_hand, by_keypad = crawl(start, by_touch), crawl(start, by_key)
    assert set(by_hand.found) <= set(by_keypad.found)
    assert by_keypad.dead_ends() == set()
