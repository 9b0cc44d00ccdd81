"""A walk over every text of a card, which gives each its place: the msgctxt of the catalogues.

    why-called-back/title      why-called-back/<page>        why-called-back/<block>
    .../illustration_alt       why-called-back/<page>/fold   why-called-back/<figure>/<part>/label

Translating, joining words, filling variables and listing messages are all this one walk.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from kiosk.content.model import (
    Block,
    Breathing,
    Bullet,
    Card,
    Column,
    Comparison,
    IconArray,
    Page,
    Paragraph,
    Part,
    Picture,
    Question,
    Questions,
    Signs,
    Step,
    Steps,
    Term,
    Terms,
    Text,
    plain,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What to put in the place of each text: `words` for plain ones, `text` for styled ones."""

    words: Callable[[str, str], str]
    text: Callable[[str, Text], Text]

    def card(self, card: Card) -> Card:
        """The card, retold."""
        return replace(
            card,
            title=self.words(f"{card.id}/title", card.title),
            illustration=self.illustration(card.id, card.illustration),
            pages=tuple(self._page(card.id, page) for page in card.pages),
        )

    def illustration(self, card: str, picture: Picture) -> Picture:
        """The illustration of a card, which its tile shows too."""
        return self._picture(f"{card}/illustration_alt", picture)

    def _page(self, card: str, page: Page) -> Page:
        place = f"{card}/{page.id}"
        return replace(
            page,
            heading=self.words(place, page.heading),
            fold=self.words(f"{place}/fold", page.fold) if page.fold else "",
            blocks=tuple(self._block(f"{card}/{block.id}", block) for block in page.blocks),
        )

    def _block(self, place: str, block: Block) -> Block:
        match block:
            case Paragraph() | Bullet():
                return replace(block, text=self.text(place, block.text))
            case Picture():
                return self._picture(place, block)
            case IconArray():
                return self._icon_array(place, block)
            case Steps():
                steps = (self._step(f"{place}/{step.id}", step) for step in block.steps)
                return replace(block, steps=tuple(steps))
            case Comparison():
                return self._comparison(place, block)
            case Questions():
                asked = (self._question(f"{place}/{each.id}", each) for each in block.questions)
                return replace(block, questions=tuple(asked))
            case Terms():
                terms = (self._term(f"{place}/{term.id}", term) for term in block.terms)
                return replace(block, terms=tuple(terms))
            case Breathing() | Signs():
                return block

    def _picture(self, place: str, picture: Picture) -> Picture:
        return replace(picture, alt=self.words(place, picture.alt)) if picture.alt else picture

    def _icon_array(self, place: str, figure: IconArray) -> IconArray:
        return replace(
            figure,
            setting=self.words(f"{place}/setting", figure.setting),
            alt=self.words(f"{place}/alt", figure.alt),
            parts=tuple(self._part(f"{place}/{part.id}", part) for part in figure.parts),
        )

    def _comparison(self, place: str, block: Comparison) -> Comparison:
        return replace(
            block,
            setting=self.words(f"{place}/setting", block.setting) if block.setting else "",
            columns=tuple(self._column(f"{place}/{side.id}", side) for side in block.columns),
        )

    def _column(self, place: str, column: Column) -> Column:
        return replace(
            column,
            title=self.words(f"{place}/title", column.title),
            text=self.text(f"{place}/text", column.text),
            picture=column.picture and self._picture(f"{place}/alt", column.picture),
        )

    def _question(self, place: str, question: Question) -> Question:
        return replace(question, text=self.words(place, question.text))

    def _term(self, place: str, term: Term) -> Term:
        text = self.text(f"{place}/text", term.text)
        return replace(term, text=text, forms=self.words(f"{place}/forms", term.forms))

    def _part(self, place: str, part: Part) -> Part:
        label = self.words(f"{place}/label", part.label)
        return replace(part, label=label, note=self.words(f"{place}/note", part.note))

    def _step(self, place: str, step: Step) -> Step:
        title = self.words(f"{place}/title", step.title)
        return replace(
            step, title=title, text=self.text(f"{place}/text", step.text) if step.text else ()
        )


def spoken(card: Card) -> Iterator[tuple[str, str]]:
    """Every text of a card that is read aloud, pictures left out, each with its place in the card.

    <page>    <block>    <figure>/<part>, <figure>/setting    <figure>/<step or column>, all in one
    <figure>/<question>, <figure>/<term>
    """
    for page in card.pages:
        yield page.id, page.heading
        for block in page.blocks:
            match block:
                case Paragraph() | Bullet():
                    yield block.id, plain(block.text)
                case IconArray():
                    yield f"{block.id}/setting", block.setting
                    yield from ((f"{block.id}/{part.id}", part.note) for part in block.parts)
                case Steps():
                    for step in block.steps:
                        yield f"{block.id}/{step.id}", f"{step.title}\n{plain(step.text)}".rstrip()
                case Comparison():
                    if block.setting:
                        yield f"{block.id}/setting", block.setting
                    for side in block.columns:
                        yield f"{block.id}/{side.id}", f"{side.title}\n{plain(side.text)}"
                case Questions():
                    yield from ((f"{block.id}/{each.id}", each.text) for each in block.questions)
                case Terms():
                    yield from ((f"{block.id}/{each.id}", plain(each.text)) for each in block.terms)


def pictures(card: Card) -> tuple[Picture, ...]:
    """Every picture of a card, its illustration first."""
    return (card.illustration, *(each for page in card.pages for each in _pictures(page)))


def _pictures(page: Page) -> Iterator[Picture]:
    for block in page.blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, Comparison):
            yield from (side.picture for side in block.columns if side.picture)


def figures(card: Card) -> tuple[IconArray, ...]:
    """Every icon array of a card."""
    blocks = (block for page in card.pages for block in page.blocks)
    return tuple(block for block in blocks if isinstance(block, IconArray))


def counted(card: Card) -> tuple[IconArray | Comparison, ...]:
    """Every figure of a card that shows numbers, and names where they come from."""
    blocks = (block for page in card.pages for block in page.blocks)
    compared = (block for block in blocks if isinstance(block, Comparison) and block.total)
    return (*figures(card), *compared)


def asked(card: Card) -> dict[str, str]:
    """The questions of a card to choose from, by their place in it: `<block>/<question>`."""
    blocks = (block for page in card.pages for block in page.blocks)
    return {
        f"{block.id}/{each.id}": each.text
        for block in blocks
        if isinstance(block, Questions)
        for each in block.questions
    }


def explained(card: Card) -> dict[str, Term]:
    """The words that a card explains, by their place in it: `<block>/<term>`."""
    blocks = (block for page in card.pages for block in page.blocks)
    return {
        f"{block.id}/{each.id}": each
        for block in blocks
        if isinstance(block, Terms)
        for each in block.terms
    }


def signed(card: Card) -> tuple[Signs, ...]:
    """The sign-language videos of a card."""
    blocks = (block for page in card.pages for block in page.blocks)
    return tuple(block for block in blocks if isinstance(block, Signs))
