"""How a page in two languages falls into leaves: both stand on each, as far as there is room for both.

    the page in either language
      ├ pairs: sentences that say the same, or blocks where a translation counts its sentences otherwise
      │   └─ leaf ─ as many pairs as fit, side by side or one language below the other
      │       └─ a pair without room: its sentences on leaves of their own, those of the companion after
      └ drawn figures: the leaves of one language and of the other by turns

See docs/adr/0016.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.model import (
    Breathing,
    Bullet,
    Card,
    Comparison,
    IconArray,
    Page,
    Paragraph,
    Picture,
    Questions,
    Signs,
)
from kiosk.i18n.languages import Writing, language
from kiosk.i18n.segmentation import letters
from kiosk.session.frames import Frame, shared
from kiosk.session.layout import BELOW, gap, overhang, text_height, title_height
from kiosk.session.leaves import (
    FIRST_TEXT,
    Leaf,
    Piece,
    Unit,
    above_buttons,
    bullet_indent,
    evened,
    joined,
    leaves,
    units_of,
)

_Key = tuple[str, int]


class _Pair(Struct, frozen=True):
    """What says the same in the two languages, and how they are written; one of them may be empty."""

    first: tuple[Unit, ...]
    second: tuple[Unit, ...]
    writings: tuple[Writing, Writing]

    @property
    def key(self) -> _Key:
        """What shares a row with it."""
        return row_key((self.first or self.second)[0].piece)


def row_key(piece: Piece) -> _Key:
    """What shares a row: the block of a piece, and which part of it stands in a row of its own."""
    return piece.block.id, 0 if isinstance(piece.block, Paragraph | Bullet) else piece.part


def leaves_together(card: Card, other: Card, page: Page, frame: Frame) -> tuple[Leaf, ...]:
    """Cut `page` of `card` so that every leaf fits `frame` with the same of `other` on it."""
    its = next((each for each in other.pages if each.id == page.id), None)
    if its is None:
        return leaves(card, page, frame)
    touched = (Questions, Breathing, Signs) if frame.low else ()
    if any(isinstance(block, (IconArray, Comparison, *touched)) for block in page.blocks):
        return _by_turns(leaves(card, page, frame), leaves(other, its, frame))
    opens = page.id == card.pages[0].id
    room = shared(frame, draft=opens and (card.draft or other.draft))
    writings = language(card.language).writing, language(other.language).writing
    margin = max(overhang(frame, writing) for writing in writings)
    room = above_buttons(card, page, replace(room, height=room.height - margin))
    units = units_of(page, room, writings[0]), units_of(its, room, writings[1])
    pairs = list(_pairs(*units, writings))
    headings = (page.heading, writings[0]), (its.heading, writings[1])
    heading = _both(room, *(_heading(room, w, text) for text, w in headings))
    picture = next((block for block in page.blocks if isinstance(block, Picture)), None)

    def cut(narrower: Frame) -> tuple[Leaf, ...]:
        return tuple(_cut(pairs, narrower, heading, picture))

    return evened(cut(room), cut, room)


def _heading(frame: Frame, writing: Writing, text: str) -> float:
    """Height in px of a heading: in a narrow column, lines lose more at their ends."""
    lost = 2 * frame.title * 0.57 if frame.columns else 0
    return title_height(replace(frame, width=round(frame.width - lost)), writing, letters(text))


def _by_turns(here: tuple[Leaf, ...], there: tuple[Leaf, ...]) -> tuple[Leaf, ...]:
    """The leaves of the two languages one after the other; a picture without words is shown once."""
    told = (leaf for leaf in map(_companions, there) if leaf.pieces or leaf.first < FIRST_TEXT)
    shown = (leaf for leaf in here if not leaf.pieces and not leaf.heading)
    rest = [leaf for leaf in here if leaf.pieces or leaf.heading]
    turns = (leaf for pair in zip_longest(rest, told) for leaf in pair if leaf)
    return (*shown, *turns)


def _companions(leaf: Leaf) -> Leaf:
    """`leaf` as one of the companion's alone: what begins something is there once, for both."""
    pieces = tuple(piece for piece in leaf.pieces if not isinstance(piece.block, Breathing | Signs))
    return replace(leaf, pieces=pieces, alone=True)


