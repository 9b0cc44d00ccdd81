"""What a code says that takes questions home: their words, or else the clinic's page with the choice.

The choice stands in the fragment of the address, which no telephone sends to a server.
"""

from collections.abc import Sequence
from enum import Enum
from urllib.parse import quote

from msgspec import Struct

MOST = 412
"""Bytes of a QR code of version 15 with error correction M (ISO/IEC 18004, table 7).

Such a code has 77 modules and 4 of quiet zone on each side. The page for it has room for 680 design px,
so that a module is 8 of them: 2.2 mm at 92 dots per inch, more than twice the largest module that GS1
lets codes at a till have (0.99 mm, GS1 General Specifications 5.12.3.1).
"""


class Holds(Enum):
    """What there is in a code."""

    WORDS = "the questions themselves"
    ADDRESS = "the address of the clinic's page"
    NOTHING = "nothing: there is no code"


class Code(Struct, frozen=True):
    """What a code says, and what that is."""

    holds: Holds
    text: str = ""


def code(texts: Sequence[str], places: Sequence[str], language: str, url: str) -> Code:
    """The code for all `texts`; `places` name the same questions to the page at `url` ("" = none)."""
    whole = "\n".join(texts)
    if _fits(whole):
        return Code(Holds.WORDS, whole)
    address = f"{url}#{language}:{quote(','.join(places), safe='/,')}"
    return Code(Holds.ADDRESS, address) if url and _fits(address) else Code(Holds.NOTHING)


def _fits(text: str) -> bool:
    return len(text.encode()) <= MOST
