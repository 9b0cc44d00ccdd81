"""The sheet: language, text, colours, the voice, reach, hand and the like, within one touch of every screen.

What the foot of the screen has no room for at large text stands here as well.
"""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.languages import Direction
from kiosk.i18n.languages import language as spoken
from kiosk.session.glass import SIZES
from kiosk.session.intents import (
    Intent,
    OpenLanguages,
    OpenSheet,
    SetHand,
    SetLow,
    SetMagnify,
    SetStill,
    SetTextStep,
    SetTheme,
    SpeakEverything,
)
from kiosk.session.screen import Item, Overlay, OverlayKind, Region, Role
from kiosk.session.screens import wording
from kiosk.session.screens.dock import done
from kiosk.session.screens.reading import speed, volume
from kiosk.session.state import Languages, Speaker, State, World, current_frame


def sheet(world: World, state: State, words: Catalogue, page: int) -> Overlay:
    """Page `page`, from 0, of the groups of choices."""
    groups, frame = tuple(_groups(world, state, words)), current_frame(world, state)
    at_once = frame.sheet_groups
    pages = -(-len(groups) // at_once)
    shown = groups[page * at_once : (page + 1) * at_once]
    # "Done" beside "I am done" would be taken for it.
    close = wording.close(words, "leave") if frame.folded else wording.leave(words)
    on = (_on(words, (page + 1) % pages),) if pages > 1 else ()
    return Overlay(
        kind=OverlayKind.SHEET,
        # Translators: heading of the sheet with text size, colours and voice.
        title=words.say("Text and sound"),
        regions=(*shown, Region(name="answers", items=(*on, close))),
    )


def _on(words: Catalogue, page: int) -> Item:
    # Translators: a button: show the other choices. One short word.
    return wording.button("sheet-more", words.say("More"), OpenSheet(page), "forward")


def _option(name: str, label: str, intent: Intent, chosen: bool, number: int = 0) -> Item:
    return Item(id=name, role=Role.OPTION, label=label, intent=intent, chosen=chosen, number=number)


def _named(name: str, title: str, *options: Item) -> Region:
    """A group of options that say nothing without its title, such as "On": the ear hears it before each."""
    return Region(name=name, title=title, items=tuple(replace(o, lead=title) for o in options))


# The groups


def _groups(world: World, state: State, words: Catalogue) -> Iterator[Region]:
    yield _sizes(state, words)
    yield _colours(state, words)
    heard = world.habits.speaker is not Speaker.NEVER
    if heard:
        # Translators: a group of choices: how fast the voice speaks.
        yield Region(name="speed", title=words.say("Voice speed"), items=speed(words, state))
        # Translators: a group of choices: how loud the voice is.
        yield Region(name="volume", title=words.say("Volume"), items=volume(words, state))
    yield _magnified(state, words)
    yield _reach(state, words)
    yield _movement(state, words)
    if world.speaks_everything:
        yield _everything(state, words)
    yield _hand(state, words)
    if not isinstance(state.place, Languages):
        yield _language(words)
        if current_frame(world, state).folded:
            # Translators: above the button "I am done", which clears the screen.
            title = words.say("When you have finished")
            yield Region(name="done", title=title, items=(done(words),))


def _sizes(state: State, words: Catalogue) -> Region:
    names = (
        # Translators: a size of the text, 1 of 4. One short word.
        words.say("Normal size"),
        # Translators: a size of the text, 2 of 4. One short word.
        words.say("Larger"),
        # Translators: a size of the text, 3 of 4. One short word.
        words.say("Very large"),
        # Translators: a size of the text, 4 of 4. One short word.
        words.say("Largest"),
    )
    items = tuple(
        _option(f"text-{i}", name, SetTextStep(step), state.look.step == step, i + 1)
        for i, (name, step) in enumerate(zip(names, SIZES, strict=True))
    )
    # Translators: a group of choices: how large the text is.
    return Region(name="sizes", title=words.say("Text size"), items=items)


def _colours(state: State, words: Catalogue) -> Region:
    names = {
        # Translators: colours of the screen: dark text on a light ground. At most 8 characters.
        "light": words.say("Light"),
        # Translators: colours of the screen: light text on a dark ground. At most 8 characters.
        "dark": words.say("Dark"),
        # Translators: colours of the screen: the strongest contrast. At most 8 characters.
        "contrast": words.say("Strong"),
    }
    items = tuple(
        _option(f"theme-{theme}", name, SetTheme(theme), state.look.theme == theme)
        for theme, name in names.items()
    )
    # Translators: a group of choices: the colours of the screen.
    return Region(name="colours", title=words.say("Colours"), items=items)


def _movement(state: State, words: Catalogue) -> Region:
    # Translators: a group of choices: whether pages slide.
    title = words.say("Movement")
    return _named(
        "movement",
        title,
        # Translators: something on the screen is switched on. One short word.
        _option("moving", words.say("On"), SetStill(still=False), not state.look.still),
        # Translators: nothing moves on the screen. One short word.
        _option("still", words.say("Still"), SetStill(still=True), state.look.still),
    )


def _magnified(state: State, words: Catalogue) -> Region:
    # Translators: a choice for somebody who sees little: the word that is read stands very large above.
    title = words.say("Each word very large")
    return _switched("magnify", title, words, SetMagnify, state.look.magnify)


def _reach(state: State, words: Catalogue) -> Region:
    # Translators: a choice for somebody who sits: all buttons in the lower half of the screen.
    title = words.say("Move everything lower")
    return _switched("reach", title, words, SetLow, state.look.low)


def _everything(state: State, words: Catalogue) -> Region:
    # Translators: a choice: every new screen is read aloud by itself, and every button told.
    title = words.say("Speak everything")
    return _switched("everything", title, words, SpeakEverything, state.listening is not None)


def _switched(
    name: str, title: str, words: Catalogue, intent: Callable[[bool], Intent], on: bool
) -> Region:
    """What is off or on; `intent` is what makes it so."""
    return _named(
        name,
        title,
        # Translators: something on the screen is switched off. One short word.
        _option(f"{name}-off", words.say("Off"), intent(False), not on),
        # Translators: something on the screen is switched on. One short word.
        _option(f"{name}-on", words.say("On"), intent(True), on),
    )


def _hand(state: State, words: Catalogue) -> Region:
    left = state.look.left(rtl=spoken(state.language).direction is Direction.RTL)
    # Translators: a group of choices: the hand that touches the screen.
    title = words.say("Your hand")
    return _named(
        "hand",
        title,
        # Translators: the left hand. One short word.
        _option("hand-left", words.say("Left"), SetHand("left"), left),
        # Translators: the right hand. One short word.
        _option("hand-right", words.say("Right"), SetHand("right"), not left),
    )


def _language(words: Catalogue) -> Region:
    own = wording.button("sheet-language", spoken(words.tag).own_name, OpenLanguages(), "language")
    # Translators: a button at the foot of every screen; one short word.
    return Region(name="language", title=words.say("Language"), items=(own,))
