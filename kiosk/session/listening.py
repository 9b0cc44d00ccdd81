"""A visit by ear: what somebody hears of a step who does not see the screen.

step ─► before, after ─┬ another place      Arrive: where one is, then all that stands there
                       ├ something on top   Announce
                       ├ the ring moved     Narrate from that text on, or Tell the button
                       └ a value changed    Tell it

Nothing is described here a second time: it is the Screens that are compared and said.
"""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.cues import cue
from kiosk.session.effects import (
    SAYING,
    Arrive,
    Effect,
    Invite,
    Narrate,
    Step,
    Tell,
    Voice,
    Wake,
    forgotten,
)
from kiosk.session.going import moved, on_top
from kiosk.session.intents import Intent
from kiosk.session.screen import Item, Screen
from kiosk.session.screens import screen
from kiosk.session.screens.reading import speed, volume
from kiosk.session.state import (
    Attract,
    Farewell,
    Home,
    KeyHelp,
    Languages,
    Listening,
    OnTop,
    Phase,
    Reading,
    Sheet,
    Showing,
    Signing,
    Speaker,
    SpeakerQuestion,
    State,
    StillThere,
    World,
)

# Section 508 knows no figure: long enough to plug in again, or to press a key.
UNPLUGGED_MS = 10_000
OFFERS = 2  # times the languages offer themselves
LAYERS = 3

_PLAYING = Reading(phase=Phase.PLAYING, by_ear=True)


# Beginning and end


def listen(world: World, state: State, intent: Intent) -> Step:
    """Speak everything from now on, or nothing by itself any more."""
    assert isinstance(intent, i.SpeakEverything)
    if not intent.on:
        return Step(replace(state, listening=None, reading=Reading()), (Voice.HUSH,))
    if not world.speaks_everything:
        return Step(state)
    if isinstance(state.on_top, Sheet) and not state.focus_shown:
        agreed = world.habits.speaker is Speaker.ALWAYS or state.speaker_agreed
        return seen(world, state) if agreed else on_top(state, SpeakerQuestion(everything=True))
    return _begun(world, state, Listening(exploring=True))


def seen(world: World, state: State) -> Step:
    """For somebody who touches the choice on the sheet, and so sees the screen: she needs no keys."""
    return _begun(world, state, Listening(oriented=True))


def _begun(world: World, state: State, listening: Listening) -> Step:
    if state.listening or not world.library.open or world.screen_reader:
        return Step(state)
    state = replace(state, listening=listening, speaker_agreed=True, speech_used=True)
    if isinstance(state.place, Attract):
        started = moved(replace(state, focus="", focus_shown=True), Languages())
        return Step(started.state, (Voice.TUNE, *started.effects))
    return Step(replace(_welcomed(state), reading=Reading(), exercise=None), (Voice.TUNE,))


def _welcomed(state: State) -> State:
    """With the words on the keys on top, the first time."""
    if state.listening is None or state.listening.oriented:
        return state
    listening = replace(state.listening, oriented=True)
    return replace(state, listening=listening, on_top=KeyHelp(), focus="")


def headphones_in(world: World, state: State, intent: Intent) -> Step:
    """Somebody wants to listen, in private: to everything, until she says otherwise."""
    if state.listening is None:
        begun = _begun(world, state, Listening(exploring=True))
        return Step(begun.state, (Voice.PRIVATE, *begun.effects))
    listening = replace(state.listening, unplugged=None)
    return Step(replace(state, listening=listening), (Voice.PRIVATE,))


def headphones_out(world: World, state: State, listening: Listening) -> Step:
    """Silence at once: what she heard alone is not for the room; whoever presses a key is still there."""
    silent = world.habits.speaker is Speaker.NEVER
    unplugged = None if silent else replace(listening, unplugged=state.now)
    state = replace(state, listening=unplugged, reading=Reading(), exercise=None)
    return Step(state, (Voice.HUSH, Voice.ALOUD, Wake(UNPLUGGED_MS)))


def cover(world: World, state: State, intent: Intent) -> Step:
    """Nothing to be seen, or all of it again; the visit's end uncovers the screen as well."""
    assert isinstance(intent, i.Cover)
    return _listening(state, covered=intent.on)


def explore(world: World, state: State, intent: Intent) -> Step:
    """A finger hears what is under it, or does it at once."""
    assert isinstance(intent, i.Explore)
    return _listening(state, exploring=intent.on)


def _listening(state: State, **changes: bool) -> Step:
    if state.listening is None:
        return Step(state)
    return Step(replace(state, listening=replace(state.listening, **changes)))


