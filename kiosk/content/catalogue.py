"""The PO files of a pack: a language's translations, by msgctxt.

A translation counts only for the very text it was made from: one that is empty, fuzzy or made from
an older text is as good as none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from pathlib import Path

from babel.messages.pofile import PoFileError

from kiosk.content import markup, po, po_lines
from kiosk.content.cards import Message
from kiosk.content.files import read_text
from kiosk.content.model import WORDS
from kiosk.content.po import BRACES, FUZZY, Entry
from kiosk.content.report import Report

_HEADER = "# Translations of the content pack {project}."
_CREATED = "POT-Creation-Date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """What a catalogue says about one text; `line` is that of its msgid."""

    source: str
    text: str
    fuzzy: bool
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """A language's file, at `path` in the pack."""

    path: str
    tag: str
    translations: Mapping[str, Translation]

    def told(self, message: Message) -> str:
        """The translation of a text; "" where it has none that counts."""
        found = self.translations.get(message.context)
        if found is None or found.fuzzy or found.source != message.text:
            return ""
        return found.text

    def line(self, message: Message) -> int:
        """The line of a text's entry, 0 where there is none."""
        found = self.translations.get(message.context)
        return found.line if found else 0


def folder(tag: str) -> str:
    """The folder of a language below `locales`: `zh-Hans` -> `zh_Hans`."""
    return tag.replace("-", "_")


def read_catalogue(root: Path, name: str, tag: str, report: Report) -> Catalogue | None:
    """Read the PO file `name` of a pack; None, after a finding, where it is none."""
    text = read_text(root, name, report, po_lines.BYTES)
    if text is None:
        return None
    wrong = list(po_lines.faults(text))
    for line, what, mend in wrong:
        report.error(name, line, what, mend)
    entries = None if wrong else _entries(text, name, report)
    if entries is None:
        return None
    found = {entry.context: _translation(entry) for entry in entries}
    return Catalogue(path=name, tag=tag, translations=_short(found, name, report))


def _entries(text: str, name: str, report: Report) -> tuple[Entry, ...] | None:
    try:
        return po.parse(text.encode()).entries
    except PoFileError as error:
        report.error(name, error.lineno + 1, f"not valid PO ({error})", "correct this entry")
    except (ValueError, LookupError) as error:
        mend = "correct the header, or take the line out that is wrong"
        report.error(name, 0, f"the header cannot be read ({error})", mend)
    return None


def _short(found: Mapping[str, Translation], name: str, report: Report) -> dict[str, Translation]:
    """The translations that are no longer than a text may be; the others are reported."""
    for each in found.values():
        if len(each.text) > WORDS:
            what = f"a translation of {len(each.text)} characters"
            report.error(name, each.line, what, f"use {WORDS} at most")
    return {context: each for context, each in found.items() if len(each.text) <= WORDS}


def template(messages: Iterable[Message], project: str, version: str, now: datetime) -> bytes:
    """The POT file of a pack: every text, in order, with its comments."""
    blank = po.blank(_HEADER.format(project=project), None, _dated(project, version, now))
    return po.written(replace(blank, entries=tuple(map(_fresh, messages))))


def same_texts(one: bytes, other: bytes) -> bool:
    """Whether two PO files differ in nothing but the date in their headers and where lines break.

    What cannot be read is like nothing else.
    """
    try:
        return _undated(po.parse(one)) == _undated(po.parse(other))
    except (PoFileError, ValueError, LookupError):
        return False


