"""The checks of a review: somebody has signed every card, as it is now, and not too long ago."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from kiosk.content.cards import Message
from kiosk.content.editing.tellings import languages
from kiosk.content.head import PACK
from kiosk.content.model import holds
from kiosk.content.pictures import VARIANT
from kiosk.content.report import Report
from kiosk.content.review.reading import PACK as ITSELF
from kiosk.content.review.signoff import Role
from kiosk.content.review.standing import Standing, Standings
from kiosk.content.source import PackSource

_SIGN = "have {} read, then signed with `kiosk pack sign-off`"


def reviews(pack: PackSource, report: Report, today: date) -> None:
    """Every card that is whole in a language is signed by all who must, for what it says now."""
    if not pack.declared:
        return
    standings, places = Standings(pack), _Places(pack)
    for tag in dict.fromkeys((*languages(pack), *pack.manifest.languages)):
        found = [each for part in standings.of(tag).values() for each in part]
        for role in Role:
            _missing(pack, tag, role, [each for each in found if each.role is role], report)
        for each in found:
            _stale(places, each, report)
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


def _stale(places: "_Places", standing: Standing, report: Report) -> None:
    by = standing.by
    if by is None:
        return
    for place in standing.changed:
        file, line, said = places.of(place, standing.part, by.tag)
        what = f"{said} has changed since the {by.role} signed {by.tag} on {by.on}"
        report.note(file, line, what, _SIGN.format("the card"), "review-stale")


class _Places:
    """Where what changed stands: in the file of the language, the card, a picture, or pack.toml."""

    def __init__(self, pack: PackSource) -> None:
        self._pack = pack

    @cached_property
    def _messages(self) -> Mapping[str, Message]:
        # Most packs need none of them: nothing has changed, or nobody has signed.
        return {each.context: each for each in self._pack.all_messages}

    @cached_property
    def _cards(self) -> Mapping[str, str]:
        return {card.card.id: card.path for card in self._pack.cards}

    def of(self, place: str, part: str, tag: str) -> tuple[str, int, str]:
        """File and line of a place of a part in a language, and what it is called there."""
        if message := self._messages.get(place):
            catalogue = self._pack.catalogues.get(tag)
            told = catalogue and catalogue.line(message)
            if catalogue and told:
                return catalogue.path, told, place
            return message.path, message.line, place
        if VARIANT.fullmatch(place) and (self._pack.root / place).is_file():
            return place, 0, place
        return self._cards.get(part, PACK), 0, f"{part}: {place}"


def _expired(found: list[Standing], today: date, report: Report) -> None:
    ended = [each.by for each in found if each.by and not holds(each.by.until, today)]
    # One signature stands for many cards, and is told once.
    for by in {(each.path, each.line): each for each in ended}.values():
        what = f"what the {by.role} signed on {by.on} was good until {by.until}"
        report.note(by.path, by.line, what, _SIGN.format("it"), "review-expired")


def _unknown(pack: PackSource, report: Report) -> None:
    """A sign-off of what the pack does not hold."""
    known = {card.card.id for card in pack.cards} | {ITSELF}
    for each in pack.signoffs:
        if gone := sorted(set(each.read) - known):
            what = f"a sign-off of {', '.join(gone)}, which the pack does not hold"
            report.note(each.path, each.line, what, "take it out", "review-stale")
