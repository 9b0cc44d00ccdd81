"""How a text falls into sentences and words, for the highlight, for speech and for cutting pages.

Languages written without spaces carry their word joints as U+200B, put there when a pack is built;
`segment` takes them out again. Offsets count code points of the text that is shown.
"""

import re
import unicodedata
from itertools import pairwise

from msgspec import Struct

from kiosk.i18n.abbreviations import ends_sentence

JOINT = "\u200b"
ZWJ = "\u200d"
# Combining marks, variation selectors and the colours of skin.
_MARKS = frozenset({"Mn", "Mc", "Me", "Sk"})

_CLOSERS = "\"'”’»)\\]"
_TERMINATED = re.compile(
    rf"[.!?…؟۔]+(?:[\u00a0\u202f ]?»|[{_CLOSERS}])*(?=\s|$)"
    r"|[。！？；…]+[”’」』）》]*"
    r"|\n+"
)
# The groups of a long number may be set off by spaces that do not break a line.
_WORD = re.compile(r"\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)\S*|\S+")
_INVISIBLE = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"


class Span(Struct, frozen=True):
    """The characters `start:end` of a text."""

    start: int
    end: int


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence at `start:end` and its words in order."""

    start: int
    end: int
    words: tuple[Span, ...]


class Prose(Struct, frozen=True, kw_only=True):
    """A text as it is shown, and its sentences; together they hold every word of it."""

    text: str
    sentences: tuple[Sentence, ...]


def segment(text: str) -> Prose:
    """Take the joints out of `text` and find its sentences and words.

    >>> [s.end for s in segment("See Dr. Smith today. Ask us.").sentences]
    [20, 28]
    """
    shown, joints = _without_joints(text)
    spans = ((span, _words(shown, span, joints)) for span in _sentences(shown))
    sentences = tuple(
        Sentence(start=span.start, end=span.end, words=words) for span, words in spans if words
    )
    return Prose(text=shown, sentences=sentences)


def shown(text: str) -> str:
    """`text` as people see it, without joints."""
    return text.replace(JOINT, "")


def letters(text: str) -> int:
    """How many letters `text` shows: vowel marks stand above or below one, joints are nothing."""
    return sum(not unicodedata.combining(letter) and letter != JOINT for letter in text)


def _without_joints(text: str) -> tuple[str, frozenset[int]]:
    pieces = text.split(JOINT)
    joints, length = set(), 0
    for piece in pieces[:-1]:
        length += len(piece)
        joints.add(length)
    return "".join(pieces), frozenset(joints)


def _sentences(text: str) -> list[Span]:
    spans, start = [], 0
    for match in _TERMINATED.finditer(text):
        if match[0].startswith(".") and not ends_sentence(text, start, match):
            continue
        spans.append(_trimmed(text, start, match.end()))
        start = match.end()
    spans.append(_trimmed(text, start, len(text)))
    return [span for span in spans if span.end > span.start]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _words(text: str, sentence: Span, joints: frozenset[int]) -> tuple[Span, ...]:
    within = sorted(joint for joint in joints if sentence.start < joint < sentence.end)
    edges = [sentence.start, *(joint for joint in within if _parts(text, joint)), sentence.end]
    words = []
    for start, end in pairwise(edges):
        for match in _WORD.finditer(text, start, end):
            if any(character.isalnum() for character in match.group()):
                words.append(_bare(text, match.start(), match.end()))
    return tuple(words)


def _parts(text: str, joint: int) -> bool:
    """Whether a joint lies between two words: not in a letter with its marks, nor in a number."""
    before, after = text[joint - 1], text[joint]
    if before == ZWJ or after == ZWJ or unicodedata.category(after) in _MARKS:
        return False
    return not (before.isascii() and after.isascii() and before.isalnum() and after.isalnum())


def _bare(text: str, start: int, end: int) -> Span:
    """A word without the marks around it that only tell which way a line runs."""
    while text[start] in _INVISIBLE:
        start += 1
    while text[end - 1] in _INVISIBLE:
        end -= 1
    return Span(start, end)
