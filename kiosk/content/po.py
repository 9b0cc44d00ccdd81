"""A PO file as values: what Babel reads of it, and what Babel loses.

Babel takes the text a translation was made from (`#|`) for a comment, breaks a long one in the middle
of its quotes, forgets that an obsolete entry is fuzzy, drops every header it does not know, and stops
at the `#~|` of gettext and Poedit.
"""

import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from textwrap import TextWrapper

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as BabelEntry
from babel.messages.pofile import normalize, read_po, unescape

FUZZY = "fuzzy"
# With it, msgfmt and Poedit tell a translator who lost a {desk}.
BRACES = "python-brace-format"

_MARK = re.compile(rb"^#~?\|", re.MULTILINE)
_PREVIOUS = re.compile(r"\|\d+ +(.*)")
_UTF_8 = "text/plain; charset=utf-8"
# Babel takes "100 % of" for Python's.
_NOT_MEANT = {"python-format"}
_HEADER = re.compile(r'^msgid ""\s*\nmsgstr (.*?)(?:\n\s*\n|\Z)', re.MULTILINE | re.DOTALL)
_WIDTH = 76
_wrapped = TextWrapper(width=_WIDTH, break_long_words=False, break_on_hyphens=False).wrap


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A text at its `context`, and how it is `told`.

    `old_context` and `old_text` are what a fuzzy translation was made from, "" where nobody says;
    `comments` are the translator's, `hint` the author's; `place` is where the text stands; `line` is
    that of the msgid, 0 for an entry that was not read.
    """

    context: str
    text: str
    told: str = ""
    flags: frozenset[str] = frozenset()
    old_context: str = ""
    old_text: str = ""
    comments: tuple[str, ...] = ()
    hint: str = ""
    place: str = ""
    line: int = field(default=0, compare=False)

    @property
    def fuzzy(self) -> bool:
        """Whether a person has yet to look at it."""
        return FUZZY in self.flags


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A PO file: the comment at its head, the fields of its header, its entries and those put aside.

    Entries without a context are not of a pack, and are left out.
    """

    comment: str
    header: Mapping[str, str]
    entries: tuple[Entry, ...] = ()
    obsolete: tuple[Entry, ...] = ()
    template: bool = False


def parse(data: bytes) -> File:
    """The file that `data` holds; raises PoFileError or ValueError where it is none."""
    # Numbered, as Babel keeps a comment once only, and a text may well repeat a line.
    numbers = count()
    numbered = _MARK.sub(lambda _: b"#|%d " % next(numbers), data.removeprefix(BOM_UTF8))
    catalog = read_po(io.BytesIO(numbered), abort_invalid=True)
    kept = [entry for entry in catalog if entry.id and entry.context]
    gone = [entry for entry in catalog.obsolete.values() if entry.id and entry.context]
    return File(
        comment=catalog.header_comment,
        header=_header(data.removeprefix(BOM_UTF8).decode(catalog.charset)),
        entries=tuple(map(_entry, kept)),
        obsolete=tuple(map(_entry, gone)),
        template=catalog.fuzzy,
    )


def _header(text: str) -> dict[str, str]:
    """Every field, in order; Babel knows only its own."""
    found = _HEADER.search(text)
    quoted = found[1].splitlines() if found else []
    fields = "".join(unescape(line.strip()) for line in quoted).split("\n")
    named = (field.partition(":") for field in fields if field)
    return {name.strip(): value.strip() for name, _, value in named}


def _entry(entry: BabelEntry) -> Entry:
    before = _before(found[1] for found in map(_PREVIOUS.fullmatch, entry.user_comments) if found)
    return Entry(
        context=entry.context or "",
        text=_single(entry.id),
        told=_single(entry.string),
        flags=frozenset(entry.flags - _NOT_MEANT),
        old_context=before.get("msgctxt", ""),
        old_text=before.get("msgid", ""),
        comments=tuple(each for each in entry.user_comments if not _PREVIOUS.fullmatch(each)),
        hint=" ".join(entry.auto_comments),
        place=" ".join(f"{path}:{line}" for path, line in entry.locations),
        line=entry.lineno or 0,
    )


def _single(text: object) -> str:
    """A text; a pack has no plurals of its own."""
    return text if isinstance(text, str) else ""


def _before(lines: Iterable[str]) -> dict[str, str]:
    """The texts by keyword: `msgid "One "`, `"and two."`."""
    found: dict[str, str] = {}
    name = ""
    for line in lines:
        keyword, quote, rest = line.partition('"')
        name = keyword.strip() or name
        found[name] = found.get(name, "") + unescape(quote + rest)
    return found


def blank(comment: str, locale: str | None, header: Mapping[str, str]) -> File:
    """A file without entries, in a language or, for None, the template of all; with these fields."""
    catalog = Catalog(locale=locale, msgid_bugs_address=" ", last_translator=" ", charset="utf-8")
    catalog.language_team = " "
    fields = {name: value.strip() for name, value in catalog.mime_headers}
    return File(comment=comment, header={**fields, **header}, template=locale is None)


def written(file: File) -> bytes:
    """`file` as bytes, the same each time."""
    parts = [_head(file)]
    parts += ["\n".join(_lines(entry, "")) for entry in file.entries]
    parts += ["\n".join(_lines(entry, "#~ ")) for entry in file.obsolete]
    return ("\n\n".join(parts) + "\n\n").encode()


def _head(file: File) -> str:
    header = {**file.header, "Content-Type": _UTF_8}
    fields = "".join(f"{name}: {value}\n" for name, value in header.items())
    fuzzy = ["#, fuzzy"] if file.template else []
    return "\n".join([file.comment, *fuzzy, 'msgid ""', f"msgstr {normalize(fields)}"])


def _lines(entry: Entry, mark: str) -> Iterator[str]:
    yield from (f"# {line}".rstrip() for line in entry.comments)
    if not mark:
        yield from (f"#. {line}" for line in _wrapped(entry.hint))
        yield from (f"#: {line}" for line in _wrapped(entry.place))
    if entry.flags:
        yield f"#, {', '.join(sorted(entry.flags))}"
    before = "#~| " if mark else "#| "
    if entry.old_context:
        yield _quoted("msgctxt", entry.old_context, before)
    if entry.old_text:
        yield _quoted("msgid", entry.old_text, before)
    yield _quoted("msgctxt", entry.context, mark)
    yield _quoted("msgid", entry.text, mark)
    yield _quoted("msgstr", entry.told, mark)


def _quoted(keyword: str, text: str, mark: str) -> str:
    quoted = normalize(text, width=_WIDTH - len(mark)).replace("\n", f"\n{mark}")
    return f"{mark}{keyword} {quoted}"
