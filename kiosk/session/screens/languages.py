"""Choosing a language: every language under its own name, each with the way to another."""

from kiosk.i18n.languages import language
from kiosk.i18n.segmentation import segment
from kiosk.session.intents import ChooseLanguage
from kiosk.session.screen import Item, Kind, Region, Role, Screen
from kiosk.session.screens.dock import dock
from kiosk.session.state import Attract, Languages, State, World, layout_size

_NOTES = 4


def screen(world: World, state: State) -> Screen:
    """Touch your own language."""
    words = world.words(state.language)
    tags = world.library.languages
    return Screen(
        kind=Kind.LANGUAGES,
        language=state.language,
        title=" · ".join(_language_word(world, tag) for tag in tags[:5]),
        # Translators: below the heading of the language screen.
        subtitle=words.say("Touch your own language."),
        look=state.look,
        size=layout_size(world, state),
        place="languages",
        regions=(
            Region(name="languages", items=tuple(_tile(world, state, tag) for tag in tags)),
            Region(name="notes", items=tuple(_note(world, tag) for tag in tags[:_NOTES])),
            dock(world, state, None),
        ),
    )


def _language_word(world: World, tag: str) -> str:
    # Translators: the one word "Language", in a heading that shows it in several languages.
    return world.words(tag).say("Language")


def _tile(world: World, state: State, tag: str) -> Item:
    assert isinstance(state.place, Languages)
    name = segment(language(tag).own_name)
    chosen = None if isinstance(state.place.back, Attract) else tag == state.language
    return Item(
        id=f"language-{tag}",
        role=Role.OPTION,
        label=name.text,
        sentences=name.sentences if state.listening else (),
        # Translators: said before the name of your language to somebody who cannot see the screen.
        lead=world.words(tag).say("Press select for") if state.listening else "",
        intent=ChooseLanguage(tag),
        chosen=chosen,
        language=tag,
    )


def _note(world: World, tag: str) -> Item:
    # Translators: for a visitor whose language is not in the list.
    label = world.words(tag).say("Another language? Please ask at the desk.")
    return Item(id=f"note-{tag}", role=Role.NOTE, label=label, language=tag)
