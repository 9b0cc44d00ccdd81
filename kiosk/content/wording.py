"""How plain English is: the length of its sentences, its school grade, and words that frighten.

The grade is that of Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59.
Syllables are counted by rule, so a grade is a guide and not a measurement.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.i18n.segmentation import Span, segment

LONGEST = 15
HIGHEST_GRADE = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Avoided:
    """Words to avoid, as a pattern, and what to write in their place."""

    pattern: re.Pattern[str]
    instead: str


def _avoided(words: str, instead: str) -> Avoided:
    return Avoided(pattern=re.compile(rf"\b(?:{words})\b", re.IGNORECASE), instead=instead)


_LOOK_AGAIN = 'write "an area we want to look at again"'
_OUTCOME = "say what is done next, and that she may ask"
AVOIDED = (
    _avoided("suspicious(?:ly)?|suspicions?", _LOOK_AGAIN),
    _avoided("abnormal(?:ly|ity|ities)?", _LOOK_AGAIN),
    _avoided("malignan(?:t|cy|cies)", 'write "cancer"'),
    _avoided("lesions?", 'write "area"'),
    _avoided("fail(?:s|ed|ing|ure|ures)?", 'say what happened, such as "did not show it clearly"'),
    _avoided("victims?", 'write "person"'),
    _avoided("scary|scared?", "leave it out, and say what it is like"),
    _avoided(
        "nothing to worry about|you(?: wi|'|\N{RIGHT SINGLE QUOTATION MARK})ll be fine", _OUTCOME
    ),
    _avoided("(?:don['\N{RIGHT SINGLE QUOTATION MARK}]t|do not) (?:panic|worry)", _OUTCOME),
    _avoided("just relax|try to relax", "say that she may pause or stop"),
    _avoided("it (?:will |may |might )?hurts?,? but", "say what it feels like, and for how long"),
)

_EXCEPTIONS = {
    "area": 3, "areas": 3, "create": 2, "every": 2, "everyone": 3, "everything": 3, "evening": 2,
    "fluid": 2, "fluids": 2, "idea": 3, "ideas": 3, "people": 2, "quiet": 2, "client": 2,
    "science": 2, "someone": 2, "something": 2, "sometimes": 2, "diet": 2, "variety": 4,
    "women": 2, "business": 2, "clothes": 1, "real": 1, "really": 2, "react": 2, "poem": 2,
    "does": 1, "goes": 1, "shoes": 1, "doesn": 2, "isn": 2, "hasn": 2, "didn": 2, "lifetime": 2,
}  # fmt: skip
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$"  # time, while; not: table
    r"|(?<=[^aeiousxzcgl])es$|(?<=[aeiouy]l)es$"  # times; not: changes, samples
    r"|(?<=[^aeioutd])ed$"  # called; not: needed
)
_INNER_SILENT = re.compile(r"(?<=[^aeiou])e(?=(?:ly|ful|less|ment|ness|ty)s?$)")
_VOWELS = re.compile(r"[aeiouy]+")
_APART = re.compile(
    r"(?<![tcsx])i[aou](?!u?s$)(?<![lng]io)|cium$"  # radio, calcium; not: million
    r"|(?<=[^tcsx])iou?s$"  # previous; not: anxious
    r"|(?<=[^tc])ie(?=r$|nc|nt)"  # earlier, experience; not: patient
    r"|(?<![gq])ua|(?<!g)eo|^geo"  # usual, video; not: surgeon
    r"|[aeiouy]ing$|ay(?=er)"  # being, player
)


def sentences(text: str) -> Iterator[tuple[str, int]]:
    """Each sentence of a text, and how many words it has."""
    prose = segment(text)
    for sentence in prose.sentences:
        yield prose.text[sentence.start : sentence.end], len(sentence.words)


def avoided(text: str) -> Iterator[tuple[str, str]]:
    """Each word of a text that is to be avoided, and what to do instead."""
    for entry in AVOIDED:
        for match in entry.pattern.finditer(text):
            yield match[0], entry.instead


def grade(texts: Iterable[str]) -> float:
    """The school grade of texts that are read one after another; 0.0 where they hold no word."""
    spoken = [segment(text) for text in texts]
    lines = [(prose.text, sentence) for prose in spoken for sentence in prose.sentences]
    words = [_word(text, span) for text, sentence in lines for span in sentence.words]
    if not words:
        return 0.0
    count = sum(1 for _, sentence in lines if sentence.words)
    per_word = sum(map(syllables, words)) / len(words)
    return round(0.39 * len(words) / count + 11.8 * per_word - 15.59, 2)


def syllables(word: str) -> int:
    """How many syllables an English word has, about; each digit of a number counts as one.

    >>> [syllables(word) for word in ("breast", "mammogram", "radiologist", "called")]
    [1, 3, 5, 1]
    """
    parts = re.findall(r"[a-z]+", word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    digits = sum(character.isdigit() for character in word)
    return max(1, digits + sum(_syllables(part) for part in parts if part not in _ENDINGS))


_ENDINGS = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})


def _syllables(part: str) -> int:
    if part in _EXCEPTIONS:
        return _EXCEPTIONS[part]
    bare = _SILENT.sub("", part.replace("qu", "q"))
    bare = _INNER_SILENT.sub("", bare)
    found = len(_VOWELS.findall(bare)) + len(_APART.findall(bare))
    return max(1, found)


def _word(text: str, span: Span) -> str:
    return text[span.start : span.end]
