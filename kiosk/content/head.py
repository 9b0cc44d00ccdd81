"""pack.toml: what a pack is, its own texts, and how its words are said, taken from a form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content import characters, markup
from kiosk.content.cards import Message
from kiosk.content.markdown import ID
from kiosk.content.model import Manifest, Source, Telling
from kiosk.content.sign_languages import SIGN_LANGUAGES
from kiosk.content.table import Table
from kiosk.i18n.languages import LANGUAGES, known

PACK = "pack.toml"
FORMAT = 1
CARDS = 10_000
NAME_LENGTH = 100
WRITTEN = 60
SAID = 120

PACK_ID = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
VERSION = re.compile(r"[0-9A-Za-z]+([.+-][0-9A-Za-z]+)*")
_VARIABLE = re.compile(r"[a-z][a-z0-9_]*")
_SIGNS = re.compile(r"[<>&]")
_TAGS = ", ".join(LANGUAGES)
_PAGE = "page"
# These words begin the msgctxt of the pack's own texts.
_TAKEN = frozenset({"pack", "variables"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A `check` is not to be reported at `where`, a file or a msgctxt; `reason` may be missing."""

    check: str
    where: str
    reason: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLanguage:
    """A sign language in which a pack has videos, which its signers call `name`.

    The videos are for readers of `languages`, () = of all. With `as_written` each signs what its page says.
    """

    name: str
    languages: tuple[str, ...]
    as_written: bool


class Head:
    """Reads pack.toml from its form; `messages` and `narrated` languages are met on the way."""

    def __init__(self, form: Table) -> None:
        self._form = form
        self.messages: list[Message] = []
        self.narrated: list[str] = []

    def manifest(self) -> Manifest:
        form = self._form
        return Manifest(
            format=self._format(),
            id=self._like("id", PACK_ID, "org.example.first-visit"),
            version=self._like("version", VERSION, "2026.11.1"),
            source_language=self._language(),
            license=form.text("license"),
            publisher=form.text("publisher"),
            cards=self._order(),
            languages=dict(self._telling(tag, table) for tag, table in form.named("languages")),
            sources=dict(self._source(name, table) for name, table in form.named("sources")),
            glossary=self._glossary(),
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

    def _glossary(self) -> str:
        """The card that explains words, "" where there is none."""
        found = self._form.text("glossary", default="")
        if found and found not in self._form.texts("cards"):
            self._form.error("glossary", f'there is no card "{found}"', "name one of cards")
        return found

    def waivers(self) -> tuple[Waiver, ...]:
        tables = self._form.tables("waive", "") if "waive" in self._form else ()
        return tuple(self._waiver(table) for table in tables)

    def _waiver(self, table: Table) -> Waiver:
        with table:
            return Waiver(
                check=table.text("check"),
                where=table.text("where", "name a file or a text, such as cards/closer-look.md"),
                reason=table.text("reason", default=""),
                line=table.line(),
            )

    def signs(self) -> dict[str, SignLanguage]:
        """The sign languages of the pack, by their codes."""
        return {tag: self._signed(tag, table) for tag, table in self._form.named("signs")}

    def _signed(self, tag: str, table: Table) -> SignLanguage:
        with table:
            if tag not in SIGN_LANGUAGES:
                mend = 'write its code of three letters: American Sign Language is "ase"'
                self._error(table, f'sign language "{tag}"', mend)
            languages = table.texts("languages")
            for other in languages:
                if not known(other):
                    table.error("languages", f'language "{other}"', f"write some of {_TAGS}")
            transcript = table.text("transcript", default="")
            if transcript not in ("", _PAGE):
                mend = f'write "{_PAGE}" where each video signs what its page says'
                table.error("transcript", f'transcript "{transcript}"', mend)
            name = table.text("name", "write what its signers call it")
            if len(name) > WRITTEN:
                what = f"a name of {len(name)} characters"
                table.error("name", what, f"use {WRITTEN} at most")
            return SignLanguage(name=name, languages=languages, as_written=transcript == _PAGE)

    def lexicons(self) -> dict[str, dict[str, str]]:
        """How words are said, by language and by how they are written."""
        found = {}
        for tag, table in self._form.named("lexicon"):
            self._known(tag, table)
            found[tag] = {written: self._entry(table, written) for written in table}
        return found

    def _entry(self, table: Table, written: str) -> str:
        said = table.text(written, "write how it is said, in letters")
        for what, mend in (*_written_faults(written), *_said_faults(said)):
            table.error(written, what, mend)
        return said

    def _format(self) -> int:
        found = self._form.number("format")
        if found != FORMAT and "format" in self._form:
            self._form.error("format", f"format {found}", f"write format = {FORMAT}")
        return FORMAT

    def _like(self, name: str, pattern: re.Pattern[str], example: str) -> str:
        found = self._form.text(name)
        if found and not pattern.fullmatch(found):
            self._form.error(name, f'{name} "{found}"', f'write it like "{example}"')
        if len(found) > NAME_LENGTH:
            mend = f"use {NAME_LENGTH} at most"
            self._form.error(name, f"{name} has {len(found)} characters", mend)
        return found

    def _language(self) -> str:
        found = self._form.text("source_language")
        if found and not known(found):
            self._form.error("source_language", f'language "{found}"', f"write one of {_TAGS}")
        return found

    def _order(self) -> tuple[str, ...]:
        found = self._form.texts("cards", needed=True)
        if len(found) > CARDS:
            self._form.error("cards", f"a pack of {len(found)} cards", f"list {CARDS} at most")
        seen = set(_TAKEN)
        for index, name in enumerate(found[:CARDS]):
            if not ID.fullmatch(name) or name in seen:
                what, mend = (
                    f'card id "{name}"',
                    "use small letters, digits and hyphens, 64 at most, each id once",
                )
                line = self._form.line("cards", index)
                self._form.report.error(PACK, line, what, mend)
            seen.add(name)
        return tuple(dict.fromkeys(name for name in found[:CARDS] if ID.fullmatch(name)))

    def _telling(self, tag: str, table: Table) -> tuple[str, Telling]:
        with table:
            self._known(tag, table)
            if table.flag("narrated"):
                self.narrated.append(tag)
            return tag, Telling(translator=table.text("translator", default=""))

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

    def _known(self, tag: str, table: Table) -> None:
        if not known(tag):
            self._error(table, f'language "{tag}"', f"write one of {_TAGS}")

    def _error(self, table: Table, what: str, mend: str) -> None:
        table.report.error(PACK, table.line(), what, mend)


def _written_faults(written: str) -> Iterator[tuple[str, str]]:
    if written != " ".join(written.split()):
        yield "white space around a word", "write it as it stands in the text"
    yield from characters.faults(written)
    if not any(map(str.isalnum, written)):
        yield f'"{written}" holds no word', "write the word as it stands in the text"
    if len(written) > WRITTEN:
        yield f"a word of {len(written)} characters", f"use {WRITTEN} at most"


def _said_faults(said: str) -> Iterator[tuple[str, str]]:
    if _SIGNS.search(said):
        yield "a < or > or & in what is said", "write it in letters"
    else:
        yield from markup.plain_faults(said)
    if len(said) > SAID:
        yield f"{len(said)} characters to be said", f"use {SAID} at most"
