"""A small PNG, part by part, to be put together in ways that no program would."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PIXELS = bytes(4 * 13)
"""Four rows of four pixels, each row with its filter before it, in 8 bits of red, green and blue."""


def part(name: bytes, body: bytes = b"") -> bytes:
    """A part with its length and its check."""
    check = struct.pack(">I", zlib.crc32(name + body))
    return struct.pack(">I", len(body)) + name + body + check


def head(
    width: int = 4, height: int = 4, *, bits: int = 8, colour: int = 2, woven: int = 0
) -> bytes:
    """The part that says what follows."""
    return part(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, woven))


def pixels(data: bytes = PIXELS) -> bytes:
    """The part with the pixels."""
    return part(b"IDAT", zlib.compress(data, 9))


END = part(b"IEND")
GOOD = SIGNATURE + head() + pixels() + END
