"""A lexicon: how words are said that a voice gets wrong, as a pack writes them down."""

import re
from collections.abc import Mapping
from functools import partial

from kiosk.speech.spoken.line import BAR, shared


class Lexicon:
    """Written → said. An entry with a capital letter is found as it is written, another in any case."""

    def __init__(self, said: Mapping[str, str] = {}) -> None:
        exact = {key: word for key, word in said.items() if key != key.lower()}
        loose = {key: word for key, word in said.items() if key == key.lower()}
        self._tables = [
            (_pattern(table, flags), {_plain(key): word for key, word in table.items()})
            for table, flags in ((exact, re.NOFLAG), (loose, re.IGNORECASE))
            if table
        ]

    def applied(self, line: str) -> str:
        """`line`, each word it knows as it is said."""
        for pattern, said in self._tables:
            line = pattern.sub(partial(_said, said), line)
        return line


def _pattern(table: Mapping[str, str], flags: re.RegexFlag) -> re.Pattern[str]:
    """The longest entry first; its spaces find a bar too."""
    written = sorted(map(_plain, table), key=len, reverse=True)
    choices = "|".join(re.escape(each).replace(r"\ ", f"[ {BAR}]") for each in written)
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", flags)


def _plain(written: str) -> str:
    return " ".join(written.split())


def _said(said: Mapping[str, str], found: re.Match[str]) -> str:
    key = found[0].replace(BAR, " ")
    word = said[key] if key in said else said[key.lower()]
    return shared(word, found[0].count(BAR)) or found[0]
