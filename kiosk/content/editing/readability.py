"""How hard a text is to read, by the formula that was made or tried for its language.

    en            Flesch and Kincaid   0.39 words a sentence + 11.8 syllables a word - 15.59
    es            Szigriszt Pazos      206.835 - 62.3 syllables a word - words a sentence
    fr, pt, ru    LIX                  words a sentence + long words in 100, of more than six letters

Syllables are counted by rule, so a score is a guide and not a measurement. For a language without a
formula that was tried for it there is no score.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kiosk.content.editing import english, spanish
from kiosk.i18n.segmentation import segment

LONG = 7
HIGHEST_GRADE = 6.0
LOWEST_PERSPICUITY = 65.0
# Björnsson (1983) measured ordinary newspapers in each language, Swedish ones at 47. A card is to be
# as far below them as a very easy Swedish text, of 30, is below its own.
_NEWSPAPERS = {"fr": 55, "pt": 70, "ru": 65}
HIGHEST_LIX = {tag: lix - (47 - 30) for tag, lix in _NEWSPAPERS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What a text counts: its words, its sentences, its syllables, its words of `LONG` letters or more."""

    words: int
    sentences: int
    syllables: int = 0
    long: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A score in words, the limit in words, and whether the text is harder than that."""

    score: str
    limit: str
    hard: bool


def grade(extent: Extent) -> float:
    """The US school grade of Flesch and Kincaid."""
    per_word = extent.syllables / extent.words
    return 0.39 * extent.words / extent.sentences + 11.8 * per_word - 15.59


def perspicuity(extent: Extent) -> float:
    """The perspicuity of Szigriszt Pazos, which the INFLESZ scale reads: 0 hard to 100 easy."""
    return 206.835 - 62.3 * extent.syllables / extent.words - extent.words / extent.sentences


def lix(extent: Extent) -> float:
    """Björnsson's LIX."""
    return extent.words / extent.sentences + 100 * extent.long / extent.words


def extent(texts: Iterable[str], syllables: Callable[[str], int] = lambda word: 0) -> Extent:
    """What texts count that are read one after another."""
    spoken = [segment(text) for text in texts]
    lines = [(prose.text, line) for prose in spoken for line in prose.sentences]
    words = [text[span.start : span.end] for text, line in lines for span in line.words]
    return Extent(
        words=len(words),
        sentences=len(lines),
        syllables=sum(map(syllables, words)),
        long=sum(sum(map(str.isalpha, word)) >= LONG for word in words),
    )


def reading(texts: Iterable[str], tag: str) -> Reading | None:
    """How hard texts are in a language; None without a word, or a formula for the language."""
    gauge = GAUGES.get(tag)
    found = extent(texts, _SYLLABLES.get(tag, lambda word: 0)) if gauge else None
    return gauge(found) if gauge and found and found.words else None


def _grade(found: Extent) -> Reading:
    score = grade(found)
    return Reading(
        score=f"at school grade {score:.1f}",
        limit=f"for grade {HIGHEST_GRADE:.1f} at most",
        hard=score > HIGHEST_GRADE,
    )


def _perspicuity(found: Extent) -> Reading:
    score = perspicuity(found)
    return Reading(
        score=f"at {score:.1f} on the INFLESZ scale",
        limit=f"for {LOWEST_PERSPICUITY:.0f} (quite easy) at least",
        hard=score < LOWEST_PERSPICUITY,
    )


def _lix(tag: str) -> Callable[[Extent], Reading]:
    highest = HIGHEST_LIX[tag]

    def read(found: Extent) -> Reading:
        score = lix(found)
        return Reading(
            score=f"at LIX {score:.1f}", limit=f"for {highest} at most", hard=score > highest
        )

    return read


_SYLLABLES = {"en": english.syllables, "es": spanish.syllables}
GAUGES: Mapping[str, Callable[[Extent], Reading]] = {
    "en": _grade,
    "es": _perspicuity,
    **{tag: _lix(tag) for tag in HIGHEST_LIX},
}
