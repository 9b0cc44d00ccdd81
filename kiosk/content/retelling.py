"""A pack told in one language: every text in its translation, markup read and joints put in."""

from collections.abc import Callable, Mapping
from functools import cached_property

from msgspec.structs import replace

from kiosk.content import markup
from kiosk.content.cards import CardSource
from kiosk.content.joints import Joiner
from kiosk.content.model import Card, Text, plain
from kiosk.content.source import PackSource
from kiosk.content.walk import Walk


def whole(pack: PackSource, card: CardSource, tag: str) -> bool:
    """Whether a card can be shown in a language from its first word to its last.

    The texts of the variables it uses belong to it.
    """
    if tag == pack.manifest.source_language:
        return True
    catalogue = pack.catalogues.get(tag)
    if catalogue is None:
        return False
    used = {f"variables/{name}" for name in card.variables}
    needed = [*card.messages, *(each for each in pack.messages if each.context in used)]
    return all(catalogue.told(message) for message in needed)


class Retelling:
    """The texts of a pack in the language `tag`; one without a translation stays as it was written."""

    def __init__(self, pack: PackSource, tag: str) -> None:
        self._pack = pack
        self._tag = tag
        self._told = _told(pack, tag)
        self._joiner = Joiner(tag)

    @cached_property
    def variables(self) -> dict[str, str]:
        """The pack's own texts for its variables."""
        texts = self._pack.variables.items()
        return {name: self.words(f"variables/{name}", text) for name, text in texts}

    def card(self, source: CardSource) -> Card:
        """A card, as a draft."""
        told = Walk(words=self.words, text=self._text).card(source.card)
        return replace(told, language=self._tag)

    def words(self, context: str, text: str) -> str:
        """A text of one style, by its msgctxt."""
        return self._joiner.words(plain(markup.runs(self._told(context, text))))

    def _text(self, context: str, text: Text) -> Text:
        return self._joiner.text(markup.runs(self._told(context, plain(text))))


def _told(pack: PackSource, tag: str) -> Callable[[str, str], str]:
    """What says a text in a language: its translation, or the text itself where there is none."""
    texts: Mapping[str, str] = {}
    if tag != pack.manifest.source_language:
        catalogue = pack.catalogues[tag]
        texts = {each.context: catalogue.told(each) for each in pack.all_messages}
    return lambda context, text: texts.get(context) or text
