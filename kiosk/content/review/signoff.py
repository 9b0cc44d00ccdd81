"""The files below reviews/: who has read what of a pack in a language, and found it right.

reviews/es.toml      written by `kiosk pack sign-off`, one [[sign-off]] for each time somebody signed
  role, name, on     who, and when; `until` where the review ends
  [sign-off.read]    the hash of everything that was read, by card and msgctxt
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from kiosk.content.catalogue import folder
from kiosk.content.files import read_text
from kiosk.content.report import Report
from kiosk.content.table import Table
from kiosk.errors import Findings
from kiosk.i18n.languages import LANGUAGES, known
from kiosk.toml import read

REVIEWS = "reviews"
_HEAD = """\
# Who has read this pack, and the hash of exactly what was read. Written by `kiosk pack sign-off`:
# whatever is changed in the pack, or here, ends the review of its card.
"""
_BYTES = 64 * 1024 * 1024  # of 10,000 cards every text is named
_TAGS = ", ".join(LANGUAGES)
_AGAIN = "sign again with `kiosk pack sign-off`"


class Role(StrEnum):
    """What a reviewer answers for: that the content is right, or that the translation says the same."""

    CLINICIAN = "clinician"
    TRANSLATOR = "translator"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """Somebody has read cards in the language `tag`.

    `on` is the day and `until` the last day on which it counts ("" = always), as 2026-11-02. `read` holds the
    hash of everything that was read, by card and place; `line` is where the file says so.
    """

    tag: str
    role: Role
    name: str
    on: str
    until: str
    read: Mapping[str, Mapping[str, str]]
    line: int = 0

    @property
    def path(self) -> str:
        """Its file in the pack."""
        return path(self.tag)


def path(tag: str) -> str:
    """The file of a language's sign-offs: `reviews/zh_Hans.toml`."""
    return f"{REVIEWS}/{folder(tag)}.toml"


def read_signoffs(root: Path, report: Report) -> tuple[SignOff, ...]:
    """Every sign-off of the pack in `root`, those of a language in the order they were given."""
    return tuple(
        each for file in sorted((root / REVIEWS).glob("*")) for each in _file(root, file, report)
    )


def with_signoff(known: Iterable[SignOff], new: SignOff) -> str:
    """The file of a language with `new` added; it takes the place of what that role signed before."""
    kept = [_less(each, new) for each in known if each.tag == new.tag]
    return _HEAD + "".join(map(_written, [*(each for each in kept if each.read), new]))


def _less(old: SignOff, new: SignOff) -> SignOff:
    if old.role is not new.role:
        return old
    return replace(
        old, read={card: read for card, read in old.read.items() if card not in new.read}
    )


def _written(signoff: SignOff) -> str:
    until = f'until = "{signoff.until}"\n' if signoff.until else ""
    about = f'role = "{signoff.role}"\nname = {_quoted(signoff.name)}\non = "{signoff.on}"\n{until}'
    cards = (
        f"\n[sign-off.read.{card}]\n"
        + "".join(f"{_quoted(place)} = {_quoted(digest)}\n" for place, digest in read.items())
        for card, read in signoff.read.items()
    )
    return f"\n[[sign-off]]\n{about}{''.join(cards)}"


def _quoted(text: str) -> str:
    # A string of JSON is one of TOML too.
    return json.dumps(text, ensure_ascii=False)


def _file(root: Path, file: Path, report: Report) -> Iterator[SignOff]:
    name = f"{REVIEWS}/{file.name}"
    tag = file.stem.replace("_", "-")
    if not known(tag) or name != path(tag):
        report.error(
            name, 0, "not a file of sign-offs", f"name it after one of {_TAGS}, or delete it"
        )
        return
    if (text := read_text(root, name, report, _BYTES)) is None:
        return
    try:
        document = read(text, name)
    except Findings as findings:
        report.take(findings)
        return
    with Table(document, report) as form:
        for table in form.tables("sign-off", _AGAIN):
            with table:
                yield from _signoff(tag, table)


def _signoff(tag: str, table: Table) -> Iterator[SignOff]:
    role, name = table.text("role", _AGAIN), table.text("name", _AGAIN)
    on, until = _day(table, "on"), _day(table, "until")
    read = {
        card: {place: texts.text(place) for place in texts} for card, texts in table.named("read")
    }
    if role and role not in list(Role):
        table.error("role", f'role "{role}"', f"write one of {', '.join(Role)}")
    elif "on" not in table:
        table.error("role", "a sign-off without its day", _AGAIN)
    elif role:
        yield SignOff(
            tag=tag, role=Role(role), name=name, on=on, until=until, read=read, line=table.line()
        )


def _day(table: Table, name: str) -> str:
    """A whole date; a month would not say when a review ends."""
    found = table.date(name)
    if found and len(found) < len("2026-11-02"):
        table.error(name, f"{name} is no day", 'write it like "2026-11-02"')
    return found
