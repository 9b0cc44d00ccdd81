"""What a start finds in a store: the active pack, else the one before it, and why.

active ── whole? ──► shown          no active.json: nothing is installed, and nothing is wrong
  └─ no ─► previous ── whole? ──► shown, and the reason is told
             └─ no ─► nothing: the pack that came along is shown, and the reasons are told
"""

from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.content import active
from kiosk.content.contents import glance
from kiosk.content.installed import PACKS
from kiosk.content.library import Library
from kiosk.errors import Finding, PackError


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """The pack of a store, in the folder `root`; None where the store has none to show.

    `reasons` say for the staff what had to be passed over, in order.
    """

    root: Path | None = None
    library: Library | None = None
    reasons: tuple[Finding, ...] = ()


def open_store(store: Path, library: Callable[[Path], Library] = Library) -> Opened:
    """Open what `store` shows, as the site's own `library` reads it; it never fails."""
    reasons: list[Finding] = []
    for root in _candidates(store, reasons):
        try:
            return Opened(root=root, library=_whole(root, library), reasons=tuple(reasons))
        except PackError as error:
            reasons.append(error.findings[0])
    return Opened(reasons=tuple(reasons))


def _candidates(store: Path, reasons: list[Finding]) -> list[Path]:
    try:
        turn = active.read(store).turn
    except PackError as error:
        reasons.extend(error.findings)
        return []
    digests = (turn.active, turn.previous) if turn else ()
    return [store / PACKS / digest for digest in digests if digest]


def _whole(root: Path, library: Callable[[Path], Library]) -> Library:
    if fault := glance(root):
        raise PackError([fault])
    found = library(root)
    if not found.languages:
        mend = "name others, or install a pack in one of them"
        raise PackError([Finding(str(root), 0, "the pack is in none of content.languages", mend)])
    return found
