"""How the keys work: told to somebody who listens, in layers, with the way to change the voice."""

from kiosk.i18n.catalogue import Catalogue
from kiosk.session.intents import (
    AskDesk,
    ChangeSpeed,
    ChangeVolume,
    Close,
    Cover,
    Explore,
    Finish,
    PauseReading,
    Repeat,
    SkipSentence,
)
from kiosk.session.screen import Item, Overlay, OverlayKind, Region
from kiosk.session.screens.wording import button, read
from kiosk.session.state import Listening


def overlay(words: Catalogue, layer: int, listening: Listening) -> Overlay:
    """Layer 0 is said before anything else, 1 has what changes the voice, 2 tells every key at length."""
    texts = (_first(words, listening), _tools(words), _at_length(words))[layer]
    return Overlay(
        kind=OverlayKind.KEYS,
        # Translators: heading of the words about the keys, for somebody who cannot see the screen.
        title=words.say("How this works"),
        regions=(
            Region(name="message", items=tuple(read(f"keys-{n}", t) for n, t in enumerate(texts))),
            Region(name="tools", items=_buttons(words, listening) if layer == 1 else ()),
            Region(name="answers", items=(_go_on(words),)),
        ),
    )


def touching(words: Catalogue) -> str:
    """How a finger explores."""
    # Translators: to somebody who cannot see the screen, and touches it.
    return words.say("Move a finger over the screen to hear what is there. Tap twice to choose it.")


def hint(words: Catalogue) -> str:
    """The same, to whoever sees the screen meanwhile."""
    # Translators: at the head of the screen while one touch only reads aloud what is there. Few short words.
    return words.say("Touch twice to choose.")


def _first(words: Catalogue, listening: Listening) -> tuple[str, ...]:
    touch = (touching(words),) if listening.exploring else ()
    return (
        # Translators: said to somebody who cannot see the screen; the five keys of a keypad.
        words.say("There are five keys: previous, next, select, back and help."),
        # Translators: said to somebody who cannot see the screen.
        words.say("Previous and next go from one thing to another. Select chooses what you hear."),
        *touch,
        # Translators: said to somebody who cannot see the screen.
        words.say("Keep listening for your name. You can leave at any moment."),
    )


def _tools(words: Catalogue) -> tuple[str, ...]:
    # Translators: said to somebody who cannot see the screen, before a list of buttons for the voice.
    here = words.say("Press next to change the voice, or back to go on.")
    # Translators: said to somebody who cannot see the screen; the help key says more each time.
    return (here, words.say("Press help again to hear about every key."))


def _at_length(words: Catalogue) -> tuple[str, ...]:
    return (
        # Translators: said to somebody who cannot see the screen.
        words.say("Next goes to the next text or button. Previous goes to the one before."),
        # Translators: said to somebody who cannot see the screen.
        words.say("Select does what the button says. Back returns to where you were."),
        # Translators: said to somebody who cannot see the screen.
        words.say("Any key stops the voice. Nothing you choose is kept."),
    )


def _buttons(words: Catalogue, listening: Listening) -> tuple[Item, ...]:
    return (
        # Translators: a button: hear this screen again from its beginning.
        button("repeat", words.say("Say it again"), Repeat()),
        # Translators: a button: the voice stops, to go on later.
        button("pause", words.say("Pause"), PauseReading()),
        # Translators: a button with an arrow: hear the sentence before.
        button("sentence-back", words.say("Sentence before"), SkipSentence(-1)),
        # Translators: a button with an arrow: hear the sentence after.
        button("sentence-on", words.say("Sentence after"), SkipSentence(1)),
        # Translators: a button with a minus sign: the voice slower. At most 14 characters.
        button("slower", words.say("Slower"), ChangeSpeed(-1)),
        # Translators: a button with a plus sign: the voice faster. At most 14 characters.
        button("faster", words.say("Faster"), ChangeSpeed(1)),
        # Translators: a button with a minus sign: the voice softer. At most 14 characters.
        button("softer", words.say("Softer"), ChangeVolume(-1)),
        # Translators: a button with a plus sign: the voice louder. At most 14 characters.
        button("louder", words.say("Louder"), ChangeVolume(1)),
        _cover(words, listening),
        _explore(words, listening),
        # Translators: a button at the foot of every screen: how to reach a person. At most 12 characters.
        button("desk", words.say("Ask the desk"), AskDesk()),
        # Translators: a button: I have finished, clear the screen. At most 12 characters.
        button("done", words.say("I am done"), Finish()),
    )


def _cover(words: Catalogue, listening: Listening) -> Item:
    # Translators: a button: the screen goes black, so that nobody else can read it.
    on = words.say("Cover the screen")
    # Translators: a button: the screen that went black shows everything again.
    off = words.say("Show the screen")
    return button("cover", off if listening.covered else on, Cover(not listening.covered))


def _explore(words: Catalogue, listening: Listening) -> Item:
    # Translators: a button: a finger on the screen hears what is under it before it does anything.
    on = words.say("Explore by touch")
    # Translators: a button: a finger on the screen does at once what it touches, as usual.
    off = words.say("Touch as usual")
    return button("explore", off if listening.exploring else on, Explore(not listening.exploring))


def _go_on(words: Catalogue) -> Item:
    # Translators: a button: close the words about the keys, and hear the screen. Two short words.
    return button("go-on", words.say("Go on"), Close())
