"""The checks of a review: somebody has signed every card, as it is now, and not too long ago."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from kiosk.content.editing.tellings import languages
from kiosk.content.head import PACK
from kiosk.content.model import holds
from kiosk.content.pictures import VARIANT
from kiosk.content.report import Report
from kiosk.content.review.signoff import Role, path
from kiosk.content.review.standing import Standing, Standings
from kiosk.content.source import PackSource

_SIGN = "have {} read, then signed with `kiosk pack sign-off`"


def reviews(pack: PackSource, report: Report, today: date) -> None:
    """Every card that is whole in a language is signed by all who must, for what it says now."""
    if not pack.declared:
        return
    for tag in dict.fromkeys((*languages(pack), *pack.manifest.languages)):
        found = [each for part in Standings(pack, tag).all.values() for each in part]
        for role in Role:
            _missing(pack, tag, role, [each for each in found if each.role is role], report)
        for each in found:
            _stale(pack, each, report)
        _expired(found, today, report)
    _unknown(pack, report)


def _missing(pack: PackSource, tag: str, role: Role, found: list[Standing], report: Report) -> None:
    unsigned = [each.part for each in found if each.by is None]
    if unsigned:
        line = pack.document.line("languages", tag)
        many = f"{len(unsigned)} of {len(found)} parts: {', '.join(unsigned)}"
        which = "the pack" if len(unsigned) == len(found) else many
        what = f"no {role} has signed {which} in {tag}"
        report.note(PACK, line, what, _SIGN.format("it"), "review-missing")


def _stale(pack: PackSource, standing: Standing, report: Report) -> None:
    by = standing.by
    if by is None:
        return
    for file, line, place in _places(pack, by.tag, standing):
        what = f"{place} has changed since the {by.role} signed {by.tag} on {by.on}"
        report.note(file, line, what, _SIGN.format("the card"), "review-stale")


def _places(pack: PackSource, tag: str, standing: Standing) -> Iterator[tuple[str, int, str]]:
    """Where what changed stands: in the file of the language, the card, a picture, or pack.toml."""
    messages = {each.context: each for each in pack.all_messages}
    catalogue = pack.catalogues.get(tag)
    cards = {card.card.id: card.path for card in pack.cards}
    for place in standing.changed:
        if message := messages.get(place):
            told = catalogue and catalogue.line(message)
            where = (catalogue.path, told) if catalogue and told else (message.path, message.line)
            yield *where, place
        elif VARIANT.fullmatch(place) and (pack.root / place).is_file():
            yield place, 0, place
        else:
            yield cards.get(standing.part, PACK), 0, f"{standing.part}: {place}"


def _expired(found: list[Standing], today: date, report: Report) -> None:
    ended = [each.by for each in found if each.by and not holds(each.by.until, today)]
    # One signature stands for many cards, and is told once.
    for by in {(each.path, each.line): each for each in ended}.values():
        what = f"what the {by.role} signed on {by.on} was good until {by.until}"
        report.note(by.path, by.line, what, _SIGN.format("it"), "review-expired")


def _unknown(pack: PackSource, report: Report) -> None:
    """A sign-off of what the pack does not hold, or of a translation into its own language."""
    known = {card.card.id for card in pack.cards} | {"pack"}
    for tag, signoffs in groupby(pack.signoffs, lambda each: each.tag):
        for each in signoffs:
            if gone := sorted(set(each.read) - known):
                what = f"a sign-off of {', '.join(gone)}, which the pack does not hold"
                report.note(path(tag), each.line, what, "take it out", "review-stale")
