"""A Script: what is to be read aloud, sentence by sentence, each word tied to the place where it is shown.

Offsets count code points in the label of the item (`Screen` item) that shows the text, so that a mark
can be drawn exactly on the word that is heard.
"""

from msgspec import Struct


class Token(Struct, frozen=True, kw_only=True):
    """A word as it is shown at `start:end`, and as it is said."""

    start: int
    end: int
    spoken: str


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence of one item: `item` is the item's id, `start:end` its place in the label."""

    item: str
    language: str
    start: int
    end: int
    tokens: tuple[Token, ...]


class Script(Struct, frozen=True, kw_only=True):
    """What one narration says, in order."""

    sentences: tuple[Sentence, ...]
