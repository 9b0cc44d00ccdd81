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


class Clip(Struct, frozen=True, kw_only=True):
    """Where a recording says a sentence: from `start` to `end`, each token from its moment in `words` on.

    `file` is an absolute path; times are ms in it; `words` has one entry a token.
    """

    file: str
    start: int
    end: int
    words: tuple[int, ...]


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence of one item: `item` is the item's id, `start:end` its place in the label.

    `lead` is said before the first word and shown nowhere; `rest` is the silence after the sentence,
    in ms at speed 1. Where there is a `clip`, a person has read it.
    """

    item: str
    language: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    lead: str = ""
    rest: int = 0
    clip: Clip | None = None


class Script(Struct, frozen=True, kw_only=True):
    """What one narration says, in order."""

    sentences: tuple[Sentence, ...]
