"""The dock: the row at the foot of every screen of a visit, always in the same place."""

from kiosk.i18n.catalogue import Catalogue
from kiosk.session.intents import (
    AskDesk,
    Finish,
    GoBack,
    GoHome,
    Intent,
    OpenLanguages,
    OpenSheet,
)
from kiosk.session.screen import Item, Region, Role
from kiosk.session.state import Home, Languages, State, World, current_frame


def dock(world: World, state: State, primary: Item | None) -> Region:
    """Home, back, language, text and sound, the desk; then the one primary action.

    While a language is chosen there is no other place to go to, and what is left keeps its place.
    """
    words = world.words(state.language)
    choosing = isinstance(state.place, Languages)
    items = [] if choosing else [_home(words, chosen=isinstance(state.place, Home))]
    items += [_back(words)]
    if current_frame(world, state).folded:
        items += [_desk(words), _more(words)]
    else:
        items += [] if choosing else [_language(words)]
        items += [_sheet(words), _desk(words)]
    return Region(name="dock", items=(*items, *([primary] if primary else [])))


def _item(name: str, label: str, icon: str, intent: Intent, chosen: bool | None = None) -> Item:
    return Item(id=name, role=Role.BUTTON, label=label, icon=icon, intent=intent, chosen=chosen)


def _home(words: Catalogue, *, chosen: bool) -> Item:
    # Translators: a button at the foot of every screen: back to the topics; one short word.
    return _item("home", words.say("Home"), "home", GoHome(), chosen or None)


def _back(words: Catalogue) -> Item:
    # Translators: a button at the foot of every screen; one short word.
    return _item("back", words.say("Back"), "back", GoBack())


def _language(words: Catalogue) -> Item:
    # Translators: a button at the foot of every screen; one short word.
    return _item("language", words.say("Language"), "language", OpenLanguages())


def _sheet(words: Catalogue) -> Item:
    # Translators: a button at the foot of every screen: text size, colours, voice. At most 12 characters.
    return _item("sheet", words.say("Text & sound"), "text", OpenSheet())


def _desk(words: Catalogue) -> Item:
    # Translators: a button at the foot of every screen: how to reach a person. At most 12 characters.
    return _item("desk", words.say("Ask the desk"), "desk", AskDesk())


def _more(words: Catalogue) -> Item:
    # Translators: a button at the foot of the screen at large text: the other buttons. One short word.
    return _item("more", words.say("More"), "more", OpenSheet())


def done(words: Catalogue) -> Item:
    """I am done: forget everything."""
    # Translators: a button: I have finished, clear the screen. At most 12 characters.
    return _item("done", words.say("I am done"), "check", Finish())
