"""Where the words that a pack explains stand in a text, in whichever of their forms.

    forms "cyst, cysts"      "Cysts are common."  ->  Cysts, at 0:5

Capitals do not matter, nor do Arabic vowel marks, which stand in some texts and not in others.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kiosk.content.model import Term
from kiosk.i18n.languages import language
from kiosk.i18n.segmentation import shown

_BETWEEN = re.compile(r"[,،、，;；]")  # two forms
_FILLER = "\N{ARABIC TATWEEL}"


class Found(NamedTuple):
    """A term at `start:end` of a text, in code points; `term` is its place in the glossary."""

    term: str
    start: int
    end: int


def terms_in(text: str, tag: str, terms: Mapping[str, Term]) -> Iterator[Found]:
    """Every form of a term in a text that is in the language `tag`, in order."""
    pattern, places = _lookup(tag, tuple((place, term.forms) for place, term in terms.items()))
    if pattern is None:
        return
    bare, at = _bare(text)
    for match in pattern.finditer(bare):
        yield Found(places[match[0]], at[match.start()], at[match.end()])


@lru_cache(maxsize=4)
def _lookup(
    tag: str, terms: tuple[tuple[str, str], ...]
) -> tuple[re.Pattern[str] | None, Mapping[str, str]]:
    """What finds any form, the longest first, and whose form it is."""
    places: dict[str, str] = {}
    for place, forms in terms:
        for form in _BETWEEN.split(shown(forms)):
            bare, _ = _bare(form.strip())
            if bare:
                places.setdefault(bare, place)
    if not places:
        return None, places
    either = "|".join(map(re.escape, sorted(places, key=len, reverse=True)))
    whole = rf"(?<!\w)(?:{either})(?!\w)" if language(tag).spaced else either
    return re.compile(whole), places


def forget() -> None:
    """Let go of what was looked for: it tells in which languages somebody read."""
    _lookup.cache_clear()


def _bare(text: str) -> tuple[str, list[int]]:
    """The letters of a text without capitals and marks, and where each begins in it; last, its end."""
    letters, at = [], []
    for index, letter in enumerate(text):
        if unicodedata.combining(letter) or letter == _FILLER:
            continue
        for small in letter.casefold():
            letters.append(small)
            at.append(index)
    return "".join(letters), [*at, len(text)]
