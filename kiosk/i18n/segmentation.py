"""How a text falls into sentences and words, for the highlight, for speech and for cutting pages.

Languages written without spaces carry their word joints as U+200B, put there when a pack is built;
`segment` takes them out again. Offsets count code points of the text that is shown.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from kiosk.i18n.abbreviations import ends_sentence
from kiosk.i18n.graphemes import INVISIBLE, divides, is_mark

JOINT = "\u200b"

# Where scripts without spaces, with their punctuation, begin and end by turns: Thai and Lao, Burmese,
# Khmer, Chinese and Japanese, wide signs. No wide range in a pattern: compiling it takes 1 ms.
_UNSPACED = (
    "\u0e00\u0f00" "\u1000\u10a0" "\u1780\u1800" "\u2e80\u3130" "\u3190\ua000" "\uf900\ufb00"
    "\ufe30\ufe50" "\uff01\uff10" "\uff1a\uff21" "\uff3b\uff41" "\uff5b\uffa0" "\U00020000\U00040000"
)  # fmt: skip
_CLOSING = "”’»›」』】〉》〕）］｝"
_TERMINATED = re.compile(
    # A space or the end must follow, or else "3.5" would end; only Chinese goes on without.
    rf"([.!?…؟۔‽]++(?:[\u00a0\u202f ]?»|[\"'){_CLOSING}\]}}{INVISIBLE}])*+)(?=\s|$)"
    rf"|[!?…]++[{_CLOSING}]*+(?=([^\s\x00-\x7f]))"
    # "“……？”，她问": what was quoted is part of a longer sentence.
    rf"|[。｡！？；]++[!?…{_CLOSING}]*+(?![，、：；,])"
    r"|[\n\r\v\f\x85\u2028\u2029]+"
)
# The groups of a long number may be set off by spaces that do not break a line.
_WORD = re.compile(r"\S+(?:(?<=\d)(?<!\d{4})[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))\S+)*")
_LETTER = re.compile(r"[^\W_]")
# A dash or a comma that no space follows ends a word, except in a number.
_PAUSE = re.compile(rf"(?<=[^\s，、：；—…])[，、：；—…]++[{_CLOSING}]*+(?=[\w“‘«「『《【（(¿¡])")


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


@lru_cache(maxsize=256)  # a screen is made some times in a step, of the same texts
def segment(text: str) -> Prose:
    """Take the joints out of `text` and find its sentences and words.

    >>> [s.end for s in segment("See Dr. Smith today. Ask us.").sentences]
    [20, 28]
    """
    shown, joints = _without_joints(text)
    cuts = _cuts(shown, joints)
    found = [
        Sentence(start=span.start, end=span.end, words=_words(shown, span, cuts))
        for span in _sentences(shown)
    ]
    return Prose(text=shown, sentences=_worded(found))


def forget() -> None:
    """Let go of the texts that were looked at: they tell what somebody read."""
    segment.cache_clear()
    letters.cache_clear()


def shown(text: str) -> str:
    """`text` as people see it, without joints."""
    return text.replace(JOINT, "")


@lru_cache(maxsize=512)
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


def _worded(found: list[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that have words; signs alone, as an emoji, go with the one before, or the first."""
    sentences: list[Sentence] = []
    opening: list[Sentence] = []
    for sentence in found:
        if not sentence.words and not sentences:
            opening.append(sentence)
        elif not sentence.words:
            sentences[-1] = replace(sentences[-1], end=sentence.end)
        elif opening and not sentences:
            sentences.append(replace(sentence, start=opening[0].start))
        else:
            sentences.append(sentence)
    return tuple(sentences)


def _sentences(text: str) -> list[Span]:
    spans, start = [], 0
    for stop in _TERMINATED.finditer(text):
        if _ends(text, start, stop):
            spans.append(_trimmed(text, start, stop.end()))
            start = stop.end()
    spans.append(_trimmed(text, start, len(text)))
    return [span for span in spans if span.end > span.start]


def _ends(text: str, start: int, stop: "re.Match[str]") -> bool:
    if stop[1]:
        return ends_sentence(text, start, stop)
    if stop[2] and not _opens(stop[2]):
        return False
    return stop[0].isspace() or divides(text, stop.end())


def _opens(character: str) -> bool:
    """Whether a sentence may begin so without a space before it."""
    return character in "“‘" or (_unspaced(character) and character not in "，、：；。！？")


def _unspaced(character: str) -> bool:
    return bisect_right(_UNSPACED, character) % 2 == 1


def _trimmed(text: str, start: int, end: int) -> Span:
    # A mark after a space would belong to the space.
    while start < end and (text[start].isspace() or is_mark(text[start])):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _cuts(text: str, joints: frozenset[int]) -> list[int]:
    """Where a word ends without a space after it, in order."""
    cuts = {pause.end() for pause in _PAUSE.finditer(text) if not _in_number(text, pause)}
    cuts.update(joint for joint in joints if _parts(text, joint))
    return sorted(cuts)


def _parts(text: str, joint: int) -> bool:
    """Whether a joint is one: in a number, a Latin word, an emoji or Hangul it is not."""
    if not 0 < joint < len(text) or not divides(text, joint):
        return False
    return _unspaced(text[joint]) or _unspaced(text[joint - 1])


def _in_number(text: str, pause: "re.Match[str]") -> bool:
    return text[pause.start() - 1].isdecimal() and text[pause.end()].isdecimal()


def _words(text: str, sentence: Span, cuts: list[int]) -> tuple[Span, ...]:
    within = cuts[bisect_right(cuts, sentence.start) : bisect_left(cuts, sentence.end)]
    return tuple(
        _bare(text, word.start(), word.end())
        for start, end in pairwise((sentence.start, *within, sentence.end))
        for word in _WORD.finditer(text, start, end)
        if text[word.start()].isalnum() or _LETTER.search(word[0])
    )


def _bare(text: str, start: int, end: int) -> Span:
    """A word without what nobody sees around it, and without the marks of a letter that is not its."""
    if text[start].isalnum() and text[end - 1].isalnum():
        return Span(start, end)
    while text[start] in INVISIBLE or is_mark(text[start]):
        start += 1
    while text[end - 1] in INVISIBLE:
        end -= 1
    return Span(start, end)
