"""Joints between the words of a text in a language written without spaces: U+200B, put there once.

请到{desk}询问。  ->  请|到|{desk}|询问。        (| = U+200B)
"""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate

from budoux.parser import (
    Parser,
    load_default_simplified_chinese_parser,
    load_default_traditional_chinese_parser,
)

from kiosk.content import markup
from kiosk.content.model import Run, Text, plain
from kiosk.i18n.segmentation import JOINT

_PARSERS: dict[str, Callable[[], Parser]] = {
    "zh-Hans": load_default_simplified_chinese_parser,
    "zh-Hant": load_default_traditional_chinese_parser,
}
# A number, a date or a Latin word is one word, whatever the parser thinks.
_WESTERN = re.compile(r"[0-9A-Za-z]+(?:[-.,:/'][0-9A-Za-z]+)*")


class Joiner:
    """Puts joints into texts of one language; a language with spaces is left as it is."""

    def __init__(self, tag: str) -> None:
        load = _PARSERS.get(tag)
        self._parser = load() if load else None

    def words(self, text: str) -> str:
        """A text with its joints."""
        return plain(self.text((Run(text),)))

    def text(self, text: Text) -> Text:
        """Runs with their joints; words are found across them."""
        cuts = self._cuts(plain(text))
        joined, start = [], 0
        for run in text:
            joined.append(Run(_cut(run.text, start, cuts), strong=run.strong))
            start += len(run.text)
        return tuple(joined)

    def _cuts(self, text: str) -> frozenset[int]:
        """Where words end, in code points from the start of the text."""
        if self._parser is None or not text:
            return frozenset()
        pieces: list[str] = []
        for index, piece in enumerate(markup.split(text)):
            # The odd pieces are variables, which stay whole.
            pieces += [piece] if index % 2 else self._parser.parse(piece) if piece else []
        ends = accumulate(len(piece) for piece in pieces)
        following = [*pieces[1:], ""]
        found = {end for end, after in zip(ends, following, strict=True) if _begins_word(after)}
        return frozenset(found.difference(_within_western(text)))


def _begins_word(piece: str) -> bool:
    return piece[:1].isalnum() or piece[:1] == "{"


def _within_western(text: str) -> Iterator[int]:
    for match in _WESTERN.finditer(text):
        yield from range(match.start() + 1, match.end())


def _cut(text: str, start: int, cuts: frozenset[int]) -> str:
    """`text`, which begins at `start`, with a joint after each cut within it."""
    return "".join(
        character + (JOINT if position in cuts else "")
        for position, character in enumerate(text, start + 1)
    )
