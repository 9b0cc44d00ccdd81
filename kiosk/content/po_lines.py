"""A PO file as it stands in a pack, looked through line by line before Babel makes sense of it.

    #. a comment                 left to Babel
    msgctxt "pack/title"         once in a file
    msgid "Your first visit"
    msgstr "Su primera visita"   plural forms are refused: no text of a pack counts

Babel forgives what other programs read differently: a quotation mark that is missing, a second entry.
"""

import re
from collections.abc import Iterator

BYTES = 64 * 1024 * 1024
_QUOTED = r'"(?:[^"\\]|\\.)*+"'
_LINE = re.compile(rf"(?:#~\|?\s*)?(?P<word>msgctxt|msgid|msgstr)?\s*(?P<said>{_QUOTED})?|#.*")
_PLURAL = re.compile(r"(?:#~\|?\s*)?(?:msgid_plural|msgstr\[)")
_NAMES = ("utf-8", "utf8")
_CHARSET = re.compile(r'^"Content-Type:[^"\n]*charset=([^"\\\s;]+)', re.MULTILINE)
_FORMS, _LONG = '"Plural-Forms:', re.compile("[0-9]{101}")
_ENTRY = "correct this line"


def faults(text: str) -> Iterator[tuple[int, str, str]]:
    """What is wrong with a file before its words are looked at: the line, what it is, how to mend it."""
    places: dict[str, int] = {}
    for line, written in enumerate(text.split("\n"), 1):
        bare = written.strip()
        found = _LINE.fullmatch(bare)
        if _PLURAL.match(bare):
            yield line, "a plural form, which no text of a pack has", "translate it as one text"
        elif not found or (found["word"] and not found["said"]):
            yield line, "not valid PO", f'{_ENTRY}: write msgstr "..."'
        elif bare.startswith(_FORMS) and _LONG.search(bare):
            yield line, "a number of more than 100 digits", _ENTRY
        elif found["word"] == "msgctxt" and found["said"] != '""' and not bare.startswith("#"):
            first = places.setdefault(found["said"], line)
            if first != line:
                yield line, f"a second entry for a text, first in line {first}", "keep one of them"
    if fault := _charset_fault(text):
        yield fault


def _charset_fault(text: str) -> tuple[int, str, str] | None:
    """What is wrong with the encoding that a file, which is in UTF-8, says of itself."""
    found = _CHARSET.search(text)
    if found is None or found[1].lower() in _NAMES:
        return None
    line = text.count("\n", 0, found.start()) + 1
    what = f"the header says charset={found[1]}, but the file is in UTF-8"
    return line, what, "write charset=utf-8 in its header"
