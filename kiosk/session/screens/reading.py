"""The controls of reading aloud, shared by every screen that can be read."""

from kiosk.i18n.catalogue import Catalogue
from kiosk.session.intents import (
    ChangeSpeed,
    ChangeVolume,
    Intent,
    PauseReading,
    ReadAloud,
    ResumeReading,
    SkipSentence,
    StopReading,
)
from kiosk.session.screen import Item, Region, Role
from kiosk.session.state import (
    SPEEDS,
    VOLUMES,
    Phase,
    Speaker,
    State,
    World,
    current_frame,
)


def read_item(world: World, state: State, name: str = "read") -> Item | None:
    """Read to me, pause or go on, whichever is next; None where the site reads nothing aloud."""
    if world.habits.speaker is Speaker.NEVER:
        return None
    words = world.words(state.language)
    intent: Intent
    match state.reading.phase:
        case Phase.OFF:
            # Translators: a button: read this screen aloud. At most 14 characters.
            label, icon, intent = words.say("Read to me"), "speaker", ReadAloud()
        case Phase.PLAYING:
            # Translators: a button: be silent for a while. At most 12 characters.
            label, icon, intent = words.say("Pause"), "pause", PauseReading()
        case Phase.PAUSED:
            # Translators: a button: go on reading aloud after a pause. At most 12 characters.
            label, icon, intent = words.say("Go on"), "play", ResumeReading()
    return Item(id=name, role=Role.BUTTON, label=label, icon=icon, intent=intent)


def bar(
    world: World, state: State, sentences: int, *, more: bool, beside: Item | None = None
) -> tuple[Region, ...]:
    """The read bar of a card: play and stop, sentence, speed, volume; `more` pages may be read at once,
    where nothing else has to stand `beside` the first button.

    At large text it keeps what belongs to this moment; speed and volume stay on the sheet.
    """
    words = world.words(state.language)
    play = read_item(world, state, "play")
    if play is None:
        return (Region(name="play", items=(beside,)),) if beside else ()
    off = state.reading.phase is Phase.OFF
    beside = _stop(words) if not off else beside or (_whole(words) if more else None)
    regions = [Region(name="play", items=(play, beside) if beside else (play,))]
    if not off:
        regions.append(Region(name="sentence", items=_sentence(words, state, sentences)))
    if not current_frame(world, state).folded:
        regions.append(Region(name="speed", items=speed(words, state)))
        regions.append(Region(name="volume", items=volume(words, state)))
    return tuple(regions)


def _whole(words: Catalogue) -> Item:
    # Translators: a button: read this page aloud and all that follow. At most 12 characters.
    label, intent = words.say("Read it all"), ReadAloud(whole=True)
    return Item(id="play-all", role=Role.BUTTON, label=label, icon="book", intent=intent)


def _stop(words: Catalogue) -> Item:
    # Translators: a button: stop reading aloud, or breathing together. One short word.
    label = words.say("Stop")
    return Item(id="stop", role=Role.BUTTON, label=label, icon="stop", intent=StopReading())


def _sentence(words: Catalogue, state: State, sentences: int) -> tuple[Item, ...]:
    at = min(state.reading.sentence + 1, sentences)
    # Translators: which sentence is being read aloud: "2 of 3".
    value = words.say("{at} of {total}", at=at, total=sentences)
    return (
        Item(
            id="sentence-back",
            role=Role.BUTTON,
            # Translators: a button with an arrow: hear the sentence before.
            label=words.say("Sentence before"),
            icon="less",
            intent=SkipSentence(-1),
        ),
        Item(
            id="sentence",
            role=Role.STEPPER,
            # Translators: the name of a value: which sentence is being read aloud. One short word.
            label=words.say("Sentence"),
            detail=value,
            number=at,
            total=sentences,
        ),
        Item(
            id="sentence-on",
            role=Role.BUTTON,
            # Translators: a button with an arrow: hear the sentence after.
            label=words.say("Sentence after"),
            icon="greater",
            intent=SkipSentence(1),
        ),
    )


def speed(words: Catalogue, state: State) -> tuple[Item, ...]:
    """Slower, how fast, faster."""
    last = len(SPEEDS) - 1
    return (
        # Translators: a button with a minus sign: the voice slower. At most 14 characters.
        _step("slower", words.say("Slower"), "minus", ChangeSpeed(-1), state.speed == 0),
        Item(
            id="speed",
            role=Role.STEPPER,
            # Translators: the name of a value: how fast the voice speaks. One short word.
            label=words.say("Speed"),
            detail=_speed_name(words, state.speed),
            number=state.speed + 1,
            total=last + 1,
        ),
        # Translators: a button with a plus sign: the voice faster. At most 14 characters.
        _step("faster", words.say("Faster"), "plus", ChangeSpeed(1), state.speed == last),
    )


def _speed_name(words: Catalogue, step: int) -> str:
    names = (
        # Translators: speed of the voice, 1 of 6 (slowest). One short word.
        words.say("Slowest"),
        # Translators: speed of the voice, 2 of 6. One short word.
        words.say("Slow"),
        # Translators: speed of the voice, 3 of 6 (as people speak). One short word.
        words.say("Normal"),
        # Translators: speed of the voice, 4 of 6. One short word.
        words.say("Brisk"),
        # Translators: speed of the voice, 5 of 6. One short word.
        words.say("Fast"),
        # Translators: speed of the voice, 6 of 6 (fastest). One short word.
        words.say("Fastest"),
    )
    return names[step]


def volume(words: Catalogue, state: State) -> tuple[Item, ...]:
    """Softer, how loud, louder."""
    last = len(VOLUMES) - 1
    # Translators: how loud the voice is: "6 of 8".
    value = words.say("{at} of {total}", at=state.volume + 1, total=last + 1)
    return (
        # Translators: a button with a minus sign: the voice softer. At most 14 characters.
        _step("softer", words.say("Softer"), "minus", ChangeVolume(-1), state.volume == 0),
        Item(
            id="volume",
            role=Role.STEPPER,
            # Translators: the name of a value: how loud the voice is. One short word.
            label=words.say("Volume"),
            detail=value,
            number=state.volume + 1,
            total=last + 1,
        ),
        # Translators: a button with a plus sign: the voice louder. At most 14 characters.
        _step("louder", words.say("Louder"), "plus", ChangeVolume(1), state.volume == last),
    )


def _step(
    name: str, label: str, icon: str, intent: ChangeSpeed | ChangeVolume, limit: bool
) -> Item:
    return Item(id=name, role=Role.BUTTON, label=label, icon=icon, intent=intent, limit=limit)
