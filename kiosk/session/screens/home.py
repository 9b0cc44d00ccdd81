"""Home: where to begin, and the other topics."""

from kiosk.content.model import Tile
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import segment, shown
from kiosk.session.intents import OpenCard, ShowTiles
from kiosk.session.screen import Item, Kind, Region, Role, Screen
from kiosk.session.screens.dock import dock, done
from kiosk.session.screens.reading import read_item
from kiosk.session.state import Home, State, World, current_frame, layout_size


def screen(world: World, state: State) -> Screen:
    """What would you like to know?"""
    assert isinstance(state.place, Home)
    words, frame = world.words(state.language), current_frame(world, state)
    tiles = world.library.tiles(state.language)
    also = _second_names(world, state)
    first = state.place.page * frame.tiles
    here = tiles[first : first + frame.tiles]
    return Screen(
        kind=Kind.HOME,
        language=state.language,
        # Translators: the heading of the screen with the topics.
        title=words.say("What would you like to know?"),
        # Translators: below the heading of the screen with the topics: the staff may call a patient in, and
        # she is free to go. At most 50 characters.
        subtitle=words.say("You may be called, or leave, at any moment."),
        look=state.look,
        size=layout_size(world, state),
        place=f"home-{state.place.page}",
        forward=state.forward,
        arrangement="rows" if frame.rows else "tiles",
        regions=(
            Region(name="second-title", items=_second_title(world, state)),
            Region(name="done", items=() if frame.folded else (done(words),)),
            Region(
                name="tiles",
                items=tuple(
                    _tile(
                        words,
                        state,
                        tile,
                        also.get(tile.id, ""),
                        hero=at == 0,
                        rows=frame.rows or frame.low,
                    )
                    for at, tile in enumerate(here, start=first)
                ),
            ),
            Region(name="more", items=_more(words, state.place.page, frame.tiles, len(tiles))),
            dock(world, state, read_item(world, state)),
        ),
    )


def _second_names(world: World, state: State) -> dict[str, str]:
    """What the topics are called in the companion's language, where they are told in it."""
    tag = state.companion
    tiles = world.library.tiles(tag) if tag else ()
    return {tile.id: shown(tile.button) for tile in tiles if tile.language == tag}


def _second_title(world: World, state: State) -> tuple[Item, ...]:
    if not state.companion:
        return ()
    # Translators: the heading of the screen with the topics.
    label = world.words(state.companion).say("What would you like to know?")
    return (Item(id="second-title", role=Role.NOTE, label=label, language=state.companion),)


def _tile(words: Catalogue, state: State, tile: Tile, also: str, *, hero: bool, rows: bool) -> Item:
    name, finished = segment(tile.button), tile.id in state.finished
    return Item(
        id=f"card-{tile.id}",
        role=Role.TILE,
        label=name.text,
        sentences=name.sentences,
        also=also,
        detail=_finished(words) if finished else _length(words, tile, pages=hero and not rows),
        finished=finished,
        picture=tile.illustration.source,
        intent=OpenCard(tile.id),
        language="" if tile.language == state.language else tile.language,
        number=1 if hero else 0,
        # Translators: above the first topic: a good place to begin. At most 14 characters.
        lead=words.say("Start here") if hero and not finished else "",
    )


def _finished(words: Catalogue) -> str:
    # Translators: below the name of a topic, and said after it: it was read. At most 14 characters.
    return words.say("Already read")


def _length(words: Catalogue, tile: Tile, *, pages: bool) -> str:
    """How long a topic takes, and with `pages` how many there are."""
    # Translators: how long a topic takes to read, or a button: breathe for so long. "3 minutes".
    length = words.count("{n} minute", "{n} minutes", max(1, round(tile.seconds / 60)))
    if not pages:
        return length
    # Translators: how long a topic is: "6 short pages".
    return words.count("{n} short page", "{n} short pages", tile.pages) + " · " + length


def _more(words: Catalogue, page: int, at_once: int, total: int) -> tuple[Item, ...]:
    left = total - (page + 1) * at_once
    if left > 0:
        # Translators: a button beside the topics: show the others. "2 more".
        label = words.count("{n} more", "{n} more", left)
        return (_turn("more-topics", label, "forward", page + 1),)
    if page > 0:
        # Translators: a button beside the topics: back to the first ones. Two short words.
        return (_turn("first-topics", words.say("First topics"), "back", 0),)
    return ()


def _turn(name: str, label: str, icon: str, page: int) -> Item:
    return Item(id=name, role=Role.BUTTON, label=label, icon=icon, intent=ShowTiles(page))
