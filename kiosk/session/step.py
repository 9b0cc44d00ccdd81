"""The transition table: (state, intent) → state and effects, pure and in one place.

step ─ the clock      Tick: warn, forget
     ├ the warning    anything but "No, clear the screen" stays
     ├ the ring       MoveFocus, FocusOn, Select, and one Switch, become the intent of an item
     └ _TABLE         every other intent has one row, in `going`, `hearing` or another room beside this one
"""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.session import (
    asking,
    breathing,
    comfort,
    explaining,
    going,
    hearing,
    listening,
    parting,
    scanning,
    signing,
    taking,
)
from kiosk.session import intents as i
from kiosk.session.effects import Step, Voice, forgotten
from kiosk.session.finished import finished
from kiosk.session.intents import Intent
from kiosk.session.parting import LONGEST_QUESTION
from kiosk.session.scan import Scanning
from kiosk.session.screens import screen
from kiosk.session.state import (
    Attract,
    Desk,
    Farewell,
    Phase,
    Reading,
    State,
    StillThere,
    World,
    at_rest,
    speaks_up,
)

LONGEST_TOUCH = 300_000  # ms
LONGEST_PRINT = 360_000  # ms: longer than a site can have it wait for a printer
_REPORTS = (
    i.SentenceHeard,
    i.NarrationEnded,
    i.SoundLost,
    i.SoundBack,
    i.HeadphonesIn,
    i.HeadphonesOut,
    i.PrintEnded,
    i.ScreenReader,
    i.SignsReached,
    i.SignsEnded,
    i.SignsLost,
)
_AT_REST = (
    i.Begin,
    i.ChooseLanguage,
    i.Help,
    i.HeadphonesIn,
    i.SpeakEverything,
    i.Touch,
    i.ScreenReader,
)
_AT_FAREWELL = (i.Rate, i.Finish, i.Touch, i.NarrationEnded, i.ScreenReader)
_AWAY = (i.GoBack, i.GoHome, i.Close)
_QUIET = (i.Tick, i.SoundLost, i.SoundBack, i.NarrationEnded, i.ScreenReader, i.SignsReached)


def step(world: World, state: State, intent: Intent, now: int) -> Step:
    """Where `intent` leads from `state` at `now` (ms)."""
    state = replace(state, now=now)
    done = signing.kept(state, taking.kept(state, _stepped(world, state, intent)))
    done = Step(finished(world, done.state), done.effects)
    done = listening.heard(world, state, intent, done)
    return scanning.followed(world, state, intent, done)


def _stepped(world: World, state: State, intent: Intent) -> Step:
    if isinstance(intent, i.Tick):
        return _scanned(world, state, _tick(world, state))
    if not isinstance(intent, _QUIET):
        state = replace(state, active_at=state.now)
    if not isinstance(intent, _REPORTS):
        state = _there(state, intent)
    if isinstance(state.on_top, StillThere) and not isinstance(intent, _REPORTS):
        return _answer(world, state, intent)
    done = _act(world, state, intent)
    return listening.come(state, done) if isinstance(state.place, Attract) else done


def _there(state: State, intent: Intent) -> State:
    """Who pulled her headphones out is still there; and a hint for a finger is of no use to a key."""
    listens = state.listening
    if listens is None:
        return state
    touched = listens.touched and isinstance(intent, i.FocusOn | i.Touch)
    return replace(state, listening=replace(listens, unplugged=None, touched=touched))


def _act(world: World, state: State, intent: Intent) -> Step:
    match intent:
        case i.MoveFocus(by=by):
            return Step(_focus_moved(world, state, by))
        case i.FocusOn(item=item):
            return Step(replace(state, focus=item, focus_shown=True))
        case i.Select():
            return _selected(world, state)
        case i.Switch():
            return _switched(world, state)
    if isinstance(state.place, Attract) and not isinstance(intent, _AT_REST):
        return Step(state)
    if isinstance(state.place, Farewell) and not isinstance(intent, _AT_FAREWELL):
        return forgotten(world, state) if isinstance(intent, _AWAY) else Step(state)
    state = listening.uncovered(world, state, intent)
    return _TABLE[type(intent)](world, state, intent)


# The clock


