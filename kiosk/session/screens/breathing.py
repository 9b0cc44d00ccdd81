"""Breathing together: how to begin, the sun over the lake with the way of the breath, and how to stop."""

from kiosk.content.model import Breathing
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import segment
from kiosk.session.exercise import Exercise, Moment
from kiosk.session.intents import Breathe, SetBreatheAloud, StopBreathing
from kiosk.session.leaves import MINUTES, VOICE, Leaf
from kiosk.session.screen import Breath, Item, Kind, Region, Role, Screen
from kiosk.session.screens.dock import dock
from kiosk.session.state import Reader, Speaker, State, World, layout_size
from kiosk.speech.reports import Reason

START = "breathe-{}"
STOP = "breathe-stop"


# On the page: how long, and with the voice or without


def start(world: World, state: State, leaf: Leaf) -> tuple[Region, ...]:
    """The buttons that begin, and the choice of the voice, as far as they stand on this leaf."""
    piece = next((p for p in leaf.pieces if isinstance(p.block, Breathing)), None)
    if piece is None or not isinstance(piece.block, Breathing):
        return ()
    words, aloud = world.words(state.language), _aloud(state)
    voiced = piece.part != MINUTES and world.habits.speaker is not Speaker.NEVER
    minutes = () if piece.part == VOICE else piece.block.minutes
    buttons = tuple(_button(words, each, aloud) for each in minutes)
    voice = _voice(words, aloud) if voiced else ()
    return (Region(name="breathe", items=buttons), Region(name="breathe-voice", items=voice))


def _aloud(state: State) -> bool:
    """Whether the voice shall say the turns: as was chosen, else as the visit has been so far."""
    return state.speech_used if state.breathe_aloud is None else state.breathe_aloud


def _button(words: Catalogue, minutes: int, aloud: bool) -> Item:
    return Item(
        id=START.format(minutes),
        role=Role.BUTTON,
        # Translators: how long a topic takes to read, or a button: breathe for so long. "3 minutes".
        label=words.count("{n} minute", "{n} minutes", minutes),
        icon="play",
        intent=Breathe(minutes, aloud),
    )


def _voice(words: Catalogue, aloud: bool) -> tuple[Item, ...]:
    choices = {
        # Translators: a choice: follow a breath with the eyes alone, in silence. At most 14 characters.
        "silent": (words.say("Silent"), False),
        # Translators: a choice: a voice says when to breathe in and out. At most 14 characters.
        "voice": (words.say("With voice"), True),
    }
    return tuple(
        Item(
            id=f"breathe-{name}",
            role=Role.OPTION,
            label=label,
            intent=SetBreatheAloud(wanted),
            chosen=wanted is aloud,
        )
        for name, (label, wanted) in choices.items()
    )


# While breathing


def screen(world: World, state: State, exercise: Exercise) -> Screen:
    """The sun rises and sinks; when it is over, a quiet word."""
    assert isinstance(state.place, Reader)
    words = world.words(state.language)
    at = None if exercise.over else exercise.at(state.now)
    said = _way(words, at.rising) if at else _thanks(words, exercise.minutes)
    prose = segment(said)
    way = Item(id="breath", role=Role.HEADING, label=prose.text, sentences=prose.sentences)
    return Screen(
        kind=Kind.BREATHING,
        language=state.language,
        title=prose.text,
        look=state.look,
        size=layout_size(world, state),
        place=f"{state.place.card}/{state.place.page}/breathing",
        forward=state.forward,
        breath=_breath(words, exercise, at, still=state.look.still),
        regions=(
            Region(name="breath", items=(way,)),
            Region(name="note", items=(_note(words, exercise),) if at else ()),
            Region(name="again", items=() if at else _again(words, exercise)),
            dock(world, state, _stop(words) if at else _to_the_page(words)),
        ),
    )


def _way(words: Catalogue, rising: bool) -> str:
    if rising:
        # Translators: large words on the screen, and said calmly, while the sun rises. Two or three words.
        return words.say("Breathe in")
    # Translators: large words on the screen, and said calmly, while the sun sinks. Two or three words.
    return words.say("Breathe out")


def _thanks(words: Catalogue, minutes: int) -> str:
    # Translators: large words when an exercise in breathing is over, also said aloud.
    return words.count(
        "That was {n} minute. Breathe as you like now.",
        "That was {n} minutes. Breathe as you like now.",
        minutes,
    )


def _breath(words: Catalogue, exercise: Exercise, at: Moment | None, *, still: bool) -> Breath:
    block = exercise.block
    if at is None:
        # Translators: what a picture shows, for who cannot see it: at the end of an exercise in breathing.
        alt = words.say("The sun stands low over a lake.")
        return Breath(turn=-1, rising=False, second=0, seconds=0, alt=alt)
    return Breath(
        turn=at.turn,
        rising=at.rising,
        second=at.second + 1,
        seconds=block.inhale if at.rising else block.exhale,
        alt=_beads(words, block) if still else _sun(words, block),
    )


def _sun(words: Catalogue, block: Breathing) -> str:
    # Translators: what a picture shows, for who cannot see it: the sun rises while one breathes in.
    rises = words.count(
        "The sun rises over a lake for {n} second.",
        "The sun rises over a lake for {n} seconds.",
        block.inhale,
    )
    # Translators: goes on after "The sun rises over a lake for 4 seconds." One breathes out.
    sinks = words.count("It sinks for {n} second.", "It sinks for {n} seconds.", block.exhale)
    return f"{rises} {sinks}"


def _beads(words: Catalogue, block: Breathing) -> str:
    # Translators: what a picture without movement shows, for who cannot see it: one bead a second.
    return words.say(
        "Beads fill one by one: {inhale} to breathe in, {exhale} to breathe out.",
        inhale=block.inhale,
        exhale=block.exhale,
    )


def _note(words: Catalogue, exercise: Exercise) -> Item:
    if exercise.aloud and exercise.silent is Reason.NO_VOICE:
        # Translators: shown while a text is marked word by word, where no voice speaks its language.
        text = words.say("No voice for this language here. You can ask at the desk.")
    elif exercise.aloud and exercise.silent:
        # Translators: shown while a breath is followed that should be said, but cannot be heard.
        text = words.say("No sound. Follow the picture.")
    else:
        # Translators: below a sun that rises and sinks with the breath.
        text = words.say("You can stop at any time.")
    return Item(id="breathe-note", role=Role.NOTE, label=text)


def _again(words: Catalogue, exercise: Exercise) -> tuple[Item, ...]:
    return (
        Item(
            id="breathe-again",
            role=Role.BUTTON,
            # Translators: a button: breathe together for as long again. At most 14 characters.
            label=words.say("Once more"),
            icon="play",
            intent=Breathe(exercise.minutes, exercise.aloud),
        ),
    )


def _stop(words: Catalogue) -> Item:
    # Translators: a button: stop reading aloud, or breathing together. One short word.
    label = words.say("Stop")
    return Item(id=STOP, role=Role.BUTTON, label=label, icon="stop", intent=StopBreathing())


def _to_the_page(words: Catalogue) -> Item:
    # Translators: a button: I have finished choosing, or breathing. One short word.
    label = words.say("Done")
    return Item(
        id="breathe-done", role=Role.BUTTON, label=label, icon="check", intent=StopBreathing()
    )