def screen_reader(world: World, state: State, intent: Intent) -> Step:
    """One has come, and speaks from here on; or it has gone, and all is as the site wants it again."""
    if world.screen_reader:
        return _given_way(state)
    if not world.habits.speak_everything:
        return Step(state)
    if isinstance(state.place, Attract | Farewell):
        return Step(replace(state, listening=Listening()))
    return _begun(world, state, Listening())


def _given_way(state: State) -> Step:
    """What was asked for with one touch goes on; what was said by itself is silent."""
    if state.listening is None:
        return Step(state)
    on_top = None if isinstance(state.on_top, KeyHelp) else state.on_top
    return Step(replace(state, listening=None, on_top=on_top, reading=Reading()), (Voice.HUSH,))


def ticked(world: World, state: State) -> Step | None:
    """The end of a visit whose listener has gone, headphones and all; None while she has not."""
    unplugged = state.listening.unplugged if state.listening else None
    if unplugged is None or state.now - unplugged < UNPLUGGED_MS:
        return None
    return forgotten(world, state)


# At rest


def invited(world: World, state: State) -> Step:
    """Now and then, in one language after the other: how to have this screen speak, where a site wants it."""
    spoken = [tag for tag in world.library.languages if world.speaks(tag)]
    since = state.now - max(state.invited_at, state.active_at)
    every = world.habits.invite_every
    if not (every and spoken and world.library.open) or world.screen_reader or since < every:
        return Step(state)
    tag = spoken[state.invited % len(spoken)]
    state = replace(state, invited=state.invited + 1, invited_at=state.now)
    return Step(state, (Voice.TUNE, Invite(tag)))


def come(state: State, done: Step) -> Step:
    """What is said at rest ends where somebody has come."""
    left = done.state.place != state.place or done.state.focus_shown
    return Step(done.state, (Voice.HUSH, *done.effects)) if state.invited and left else done


# Keys


def help_(world: World, state: State) -> Step:
    """How the keys work; again: more of it."""
    layer = state.on_top.layer + 1 if isinstance(state.on_top, KeyHelp) else 1
    return Step(replace(state, on_top=KeyHelp(layer % LAYERS), focus=""))


def uncovered(world: World, state: State, intent: Intent) -> State:
    """Without the words on the keys, where `intent` is about what is read beneath them."""
    beneath = isinstance(state.on_top, KeyHelp)
    if not beneath or not isinstance(intent, i.SkipSentence | i.PauseReading):
        return state
    reading = state.reading
    if reading.phase is Phase.OFF:
        # All has been read: the sentence before is the last one.
        spoken = sum(
            len(item.sentences) for item in screen(world, replace(state, on_top=None)).read_aloud()
        )
        reading = Reading(phase=Phase.PAUSED, sentence=spoken, by_ear=True, stale=True)
    if isinstance(intent, i.PauseReading):
        reading = replace(reading, phase=Phase.PLAYING)
    return replace(state, on_top=None, reading=reading)


def repeat(world: World, state: State, intent: Intent) -> Step:
    """The screen again, from its beginning."""
    if state.listening is None:
        return Step(state)
    return _arrived(world, replace(state, on_top=None), ())


# What is heard


def heard(world: World, before: State, intent: Intent, done: Step) -> Step:
    """`done`, and what she hears of it who listens; `before` is the state it came from."""
    told = _told(world, before, intent, done)
    earcon = cue(world, before, intent, told.state)
    return Step(told.state, (*told.effects, earcon)) if earcon else told


def _told(world: World, before: State, intent: Intent, done: Step) -> Step:
    state = done.state
    if state.listening is None or isinstance(state.place, Attract):
        return done
    # Headphones were pulled out, and nobody has touched anything since.
    silenced = state.listening.unplugged is not None
    if silenced or any(isinstance(effect, SAYING) for effect in done.effects):
        return done
    if _lies(before.on_top) != _lies(state.on_top) or before.listening is None:
        if state.on_top is not None:
            return _announced(done)
        return _uncovered(world, done) if Voice.PAUSE not in done.effects else _paused(done)
    if (before.place, before.language) != (state.place, state.language) and not state.on_top:
        # The words on the keys are of use where there are topics to choose from.
        there = _welcomed(state) if isinstance(state.place, Home) else state
        return _arrived(world, there, done.effects)
    if isinstance(intent, i.MoveFocus | i.FocusOn) or _scanned(before, state, intent):
        return _turned_to(world, screen(world, state), done)
    if isinstance(intent, i.SignsReached | i.SignsEnded):
        return done
    changed = _changed(world, before, state)
    changed = changed or _other(screen(world, before), screen(world, state))
    return Step(done.state, (*done.effects, Tell(changed))) if changed else done


