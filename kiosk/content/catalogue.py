"""The PO files of a pack: a language's translations, by msgctxt.

A translation counts only for the very text it was made from: one that is empty, fuzzy or made from
an older text is as good as none.
"""

import io
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, read_po, write_po

from kiosk.content import po
from kiosk.content.cards import Message
from kiosk.content.files import read_text
from kiosk.content.model import WORDS
from kiosk.content.report import Report

_HEADER = "# Translations of the content pack {project}."


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
    text = read_text(root, name, report, po.BYTES)
    if text is None:
        return None
    wrong = False
    for line, what, mend in po.faults(text):
        report.error(name, line, what, mend)
        wrong = True
    catalog = None if wrong else _parsed(text, name, report)
    if catalog is None:
        return None
    found = {entry.context or "": _translation(entry) for entry in _entries(catalog)}
    return Catalogue(path=name, tag=tag, translations=_short(found, name, report))


def _parsed(text: str, name: str, report: Report) -> Catalog | None:
    try:
        catalog = read_po(io.BytesIO(text.encode()), abort_invalid=True)
    except PoFileError as error:
        report.error(name, error.lineno + 1, f"not valid PO ({error})", "correct this entry")
    except (ValueError, LookupError) as error:
        mend = "correct the header, or take the line out that is wrong"
        report.error(name, 0, f"the header cannot be read ({error})", mend)
    else:
        if what := po.header_fault(catalog):
            report.error(name, 0, what, "write charset=utf-8 in its header")
        return catalog
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
    return _written(_catalog(messages, project, version, now))


def same_texts(one: bytes, other: bytes) -> bool:
    """Whether two PO files differ in nothing but the date in their headers."""
    return _undated(one) == _undated(other)


def update(
    old: bytes | None,
    messages: Iterable[Message],
    project: str,
    version: str,
    tag: str,
    now: datetime,
) -> bytes:
    """A language's PO file brought up to the texts of today.

    A text is found by its msgctxt. One that changed keeps its translation, marked fuzzy; a new one
    takes, marked fuzzy, the translation of the same words from a place that is gone. What is no
    longer used stays at the end, as obsolete entries. A new file is made where `old` is None.
    """
    fresh = _catalog(messages, project, version, now)
    fresh.locale = folder(tag)
    fresh.fuzzy = False
    before = (
        read_po(io.BytesIO(old.removeprefix(BOM_UTF8)), abort_invalid=True) if old else Catalog()
    )
    if old:
        _keep_header(fresh, before)
    spare = {entry.context: entry for entry in _entries(before)}
    pairs = [(entry, spare.pop(entry.context, None)) for entry in _entries(fresh)]
    moved = {entry.id: entry for entry in spare.values() if entry.string}
    for entry, known in pairs:
        _carry_over(entry, known or moved.get(entry.id), same_place=known is not None)
    gone = [entry for entry in (*before.obsolete.values(), *spare.values()) if entry.string]
    fresh.obsolete = {(str(entry.id), entry.context or ""): entry for entry in gone}
    return _written(fresh)


def _carry_over(entry: Entry, old: Entry | None, *, same_place: bool) -> None:
    if old is None:
        return
    entry.user_comments = list(old.user_comments)
    entry.string = old.string
    changed = old.id != entry.id
    if old.string and (old.fuzzy or changed or not same_place):
        entry.flags.add("fuzzy")
    if old.string and changed:
        entry.previous_id = [str(old.id)]


def _keep_header(fresh: Catalog, before: Catalog) -> None:
    fresh.header_comment = before.header_comment
    fresh.last_translator = before.last_translator
    fresh.language_team = before.language_team
    fresh.revision_date = before.revision_date
    fresh.msgid_bugs_address = before.msgid_bugs_address
    if before.locale_identifier:
        fresh.locale = before.locale_identifier


def _catalog(messages: Iterable[Message], project: str, version: str, now: datetime) -> Catalog:
    catalog = Catalog(
        project=project,
        version=version,
        header_comment=_HEADER.format(project=project),
        msgid_bugs_address=" ",
        last_translator=" ",
        language_team=" ",
        creation_date=now,
        charset="utf-8",
    )
    for message in messages:
        catalog.add(
            message.text,
            context=message.context,
            auto_comments=[message.comment] if message.comment else [],
            locations=[(message.path, message.line)],
        )
    return catalog


def _entries(catalog: Catalog) -> Iterator[Entry]:
    return (entry for entry in catalog if entry.id and entry.context)


def _translation(entry: Entry) -> Translation:
    text = entry.string if isinstance(entry.string, str) else ""
    source = entry.id if isinstance(entry.id, str) else ""
    return Translation(
        source=" ".join(source.split()),
        text=" ".join(text.split()),
        fuzzy=entry.fuzzy,
        line=entry.lineno or 0,
    )


def _written(catalog: Catalog) -> bytes:
    for entry in catalog:
        # "100 % of" is no format string.
        entry.flags.discard("python-format")
    file = io.BytesIO()
    write_po(file, catalog, include_previous=True)
    return file.getvalue()


def _undated(po: bytes) -> list[bytes]:
    return [line for line in po.splitlines() if not line.startswith(b'"POT-Creation-Date:')]
