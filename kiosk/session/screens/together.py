"""A leaf in two languages: what the patient reads and what her companion does, row by row."""

from msgspec.structs import replace

from kiosk.content.model import Breathing, Card, Questions, Signs
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.languages import language
from kiosk.i18n.segmentation import segment
from kiosk.session.intents import ReadFrom
from kiosk.session.leaves import Leaf, Piece, moved
from kiosk.session.screen import Item, Role
from kiosk.session.screens import prose, questions, wording
from kiosk.session.screens.opened import Opened
from kiosk.session.state import State, World, current_frame
from kiosk.session.together import row_key

_Row = tuple[Item | None, Item | None]


def items(world: World, state: State, here: Opened) -> tuple[Item, ...]:
    """Every row of a leaf that both languages stand on, the patient's words first; () on any other leaf."""
    leaf = here.leaves[here.leaf]
    if here.other is None or leaf.second is None:
        return ()
    rows = [_names(world, state, here), *_headings(here, here.other), *_rows(world, state, here)]
    columns = current_frame(world, state).columns
    return tuple(item for row in rows for item in _beside(row, padded=columns))


def start(words: Catalogue, items: tuple[Item, ...]) -> Item | None:
    """Read what the companion reads, from its first word: what a finger on that word does as well."""
    first = next((item for item in items if item.second and item.sentences), None)
    if first is None:
        return None
    name = language(first.language).own_name
    # Translators: a button where two languages are shown: read the other one aloud. "Read in Español".
    # At most 22 characters with the language's own name.
    label = words.say("Read in {language}", language=name)
    return wording.button("play-second", label, ReadFrom(first.id, 0), "speaker")


def _beside(row: _Row, *, padded: bool) -> tuple[Item, ...]:
    """A row, each of its items knowing the other; `padded` so that it has two."""
    first, second = row
    if first and second:
        return (replace(first, beside=second.id), replace(second, beside=first.id))
    if not padded:
        return tuple(item for item in row if item)
    return tuple(item or _nothing(row) for item in row)


def _nothing(row: _Row) -> Item:
    there = next((item.id for item in row if item), "")
    return Item(id=f"no/{there}", role=Role.NOTE, label="")


def _second(item: Item, card: Card, first: Item | None) -> Item:
    """`item` as one of the companion's, beside `first`."""
    name, place = (first.id, first.place) if first else (item.id, item.place)
    told = replace(item, id=f"second/{name}", language=card.language, place=place, second=True)
    return prose.with_cue(card, told)


def _names(world: World, state: State, here: Opened) -> _Row:
    """What stands above the columns: their languages, and whether they are drafts; else the draft alone."""
    assert here.other is not None
    draft = here.first
    if current_frame(world, state).columns:
        return (
            _name(world, here.card, draft=draft),
            replace(_name(world, here.other, draft=draft), id="name/second", second=True),
        )
    marked = next((card for card in (here.card, here.other) if draft and card.draft), None)
    return (_name(world, marked, draft=True) if marked else None, None)


def _name(world: World, card: Card, *, draft: bool) -> Item:
    name = language(card.language).own_name
    if not (draft and card.draft):
        return Item(id="name/first", role=Role.NAME, label=name, language=card.language)
    mark = segment(wording.draft(world.words(card.language)))
    begins = f"{name} · "
    return Item(
        id="name/first",
        role=Role.NAME,
        label=begins + mark.text,
        sentences=tuple(moved(sentence, len(begins)) for sentence in mark.sentences),
        language=card.language,
    )


def _headings(here: Opened, other: Card) -> tuple[_Row, ...]:
    """The heading of the page in both languages."""
    leaf, page = here.leaves[here.leaf], here.pages[here.page]
    its = next(each for each in other.pages if each.id == page.id)
    if not leaf.heading:
        return ()
    first, second = (
        prose.heading(segment(each.heading), card.language, page.id, again=False)
        for each, card in ((page, here.card), (its, other))
    )
    return ((prose.with_cue(here.card, first), _second(second, other, first)),)


def _rows(world: World, state: State, here: Opened) -> tuple[_Row, ...]:
    assert here.other is not None
    leaf, other = here.leaves[here.leaf], here.other
    first = _told(world, state, here.card, leaf, leaf.pieces)
    second = _told(world, state, other, leaf, leaf.others)
    keys = dict.fromkeys([*first, *second])
    return tuple(
        (first.get(key), _second(second[key], other, first.get(key)) if key in second else None)
        for key in keys
    )


def _told(
    world: World, state: State, card: Card, leaf: Leaf, pieces: tuple[Piece, ...]
) -> dict[tuple[str, int], Item]:
    """The pieces of one language as items, by the row they stand in."""
    words = world.words(card.language)
    rows = questions.rows(world, state, card, leaf) if pieces is leaf.pieces else ()
    chosen = iter(rows)
    told: dict[tuple[str, int], Item] = {}
    for piece in pieces:
        if isinstance(piece.block, Breathing | Signs):
            continue
        asked = isinstance(piece.block, Questions) and pieces is leaf.pieces
        item = next(chosen) if asked else prose.piece_item(words, piece, card.language)
        told[row_key(piece)] = prose.with_cue(card, item)
    return told
