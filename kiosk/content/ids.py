"""The ids an author left out, written into a card: short, from the first words, each its own.

Normal tissue can overlap.   ->   Normal tissue can overlap. {#normal-tissue-can}
"""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from kiosk.content.cards import RESERVED, front_and_body
from kiosk.content.markdown import ID, Kind, Passage, passages
from kiosk.content.report import Report

_WORDS = 3
_LONGEST = 24


def with_ids(text: str, path: str = "") -> str:
    """The text of a card file, every passage of it with an id; those it has stay as they are."""
    parts = front_and_body(text)
    if parts is None:
        return text
    _, body, first_line = parts
    found = passages(body, path, first_line, Report(Path()))
    taken = {passage.id for passage in found} | RESERVED
    lines = text.split("\n")
    for passage in found:
        if not passage.id:
            name = _free(_name(passage), taken)
            taken.add(name)
            lines[passage.last - 1] = f"{lines[passage.last - 1].rstrip()} {{#{name}}}"
    return "\n".join(lines)


def _name(passage: Passage) -> str:
    """A name from the file of a picture, the kind of a figure, or the first words of a text."""
    match passage.kind:
        case Kind.PICTURE:
            return _slug([Path(passage.source).stem])
        case Kind.FIGURE:
            return _slug([passage.figure])
        case _:
            return _slug(passage.text.split()[:_WORDS])


def _slug(words: Iterable[str]) -> str:
    plain = unicodedata.normalize("NFKD", " ".join(words).lower())
    parts = re.findall(
        r"[a-z0-9]+", re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}\u0300-\u036f]", "", plain)
    )
    slug = "-".join(parts)[:_LONGEST].rstrip("-")
    return slug if ID.fullmatch(slug) else "block"


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    return next(each for n in range(2, len(taken) + 3) if (each := f"{name}-{n}") not in taken)
