"""A card as it is written: front matter between +++ lines, then pages in Markdown.

What is read is a `Card` whose texts still hold their markup, and a `Message` for each of them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kiosk.content import markup
from kiosk.content.figures import figure
from kiosk.content.markdown import ID, Kind, Passage, passages
from kiosk.content.model import (
    Block,
    Breathing,
    Bullet,
    Card,
    Page,
    Paragraph,
    Picture,
    Run,
    Text,
    plain,
)
from kiosk.content.places import Place, Places
from kiosk.content.report import Report
from kiosk.content.table import Table
from kiosk.content.walk import Walk
from kiosk.errors import Findings
from kiosk.toml import read

_FRONT = re.compile(r"\+\+\+[ \t]*\n(?P<front>.*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)", re.DOTALL)
CARD_BYTES = 64 * 1024
RESERVED = frozenset({"title", "button", "illustration", "sources"})
_IDS = 'add one, or run "kiosk pack ids"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A text to translate, with its markup: `context` is its msgctxt, `comment` what to know."""

    context: str
    text: str
    path: str
    line: int
    comment: str = ""


@dataclass(frozen=True, kw_only=True)
class CardSource:
    """A card as written at `path`, in the pack's own language; `card` still holds markup."""

    path: str
    card: Card
    button: str
    places: Places

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """Every text of the card, in the order of the file."""
        found = [self._message(f"{self.card.id}/button", self.button)]

        def words(context: str, text: str) -> str:
            found.append(self._message(context, text))
            return text

        def text(context: str, text: Text) -> Text:
            found.append(self._message(context, plain(text)))
            return text

        Walk(words=words, text=text).card(self.card)
        return tuple(sorted((each for each in found if each.text), key=lambda each: each.line))

    @cached_property
    def variables(self) -> frozenset[str]:
        """The names of the variables in its texts."""
        return frozenset(name for each in self.messages for name in markup.variables(each.text))

    def line(self, end: str) -> int:
        """The line of a text, by the end of its msgctxt."""
        return self.places[end].line

    def _message(self, context: str, text: str) -> Message:
        place = self.places[context.partition("/")[2]]
        return Message(
            context=context, text=text, path=self.path, line=place.line, comment=place.comment
        )


def front_and_body(text: str) -> tuple[str, str, int] | None:
    """The front matter of a card file, its body, and the body's first line; None without one."""
    found = _FRONT.match(text)
    if not found:
        return None
    return found["front"], text[found.end() :], text.count("\n", 0, found.end()) + 1


def read_card(text: str, path: str, name: str, report: Report) -> CardSource | None:
    """The card called `name` in the file at `path`; None, after a finding, without a front."""
    parts = front_and_body(text)
    if parts is None:
        report.error(path, 1, "no front matter", "start the file with TOML between two +++ lines")
        return None
    front, body, first_line = parts
    places = Places(path, report)
    pages = _Pages(places, report)
    pages.read(passages(body, path, first_line, report))
    try:
        document = read(front, path, 2)
    except Findings as findings:
        report.take(findings)
        return None
    with Table(document, report) as table:
        return _card(table, name, places, tuple(pages.finished()))


def _card(table: Table, name: str, places: Places, pages: tuple[Page, ...]) -> CardSource:
    found = table.text("id")
    if found and found != name:
        table.error("id", f'id "{found}" in {name}.md', "let the id and the file name agree")
    if not pages:
        table.report.error(places.path, table.line(), "the card has no page", "add ## headings")
    places.mark("illustration", Place(line=table.line("illustration")))
    places.mark("sources", Place(line=table.line("sources")))
    card = Card(
        id=name,
        language="",
        title=places.keep("title", table, "title"),
        illustration=Picture(
            id="illustration",
            source=table.text("illustration"),
            alt=places.keep("illustration_alt", table, "illustration_alt"),
        ),
        pages=pages,
        sources=table.texts("sources"),
    )
    button = places.keep("button", table, "button")
    return CardSource(path=places.path, card=card, button=button, places=places)


class _Pages:
    """Gathers passages into pages."""

    def __init__(self, places: Places, report: Report) -> None:
        self._places = places
        self._report = report
        self._heading: Passage | None = None
        self._empty = True
        self._blocks: list[Block] = []
        self._pages: list[Page] = []
        self._ids: dict[str, int] = {}

    def read(self, found: Iterable[Passage]) -> None:
        for passage in found:
            self._identify(passage)
            if passage.kind is Kind.HEADING:
                self._turn(passage)
            else:
                self._blocks.extend(self._block(passage))
                self._empty = False
                self._homeless(passage)

    def finished(self) -> Iterator[Page]:
        self._turn(None)
        yield from self._pages

    def _homeless(self, passage: Passage) -> None:
        if self._heading is None:
            what = f"a {passage.kind} before the first page"
            self._error(passage.line, what, "put a ## heading above it")

    def _turn(self, heading: Passage | None) -> None:
        """End the page that is open, and start the next."""
        if self._heading is not None:
            self._pages.append(self._page(self._heading))
        self._heading, self._blocks, self._empty = heading, [], True

    def _page(self, heading: Passage) -> Page:
        place = Place(line=heading.line, comment=heading.comment)
        if self._empty:
            self._error(heading.line, "a page with nothing on it", "write a block below it")
        if sum(isinstance(block, Breathing) for block in self._blocks) > 1:
            mend = "give each a page of its own"
            self._error(heading.line, "two breaths to follow on one page", mend)
        if heading.fold:
            self._places.plain(f"{heading.id}/fold", heading.fold, place)
        if heading.more:
            self._places.mark(f"{heading.id}/more", place)
        if heading.transcript:
            self._places.mark(f"{heading.id}/transcript", place)
        return Page(
            id=heading.id,
            heading=self._places.plain(heading.id, heading.text, place),
            fold=heading.fold,
            more=heading.more,
            transcript=heading.transcript,
            blocks=tuple(self._blocks),
        )

    def _block(self, passage: Passage) -> Iterator[Block]:
        place = Place(line=passage.line, comment=passage.comment)
        match passage.kind:
            case Kind.FIGURE:
                found = figure(passage, self._places, self._report)
                yield from [found] if found else []
            case Kind.PICTURE:
                yield self._picture(passage, place)
            case _:
                text = (Run(self._places.styled(passage.id, passage.text, place)),)
                if passage.kind is Kind.ITEM:
                    yield Bullet(id=passage.id, text=text, number=passage.number)
                else:
                    yield Paragraph(id=passage.id, text=text)

    def _picture(self, passage: Passage, place: Place) -> Picture:
        if not passage.text:
            mend = "say in the square brackets what it shows"
            self._error(passage.line, "an image without words for who cannot see it", mend)
        alt = self._places.plain(passage.id, passage.text, place)
        return Picture(id=passage.id, source=passage.source, alt=alt)

    def _identify(self, passage: Passage) -> None:
        """Report an id that is missing, misspelt, taken or used for something else."""
        found, line = passage.id, passage.last
        if not found:
            self._error(line, f"a {passage.kind} has no {{#id}}", _IDS)
        elif not ID.fullmatch(found):
            self._error(
                line, f'id "{found}"', "use small letters, digits and single hyphens, 64 at most"
            )
        elif found in RESERVED:
            self._error(line, f'id "{found}" is taken by the card', "choose another")
        elif found in self._ids:
            what = f'id "{found}" is used twice, first in line {self._ids[found]}'
            self._error(line, what, "give each block its own")
        self._ids.setdefault(found, line)

    def _error(self, line: int, what: str, mend: str) -> None:
        self._report.error(self._places.path, line, what, mend)
