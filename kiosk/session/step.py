"""The transition table: (state, intent) → state and effects, pure and in one place.

    step ─ the clock      Tick: warn, forget
         ├ the warning    anything but "No, clear the screen" stays
         ├ the ring       MoveFocus, FocusOn, Select become the intent of an item
         └ _TABLE         every other intent has one row

An effect is what the world must do besides showing the new Screen; most steps have none.
"""

from collections.abc import Callable
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.intents import Intent
from kiosk.session.screens import screen
from kiosk.session.screens.reader import Opened, opened
from kiosk.session.state import (
    SPEEDS,
    VOLUMES,
    Attract,
    Desk,
    Home,
    Languages,
    More,
    Phase,
    Reader,
    Reading,
    Sheet,
    Speaker,
    SpeakerQuestion,
    State,
    StillThere,
    World,
    at_rest,
    current_frame,
)


class Voice(Enum):
    """What the narrator must do."""

    HUSH = "be silent"
    PAUSE = "be silent, to go on from here"
    RESUME = "go on"
    TUNE = "take on speed and volume"
    ANNOUNCE = "say what lies on top of the screen"


class Narrate(Struct, frozen=True):
    """Say the new screen aloud from `first`, a sentence counted from 0."""

    first: int = 0


class Forget(Struct, frozen=True):
    """The visit is over: nothing of it may remain anywhere."""


Effect = Voice | Narrate | Forget


class Step(Struct, frozen=True):
    """Where an intent leads, and what the world must do."""

    state: State
    effects: tuple[Effect, ...] = ()


LONGEST_TOUCH = 300_000  # ms
_REPORTS = (i.SentenceHeard, i.NarrationEnded, i.SoundLost, i.SoundBack)
_AT_REST = (i.Begin, i.ChooseLanguage, i.Touch)
_QUIET = (i.Tick, i.SoundLost, i.SoundBack, i.NarrationEnded)


def step(world: World, state: State, intent: Intent, now: int) -> Step:
    """Where `intent` leads from `state` at `now` (ms)."""
    state = replace(state, now=now)
    if isinstance(intent, i.Tick):
        return _tick(world, state)
    if not isinstance(intent, _QUIET):
        state = replace(state, active_at=now)
    if isinstance(state.on_top, StillThere) and not isinstance(intent, _REPORTS):
        return _answer(world, state, intent)
    return _act(world, state, intent)


def _act(world: World, state: State, intent: Intent) -> Step:
    match intent:
        case i.MoveFocus(by=by):
            return Step(_focus_moved(world, state, by))
        case i.FocusOn(item=item):
            return Step(replace(state, focus=item, focus_shown=True))
        case i.Select():
            return _selected(world, state)
    if isinstance(state.place, Attract) and not isinstance(intent, _AT_REST):
        return Step(state)
    return _TABLE[type(intent)](world, state, intent)


# The clock


def _tick(world: World, state: State) -> Step:
    if isinstance(state.place, Attract):
        return _rested(world, state)
    if _held(state) or state.reading.phase is Phase.PLAYING:
        return Step(replace(state, active_at=state.now))
    if isinstance(state.on_top, StillThere):
        return _forgotten(world, state) if state.now >= state.on_top.until else Step(state)
    if state.now - state.active_at < world.habits.warn_after:
        return Step(state)
    warning = StillThere(state.now + world.habits.answer_within, beneath=state.on_top)
    # An announcement takes the voice: a reading that stood still cannot go on after it.
    effects = (Voice.ANNOUNCE,) if state.speech_used else ()
    return Step(replace(state, on_top=warning, focus="", reading=Reading()), effects)


def _held(state: State) -> bool:
    """Whether a finger rests on the glass; what never lifts is dirt, and forgetting must not wait for it."""
    return state.finger_since is not None and state.now - state.finger_since < LONGEST_TOUCH


def _rested(world: World, state: State) -> Step:
    """At rest, a ring that somebody left is taken away."""
    if not state.focus_shown or state.now - state.active_at < world.habits.warn_after:
        return Step(state)
    return Step(at_rest(world, state.now))


