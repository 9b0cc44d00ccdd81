"""What a reviewer reads of a card, each piece as the hash that a sign-off binds it to.

why-called-back/common     a text; in a translation, together with the text it was made from
variables/desk             one that the card shows
images/lens.svg            a picture, and each variant of it
signs/ase/.../common.webm  a sign-language video, and its captions
sources/BCSC-2017          what pack.toml says of a source
form                       the card without its words: the order of things, and every number
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import msgspec

from kiosk.content import markup
from kiosk.content.cards import CardSource, Message
from kiosk.content.model import Run
from kiosk.content.pictures import files
from kiosk.content.retelling import whole
from kiosk.content.signing import signed
from kiosk.content.source import PackSource
from kiosk.content.walk import Walk, counted

PACK = "pack"
"""What stands for a card's id where the pack's own title and topic are meant."""

FORM = "form"

_WORDLESS = Walk(words=lambda context, words: context, text=lambda context, text: (Run(context),))


class Reading:
    """A pack as its reviewers read it in the language `tag`."""

    def __init__(self, pack: PackSource, tag: str) -> None:
        self._pack = pack
        self._tag = tag
        self._own = tag == pack.manifest.source_language
        self._catalogue = pack.catalogues.get(tag)
        self._cards = {card.card.id: card for card in pack.cards}
        self._file = cache(lambda name: _hash((pack.root / name).read_bytes()))
        self.read = cache(self._read)

    @property
    def parts(self) -> tuple[str, ...]:
        """What can be read whole: the ids of cards, and `PACK`."""
        cards = (id for id, card in self._cards.items() if whole(self._pack, card, self._tag))
        return (PACK, *cards) if all(map(self._told, self._head())) else tuple(cards)

    def _read(self, part: str) -> Mapping[str, str]:
        """Everything that is read of a part, by place; the same hashes for the same content."""
        if part == PACK:
            return dict(self._texts(self._head()))
        return dict(self._card(self._cards[part]))

    def _head(self) -> tuple[Message, ...]:
        return tuple(each for each in self._pack.messages if each.context.startswith(f"{PACK}/"))

    def _card(self, card: CardSource) -> Iterator[tuple[str, str]]:
        yield FORM, _hash(msgspec.json.encode(_WORDLESS.card(card.card)))
        yield from self._texts(card.messages)
        used = {
            f"variables/{name}" for each in card.messages for name in markup.variables(each.text)
        }
        yield from self._texts(each for each in self._pack.messages if each.context in used)
        yield from ((file, self._file(file)) for file in files(self._pack.root, card.card))
        for each in signed(self._pack, self._tag, card.card.id):
            scripts = [name for tag, name in each.scripts.items() if tag == self._tag]
            yield from ((file, self._file(file)) for file in (each.video, *scripts))
        for name in sorted({*card.card.sources, *(figure.source for figure in counted(card.card))}):
            yield (
                f"sources/{name}",
                _hash(msgspec.json.encode(self._pack.manifest.sources.get(name))),
            )

    def _texts(self, messages: Iterable[Message]) -> Iterator[tuple[str, str]]:
        for each in messages:
            pair = [each.text] if self._own else [each.text, self._told(each)]
            yield each.context, _hash(msgspec.json.encode(pair))

    def _told(self, message: Message) -> str:
        if self._own:
            return message.text
        return self._catalogue.told(message) if self._catalogue else ""


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
