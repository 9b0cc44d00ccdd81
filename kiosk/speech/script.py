"""A Script: what is to be read aloud, sentence by sentence, each word tied to the place where it is shown.

Offsets count code points in the label of the item (`Screen` item) that shows the text, so that a mark
can be drawn exactly on the word that is heard.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word as it is shown at `start:end`, and as it is said."""

    start: int
    end: int
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of one item: `item` is the item's id, `start:end` its place in the label."""

    item: str
    language: str
    start: int
    end: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What one narration says, in order."""

    sentences: tuple[Sentence, ...]
