"""The checks of numbers: where they come from, whom they are about, and both sides of a risk."""

import re
from collections.abc import Iterator

from kiosk.content.cards import CardSource
from kiosk.content.editing.tellings import prose, source_language
from kiosk.content.model import Comparison, IconArray, Page
from kiosk.content.report import Report
from kiosk.content.source import PackSource
from kiosk.content.walk import counted

# Longer ones count nobody.
_NUMBER = re.compile(r"(?<!\d)\d{1,12}(?:[.,]\d{1,12}){0,4}(?!\d)")
# "12 of 100", as a language says it, is told by what stands between the numbers.
_BETWEEN = {
    "en": r"(?:out )?of (?:every |each |the |these |those )?|in (?:every )?",
    "es": r"de (?:cada |las |los |estas |estos )?",
    "fr": r"(?:sur|parmi) (?:les |ces )?",
    "pt": r"(?:de|em|das|dos) (?:cada )?",
}


def number_source(pack: PackSource, report: Report) -> None:
    """Every card that states a number names a source."""
    for card in pack.cards:
        if card.card.sources:
            continue
        # A figure must name a source of its own.
        inside = tuple(f"{card.card.id}/{figure.id}/" for figure in counted(card.card))
        for message in card.messages:
            found = _NUMBER.search(message.text)
            if found and not message.context.startswith(inside):
                what = f"the number {found[0]}, but the card names no source"
                mend = f"name where it comes from: sources = [...] at the top of {card.path}"
                report.note(message.path, message.line, what, mend, "number-source")


def risk_source(pack: PackSource, report: Report) -> None:
    """The source of every figure says whom it counted, and when."""
    for card, figure in _figures(pack):
        source = pack.manifest.sources.get(figure.source)
        for name in ("population", "period") if source else ():
            if not getattr(source, name):
                what = f"the numbers come from {figure.source}, which has no {name}"
                mend = f"add {name} to [sources.{figure.source}] in pack.toml"
                report.note(card.path, card.line(f"{figure.id}/source"), what, mend, "risk-source")


def risk_framing(pack: PackSource, report: Report) -> None:
    """A page with a figure also says how many it did not happen to."""
    for card, page, figure in _pages(pack):
        counts = [part.count for part in figure.parts]
        others = {count - counts[-1] for count in counts[:-1]} - {0}
        if others and not others & set(_stated(page, figure)):
            all_, last = max(counts[:-1]), counts[-1]
            rest = all_ - last
            what = f"the page says {last} of {all_}, but not how many it is not true for"
            mend = f"say it too, as in: {rest} of the {all_} did not"
            report.note(card.path, card.line(f"{figure.id}/setting"), what, mend, "risk-framing")


def denominators(pack: PackSource, report: Report) -> None:
    """All numbers of a page count out of the same number, or of people its figure counts."""
    between = _BETWEEN.get(source_language(pack))
    if between is None:
        return
    ratio = re.compile(rf"({_NUMBER.pattern}) (?:{between})({_NUMBER.pattern})", re.IGNORECASE)
    for card in pack.cards:
        for page in card.card.pages:
            found = _denominators(page, ratio)
            if len(found) > 1:
                said = " and ".join(map(str, sorted(found)))
                what = f"one page counts out of {said}"
                mend = "count out of the same number throughout"
                report.note(card.path, card.line(page.id), what, mend, "denominators")


def _denominators(page: Page, ratio: re.Pattern[str]) -> set[int]:
    shown = [block for block in page.blocks if isinstance(block, IconArray)]
    counted = {part.count for figure in shown for part in figure.parts}
    found = {figure.total for figure in shown}
    found |= {block.total for block in page.blocks if isinstance(block, Comparison)} - {0}
    for text in prose(page):
        pairs = [(_value(few), _value(all_)) for few, all_ in ratio.findall(text)]
        found |= {all_ for few, all_ in pairs if few < all_ and all_ not in counted}
    return found


def _stated(page: Page, figure: IconArray) -> Iterator[int]:
    """Every whole number in the texts of a page."""
    for text in (*prose(page), figure.alt):
        yield from (_value(number) for number in _NUMBER.findall(text))


def _value(number: str) -> int:
    """1000 from 1,000; a fraction is near enough by its whole part."""
    grouped = re.sub(r"[.,](?=\d{3}(?!\d))", "", number)
    return int(re.split(r"[.,]", grouped)[0])


def _figures(pack: PackSource) -> Iterator[tuple[CardSource, IconArray | Comparison]]:
    return ((card, figure) for card in pack.cards for figure in counted(card.card))


def _pages(pack: PackSource) -> Iterator[tuple[CardSource, Page, IconArray]]:
    for card in pack.cards:
        for page in card.card.pages:
            for block in page.blocks:
                if isinstance(block, IconArray):
                    yield card, page, block
