"""Staying: the place of a reader in another edition of the pack, as near as its ids allow.

card   the same id, else home
page   the same id, else the page that took its turn
leaf   the one with the block that stood first on it, else the one with the same unit
"""

from msgspec.structs import replace

from kiosk.content.model import Card
from kiosk.content.walk import asked
from kiosk.session.leaves import FIRST_TEXT, Leaf
from kiosk.session.screens import screen
from kiosk.session.screens.opened import opened
from kiosk.session.state import (
    Attract,
    Desk,
    Farewell,
    Home,
    Languages,
    Mine,
    Reader,
    Sheet,
    State,
    Taking,
    World,
    at_rest,
)


def stay(before: World, after: World, state: State) -> State:
    """`state`, made in `before`, as it is in `after`: silent, and with nothing on top that is of the pack.

    A language that `after` does not offer gives way to its first.
    """
    fresh, offered = at_rest(after, state.now), after.library.languages
    language = state.language if state.language in offered else fresh.language
    kept = replace(
        fresh,
        language=language,
        companion=state.companion if state.companion in {*offered} - {language} else "",
        on_top=state.on_top if isinstance(state.on_top, Desk | Sheet) else None,
        look=state.look,
        speed=state.speed,
        volume=state.volume,
        speaker_agreed=state.speaker_agreed,
        speech_used=state.speech_used,
        listening=state.listening,
        questions=tuple(each for each in state.questions if _asked(after, *each)),
        unfolded=state.unfolded,
        finished=state.finished,
        focus=state.focus,
        focus_shown=state.focus_shown,
    )
    return _placed(before, after, state, kept)


def _placed(before: World, after: World, state: State, kept: State) -> State:
    """`kept` where `state` was."""
    match state.place:
        case Reader():
            return _reading(before, after, state, kept)
        case Languages(back=Attract()):
            return replace(kept, place=state.place)
        case Languages(back=back, second=second):
            behind = _placed(before, after, replace(state, place=back), kept)
            assert not isinstance(behind.place, Attract | Languages | Farewell)
            return replace(behind, place=Languages(behind.place, second))
        case Mine(back=back, page=page):
            behind = _placed(before, after, replace(state, place=back), kept)
            assert isinstance(behind.place, Home | Reader)
            return replace(behind, place=Mine(behind.place, page)) if kept.questions else behind
        case Taking(back=back):
            behind = _placed(before, after, replace(state, place=back), kept)
            mine = behind.place
            return replace(behind, place=Taking(mine)) if isinstance(mine, Mine) else behind
        case Home():
            there = replace(kept, place=state.place)
            empty = not screen(after, there).region("tiles").items
            return replace(there, place=Home()) if empty else there
        case Attract() | Farewell():
            return kept


def _asked(after: World, card: str, place: str) -> bool:
    """Whether a question is still in the pack."""
    try:
        found = after.library.card(after.library.source_language, card)
    except KeyError:
        return False
    return place in asked(found)


def _reading(before: World, after: World, state: State, kept: State) -> State:
    assert isinstance(state.place, Reader)
    try:
        card = after.library.card(kept.language, state.place.card)
    except KeyError:
        return _way_back(before, after, state, replace(kept, place=Home()))
    was = opened(before, state)
    page = _page(was.card, card, was.pages[was.page].id)
    kept = _way_back(before, after, state, kept)
    place = Reader(card.id, page, state.place.unit, back=_back(kept))
    kept = replace(kept, place=place, unfolded=kept.unfolded | {(card.id, page)})
    now = opened(after, kept)
    unit = _unit(was.leaves, was.leaves[was.leaf], now.leaves)
    return replace(kept, place=replace(place, unit=place.unit if unit is None else unit))


def _way_back(before: World, after: World, state: State, kept: State) -> State:
    """`kept` at the page that led to where `state` was; as it is, where none did."""
    assert isinstance(state.place, Reader)
    back = state.place.back
    return _placed(before, after, replace(state, place=back), kept) if back else kept


def _back(kept: State) -> Reader | None:
    """That page, where its card is still there."""
    return kept.place if isinstance(kept.place, Reader) else None


def _page(before: Card, after: Card, page: str) -> str:
    ids = [each.id for each in after.pages]
    turn = [each.id for each in before.pages].index(page)
    return page if page in ids else ids[min(turn, len(ids) - 1)]


def _unit(before: tuple[Leaf, ...], leaf: Leaf, after: tuple[Leaf, ...]) -> int | None:
    """The unit with which `leaf`, one of `before`, begins now; None where that can no longer be said.

    A leaf that begins with its page goes on beginning with it, whatever is written before its first block.
    """
    if leaf.first < FIRST_TEXT or not leaf.pieces:
        return leaf.first
    block = leaf.pieces[0].block.id
    now = _begins(after, block)
    return None if now is None else now + leaf.first - (_begins(before, block) or 0)


def _begins(leaves: tuple[Leaf, ...], block: str) -> int | None:
    """The first unit of a block."""
    units = (piece.unit for leaf in leaves for piece in leaf.pieces if piece.block.id == block)
    return min(units, default=None)
