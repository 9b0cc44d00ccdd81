"""The words on a page that can be touched for an explanation, and what lies on top then."""

from collections.abc import Container, Iterable, Iterator

from kiosk.i18n.catalogue import Catalogue
from kiosk.session.glossary import Found, terms_in
from kiosk.session.intents import Explain
from kiosk.session.leaves import styled
from kiosk.session.screen import Item, Overlay, OverlayKind, Region, Role
from kiosk.session.screens.opened import Opened, opened
from kiosk.session.state import State, World, current_frame

_PROSE = (Role.PARAGRAPH, Role.BULLET, Role.STEP)


def on_leaf(world: World, state: State, here: Opened, texts: Iterable[Item]) -> tuple[Item, ...]:
    """Each term where it stands first in `texts` of the leaf; the glossary itself needs none.

    What is in bold is explained where it stands. Where all that is touched lies in the lower half, no text
    is touched: the words are explained on their own card.
    """
    if here.card.id == world.library.glossary or current_frame(world, state).low:
        return ()
    tag = here.card.language
    words, terms = world.words(tag), world.library.terms(tag)
    own = "" if tag == state.language else tag
    found: dict[str, Item] = {}
    for item in texts:
        if item.role in _PROSE and item.language in ("", tag):
            for place in _apart(item, terms_in(item.label, tag, terms), found):
                found[place.term] = _item(words, place, item, own)
    return tuple(found.values())


def _apart(item: Item, places: Iterable[Found], before: Container[str]) -> Iterator[Found]:
    """The places for a finger: not in bold, not `before`, and more than a space behind the last one."""
    end = -1
    for place in places:
        bold = any(place.start < b and a < place.end for a, b in item.strong)
        near = end >= 0 and not item.label[end : place.start].strip()
        if not bold and not near and place.term not in before:
            yield place
            end = place.end


def _item(words: Catalogue, place: Found, item: Item, own: str) -> Item:
    word = item.label[place.start : place.end]
    return Item(
        id=f"term-{place.term}",
        role=Role.TERM,
        # Translators: the accessible name of a word that can be touched to hear what it means.
        label=words.say("Explain: {word}", word=word),
        intent=Explain(place.term),
        within=item.id,
        span=(place.start, place.end),
        language=own,
    )


def overlay(world: World, state: State, term: str, answers: tuple[Item, ...]) -> Overlay:
    """What a word means."""
    tag = opened(world, state).card.language
    words = world.words(state.language)
    prose, strong = styled(world.library.terms(tag)[term].text)
    said = Item(
        id="explanation",
        role=Role.PARAGRAPH,
        label=prose.text,
        sentences=prose.sentences,
        strong=strong,
        language="" if tag == state.language else tag,
    )
    return Overlay(
        kind=OverlayKind.TERM,
        # Translators: heading above the explanation of a medical word.
        title=words.say("What this word means"),
        regions=(Region(name="message", items=(said,)), Region(name="answers", items=answers)),
    )
