"""What the parts of a built pack must say beyond their types, as the builder would have written them.

A pack may come from anywhere: what would puzzle the kiosk in the middle of a visit is found before.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise

import msgspec

from kiosk.content import characters
from kiosk.content.head import CARDS, FORMAT, NAME_LENGTH, PACK_ID, VERSION
from kiosk.content.library import VIDEO, runs_on
from kiosk.content.markdown import ID
from kiosk.content.model import Card, Comparison, IconArray, Manifest, Signs
from kiosk.content.sign_languages import SIGN_LANGUAGES
from kiosk.content.walk import counted, signed
from kiosk.i18n.languages import LANGUAGES

CARD_BYTES = 1024 * 1024

# In JSON, characters that no text may hold stand as codes.
_CODE = re.compile(r"(?<!\\)(?:\\\\)*+\\[bfnrtu]")


def manifest_faults(manifest: Manifest) -> Iterator[str]:
    """What is wrong with what a pack says of itself."""
    if manifest.format != FORMAT:
        yield f"the pack has format {manifest.format}, and this program reads format {FORMAT}"
    for name, said, pattern in (
        ("id", manifest.id, PACK_ID),
        ("version", manifest.version, VERSION),
    ):
        if len(said) > NAME_LENGTH or not pattern.fullmatch(said):
            yield f"the {name} of the pack is {said[:NAME_LENGTH]!r}, which none may be"
    if not manifest.cards or LANGUAGES.keys().isdisjoint(manifest.languages):
        yield "the pack has no card that is whole in a language"
    if len(manifest.cards) > CARDS:
        yield f"the pack has {len(manifest.cards)} cards, more than {CARDS}"
    if len(set(manifest.cards)) < len(manifest.cards):
        yield "the pack names a card twice"
    if manifest.glossary and manifest.glossary not in manifest.cards:
        yield "the pack explains words in a card that it does not have"
    yield from text_faults(manifest)


def card_faults(
    card: Card, tag: str, cards: AbstractSet[str], sources: AbstractSet[str]
) -> Iterator[str]:
    """What is wrong with a card among those in the language `tag` of a pack with these cards and sources."""
    if card.language != tag:
        yield f"the card is in {card.language!r}, among those in {tag}"
    if not all(map(ID.fullmatch, (card.id, *_ids(card)))):
        yield "an id is not written as ids are"
    if len(set(_ids(card))) < len(list(_ids(card))):
        yield "an id stands twice in the card"
    if not set(_sources(card)) <= sources:
        yield "the card names a source that the pack does not describe"
    if not {page.more for page in card.pages if page.more} <= cards:
        yield "the card leads to one that the pack does not have"
    if not all(map(_nested, counted(card))):
        yield "the parts of a figure do not lie within one another"
    if card.narration and not all(map(runs_on, card.narration.cues.values())):
        yield "the times of a recording do not follow one another"
    for signs in signed(card):
        yield from _signs_faults(signs, card)
    yield from text_faults(card)


def text_faults(value: msgspec.Struct) -> Iterator[str]:
    """What any text within holds that none may."""
    said = msgspec.json.encode(value).decode()
    if _CODE.search(said):
        yield "a text holds a control character"
    yield from (f"a text holds {what}" for what, _ in characters.faults(said))


def _ids(card: Card) -> Iterator[str]:
    for page in card.pages:
        yield page.id
        yield from (block.id for block in page.blocks if not isinstance(block, Signs))


def _signs_faults(signs: Signs, card: Card) -> Iterator[str]:
    file = VIDEO.fullmatch(signs.file)
    if not file or file["tag"] != signs.tag or signs.tag not in SIGN_LANGUAGES:
        yield "a sign-language video does not lie where such videos do"
    if signs.told and signs.told not in LANGUAGES:
        yield "the captions of a sign-language video are in no language that is known"
    if signs.transcript not in [page.id for page in card.pages]:
        yield "a sign-language video has no transcript"
    times = [time for each in signs.captions for time in (each.start, each.end)]
    if not times or any(a > b for a, b in pairwise(times)):
        yield "the captions of a sign-language video do not follow one another"


def _sources(card: Card) -> Iterator[str]:
    yield from card.sources
    yield from (figure.source for figure in counted(card))


def _nested(figure: IconArray | Comparison) -> bool:
    if isinstance(figure, Comparison):
        return all(column.count <= figure.total for column in figure.columns)
    counts = [figure.total, *(part.count for part in figure.parts)]
    whole = bool(figure.parts) and figure.total == figure.parts[0].count > 0
    return whole and all(a >= b for a, b in pairwise(counts))
