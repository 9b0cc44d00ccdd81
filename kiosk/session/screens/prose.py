"""Text as items of a screen: what is seen, what is said of it, and where it was written."""

from msgspec.structs import replace

from kiosk.content.model import Bullet, Card, IconArray, Paragraph, Questions, Steps
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import Prose
from kiosk.session.leaves import HEADING, Piece
from kiosk.session.screen import Item, Role


def name(place: str) -> str:
    """The id of the item that shows what was written at `place`: never that of one of the kiosk's own."""
    return f"pack/{place}"


def heading(prose: Prose, language: str, place: str, *, again: bool, unit: int = HEADING) -> Item:
    """The heading of a page; where a leaf shows it `again`, it is not said again; it belongs to `unit`."""
    said = () if again else prose.sentences
    return Item(
        id="heading",
        role=Role.HEADING,
        label=prose.text,
        sentences=said,
        units=(unit,) * len(said),
        language=language,
        place=place,
    )


def piece_item(words: Catalogue, piece: Piece, language: str) -> Item:
    """A piece of a page: a paragraph, a bullet, a step, a question, or a part of a figure in words."""
    block, units = piece.block, _units(piece)
    if isinstance(block, Steps):
        return _step_item(words, piece, block, language)
    place = block.id
    if isinstance(block, IconArray):
        place = f"{block.id}/{block.parts[piece.part].id}"
    elif isinstance(block, Questions):
        place = f"{block.id}/{block.questions[piece.part].id}"
    return Item(
        id=name(place),
        role=Role.BULLET if isinstance(block, Bullet) else Role.PARAGRAPH,
        label=piece.prose.text,
        sentences=piece.prose.sentences,
        strong=piece.strong,
        number=piece.number if isinstance(block, Bullet) else 0,
        language=language,
        units=units,
        place=place,
        word=piece.word,
    )


def _step_item(words: Catalogue, piece: Piece, block: Steps, language: str) -> Item:
    step = block.steps[piece.part]
    place = f"{block.id}/{step.id}"
    title, _, text = piece.prose.text.partition("\n")
    return Item(
        id=name(place),
        role=Role.STEP,
        label=piece.prose.text,
        detail=text,
        # Translators: marks the place on a path of steps where the reader is now. At most 16 characters.
        lead=words.say("You are here") if step.id == block.here else "",
        sentences=piece.prose.sentences,
        strong=((0, len(title)),),
        number=piece.number,
        language=language,
        units=_units(piece),
        place=place,
    )


def _units(piece: Piece) -> tuple[int, ...]:
    """The unit of each sentence: those of a paragraph are units of their own."""
    several = isinstance(piece.block, Paragraph | Bullet)
    return tuple(piece.unit + (n if several else 0) for n, _ in enumerate(piece.prose.sentences))


def with_cue(card: Card, item: Item) -> Item:
    """`item`, and where a person has read it."""
    cue = card.narration.cues.get(item.place) if card.narration else None
    return replace(item, cue=cue) if cue else item
