"""A lexicon: how words are said that a voice gets wrong, written -> said.

DCIS            ->  D-C-I-S
stage IV        ->  stage 4        (word by word: each shown word keeps its own moment)
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec import Struct

from kiosk.speech.ear.line import GAP, LETTER

# Within a date or a decimal, a part is no number of its own.
_LEFT_OF_DIGIT, _RIGHT_OF_DIGIT = r"(?<!\d)(?<!\d[/.,:–-])", r"(?![/.,:–-]?\d)"


class _Entry(Struct, frozen=True, dict=True):
    """One entry; `key` is what a line must hold, without its gaps, to hold `written`."""

    written: tuple[str, ...]
    said: str
    key: str
    exact: bool

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        # The flag is for the letters alone: a class of characters in any case takes 1 ms to compile.
        words = r"\s".join(map(_loose, self.written))
        core = words if self.exact else f"(?i:{words})"
        return re.compile(_left(self.written[0][0]) + core + _right(self.written[-1][-1]))

    def occurs(self, line: str, folded: str) -> bool:
        return self.key in (line if self.exact else folded)

    def words(self, written: str) -> str | None:
        """What is said for `written`; None where there is too little for each of its words."""
        count = written.count(GAP) + 1
        if count == 1:
            return self.said
        pieces = self.said.split(maxsplit=count - 1)
        if len(pieces) < count and _is_han(self.said[0]):
            pieces = [*self.said[: count - 1], self.said[count - 1 :]]
        return GAP.join(pieces) if len(pieces) == count and all(pieces) else None


class Lexicon(Struct, frozen=True, dict=True):
    """How words are said where a voice gets them wrong: `entries`, written -> said.

    An entry may be several words long and is matched as whole words: as it stands if it has
    capitals, else in any case. Chinese, which has no spaces, is matched wherever it is written. An
    entry that says fewer words than it writes is passed over: every word shown is heard.
    """

    entries: Mapping[str, str] = {}

    def split(self, line: str) -> list[str]:
        """`line`, words a newline apart, cut into what is left alone and, at odd places, what is said."""
        bare = line.replace(GAP, "")
        folded = bare.lower()
        found = [entry for entry in self._entries if entry.occurs(bare, folded)]
        return _split(line, found) if found else [line]

    @cached_property
    def _entries(self) -> tuple[_Entry, ...]:
        # The longer wins: "stage IV" before "IV".
        written = sorted(self.entries, key=len, reverse=True)
        return tuple(
            _entry(key, self.entries[key].strip())
            for key in written
            if key.strip() and self.entries[key].strip()
        )


def _split(line: str, entries: list[_Entry]) -> list[str]:
    if not entries:
        return [line]
    first, *others = entries
    pieces, start = [], 0
    for match in first.pattern.finditer(line):
        said = first.words(match.group())
        if said is None:
            continue
        pieces += _split(line[start : match.start()], others)
        pieces.append(said)
        start = match.end()
    return [*pieces, *_split(line[start:], others)]


def _entry(written: str, said: str) -> _Entry:
    words = tuple(written.split())
    exact = written != written.lower()
    return _Entry(written=words, said=" ".join(said.split()), key="".join(words), exact=exact)


def _loose(word: str) -> str:
    """A pattern for `word` that lets a gap stand between two Chinese characters."""
    return "".join(_loosened(zip(word, word[1:] + "\0", strict=True)))


def _loosened(pairs: Iterable[tuple[str, str]]) -> Iterable[str]:
    for here, following in pairs:
        both = _is_han(here) and _is_han(following)
        yield re.escape(here) + (f"{GAP}?" if both else "")


def _left(character: str) -> str:
    if character.isdigit():
        return _LEFT_OF_DIGIT + f"(?<!{LETTER})"
    return "" if _is_han(character) else f"(?<!{_neighbour(character)})"


def _right(character: str) -> str:
    if character.isdigit():
        return _RIGHT_OF_DIGIT + f"(?!{LETTER})"
    return "" if _is_han(character) else f"(?!{_neighbour(character)})"


def _neighbour(character: str) -> str:
    """What must not stand beside an edge: a Latin word may, in Korean, be followed by a particle."""
    hangul = "\uac00" <= character <= "\ud7a3"
    return r"\w" if hangul else LETTER


def _is_han(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff"