def _pairs(
    here: list[Unit], there: list[Unit], writings: tuple[Writing, Writing]
) -> Iterator[_Pair]:
    """Sentence by sentence where a block has as many of them in both languages, else the block as one."""
    # What begins something is there once, for both.
    mine = _by_block(here)
    its = _by_block(unit for unit in there if not isinstance(unit.piece.block, Breathing | Signs))
    for block in dict.fromkeys([*mine, *its]):
        first, second = mine.get(block, ()), its.get(block, ())
        if len(first) == len(second):
            yield from (_Pair((a,), (b,), writings) for a, b in zip(first, second, strict=True))
        else:
            yield _Pair(first, second, writings)


def _by_block(units: Iterable[Unit]) -> dict[str, tuple[Unit, ...]]:
    blocks: dict[str, tuple[Unit, ...]] = {}
    for unit in units:
        blocks[unit.piece.block.id] = (*blocks.get(unit.piece.block.id, ()), unit)
    return blocks


def _cut(
    pairs: list[_Pair], frame: Frame, heading: float, picture: Picture | None
) -> Iterator[Leaf]:
    if picture:
        yield Leaf(first=0, heading=False, picture=picture)
    begin = 1 if picture else 0
    taken: list[_Pair] = []
    top = heading
    if heading > frame.height:
        yield Leaf(first=begin)
        yield Leaf(first=0, alone=True)
        top = 0.0
    for pair in pairs:
        if _height([*taken, pair], frame) + top <= frame.height:
            taken.append(pair)
            continue
        if taken or top:
            yield _leaf(taken, begin if top else None)
        taken, top = [], 0.0
        if _height([pair], frame) <= frame.height:
            taken = [pair]
        else:
            yield from _apart(pair, frame)
    if taken or top:
        yield _leaf(taken, begin if top else None)


def _leaf(pairs: list[_Pair], opening: int | None) -> Leaf:
    """Both languages of `pairs`; `opening` is the first unit of a leaf that begins with the headings."""
    pieces = joined(unit for pair in pairs for unit in pair.first)
    others = joined(unit for pair in pairs for unit in pair.second)
    if opening is not None:
        return Leaf(first=opening, second=opening, pieces=pieces, others=others)
    if not pieces:
        return Leaf(first=others[0].unit, heading=False, pieces=others, alone=True)
    second = others[0].unit if others else None
    return Leaf(first=pieces[0].unit, second=second, heading=False, pieces=pieces, others=others)


def _apart(pair: _Pair, frame: Frame) -> Iterator[Leaf]:
    """A pair that has no room for both: first one language, then the other."""
    sides = zip((pair.first, pair.second), pair.writings, (False, True), strict=True)
    for units, writing, alone in sides:
        for taken in _filled(units, frame, writing):
            pieces = joined(taken)
            yield Leaf(first=pieces[0].unit, heading=False, pieces=pieces, alone=alone)


def _filled(units: Iterable[Unit], frame: Frame, writing: Writing) -> Iterator[list[Unit]]:
    """As many units of one language at once as fit."""
    taken: list[Unit] = []
    for unit in units:
        if taken and _column([*taken, unit], frame, writing) > frame.height:
            yield taken
            taken = []
        taken.append(unit)
    if taken:
        yield taken


def _height(pairs: list[_Pair], frame: Frame) -> float:
    """Height in px of `pairs` in rows, with the gaps between them."""
    rows = [list(same) for _, same in groupby(pairs, lambda pair: pair.key)]
    return sum(_row(row, frame) for row in rows) + (len(rows) - 1) * gap(frame)


def _row(pairs: list[_Pair], frame: Frame) -> float:
    first = [unit for pair in pairs for unit in pair.first]
    second = [unit for pair in pairs for unit in pair.second]
    ours, theirs = pairs[0].writings
    return _both(frame, _column(first, frame, ours), _column(second, frame, theirs))


def _column(units: list[Unit], frame: Frame, writing: Writing) -> float:
    """Height in px of units that follow one another in their block."""
    height = sum(unit.height if at else unit.alone for at, unit in enumerate(units))
    if len(units) < 2:
        return height
    # A sentence that filled up a line of its block may begin another where it stands first.
    said = joined(units)[0]
    indent = bullet_indent(said.block, frame) if isinstance(said.block, Bullet) else 0
    return max(height, text_height(frame, writing, letters(said.prose.text), indent))


def _both(frame: Frame, first: float, second: float) -> float:
    """Height in px of what the two languages say, side by side or one below the other."""
    if frame.columns:
        return max(first, second)
    return first + second + (BELOW * frame.body if first and second else 0)