def _answer(world: World, state: State, intent: Intent) -> Step:
    """To "Are you still there?": any sign of life stays, and moving the ring looks at the answers."""
    assert isinstance(state.on_top, StillThere)
    until = state.now + world.habits.answer_within
    if isinstance(intent, i.MoveFocus | i.FocusOn | i.Touch):
        return _act(world, replace(state, on_top=replace(state.on_top, until=until)), intent)
    if isinstance(intent, i.Select):
        return _selected(world, state)
    if isinstance(intent, i.Finish):
        return _forgotten(world, state)
    hush = (Voice.HUSH,) if state.speech_used else ()
    return Step(replace(state, on_top=state.on_top.beneath, focus=""), hush)


def _forgotten(world: World, state: State) -> Step:
    return Step(at_rest(world, state.now), (Voice.HUSH, Forget()))


# The ring


def _focus_moved(world: World, state: State, by: int) -> State:
    shown = screen(world, state)
    actions = [item.id for item in shown.actions()]
    if not actions:
        return state
    at = actions.index(shown.focus)
    # The first move only shows where the ring is.
    to = actions[(at + by) % len(actions)] if state.focus_shown else actions[at]
    return replace(state, focus=to, focus_shown=True)


def _selected(world: World, state: State) -> Step:
    shown = screen(world, state)
    item = shown.item(shown.focus)
    if item is None or item.intent is None:
        return Step(state)
    state = replace(state, focus=item.id, focus_shown=True)
    if isinstance(state.on_top, StillThere):
        return _answer(world, state, item.intent)
    return _act(world, state, item.intent)


# Going somewhere


def _moved(state: State, place: Attract | Languages | Home | Reader, forward: bool = True) -> Step:
    """At `place`, in silence, with nothing on top."""
    silent = replace(state, place=place, forward=forward, on_top=None, reading=Reading())
    return Step(silent, (Voice.HUSH,) if state.reading.phase is not Phase.OFF else ())


def _begin(world: World, state: State, intent: Intent) -> Step:
    if not isinstance(state.place, Attract):
        return Step(state)
    return _moved(replace(state, focus=""), Languages())


def _choose_language(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.ChooseLanguage)
    back = state.place.back if isinstance(state.place, Languages) else state.place
    place = Home() if isinstance(back, Attract) else back
    return _moved(replace(state, language=intent.tag, focus=""), place)


def _open_card(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.OpenCard)
    card = world.library.card(state.language, intent.card)
    return _moved(replace(state, focus=""), Reader(card.id, card.pages[0].id))


def _turn_page(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.TurnPage)
    if not isinstance(state.place, Reader) or state.on_top:
        return Step(state)
    here = opened(world, state)
    return _moved(state, _next_place(here, intent.by) or state.place, forward=intent.by > 0)


def _next_place(here: Opened, by: int) -> Reader | None:
    """The leaf one on or back, across pages; None at the ends of the card."""
    if 0 <= here.leaf + by < len(here.leaves):
        unit = here.leaves[here.leaf + by].first
        return Reader(here.card.id, here.pages[here.page].id, unit)
    if not 0 <= here.page + by < len(here.pages):
        return None
    return Reader(here.card.id, here.pages[here.page + by].id, 0 if by > 0 else LAST_UNIT)


LAST_UNIT = 10_000  # more than a page holds: the last leaf, however the page is cut


def _unfold(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.Unfold)
    assert isinstance(state.place, Reader)
    card = state.place.card
    state = replace(state, unfolded=state.unfolded | {(card, intent.page)}, focus="")
    return _moved(state, Reader(card, intent.page))


def _show_tiles(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.ShowTiles)
    return _moved(replace(state, focus=""), Home(intent.page), forward=intent.page > 0)


def _go_home(world: World, state: State, intent: Intent) -> Step:
    if isinstance(state.place, Attract | Languages):
        return Step(state)
    page = state.place.page if isinstance(state.place, Home) and state.on_top else 0
    return _moved(state, Home(page), forward=False)