def update(
    old: bytes | None,
    messages: Iterable[Message],
    project: str,
    version: str,
    tag: str,
    now: datetime,
) -> bytes:
    """A language's PO file brought up to the texts of today; a new one where `old` is None.

    A text is found by its msgctxt, never by mere likeness. One that changed keeps its translation,
    marked fuzzy, with the text it was made from. A text from a place that is gone brings its
    translation along, marked fuzzy, if there was only one. What is no longer used stays at the end,
    as obsolete entries, and counts again as soon as its text is back at its place.
    """
    dated = _dated(project, version, now)
    blank = po.blank(_HEADER.format(project=project), folder(tag), dated)
    before = blank if old is None else po.parse(old)
    fresh = tuple(map(_fresh, messages))
    memory = _Memory(before, {entry.context for entry in fresh})
    entries = tuple(map(memory.told, fresh))
    missing = {name: blank.header[name] for name in blank.header if name not in before.header}
    header = {**before.header, **missing, **dated}
    return po.written(replace(before, header=header, entries=entries, obsolete=memory.unused()))


class _Memory:
    """What a file knew of its texts, told to those of today, whose contexts are `here`."""

    def __init__(self, before: po.File, here: set[str]) -> None:
        # Of two entries for one text the later counts: translated before put aside, that before empty.
        known = sorted(before.entries, key=lambda entry: bool(entry.told))
        empty = [entry for entry in known if not entry.told]
        self._known = [*empty, *before.obsolete, *known[len(empty) :]]
        self._exact = {(entry.context, entry.text): entry for entry in self._known}
        self._here = {entry.context: entry for entry in known}
        self._moved = _unambiguous(entry for entry in self._known if entry.context not in here)
        self._used: set[tuple[str, str]] = set()

    def told(self, fresh: Entry) -> Entry:
        """`fresh` with what there is for it."""
        at = (fresh.context, fresh.text)
        known = self._exact.get(at) or self._here.get(fresh.context)
        if known is not None:
            self._used.add((known.context, known.text))
        else:
            known = self._moved.get(fresh.text)
        return _carried_over(fresh, known) if known else fresh

    def unused(self) -> tuple[Entry, ...]:
        """What no text has taken, without the untranslated, in the order of their contexts."""
        left = {at: entry for at, entry in self._exact.items() if at not in self._used}
        told = (entry for entry in left.values() if entry.told)
        return tuple(sorted(told, key=lambda entry: (entry.context, entry.text)))


def _unambiguous(gone: Iterable[Entry]) -> dict[str, Entry]:
    """By text, the entries whose text had one translation only."""
    told = sorted((entry for entry in gone if entry.told), key=lambda entry: entry.text)
    groups = ((text, list(same)) for text, same in groupby(told, lambda entry: entry.text))
    return {text: same[-1] for text, same in groups if len({entry.told for entry in same}) == 1}


def _carried_over(fresh: Entry, old: Entry) -> Entry:
    """`fresh` as `old` told it; fuzzy where that was made for another text or another place."""
    told = replace(fresh, told=old.told, comments=old.comments)
    moved, changed = old.context != fresh.context, old.text != fresh.text
    if not old.told or not (moved or changed or old.fuzzy):
        return told
    # What was fuzzy before was made from an older text still.
    made_from = old.old_text if old.fuzzy else ""
    return replace(
        told,
        flags=fresh.flags | {FUZZY},
        old_context=old.context if moved else old.old_context,
        old_text=made_from or (old.text if moved or changed else ""),
    )


def _dated(project: str, version: str, now: datetime) -> dict[str, str]:
    created = now.strftime("%Y-%m-%d %H:%M%z")
    return {"Project-Id-Version": f"{project} {version}", _CREATED: created}


def _fresh(message: Message) -> Entry:
    return Entry(
        context=message.context,
        text=message.text,
        flags=frozenset({BRACES} if markup.variables(message.text) else ()),
        hint=message.comment,
        place=f"{message.path}:{message.line}",
    )


def _translation(entry: Entry) -> Translation:
    return Translation(
        source=" ".join(entry.text.split()),
        text=" ".join(entry.told.split()),
        fuzzy=entry.fuzzy,
        line=entry.line,
    )


def _undated(file: po.File) -> po.File:
    return replace(file, header={**file.header, _CREATED: ""})
