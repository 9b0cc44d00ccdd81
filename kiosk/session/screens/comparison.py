"""A comparison: its sides as they are seen, and said as the first, the second and the third."""

from kiosk.content.model import Card, Column, Comparison
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import shown
from kiosk.session.leaves import Leaf, Piece
from kiosk.session.screen import Item, Role
from kiosk.session.screens import prose
from kiosk.session.state import State, World


def sides(world: World, state: State, card: Card, leaf: Leaf) -> tuple[Item, ...]:
    """The sides of a comparison that stand on a leaf."""
    # What tells the sides apart is said together with them, in their language.
    words = world.words(card.language)
    return tuple(
        _side(words, piece, piece.block, "" if card.language == state.language else card.language)
        for piece in leaf.pieces
        if isinstance(piece.block, Comparison)
    )


def _side(words: Catalogue, piece: Piece, block: Comparison, language: str) -> Item:
    side = block.columns[piece.part]
    place = f"{block.id}/{side.id}"
    title, _, text = piece.prose.text.partition("\n")
    return Item(
        id=prose.name(place),
        role=Role.COLUMN,
        label=piece.prose.text,
        detail=text,
        lead=_lead(words, piece.part),
        sentences=piece.prose.sentences,
        strong=((0, len(title)),),
        picture=side.picture.source if side.picture else "",
        alt=_alt(words, side, block.total),
        number=side.count,
        total=block.total,
        language=language,
        units=(piece.unit,) * len(piece.prose.sentences),
        place=place,
    )


def _alt(words: Catalogue, side: Column, total: int) -> str:
    if side.picture:
        return shown(side.picture.alt)
    # Translators: what a picture of many small people shows, some of them marked: "57 of 100".
    return words.say("{at} of {total}", at=side.count, total=total) if total else ""


def _lead(words: Catalogue, part: int) -> str:
    names = (
        # Translators: said before the first of two or three things that are compared.
        words.say("First:"),
        # Translators: said before the second of two or three things that are compared.
        words.say("Second:"),
        # Translators: said before the third of three things that are compared.
        words.say("Third:"),
    )
    return names[part]
