"""Where each text of a card stands in its file, by the end of its msgctxt (`common`, `two/alt`)."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.content import markup
from kiosk.content.model import WORDS
from kiosk.content.report import Report
from kiosk.content.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line, and the `Translators:` comment above it."""

    line: int
    comment: str = ""


class Places:
    """The places of one file; every text that is kept is checked for what cannot be shown."""

    def __init__(self, path: str, report: Report) -> None:
        self.path = path
        self._report = report
        self._places: dict[str, Place] = {}

    def __getitem__(self, end: str) -> Place:
        return self._places[end]

    def mark(self, end: str, place: Place) -> None:
        """Remember a place."""
        self._places.setdefault(end, place)

    def keep(self, end: str, table: Table, name: str, *, default: str | None = None) -> str:
        """The text of a key, which has one style throughout, and its place."""
        text = table.text(name, default=default)
        place = Place(line=table.line(name), comment=table.comment(name))
        return self.plain(end, text, place)

    def plain(self, end: str, text: str, place: Place) -> str:
        """Remember a text of one style; returns it, cut where it is too long."""
        return self._kept(end, text, place, markup.plain_faults(text))

    def styled(self, end: str, text: str, place: Place) -> str:
        """Remember a text that may hold **strong** words; returns it, cut where it is too long."""
        return self._kept(end, text, place, markup.faults(text))

    def _kept(self, end: str, text: str, place: Place, faults: Iterable[tuple[str, str]]) -> str:
        self.mark(end, place)
        for what, mend in faults:
            self._report.error(self.path, place.line, what, mend)
        return text[:WORDS]
