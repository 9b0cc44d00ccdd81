"""The word strip: the word being heard, or touched, very large above the page that it stands on.

┌──────────────────────────┐
│        mammogram         │  over the head of the page, which says nothing that is read
├──────────────────────────┤
│ We want to see part of   │  cut so that the strip covers none of it (see layout)
│ your mammogram clearly.  │
└──────────────────────────┘
"""

from msgspec import Struct

from kiosk.i18n.segmentation import Sentence, Span
from kiosk.session.screen import Item, Kind, Screen

_ROOM = frozenset({Kind.HOME, Kind.READER, Kind.MINE})
_AROUND = ".,;:!?…«»“”‘’\"'()[]。，、；：！？（）《》،؛؟"


class Large(Struct, frozen=True):
    """A word to be shown very large, and its language; "" = none."""

    text: str = ""
    language: str = ""


NONE = Large()


def enlarged(screen: Screen, item: Item, start: int, end: int) -> Large:
    """What the strip shows while the word from `start` to `end` of `item` is marked (code points)."""
    if not (screen.look.magnify and screen.kind in _ROOM and screen.overlay is None):
        return NONE
    # A notice takes the place of the head, and must not be covered while it is read.
    if item in screen.region("notice").items or item not in screen.readable():
        return NONE
    word = item.label[start:end]
    return Large(word.strip(_AROUND) or word, item.language or screen.language)


def word_at(item: Item, at: int) -> tuple[Sentence, Span] | None:
    """The word at code point `at` of an item's label, or the last one before it, in its sentence."""
    found = item.word_at(at)
    if found is None:
        return None
    sentence = item.sentences[found[0]]
    return sentence, sentence.words[found[1]]