def _tick(world: World, state: State) -> Step:
    if isinstance(state.place, Attract):
        return _rested(world, state)
    if gone := listening.ticked(world, state):
        return gone
    if state.exercise and not state.exercise.over:
        return breathing.ticked(state, state.exercise)
    if _held(state) or state.reading.phase is Phase.PLAYING or signing.playing(state):
        return Step(replace(state, active_at=state.now))
    if isinstance(state.place, Farewell):
        return parting.waited(world, state, state.place)
    if isinstance(state.on_top, StillThere):
        return _waited(world, state, state.on_top)
    patience = LONGEST_PRINT if taking.sending(state) else world.habits.warn_after
    if state.now - state.active_at < patience:
        return Step(state)
    said = speaks_up(world, state)
    warning = StillThere(
        until=state.now + world.habits.answer_within,
        said_by=state.now + LONGEST_QUESTION if said else 0,
        beneath=state.on_top,
    )
    # An announcement takes the voice: a reading that stood still cannot go on after it.
    effects = (Voice.ANNOUNCE,) if said else ()
    return Step(replace(state, on_top=warning, focus="", reading=Reading()), effects)


def _waited(world: World, state: State, warning: StillThere) -> Step:
    """Time to answer passes only once the question has been heard."""
    if state.now < warning.said_by:
        until = state.now + world.habits.answer_within
        return Step(replace(state, on_top=replace(warning, until=until)))
    return forgotten(world, state) if state.now >= warning.until else Step(state)


def _held(state: State) -> bool:
    """Whether a finger rests on the glass; what never lifts is dirt, and forgetting must not wait for it."""
    return state.finger_since is not None and state.now - state.finger_since < LONGEST_TOUCH


def _rested(world: World, state: State) -> Step:
    """At rest, a ring that somebody left is taken away; and who does not see the screen is told of it."""
    if not state.focus_shown:
        return listening.invited(world, state)
    if state.now - state.active_at < world.habits.warn_after:
        return Step(state)
    return Step(at_rest(world, state.now))


def _answer(world: World, state: State, intent: Intent) -> Step:
    """To "Are you still there?": any sign of life stays, and moving the ring looks at the answers."""
    assert isinstance(state.on_top, StillThere)
    until = state.now + world.habits.answer_within
    if isinstance(intent, i.MoveFocus | i.FocusOn | i.Touch | i.Switch):
        return _act(world, replace(state, on_top=replace(state.on_top, until=until)), intent)
    if isinstance(intent, i.Select):
        return _selected(world, state)
    if isinstance(intent, i.Finish):
        return forgotten(world, state)
    hush = (Voice.HUSH,) if state.speech_used else ()
    return Step(replace(state, on_top=state.on_top.beneath, focus=""), hush)


# The ring


def _focus_moved(world: World, state: State, by: int) -> State:
    shown = screen(world, state)
    ring = [item.id for item in shown.ring()]
    if not ring:
        return state
    at = ring.index(shown.focus)
    # The first move only shows where the ring is.
    to = ring[(at + by) % len(ring)] if shown.focus_shown else ring[at]
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


def _switched(world: World, state: State) -> Step:
    """One switch: what is read pauses, the ring goes on, or what it is on is done."""
    if world.habits.scanning is Scanning.OFF:
        return Step(state)
    if ended := _ended(world, state):
        begun = scanning.pressed(world, ended.state) if state.scan is None else None
        return Step(begun, ended.effects) if begun else ended
    led = scanning.pressed(world, state)
    return Step(led) if led is not None else _selected(world, scanning.spent(world, state))


def _ended(world: World, state: State) -> Step | None:
    """What a press of the switch ends, which the ring waits for; None where it waits for nothing."""
    if state.reading.phase is Phase.PLAYING and not scanning.heard_choice(world, state):
        return hearing.pause(world, scanning.spent(world, state), i.PauseReading())
    if signing.playing(state):
        return signing.pause(world, scanning.spent(world, state), i.PauseSigns())
    if state.exercise is not None and not state.exercise.over:
        return breathing.stop(world, scanning.spent(world, state), i.StopBreathing())
    return None


def _scanned(world: World, before: State, done: Step) -> Step:
    """What the clock did, and then the ring, where one switch leads it."""
    state = done.state
    if not scanning.due(world, state) or scanning.elsewhere(before, state):
        return done
    if world.habits.scanning is not Scanning.STEP:
        return Step(scanning.moved(world, state), done.effects)
    chosen = _selected(world, scanning.spent(world, state))
    return Step(chosen.state, (*done.effects, *chosen.effects))


