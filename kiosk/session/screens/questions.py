"""My questions: the rows of a card to choose from, each chosen or not."""

from kiosk.content.model import Card, Questions
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import segment
from kiosk.session.intents import Ask, ShowQuestions
from kiosk.session.leaves import Leaf, Piece
from kiosk.session.screen import Item, Role
from kiosk.session.state import State, World


def rows(world: World, state: State, card: Card, leaf: Leaf) -> tuple[Item, ...]:
    """The questions of a leaf."""
    words = world.words(card.language)
    language = "" if card.language == state.language else card.language
    return tuple(
        _row(words, state, card, piece, piece.block, language)
        for piece in leaf.pieces
        if isinstance(piece.block, Questions)
    )


def show(words: Catalogue, state: State) -> Item | None:
    """The way to the staff, as soon as there is a question to show."""
    if not state.questions:
        return None
    # Translators: a button: show the questions I chose to a member of the staff. At most 22 characters.
    label = words.say("Show my questions")
    return Item(id="mine", role=Role.BUTTON, label=label, intent=ShowQuestions())


def _row(
    words: Catalogue, state: State, card: Card, piece: Piece, block: Questions, language: str
) -> Item:
    place = f"{block.id}/{block.questions[piece.part].id}"
    chosen = (card.id, place) in state.questions
    # Translators: below a question, with a box to tick: I want to ask it. At most 11 characters.
    prose = segment(words.say("Ask this")) if piece.apart else piece.prose
    return Item(
        id=f"ask-{place}",
        role=Role.QUESTION,
        label=prose.text,
        sentences=prose.sentences,
        units=(piece.unit,) * len(prose.sentences),
        intent=Ask(card.id, place, not chosen),
        chosen=chosen,
        lead=_said(words, chosen),
        language=language,
        place=place,
    )


def _said(words: Catalogue, chosen: bool) -> str:
    if chosen:
        # Translators: said aloud before a question that the patient has chosen to ask.
        return words.say("Chosen:")
    # Translators: said aloud before a question that the patient could choose to ask.
    return words.say("Not chosen:")
