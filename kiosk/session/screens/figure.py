"""An icon array: people counted, shown step by step, told in words, and where the numbers come from."""

from kiosk.content.model import Comparison, IconArray, Part
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import segment, shown
from kiosk.session.intents import ShowOrigin
from kiosk.session.leaves import Leaf
from kiosk.session.screen import Item, People, Role
from kiosk.session.screens.opened import Opened
from kiosk.session.screens.prose import name, piece_item
from kiosk.session.state import State, World, current_frame

ENLARGED_FROM = 2  # of an icon array's parts: from here on, the people called back are drawn larger


def icon_array(leaf: Leaf) -> IconArray | None:
    """The icon array that a leaf shows a part of."""
    return leaf.pieces[0].figure if leaf.pieces else None


def statement(world: World, here: Opened) -> tuple[Item, ...]:
    """What a leaf of an icon array says in words, beside the picture."""
    leaf = here.leaves[here.leaf]
    if icon_array(leaf) is None:
        return ()
    words = world.words(here.card.language)
    return tuple(piece_item(words, piece, here.card.language) for piece in leaf.pieces)


def setting(here: Opened) -> tuple[Item, ...]:
    """Whom the study counted: it goes with the figure on every leaf, and is said with the first."""
    leaf = here.leaves[here.leaf]
    figure = _counted(leaf)
    if figure is None:
        return ()
    told, place = segment(figure.setting), f"{figure.id}/setting"
    said = told.sentences if _first_part(leaf, figure) else ()
    return (
        Item(
            id=name(place),
            role=Role.NOTE,
            label=told.text,
            sentences=said,
            units=(leaf.pieces[0].unit,) * len(said),
            language=here.card.language,
            place=place,
        ),
    )


def parts(world: World, state: State, here: Opened) -> tuple[Item, ...]:
    """The parts of the figure shown so far, the newest chosen."""
    leaf = here.leaves[here.leaf]
    figure = icon_array(leaf)
    if figure is None:
        return ()
    current = leaf.pieces[0].part
    together = current_frame(world, state).people_together
    words = world.words(state.language)
    return tuple(
        _row(words, part, here.card.language, chosen=i == current)
        for i, part in enumerate(figure.parts)
        if i == current or (together and i < current)
    )


def _row(words: Catalogue, part: Part, language: str, *, chosen: bool) -> Item:
    # Translators: an estimate of people: "about 20".
    label = words.say("about {n}", n=part.count) if part.about else words.say("{n}", n=part.count)
    return Item(
        id=f"part-{part.id}",
        role=Role.PART,
        label=label,
        detail=shown(part.label),
        chosen=chosen,
        language="" if language == words.tag else language,
    )


def people(words: Catalogue, leaf: Leaf) -> People | None:
    """The picture of the people counted."""
    figure = icon_array(leaf)
    if figure is None:
        return None
    current = leaf.pieces[0].part
    enlarged = current >= ENLARGED_FROM
    # Translators: above a picture of many small people: only the {n} called back, drawn larger.
    caption = words.say("The same {n} people, now larger", n=figure.parts[1].count)
    return People(
        counts=tuple(part.count for part in figure.parts),
        current=current,
        caption=caption if enlarged else "",
        alt=shown(figure.alt),
    )


def origin(world: World, words: Catalogue, leaf: Leaf) -> Item | None:
    """The way to where the numbers on the leaf come from."""
    figure = _counted(leaf)
    if figure is None or world.library.source(figure.source) is None:
        return None
    # Translators: a button beside numbers of a study: which study it was. At most 22 characters.
    label = words.say("Where this comes from")
    return Item(id="origin", role=Role.BUTTON, label=label, intent=ShowOrigin(figure.source))


def _counted(leaf: Leaf) -> IconArray | Comparison | None:
    """The figure of the leaf that shows numbers."""
    compared = (piece.block for piece in leaf.pieces if isinstance(piece.block, Comparison))
    return icon_array(leaf) or next((block for block in compared if block.total), None)


def _first_part(leaf: Leaf, figure: IconArray | Comparison) -> bool:
    """Whether a leaf shows the first part of its figure."""
    shown = (p.part for p in leaf.pieces if p.block is figure or p.figure is figure)
    return next(shown, 0) == 0
