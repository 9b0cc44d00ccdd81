"""Choosing a language: every language under its own name, each with the way to another; and a second one."""

from msgspec.structs import replace

from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.languages import language
from kiosk.i18n.segmentation import segment
from kiosk.session.intents import ChooseCompanion, ChooseLanguage, OpenLanguages
from kiosk.session.screen import Item, Kind, Region, Role, Screen
from kiosk.session.screens.dock import dock
from kiosk.session.screens.wording import button
from kiosk.session.state import (
    Attract,
    Languages,
    State,
    World,
    current_frame,
    layout_size,
    spoken_instead,
)

_NOTES = 4


def screen(world: World, state: State) -> Screen:
    """Touch your own language, or that of whoever came along."""
    assert isinstance(state.place, Languages)
    second = state.place.second
    words = world.words(state.language)
    title, subtitle = _titles(world, words, second=second)
    notes = _notes(world, state)
    return Screen(
        kind=Kind.LANGUAGES,
        language=state.language,
        title=title,
        subtitle=subtitle,
        look=state.look,
        size=layout_size(world, state),
        place="languages-second" if second else "languages",
        regions=(
            Region(name="languages", items=_tiles(world, state, second=second)),
            Region(name="second", items=_second(world, state, words)),
            Region(name="notes", items=tuple(_note(world, tag) for tag in notes)),
            dock(world, state, None),
        ),
    )


def _titles(world: World, words: Catalogue, *, second: bool) -> tuple[str, str]:
    if second:
        return (
            # Translators: the heading of the screen on which a second language is chosen.
            words.say("A second language"),
            # Translators: below "A second language": it is for a companion. At most 24 characters.
            words.say("For someone with you."),
        )
    heading = " · ".join(_language_word(world, tag) for tag in world.library.languages[:5])
    # Translators: below the heading of the language screen.
    return heading, words.say("Touch your own language.")


def _language_word(world: World, tag: str) -> str:
    # Translators: the one word "Language", in a heading that shows it in several languages.
    return world.words(tag).say("Language")


def _tiles(world: World, state: State, *, second: bool) -> tuple[Item, ...]:
    tags = world.library.languages
    if second:
        return tuple(
            _tile(tag, ChooseCompanion(tag), chosen=tag == state.companion)
            for tag in tags
            if tag != state.language
        )
    assert isinstance(state.place, Languages)
    begun = not isinstance(state.place.back, Attract)
    tiles = (
        _tile(tag, ChooseLanguage(tag), chosen=tag == state.language if begun else None)
        for tag in tags
    )
    return tuple(_offered(world, tile) for tile in tiles) if state.listening else tuple(tiles)


def _offered(world: World, tile: Item) -> Item:
    """A language as it offers itself to somebody who cannot see, in its own words."""
    tile = replace(tile, sentences=segment(tile.label).sentences)
    if world.speaks(tile.language):
        # Translators: said before the name of your language to somebody who cannot see the screen.
        return replace(tile, lead=world.words(tile.language).say("Press select for:"))
    voice = spoken_instead(world)
    # Translators: said before the name of a language that no voice can speak, to somebody who cannot see.
    lead = world.words(voice).say("This screen can show, but not speak:")
    return replace(tile, lead=lead, voice=voice)


def _tile(tag: str, intent: ChooseLanguage | ChooseCompanion, *, chosen: bool | None) -> Item:
    return Item(
        id=f"language-{tag}",
        role=Role.OPTION,
        label=language(tag).own_name,
        intent=intent,
        chosen=chosen,
        language=tag,
    )


def _second(world: World, state: State, words: Catalogue) -> tuple[Item, ...]:
    """The way to a second language, or to one alone again, once the visit has one."""
    assert isinstance(state.place, Languages)
    begun = not isinstance(state.place.back, Attract)
    if state.companion:
        # Translators: a button: take the second language away again. {language} is that of the patient.
        label = words.say("Only {language}", language=language(state.language).own_name)
        return (button("one-language", label, ChooseCompanion(""), "check"),)
    if not begun or state.place.second or len(world.library.languages) < 2:
        return ()
    # Translators: a button: show all texts in a second language as well. At most 28 characters.
    label = words.say("Show a second language too")
    return (button("second-language", label, OpenLanguages(second=True), "language"),)


def _notes(world: World, state: State) -> tuple[str, ...]:
    """The languages in which the way to another one is told: many, until she has chosen hers."""
    assert isinstance(state.place, Languages)
    if state.place.second:
        return ()
    begun = not isinstance(state.place.back, Attract)
    if begun and current_frame(world, state).folded:
        return (state.language,)
    return world.library.languages[:_NOTES]


def _note(world: World, tag: str) -> Item:
    # Translators: for a visitor whose language is not in the list.
    label = world.words(tag).say("Another language? Please ask at the desk.")
    return Item(id=f"note-{tag}", role=Role.NOTE, label=label, language=tag)