def _go_back(world: World, state: State, intent: Intent) -> Step:
    if state.on_top:
        return _close(world, state, intent)
    match state.place:
        case Attract():
            return Step(state)
        case Languages(back=Attract()):
            return _forgotten(world, state)
        case Languages(back=back):
            return _moved(state, back, forward=False)
        case Home(page=0):
            return _moved(state, Languages(), forward=False)
        case Home(page=page):
            return _moved(state, Home(page - 1), forward=False)
        case Reader():
            before = _next_place(opened(world, state), -1)
            return _moved(state, before or _home_with_card(world, state), forward=False)


def _home_with_card(world: World, state: State) -> Home:
    """The page of home that shows the card being read."""
    assert isinstance(state.place, Reader)
    tiles = [tile.id for tile in world.library.edition(state.language).tiles]
    return Home(tiles.index(state.place.card) // current_frame(world, state).tiles)


def _open_languages(world: World, state: State, intent: Intent) -> Step:
    if isinstance(state.place, Home | Reader):
        return _moved(replace(state, focus=""), Languages(state.place))
    return Step(state)


# On top


def _on_top(state: State, overlay: Desk | Sheet | More | SpeakerQuestion) -> Step:
    if isinstance(state.place, Attract):
        return Step(state)
    return Step(replace(state, on_top=overlay, focus=""))


def _ask_desk(world: World, state: State, intent: Intent) -> Step:
    return _paused_under(_on_top(state, Desk()))


def _open_more(world: World, state: State, intent: Intent) -> Step:
    return _paused_under(_on_top(state, More()))


def _paused_under(opened_on_top: Step) -> Step:
    state = opened_on_top.state
    if state.reading.phase is not Phase.PLAYING:
        return opened_on_top
    return Step(replace(state, reading=replace(state.reading, phase=Phase.PAUSED)), (Voice.PAUSE,))


def _open_sheet(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.OpenSheet)
    return _on_top(state, Sheet(intent.page))


def _close(world: World, state: State, intent: Intent) -> Step:
    return Step(replace(state, on_top=None, focus=""))


# How it looks and sounds


def _set_text_step(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.SetTextStep)
    place = Home() if isinstance(state.place, Home) else state.place
    top = Sheet() if isinstance(state.on_top, Sheet) else state.on_top
    state = replace(state, look=replace(state.look, step=intent.step), place=place, on_top=top)
    return _started_again(state)


def _set_theme(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.SetTheme)
    return Step(replace(state, look=replace(state.look, theme=intent.theme)))


def _set_still(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.SetStill)
    return Step(replace(state, look=replace(state.look, still=intent.still)))


def _change_speed(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.ChangeSpeed)
    speed = max(0, min(len(SPEEDS) - 1, state.speed + intent.by))
    again = _narrating(state, state.reading.sentence)
    return Step(replace(state, speed=speed), (Voice.TUNE, *again))


def _change_volume(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.ChangeVolume)
    volume = max(0, min(len(VOLUMES) - 1, state.volume + intent.by))
    return Step(replace(state, volume=volume), (Voice.TUNE,))


# Reading aloud


def _narrating(state: State, first: int) -> tuple[Narrate, ...]:
    return (Narrate(first),) if state.reading.phase is Phase.PLAYING else ()


def _started_again(state: State) -> Step:
    """The same screen, cut anew: a reading begins it again, a pause ends."""
    match state.reading.phase:
        case Phase.OFF:
            return Step(state)
        case Phase.PAUSED:
            return Step(replace(state, reading=Reading()), (Voice.HUSH,))
        case Phase.PLAYING:
            reading = replace(state.reading, sentence=0)
            return Step(replace(state, reading=reading), (Narrate(0),))


def _read_aloud(world: World, state: State, intent: Intent) -> Step:
    if not isinstance(state.place, Home | Reader) or world.habits.speaker is Speaker.NEVER:
        return Step(state)
    if world.habits.speaker is Speaker.ASK and not state.speaker_agreed:
        return _on_top(state, SpeakerQuestion())
    reading = Reading(phase=Phase.PLAYING)
    state = replace(state, on_top=None, reading=reading, speech_used=True)
    return Step(state, (Voice.TUNE, Narrate(0)))


def _allow_speaker(world: World, state: State, intent: Intent) -> Step:
    agreed = replace(state, speaker_agreed=True, on_top=None, focus="")
    return _read_aloud(world, agreed, intent)


def _pause(world: World, state: State, intent: Intent) -> Step:
    if state.reading.phase is not Phase.PLAYING:
        return Step(state)
    return Step(replace(state, reading=replace(state.reading, phase=Phase.PAUSED)), (Voice.PAUSE,))


def _resume(world: World, state: State, intent: Intent) -> Step:
    if state.reading.phase is not Phase.PAUSED:
        return Step(state)
    reading = replace(state.reading, phase=Phase.PLAYING)
    return Step(replace(state, reading=reading), (Voice.RESUME,))


def _stop(world: World, state: State, intent: Intent) -> Step:
    return Step(replace(state, reading=Reading()), (Voice.HUSH,))


def _skip(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.SkipSentence)
    beneath = state.on_top is not None and not isinstance(state.on_top, Sheet)
    if state.reading.phase is Phase.OFF or beneath:
        return Step(state)
    to = max(0, state.reading.sentence + intent.by)
    if to >= _spoken(world, state):
        return _read_on(world, state)
    reading = replace(state.reading, phase=Phase.PLAYING, sentence=to)
    return Step(replace(state, reading=reading), (Narrate(to),))


def _spoken(world: World, state: State) -> int:
    return sum(len(item.sentences) for item in screen(world, state).read_aloud())


def _sentence_heard(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.SentenceHeard)
    if state.reading.phase is not Phase.PLAYING:
        return Step(state)
    return Step(replace(state, reading=replace(state.reading, sentence=intent.sentence)))


def _narration_ended(world: World, state: State, intent: Intent) -> Step:
    if state.reading.phase is not Phase.PLAYING:
        return Step(state)
    return _read_on(world, replace(state, active_at=state.now))


def _read_on(world: World, state: State) -> Step:
    """The next leaf of the same page, if there is one: a page is read to its end."""
    done = Step(replace(state, reading=Reading()), (Voice.HUSH,))
    if not isinstance(state.place, Reader):
        return done
    here = opened(world, state)
    if here.last_leaf:
        return done
    place = _next_place(here, 1)
    assert place is not None
    reading = replace(state.reading, phase=Phase.PLAYING, sentence=0)
    return Step(replace(state, place=place, forward=True, reading=reading), (Narrate(0),))


def _sound_lost(world: World, state: State, intent: Intent) -> Step:
    return Step(replace(state, reading=replace(state.reading, silent=True)))


def _sound_back(world: World, state: State, intent: Intent) -> Step:
    return Step(replace(state, reading=replace(state.reading, silent=False)))


def _finish(world: World, state: State, intent: Intent) -> Step:
    return _forgotten(world, state)


def _touch(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.Touch)
    since = state.now if intent.down else None
    return Step(replace(state, finger_since=since, focus_shown=False))


def _stay(world: World, state: State, intent: Intent) -> Step:
    return Step(state)


_Row = Callable[[World, State, Intent], Step]

_TABLE: dict[type[Intent], _Row] = {
    i.Begin: _begin,
    i.ChooseLanguage: _choose_language,
    i.OpenCard: _open_card,
    i.TurnPage: _turn_page,
    i.Unfold: _unfold,
    i.ShowTiles: _show_tiles,
    i.GoHome: _go_home,
    i.GoBack: _go_back,
    i.OpenLanguages: _open_languages,
    i.OpenSheet: _open_sheet,
    i.OpenMore: _open_more,
    i.AskDesk: _ask_desk,
    i.Help: _ask_desk,
    i.Close: _close,
    i.SetTextStep: _set_text_step,
    i.SetTheme: _set_theme,
    i.SetStill: _set_still,
    i.ChangeSpeed: _change_speed,
    i.ChangeVolume: _change_volume,
    i.ReadAloud: _read_aloud,
    i.AllowSpeaker: _allow_speaker,
    i.PauseReading: _pause,
    i.ResumeReading: _resume,
    i.StopReading: _stop,
    i.SkipSentence: _skip,
    i.Stay: _stay,
    i.Finish: _finish,
    i.Touch: _touch,
    i.SentenceHeard: _sentence_heard,
    i.NarrationEnded: _narration_ended,
    i.SoundLost: _sound_lost,
    i.SoundBack: _sound_back,
}
