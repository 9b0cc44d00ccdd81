"""What a PNG of a pack may be: one still picture, whole, and no larger than any screen shows.

signature │ IHDR its size │ (PLTE its colours) │ others │ IDAT ... its pixels │ others │ IEND

Its pixels are unpacked here as they are in the kiosk, a piece at a time, so that a small file that would
fill the memory is refused before. After the PNG specification, third edition (W3C 2025).
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

BYTES = 8 * 1024 * 1024
SIDE = 4096  # px

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_AGAIN = "save it again as PNG"
_PIECE = 256 * 1024
_FILTERS = 4
# Kind of colour: how many values a pixel has, and with how many bits each.
COLOURS = {0: (1, (1, 2, 4, 8)), 2: (3, (8,)), 3: (1, (1, 2, 4, 8)), 4: (2, (8,)), 6: (4, (8,))}
_INDEXED = 3
_MOVING = frozenset({b"acTL", b"fcTL", b"fdAT"})
_HEAD, _DATA = b"IHDR", b"IDAT"
_NEEDED = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND"})
_SMALL = 0x20  # the bit of a small letter, with which the names of parts begin that may be left out

Chunk = tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class _Broken(Exception):
    what: str
    mend: str = _AGAIN


def faults(data: bytes) -> Iterator[tuple[str, str]]:
    """The first thing in a PNG that is refused, and how to mend it."""
    try:
        chunks = list(_chunks(data))
        row = _row(chunks[0])
        _order(chunks)
        _pixels(chunks, *row)
    except _Broken as broken:
        yield broken.what, broken.mend


def _chunks(data: bytes) -> Iterator[Chunk]:
    """The parts of a file, each of which is whole, to its last byte."""
    if not data.startswith(_SIGNATURE):
        raise _Broken("not a PNG picture")
    at, name = len(_SIGNATURE), b""
    while name != b"IEND":
        if at + 12 > len(data):
            raise _Broken("the picture breaks off", "copy the whole file again")
        length, name = struct.unpack_from(">I4s", data, at)
        body, check = data[at + 8 : at + 8 + length], data[at + 8 + length : at + 12 + length]
        if len(body) < length or len(check) < 4:
            raise _Broken("the picture breaks off", "copy the whole file again")
        if zlib.crc32(name + body) != int.from_bytes(check, "big"):
            raise _Broken("the picture is damaged", "copy the file again")
        yield name, body
        at += 12 + length
    if at != len(data):
        raise _Broken("something follows the picture in its file")


def _row(head: Chunk) -> tuple[int, int]:
    """How many bytes a row of pixels has, and how many rows there are."""
    name, body = head
    if name != b"IHDR" or len(body) != 13:
        raise _Broken("not a PNG picture")
    width, height, bits, colour, packing, filtering, woven = struct.unpack(">IIBBBBB", body)
    if not 0 < width <= SIDE or not 0 < height <= SIDE:
        raise _Broken(f"a picture of {width} x {height} pixels", f"make it {SIDE} x {SIDE} at most")
    values, allowed = COLOURS.get(colour, (0, ()))
    if bits not in allowed:
        raise _Broken("colours that packs do not use", f"{_AGAIN} with 8 bits a colour")
    if packing or filtering or woven:
        raise _Broken("an interlaced picture", f"{_AGAIN} without interlacing")
    return (width * values * bits + 7) // 8, height


def _order(chunks: list[Chunk]) -> None:
    names = [name for name, _ in chunks]
    if _MOVING.intersection(names):
        raise _Broken("a picture that moves", f"{_AGAIN} as one still picture")
    if not all(name in _NEEDED or (name.isalpha() and name[0] & _SMALL) for name in names):
        raise _Broken("the picture has parts that PNG does not know")
    if any(_packed_words(*chunk) for chunk in chunks):
        raise _Broken("the picture holds packed words", f"{_AGAIN} without comments")
    runs = [name for name, _ in groupby(each for each in names if each in _NEEDED)]
    colours = [body for name, body in chunks if name == b"PLTE"]
    wanted = [_HEAD, *([b"PLTE"] if colours else []), _DATA, b"IEND"]
    # Several IDAT follow one another; anything between them would tear the picture apart.
    torn = [name for name, _ in groupby(names)].count(_DATA) != 1
    if runs != wanted or torn or len(colours) > 1 or names.count(_HEAD) > 1 or chunks[-1][1]:
        raise _Broken("the parts of the picture are not in order")
    _palette(chunks[0][1][9], colours)


def _packed_words(name: bytes, body: bytes) -> bool:
    """Whether a part is a comment that unfolds: Qt keeps a thousand of them, of 8 MB each."""
    return name == b"zTXt" or (name == b"iTXt" and body.partition(b"\0")[2][:1] != b"\0")


def _palette(colour: int, colours: list[bytes]) -> None:
    if colour == _INDEXED and not colours:
        raise _Broken("the picture does not say its colours")
    if any(len(each) % 3 or not 3 <= len(each) <= 3 * 256 for each in colours):
        raise _Broken("the picture does not say its colours")


def _pixels(chunks: list[Chunk], row: int, rows: int) -> None:
    """Unpack the pixels, never more than a piece of them at once, and count them."""
    size, at = (1 + row) * rows, 0
    for piece in _unpacked(chunks):
        # Before each row stands how it is filtered.
        filters = piece[-at % (1 + row) :: 1 + row]
        at += len(piece)
        if at > size:
            raise _Broken("more pixels than the picture says it has")
        if filters and max(filters) > _FILTERS:
            raise _Broken("the picture is damaged", "copy the file again")
    if at < size:
        raise _Broken("fewer pixels than the picture says it has")


def _unpacked(chunks: list[Chunk]) -> Iterator[bytes]:
    stream = zlib.decompressobj()
    try:
        for name, body in chunks:
            while name == b"IDAT" and body and not stream.eof:
                yield stream.decompress(body, _PIECE)
                body = stream.unconsumed_tail
            if name == b"IDAT" and stream.unused_data + (body if stream.eof else b""):
                raise _Broken("something follows the pixels of the picture")
    except zlib.error:
        raise _Broken("the picture is damaged", "copy the file again") from None
    if not stream.eof:
        raise _Broken("the picture breaks off", "copy the whole file again")
