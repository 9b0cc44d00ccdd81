"""Where a reader is in a card."""

from msgspec import Struct

from kiosk.content.model import Card, Page
from kiosk.session.leaves import Leaf, leaf_of, leaves
from kiosk.session.state import Reader, State, World, current_frame


class Opened(Struct, frozen=True, kw_only=True):
    """The card in which a reader is, its pages without those still folded, and the leaf shown."""

    place: Reader
    card: Card
    pages: tuple[Page, ...]
    page: int
    leaves: tuple[Leaf, ...]
    leaf: int

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
    card = world.library.card(state.language, state.place.card)
    pages = tuple(p for p in card.pages if not p.fold or (card.id, p.id) in state.unfolded)
    at = next((i for i, page in enumerate(pages) if page.id == state.place.page), 0)
    cut = leaves(card, pages[at], current_frame(world, state))
    leaf = leaf_of(cut, state.place.unit)
    return Opened(place=state.place, card=card, pages=pages, page=at, leaves=cut, leaf=leaf)
