"""How a text falls into sentences and words, for the highlight, for speech and for cutting pages.

Languages written without spaces carry their word joints as U+200B, put there when a pack is built;
`segment` takes them out again. Offsets count code points of the text that is shown.
"""

import re
import unicodedata
from itertools import pairwise

from msgspec import Struct

JOINT = "\u200b"

_ENGLISH = "dr mr mrs ms st no vs e.g i.e a.m p.m u.s approx etc"
_SPANISH = "dra sra srta ud uds p.ej"
_ABBREVIATIONS = frozenset(_ENGLISH.split()) | frozenset(_SPANISH.split())
_TERMINATED = re.compile(r"[.!?…؟۔]+[\"'”’»)\]]*(?=\s|$)|[。!?;…]+[”’」』)]*")
_CLOSERS = "\"'”’»)].!?…"


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
        if _is_abbreviation(text, match.start(), match.group()):
            continue
        spans.append(_trimmed(text, start, match.end()))
        start = match.end()
    spans.append(_trimmed(text, start, len(text)))
    return [span for span in spans if span.end > span.start]


def _is_abbreviation(text: str, end: int, mark: str) -> bool:
    if mark != ".":
        return False
    word = re.split(r"[\s(]", text[:end])[-1].lower()
    return word in _ABBREVIATIONS


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _words(text: str, sentence: Span, joints: frozenset[int]) -> tuple[Span, ...]:
    cuts = sorted(joint for joint in joints if sentence.start < joint < sentence.end)
    edges = [sentence.start, *cuts, sentence.end]
    words = []
    for start, end in pairwise(edges):
        for match in re.finditer(r"\S+", text[start:end]):
            if any(character.isalnum() for character in match.group()):
                words.append(Span(start + match.start(), start + match.end()))
    return tuple(words)
