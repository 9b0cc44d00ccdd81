"""The texts of a pack in every language it is told in, each with the place where it is mended."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content import markup
from kiosk.content.cards import CardSource, Message
from kiosk.content.model import (
    Bullet,
    Card,
    Comparison,
    IconArray,
    Page,
    Paragraph,
    Questions,
    Steps,
    Terms,
    plain,
)
from kiosk.content.report import Report
from kiosk.content.retelling import Retelling, whole
from kiosk.content.source import PackSource
from kiosk.content.walk import Walk

_OWN = Walk(
    words=lambda context, text: bare(text), text=lambda context, text: markup.runs(plain(text))
)
# Where pack.toml cannot be read, the cards are taken for what most packs are written in.
_USUAL = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A text in the language `tag`, with its markup; `own` is true in the pack's own language.

    `context` is its msgctxt, `path` and `line` are where it is mended.
    """

    tag: str
    context: str
    own: bool
    text: str
    path: str
    line: int

    def report(self, report: Report, what: str, mend: str, id: str) -> None:
        """Note a finding about this text: an error in plain English of one's own, else a warning."""
        say = report.error if self.own and self.tag == _USUAL else report.note
        say(self.path, self.line, what, mend, id)

    def warn(self, report: Report, what: str, mend: str, id: str) -> None:
        """Note a warning about this text."""
        report.note(self.path, self.line, what, mend, id)


def source_language(pack: PackSource) -> str:
    """The language a pack is written in."""
    return pack.manifest.source_language or _USUAL


def tellings(pack: PackSource, messages: tuple[Message, ...]) -> Iterator[Telling]:
    """Every version of the texts that counts, the pack's own first."""
    own = source_language(pack)
    for each in messages:
        yield Telling(
            tag=own,
            context=each.context,
            own=True,
            text=each.text,
            path=each.path,
            line=each.line,
        )
    for catalogue in pack.catalogues.values():
        tag, path = catalogue.tag, catalogue.path
        for each in messages:
            if tag != own and (told := catalogue.told(each)):
                yield Telling(
                    tag=tag,
                    context=each.context,
                    own=False,
                    text=told,
                    path=path,
                    line=catalogue.line(each),
                )


def languages(pack: PackSource) -> tuple[str, ...]:
    """The languages a pack has texts in, its own first."""
    return tuple(dict.fromkeys((source_language(pack), *pack.catalogues)))


def told_cards(pack: PackSource, tag: str) -> Iterator[tuple[Card, Telling]]:
    """Every card that is whole in a language, and its title there."""
    own = tag == source_language(pack)
    # A retelling looks up every text of the pack: one is enough for all cards.
    retelling = None if own else Retelling(pack, tag)
    for source in pack.cards:
        title = next((each for each in tellings(pack, _title(source)) if each.tag == tag), None)
        if title and (own or whole(pack, source, tag)):
            yield retelling.card(source) if retelling else _OWN.card(source.card), title


def prose(page: Page) -> Iterator[str]:
    """The running text of a page: paragraphs, list items, what figures say; no heading."""
    for block in page.blocks:
        match block:
            case Paragraph() | Bullet():
                yield plain(block.text)
            case IconArray():
                yield from (part.note for part in block.parts)
            case Steps():
                yield from (plain(step.text) for step in block.steps)
            case Questions():
                yield from (each.text for each in block.questions)
            case Terms():
                yield from (plain(each.text) for each in block.terms)
            case Comparison():
                yield from (plain(side.text) for side in block.columns)


def bare(text: str) -> str:
    """A text without its markup."""
    return plain(markup.runs(text))


def _title(source: CardSource) -> tuple[Message, ...]:
    return tuple(each for each in source.messages if each.context == f"{source.card.id}/title")
