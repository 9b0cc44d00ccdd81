"""How far a pack is: for each language, its texts, its whole cards, its review and its recordings."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.cards import Message
from kiosk.content.model import ends
from kiosk.content.retelling import whole
from kiosk.content.review.standing import Standings
from kiosk.content.source import PackSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One language of a pack.

    Of `texts` so many are `translated`, `fuzzy` (the text changed since) and `missing`; of `cards` so
    many are `whole`, `narrated` by a person, `reviewed` and `stale`, changed since. `expires` is when the
    first review ends ("" = never).
    """

    language: str
    texts: int
    translated: int
    fuzzy: int
    missing: int
    cards: int
    whole: int
    narrated: int
    reviewed: int
    stale: int
    expires: str


def progress(pack: PackSource) -> Iterator[Progress]:
    """Every language the pack has begun, its own first."""
    own = pack.manifest.source_language
    begun = {own, *pack.catalogues, *pack.manifest.languages}
    for tag in sorted(begun, key=lambda tag: (tag != own, tag)):
        yield _progress(pack, tag)


def _progress(pack: PackSource, tag: str) -> Progress:
    messages = pack.all_messages
    told = sum(_told(pack, tag, message) for message in messages)
    changed = sum(_changed(pack, tag, message) for message in messages)
    review = Standings(pack, tag)
    parts = [card.card.id for card in pack.cards if card.card.id in review.all]
    signed = list(filter(None, map(review.signatures, parts)))
    return Progress(
        language=tag,
        texts=len(messages),
        translated=told,
        fuzzy=changed,
        missing=len(messages) - told - changed,
        cards=len(pack.cards),
        whole=sum(whole(pack, card, tag) for card in pack.cards),
        narrated=sum(recording.tag == tag for recording in pack.recordings),
        reviewed=len(signed),
        stale=sum(any(each.changed for each in review.all[part]) for part in parts),
        expires=min(filter(None, map(ends, signed)), default=""),
    )


def _told(pack: PackSource, tag: str, message: Message) -> bool:
    if tag == pack.manifest.source_language:
        return True
    catalogue = pack.catalogues.get(tag)
    return catalogue is not None and bool(catalogue.told(message))


def _changed(pack: PackSource, tag: str, message: Message) -> bool:
    """Whether there is a translation that does not count: of an older text, or marked fuzzy."""
    catalogue = pack.catalogues.get(tag)
    found = catalogue.translations.get(message.context) if catalogue else None
    return found is not None and bool(found.text) and not _told(pack, tag, message)
