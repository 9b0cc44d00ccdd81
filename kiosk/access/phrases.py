"""What a Screen says: a Script of its sentences, each word tied to the item that shows it."""

from collections.abc import Iterable

from kiosk.i18n.segmentation import Sentence, segment
from kiosk.session.screen import Item, Screen
from kiosk.speech.script import Script, Token
from kiosk.speech.script import Sentence as Said


def reading(screen: Screen) -> Script:
    """What "Read to me" reads."""
    return _script(screen, screen.read_aloud())


def overlay(screen: Screen) -> Script:
    """What lies on top: its message, then the answers by name."""
    if screen.overlay is None:
        return Script(sentences=())
    items = (item for region in screen.overlay.regions for item in region.items)
    heading = _sentences(
        "", screen.overlay.title, segment(screen.overlay.title).sentences, screen.language
    )
    rest = _script(screen, items)
    return Script(sentences=(*heading, *rest.sentences))


def _script(screen: Screen, items: Iterable[Item]) -> Script:
    said: list[Said] = []
    for item in items:
        sentences = item.sentences or _named(item)
        said += _sentences(item.id, item.label, sentences, item.language or screen.language)
    return Script(sentences=tuple(said))


def _named(item: Item) -> tuple[Sentence, ...]:
    """The label of something to be chosen, which has no sentences of its own."""
    return segment(item.label).sentences if item.intent is not None else ()


def _sentences(item: str, label: str, sentences: Iterable[Sentence], language: str) -> list[Said]:
    return [
        Said(
            item=item,
            language=language,
            start=sentence.start,
            end=sentence.end,
            tokens=tuple(
                Token(start=word.start, end=word.end, spoken=label[word.start : word.end])
                for word in sentence.words
            ),
        )
        for sentence in sentences
    ]
