"""Laws of a visit, whatever a visitor, the narrator and the clock do in whatever order."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.access import phrases
from kiosk.access.keys import INTENTS
from kiosk.session import intents as i
from kiosk.session import taking
from kiosk.session.effects import Forget, Print, StopPrinting
from kiosk.session.glass import SIZES, Glass
from kiosk.session.intents import Intent
from kiosk.session.paper import Progress
from kiosk.session.screen import Screen
from kiosk.session.screens.opened import opened
from kiosk.session.state import Attract, Habits, Home, Phase, Reader, Speaker, State, World
from kiosk.session.step import step
from kiosk.speech.ear import Lexicon
from kiosk.speech.reports import Reason
from tests.fakes import Visit, world


@dataclass(frozen=True)
class Press:
    """A touch on an action of the screen, whichever is there: `share` of the way through them."""

    share: float


@dataclass(frozen=True)
class Wait:
    """Time passes, and the clock ticks."""

    ms: int


Move = Press | Wait | Intent

_CLINICS = st.builds(
    world,
    st.builds(
        Habits,
        speaker=st.sampled_from(Speaker),
        printer=st.just(True),
        look=st.just(Habits().look),
    ),
    st.sampled_from([Glass(), Glass(width=1080, height=1920), Glass(dpi=141)]),
)
_WORLDS = st.builds(replace, _CLINICS, screen_reader=st.booleans())
_PRESSES = st.builds(Press, st.floats(0, 0.999))
_KEYS = st.sampled_from(sorted(INTENTS.values(), key=repr))
_REPORTS = st.one_of(
    st.builds(i.SentenceHeard, st.integers(0, 5)),
    st.just(i.NarrationEnded()),
    st.builds(i.SoundLost, st.sampled_from(Reason)),
    st.sampled_from([i.SoundBack(), i.HeadphonesIn(), i.HeadphonesOut(), i.ScreenReader()]),
    st.builds(i.PrintEnded, st.sampled_from(Progress)),
)
_GLASS = st.one_of(st.builds(i.Touch, st.booleans()), st.just(i.Close()))
_WORD = st.builds(
    i.ReadFrom, st.sampled_from(["heading", "often", "long", "in"]), st.integers(0, 99)
)
_ASSISTIVE = st.builds(i.FocusOn, st.sampled_from(["onward", "stay", "begin", "nowhere"]))
_WAITS = st.builds(Wait, st.sampled_from([0, 1000, 4000, 29_999, 30_000, 119_999, 120_000]))
_MOVES = st.lists(
    st.one_of(_PRESSES, _PRESSES, _PRESSES, _KEYS, _REPORTS, _GLASS, _WORD, _ASSISTIVE, _WAITS),
    max_size=40,
)
_thorough = settings(max_examples=150, deadline=None)


def move(visit: Visit, done: Move) -> None:
    match done:
        case Press(share=share):
            actions = visit.screen.actions()
            intent = actions[int(share * len(actions))].intent
            assert intent is not None
            visit.do(intent)
        case Wait(ms=ms):
            visit.now += ms
            visit.do(i.Tick())
        case _:
            visit.do(done)


def after(place: World, moves: list[Move]) -> Visit:
    visit = Visit(place)
    for done in moves:
        move(visit, done)
    return visit


@pytest.mark.acr("2.4.3")
@_thorough
@given(_WORLDS, _MOVES)
def test_every_screen_can_be_drawn_reached_and_left(place: World, moves: list[Move]) -> None:
    visit = Visit(place)
    for done in moves:
        move(visit, done)
        holds(visit.screen)


def holds(screen: Screen) -> None:
    """What is true of every screen."""
    within = [item.id for item in screen.items()]
    assert len(within) == len(set(within))
    names = [item.id for item in screen.actions()]
    assert names
    assert screen.focus in {item.id for item in screen.ring()}
    for item in screen.items():
        assert item.label or item.picture
        for sentence in item.sentences:
            assert 0 <= sentence.start < sentence.end <= len(item.label)
    if screen.overlay:
        # Speed and volume have the same names below, where they are out of reach.
        assert set(names) <= {item.id for each in screen.overlay.regions for item in each.items}


@pytest.mark.acr("5.1.5", "411.1", "302.4", "4.2.4")
@_thorough
@given(_WORLDS, _MOVES)
def test_what_is_said_lies_within_what_is_shown(place: World, moves: list[Move]) -> None:
    screen = after(place, moves).screen
    shown = {item.id: item.label for region in screen.regions for item in region.items}
    for sentence in phrases.reading(screen, lambda _: Lexicon()).sentences:
        end = sentence.start
        for token in sentence.tokens:
            assert end <= token.start < token.end <= sentence.end <= len(shown[sentence.item])
            assert token.spoken.strip()
            end = token.end


@pytest.mark.acr("5.1.3.13")
@_thorough
@given(_WORLDS, _MOVES)
def test_i_am_done_forgets_everything(place: World, moves: list[Move]) -> None:
    visit = after(place, moves)
    if isinstance(visit.state.place, Attract):
        return
    visit.do(i.Finish())
    assert visit.state == visit.rested
    assert Forget() in visit.effects


@pytest.mark.acr("5.1.3.13")
@_thorough
@given(_WORLDS, _MOVES)
def test_an_empty_room_forgets_everything(place: World, moves: list[Move]) -> None:
    visit = after(place, moves).do(i.Touch(down=False), i.PrintEnded(Progress.STUCK))
    while visit.state.reading.phase is Phase.PLAYING:
        visit.do(i.NarrationEnded())
    for _ in range(3):
        move(visit, Wait(place.habits.warn_after))
    rested = replace(visit.rested, now=0, active_at=0)
    # Where a ring would be that nobody sees is nothing about anybody.
    assert replace(visit.state, now=0, active_at=0, focus="") == rested


@pytest.mark.acr("2.2.1")
@_thorough
@given(_WORLDS, _MOVES)
def test_the_question_comes_before_anything_is_forgotten(place: World, moves: list[Move]) -> None:
    visit = Visit(place)
    for done in moves:
        asked = visit.screen.overlay is not None and visit.screen.overlay.kind == "warning"
        # Whoever pulled her headphones out, and touches nothing more, has gone.
        listening = visit.state.listening
        gone = listening is not None and listening.unplugged is not None
        move(visit, done)
        if isinstance(done, Wait) and Forget() in visit.effects:
            assert asked or gone


@_thorough
@given(_WORLDS, _MOVES, st.sampled_from(SIZES), st.sampled_from(SIZES))
def test_no_size_of_text_loses_the_place(
    place: World, moves: list[Move], first: float, then: float
) -> None:
    visit = after(place, moves)
    state, before = visit.state, visit.state.place
    if not isinstance(before, Reader):
        return
    unit = first_unit(place, state)
    for size in (first, then, state.look.step):
        state = resized(place, state, size)
        assert isinstance(state.place, Reader)
        assert (state.place.card, state.place.page) == (before.card, before.page)
    assert first_unit(place, state) == unit


def resized(place: World, state: State, size: float) -> State:
    """The same moment with text of another size."""
    return step(place, replace(state, on_top=None), i.SetTextStep(size), state.now).state


def first_unit(place: World, state: State) -> int:
    """The first unit of the leaf on the glass."""
    here = opened(place, state)
    return here.leaves[here.leaf].first


@_thorough
@given(_WORLDS, _MOVES, st.sampled_from(["en", "es", "ar"]), st.sampled_from(["dark", "contrast"]))
def test_neither_colours_nor_language_lose_the_place(
    place: World, moves: list[Move], tag: str, theme: str
) -> None:
    visit = after(place, moves)
    before = visit.state.place
    if not isinstance(before, Home | Reader):
        return
    visit.state = replace(visit.state, on_top=None)
    visit.do(i.SetTheme(theme), i.SetStill(still=True), i.OpenLanguages(), i.ChooseLanguage(tag))
    assert visit.state.place == before
    assert (visit.screen.language, visit.screen.look.theme) == (tag, theme)


@pytest.mark.acr("1.4.2", "5.1.3.10")
@_thorough
@given(_WORLDS, _MOVES)
def test_nothing_is_read_aloud_on_the_screen_at_rest(place: World, moves: list[Move]) -> None:
    visit = Visit(place)
    for done in moves:
        move(visit, done)
        if isinstance(visit.state.place, Attract):
            assert visit.state.reading.phase is Phase.OFF
            assert visit.state.exercise is None
            assert visit.screen.overlay is None


@_thorough
@given(_WORLDS, _MOVES)
def test_a_print_that_nobody_waits_for_is_stopped(place: World, moves: list[Move]) -> None:
    visit, printing = Visit(place), False
    for done in moves:
        move(visit, done)
        begun = any(isinstance(effect, Print) for effect in visit.effects)
        printing = begun or (printing and StopPrinting() not in visit.effects)
        assert printing == taking.sending(visit.state)
