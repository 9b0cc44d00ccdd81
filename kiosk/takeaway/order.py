"""What the kiosk and its press say to each other: an order, and how the print ended."""

import msgspec
from msgspec import Struct

from kiosk.session.paper import Paper, Progress


class Order(Struct, frozen=True, kw_only=True):
    """What to print, on which printer and paper (a4, letter), and for how long (s) to wait for it."""

    paper: Paper
    uri: str
    size: str
    patience_s: float

    def line(self) -> bytes:
        """The order as a line."""
        return msgspec.json.encode(self) + b"\n"


def order(line: bytes) -> Order:
    """The order that a line gives; raises MsgspecError for any other."""
    return msgspec.json.decode(line, type=Order)


def progress(said: bytes) -> Progress:
    """What the press said last; whatever is no end of a print is a print that did not end well."""
    try:
        return msgspec.json.decode(said, type=Progress)
    except msgspec.MsgspecError:
        return Progress.STUCK
