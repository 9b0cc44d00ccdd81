"""Where a reader is in a card."""

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.model import Card, Page, Signs
from kiosk.content.walk import signed
from kiosk.session.leaves import Leaf, leaf_of, leaves
from kiosk.session.state import Reader, State, World, current_frame
from kiosk.session.together import leaves_together


class Opened(Struct, frozen=True, kw_only=True):
    """The card in which a reader is, its pages without those still folded, and the leaf shown.

    `other` is the same card in the companion's language, where it is told in that.
    """

    place: Reader
    card: Card
    other: Card | None
    pages: tuple[Page, ...]
    page: int
    leaves: tuple[Leaf, ...]
    leaf: int

    @property
    def told(self) -> "Opened":
        """The same, but in the companion's language where the leaf has nothing but that."""
        if self.other is None or not self.leaves[self.leaf].alone:
            return self
        pages = {page.id: page for page in self.other.pages}
        told = tuple(pages.get(page.id, page) for page in self.pages)
        return replace(self, card=self.other, pages=told)

    @property
    def signs(self) -> Signs | None:
        """The video of the page."""
        blocks = self.pages[self.page].blocks
        return next((block for block in blocks if isinstance(block, Signs)), None)

    @property
    def first(self) -> bool:
        """Whether nothing lies before this leaf."""
        return self.page == 0 and self.leaf == 0

    @property
    def last(self) -> bool:
        """Whether nothing lies after this leaf."""
        return self.last_page and self.last_leaf

    @property
    def last_leaf(self) -> bool:
        """Whether this is the last leaf of its page."""
        return self.leaf == len(self.leaves) - 1

    @property
    def last_page(self) -> bool:
        """Whether no page lies after this one."""
        return self.page == len(self.pages) - 1


def opened(world: World, state: State) -> Opened:
    """Where the reader is."""
    assert isinstance(state.place, Reader)
    card = _shown(world, world.library.card(state.language, state.place.card))
    pages = tuple(p for p in card.pages if not p.fold or (card.id, p.id) in state.unfolded)
    at = next((i for i, page in enumerate(pages) if page.id == state.place.page), 0)
    other = told_to_companion(world, state, card)
    frame = current_frame(world, state)
    cut = (
        leaves_together(card, other, pages[at], frame) if other else leaves(card, pages[at], frame)
    )
    return Opened(
        place=state.place,
        card=card,
        other=other,
        pages=pages,
        page=at,
        leaves=cut,
        leaf=leaf_of(cut, state.place.unit, second=state.place.second),
    )


def told_to_companion(world: World, state: State, card: Card) -> Card | None:
    """`card` in the companion's language; None where there is none, or the card is not told in it."""
    tag = state.companion
    if not tag or card.id not in world.library.cards(tag):
        return None
    other = _shown(world, world.library.card(tag, card.id))
    return other if other.language == tag != card.language else None


def _shown(world: World, card: Card) -> Card:
    """`card` without what nothing here can show: its videos."""
    if world.habits.films or not signed(card):
        return card
    pages = (
        replace(page, blocks=tuple(b for b in page.blocks if not isinstance(b, Signs)))
        for page in card.pages
    )
    return replace(card, pages=tuple(pages))