def ended(world: World, state: State) -> Step:
    """All of a screen is said: now what can be done there; the languages offer themselves once more."""
    listening = state.listening
    assert listening is not None
    offers = listening.offers + 1
    state = replace(state, reading=Reading(), listening=replace(listening, offers=offers))
    if isinstance(state.place, Languages):
        return _arrived(world, state, ()) if offers < OFFERS else Step(state)
    shown = screen(world, state)
    item = shown.item(shown.focus)
    if item is not None and item.intent is None:
        # A text has been heard by now.
        state = replace(state, focus="")
        shown = screen(world, state)
        item = shown.item(shown.focus)
    return Step(state, (Tell(item),) if item else ())


def followed(world: World, state: State) -> State:
    """The ring on what is being said, so that Select takes what is heard."""
    items = [item.id for item in screen(world, state).read_aloud() for _ in item.sentences]
    at = state.reading.sentence
    return replace(state, focus=items[at]) if at < len(items) else state


def _scanned(before: State, state: State, intent: Intent) -> bool:
    """Whether the ring has been moved by a switch, or by the clock for one."""
    if state.scan is None or not isinstance(intent, i.Switch | i.Tick) or not state.focus_shown:
        return False
    return (before.focus, before.focus_shown) != (state.focus, True)


def _lies(on_top: OnTop | None) -> object:
    """What lies on top; a countdown is the same at every second of it, and a video at every caption."""
    if isinstance(on_top, Signing):
        return Signing, on_top.showing is Showing.LOST
    return StillThere if isinstance(on_top, StillThere) else on_top


def _announced(done: Step) -> Step:
    state = replace(done.state, reading=done.state.reading.interrupted)
    said = Voice.ANNOUNCE in done.effects or Voice.APOLOGISE in done.effects
    return Step(state, done.effects if said else (*done.effects, Voice.ANNOUNCE))


def _paused(done: Step) -> Step:
    """Silence at once; the narrator has said other things since, and goes on by the sentence."""
    reading = done.state.reading.interrupted
    return Step(replace(done.state, reading=reading), (Voice.HUSH,))


def _uncovered(world: World, done: Step) -> Step:
    """What lay on top is gone: on with what was being read, else all of it from the beginning."""
    state = done.state
    if state.reading.phase is Phase.OFF or isinstance(state.place, Languages):
        return _arrived(world, state, done.effects)
    reading = replace(state.reading, phase=Phase.PLAYING, stale=False)
    return Step(replace(state, reading=reading), (*done.effects, Narrate(reading.sentence)))


def _arrived(world: World, state: State, effects: tuple[Effect, ...]) -> Step:
    if state.on_top is not None:
        return Step(state, (*effects, Voice.ANNOUNCE))
    if state.exercise is not None:
        return Step(state, effects)
    # A leaf may have nothing but a companion's words.
    reading = replace(_PLAYING, second=screen(world, state).told != "")
    return Step(replace(state, reading=reading, focus=""), (*effects, Arrive()))


def _turned_to(world: World, shown: Screen, done: Step) -> Step:
    """A text is read from there on; anything else is told."""
    state, item = done.state, shown.item(shown.focus)
    read = [each.id for each in shown.read_aloud() for _ in each.sentences]
    if item and item.id in read and item.intent is None and not shown.overlay:
        at = read.index(item.id)
        return Step(replace(state, reading=replace(_PLAYING, sentence=at)), (Narrate(at),))
    if not shown.overlay:
        # Nothing is read any more, and the button that stops it is another one by then.
        state = replace(state, reading=Reading())
        shown = screen(world, state)
        item = shown.item(shown.focus)
    return Step(state, (*done.effects, Tell(item)) if item else done.effects)


def _changed(world: World, before: State, state: State) -> Item | None:
    """The value of the voice that was changed; while it speaks, it is heard as it is."""
    if state.reading.phase is Phase.PLAYING:
        return None
    words = world.words(state.language)
    if before.volume != state.volume:
        return volume(words, state)[1]
    return speed(words, state)[1] if before.speed != state.speed else None


def _other(old: Screen, new: Screen) -> Item | None:
    """The item in focus, where it is another than before: chosen, or another button over the screen."""
    was, item = old.item(new.focus), new.item(new.focus)
    if was is None or item is None:
        return None
    another = new.overlay and item.intent and was.label != item.label
    return item if another or was.chosen != item.chosen else None
