"""Where one switch has led the ring: round a group of the screen, or round an item of one.

Screen ─ groups ─► (home, back, desk)   the region `dock`: the ring lies round all of it
                   (done)               a group of one is that item
"""

from enum import StrEnum

from msgspec import Struct

from kiosk.session.screen import Screen

Groups = tuple[tuple[str, ...], ...]


class Scanning(StrEnum):
    """What one switch does: nothing; the ring moves by itself and a press selects; or a press moves it and
    standing still selects."""

    OFF = "off"
    AUTO = "auto"
    STEP = "step"


class Scan(Struct, frozen=True, kw_only=True):
    """Somebody leads the ring with one switch.

    `inside` a group it goes from item to item, else from group to group. It came to where it is at `since`
    (ms); None = there is no ring until the next press. `moves` counts those it made since the last press.
    Until `said_by` (ms), or until that was heard, something is being said to whoever listens.
    """

    inside: bool = False
    since: int | None = None
    moves: int = 0
    said_by: int = 0


def groups(screen: Screen, how: Scanning) -> Groups:
    """The ids of what can be done, region by region; one by one where each is told, or a press moves."""
    if screen.by_ear or how is Scanning.STEP:
        return tuple((item.id,) for item in screen.actions())
    regions = (
        tuple(item.id for item in region.items if item.intent is not None)
        for region in screen.within_reach()
    )
    return tuple(group for group in regions if group)


def around(screen: Screen, scan: Scan | None, how: Scanning) -> tuple[str, ...]:
    """The ids of the group that the ring lies round; () where it lies round one item, or there is none."""
    if scan is None or scan.since is None or scan.inside:
        return ()
    here = group_of(groups(screen, how), screen.focus)
    return here if len(here) > 1 else ()


def group_of(found: Groups, item: str) -> tuple[str, ...]:
    """The group that `item` is in; () without one."""
    return next((group for group in found if item in group), ())