def _narration_ended(world: World, state: State, intent: Intent) -> Step:
    """What was read has been heard to its end, or a question."""
    if isinstance(state.place, Farewell):
        return parting.said(state)
    if isinstance(state.on_top, StillThere):
        until = state.now + world.habits.answer_within
        return Step(replace(state, on_top=replace(state.on_top, until=until, said_by=0)))
    return hearing.narration_ended(world, state, intent)


def _touch(world: World, state: State, intent: Intent) -> Step:
    assert isinstance(intent, i.Touch)
    since = state.now if intent.down else None
    state = replace(state, finger_since=since)
    if state.listening is None or not state.listening.exploring:
        return Step(replace(state, focus_shown=False))
    # A finger that explores moves the ring.
    return Step(replace(state, listening=replace(state.listening, touched=True)))


def _help(world: World, state: State, intent: Intent) -> Step:
    """How the keys work, to somebody who listens; to anybody else, who can help.

    Who asks for help at rest, or again, may not see what has come: from then on everything is spoken.
    """
    if state.listening:
        return listening.help_(world, state)
    if isinstance(state.place, Attract) or isinstance(state.on_top, Desk):
        return listening.listen(world, state, i.SpeakEverything())
    return going.ask_desk(world, state, intent)


def _stay(world: World, state: State, intent: Intent) -> Step:
    return Step(state)


_Row = Callable[[World, State, Intent], Step]

_TABLE: dict[type[Intent], _Row] = {
    i.Begin: going.begin,
    i.ChooseLanguage: going.choose_language,
    i.ChooseCompanion: going.choose_companion,
    i.OpenCard: going.open_card,
    i.ReadMore: going.read_more,
    i.GoOnThere: going.go_on_there,
    i.TurnPage: hearing.turn_page,
    i.Unfold: going.unfold,
    i.ShowTiles: going.show_tiles,
    i.GoHome: going.go_home,
    i.GoBack: hearing.go_back,
    i.OpenLanguages: going.open_languages,
    i.OpenSheet: going.open_sheet,
    i.AskDesk: going.ask_desk,
    i.Help: _help,
    i.ShowOrigin: going.show_origin,
    i.Explain: explaining.explain,
    i.Listen: explaining.listen,
    i.ShowSigns: signing.show,
    i.PlaySigns: signing.play,
    i.PauseSigns: signing.pause,
    i.SignsAgain: signing.again,
    i.SignsReached: signing.reached,
    i.SignsEnded: signing.ended,
    i.SignsLost: signing.ended,
    i.Close: going.close,
    i.SetTextStep: hearing.set_text_step,
    i.SetTheme: hearing.set_theme,
    i.SetStill: hearing.set_still,
    i.SetLow: comfort.set_low,
    i.SetMagnify: comfort.set_magnify,
    i.SetHand: comfort.set_hand,
    i.ChangeSpeed: hearing.change_speed,
    i.ChangeVolume: hearing.change_volume,
    i.SpeakEverything: listening.listen,
    i.Repeat: listening.repeat,
    i.Cover: listening.cover,
    i.Explore: listening.explore,
    i.ReadAloud: hearing.read_aloud,
    i.ReadFrom: hearing.read_from,
    i.AllowSpeaker: hearing.allow_speaker,
    i.PauseReading: hearing.pause,
    i.ResumeReading: hearing.resume,
    i.StopReading: hearing.stop,
    i.SkipSentence: hearing.skip,
    i.Breathe: breathing.breathe,
    i.StopBreathing: breathing.stop,
    i.SetBreatheAloud: breathing.set_aloud,
    i.Ask: asking.ask,
    i.ShowQuestions: asking.show,
    i.TakeQuestions: taking.take,
    i.PrintQuestions: taking.print_questions,
    i.StopPrinting: taking.stop,
    i.PrintEnded: taking.ended,
    i.Stay: _stay,
    i.Finish: parting.finish,
    i.Rate: parting.rate,
    i.Touch: _touch,
    i.SentenceHeard: hearing.sentence_heard,
    i.NarrationEnded: _narration_ended,
    i.SoundLost: hearing.sound_lost,
    i.SoundBack: hearing.sound_back,
    i.HeadphonesIn: listening.headphones_in,
    i.HeadphonesOut: hearing.headphones_out,
    i.ScreenReader: listening.screen_reader,
}
