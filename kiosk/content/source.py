"""A pack as it is written: the authoring folder as values, everything wrong with it in a report.

pack.toml               what the pack is          -> manifest, title, topic, variables
cards/<id>.md           one card                  -> cards
images/lens.svg         and lens.dark.svg         (seen by the checks)
locales/<dir>/pack.po   one language              -> catalogues
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content import markup
from kiosk.content.cards import CardSource, Message, read_card
from kiosk.content.catalogue import Catalogue, read_catalogue
from kiosk.content.markdown import ID
from kiosk.content.model import Manifest, Review, Source
from kiosk.content.report import Report
from kiosk.content.table import Table
from kiosk.errors import Findings
from kiosk.i18n.languages import LANGUAGES, known
from kiosk.toml import Document, read

PACK = "pack.toml"
FORMAT = 1

_PACK_ID = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
_VERSION = re.compile(r"[0-9A-Za-z]+([.+-][0-9A-Za-z]+)*")
_VARIABLE = re.compile(r"[a-z][a-z0-9_]*")
_TAGS = ", ".join(LANGUAGES)
_STATUS = ("draft", "reviewed")
# These words begin the msgctxt of the pack's own texts.
_TAKEN = frozenset({"pack", "variables"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSource:
    """An authoring folder that was read; what could not be read is left out, and reported.

    `manifest.languages` are those pack.toml names; `messages` the pack's own texts, without the
    cards'; `declared` is false where pack.toml itself could not be read.
    """

    root: Path
    document: Document
    manifest: Manifest
    title: str
    topic: str
    variables: Mapping[str, str]
    messages: tuple[Message, ...]
    cards: tuple[CardSource, ...]
    catalogues: Mapping[str, Catalogue]
    declared: bool

    @property
    def all_messages(self) -> tuple[Message, ...]:
        """Every text of the pack that is translated."""
        return (*self.messages, *(each for card in self.cards for each in card.messages))


def read_pack(root: Path, report: Report) -> PackSource:
    """Read the authoring folder `root`; whatever is wrong with its form goes to `report`."""
    document, declared = _document(root, report)
    # A file that is no TOML leaves an empty form, and no use in saying so key by key.
    form = Table(document, report if declared else Report(root))
    head = _Head(form)
    with form:
        manifest = head.manifest()
        title, topic = head.words("title"), head.words("topic")
        variables = head.variables()
    order = manifest.cards if declared else tuple(path.stem for path in _card_files(root))
    return PackSource(
        root=root,
        document=document,
        manifest=manifest,
        title=title,
        topic=topic,
        variables=variables,
        messages=tuple(head.messages),
        cards=_cards(root, order, report, document),
        catalogues=_catalogues(root, report),
        declared=declared,
    )


def read_text(root: Path, name: str, report: Report) -> str | None:
    """The text of a file of the pack; None, after a finding, where there is none to read."""
    try:
        return (root / name).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        report.error(name, 0, "the file is not in UTF-8", "save it again as UTF-8")
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})"
        report.error(name, 0, what, "put it there, readable")
    return None


def _document(root: Path, report: Report) -> tuple[Document, bool]:
    text = read_text(root, PACK, report)
    try:
        return read(text or "", PACK), text is not None
    except Findings as findings:
        report.take(findings)
        return read("", PACK), False


class _Head:
    """Reads pack.toml from its form."""

    def __init__(self, form: Table) -> None:
        self._form = form
        self.messages: list[Message] = []

    def manifest(self) -> Manifest:
        form = self._form
        return Manifest(
            format=self._format(),
            id=self._like("id", _PACK_ID, "org.example.first-visit"),
            version=self._like("version", _VERSION, "2026.11.1"),
            source_language=self._language(),
            license=form.text("license"),
            publisher=form.text("publisher"),
            cards=self._order(),
            languages=dict(self._review(tag, table) for tag, table in form.named("languages")),
            sources=dict(self._source(name, table) for name, table in form.named("sources")),
        )

    def words(self, name: str) -> str:
        """A text of the pack itself that is translated."""
        return self._message(f"pack/{name}", self._form, name)

    def variables(self) -> dict[str, str]:
        found = {}
        for name, table in self._form.named("variables"):
            with table:
                if not _VARIABLE.fullmatch(name):
                    self._error(table, f"variable {name}", "use small letters, digits and _")
                found[name] = self._message(f"variables/{name}", table, "text")
                if markup.variables(found[name]):
                    table.error("text", "a variable in a variable", "write its text out")
                # For whoever fills it in at the site; nothing in the pack shows it.
                table.text("help", default="")
        return found

    def _format(self) -> int:
        found = self._form.number("format")
        if found != FORMAT and "format" in self._form:
            self._form.error("format", f"format {found}", f"write format = {FORMAT}")
        return FORMAT

    def _like(self, name: str, pattern: re.Pattern[str], example: str) -> str:
        found = self._form.text(name)
        if found and not pattern.fullmatch(found):
            self._form.error(name, f'{name} "{found}"', f'write it like "{example}"')
        return found

    def _language(self) -> str:
        found = self._form.text("source_language")
        if found and not known(found):
            self._form.error("source_language", f'language "{found}"', f"write one of {_TAGS}")
        return found

    def _order(self) -> tuple[str, ...]:
        found = self._form.texts("cards", needed=True)
        for index, name in enumerate(found):
            if not ID.fullmatch(name) or name in _TAKEN or name in found[:index]:
                what, mend = (
                    f'card id "{name}"',
                    "use small letters, digits and hyphens, each id once",
                )
                line = self._form.line("cards", index)
                self._form.report.error(PACK, line, what, mend)
        return tuple(dict.fromkeys(name for name in found if ID.fullmatch(name)))

    def _review(self, tag: str, table: Table) -> tuple[str, Review]:
        with table:
            if not known(tag):
                self._error(table, f'language "{tag}"', f"write one of {_TAGS}")
            status = table.text("status", default="draft")
            if status not in _STATUS:
                table.error("status", f'status "{status}"', 'write "draft" or "reviewed"')
            return tag, Review(
                status=status,
                translator=table.text("translator", default=""),
                reviewer=table.text("reviewer", default=""),
                reviewed_on=table.date("reviewed_on"),
                expires_on=table.date("expires_on"),
                source_revision=table.text("source_revision", default=""),
            )

    def _source(self, name: str, table: Table) -> tuple[str, Source]:
        with table:
            return name, Source(
                title=table.text("title"),
                url=table.text("url", default=""),
                population=table.text("population", default=""),
                period=table.text("period", default=""),
                jurisdiction=table.text("jurisdiction", default=""),
                checked_on=table.date("checked_on"),
            )

    def _message(self, context: str, table: Table, name: str) -> str:
        text, line = table.text(name), table.line(name)
        for what, mend in markup.plain_faults(text):
            table.error(name, what, mend)
        if text:
            comment = table.comment(name)
            self.messages.append(
                Message(context=context, text=text, path=PACK, line=line, comment=comment)
            )
        return text

    def _error(self, table: Table, what: str, mend: str) -> None:
        table.report.error(PACK, table.line(), what, mend)


def _card_files(root: Path) -> list[Path]:
    return sorted((root / "cards").glob("*.md"))


def _cards(
    root: Path, order: tuple[str, ...], report: Report, document: Document
) -> tuple[CardSource, ...]:
    found = []
    for index, name in enumerate(order):
        path = f"cards/{name}.md"
        if not (root / path).is_file():
            line = document.line("cards", index)
            report.error(PACK, line, f"there is no {path}", "write the card or take it out")
        elif (text := read_text(root, path, report)) is not None:
            found.append(read_card(text, path, name, report))
    for file in _card_files(root):
        if file.stem not in order:
            mend = f'add "{file.stem}" to cards in {PACK}, or delete the file'
            report.error(f"cards/{file.name}", 0, "the card is not listed", mend)
    return tuple(card for card in found if card is not None)


def _catalogues(root: Path, report: Report) -> dict[str, Catalogue]:
    found = {}
    for file in sorted((root / "locales").glob("*/pack.po")):
        tag = file.parent.name.replace("_", "-")
        name = file.relative_to(root).as_posix()
        if not known(tag):
            report.error(name, 0, f'language "{tag}"', f"name the folder after one of {_TAGS}")
        elif (catalogue := read_catalogue(root, name, tag, report)) is not None:
            found[tag] = catalogue
    return found
