"""The head of an MP4 file: boxes within boxes, each a size, a name and what it holds.

ftyp      its kind
mdat      the pictures, which are not looked at
moov ─ trak ┬ tkhd                    whether it is turned, as a telephone that was held upright turns it
            └ mdia ─ hdlr              "vide"
                   ├ mdhd              how long it is
                   └ minf ─ stbl ─ stsd      how it is coded, and how large
                                 └ stts      how many pictures it has
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from kiosk.content.webm import Head

_MOOV_BYTES = 8 * 1024 * 1024
_BOXES = 1000
_ENTRIES = 100_000
_CODECS = {b"avc1": "h264", b"avc3": "h264", b"vp09": "vp9", b"vp08": "vp8"}


def head(stream: BinaryIO, size: int) -> Head:
    """The head of the MP4 file `stream` of `size` bytes; raises ValueError where it is none."""
    moov = _moov(stream, size)
    tracks = [dict(_boxes(held)) for name, held in _boxes(moov) if name == b"trak"]
    media = [(each, dict(_boxes(each.get(b"mdia", b"")))) for each in tracks]
    pictures = [each for each in media if each[1].get(b"hdlr", b"")[8:12] == b"vide"]
    if len(pictures) != 1:
        raise ValueError("not one track of pictures")
    try:
        return _head(*pictures[0])
    except (struct.error, ZeroDivisionError, OverflowError):
        raise ValueError("a box breaks off") from None


def _moov(stream: BinaryIO, size: int) -> bytes:
    """What the box `moov` holds, wherever it stands in the file."""
    at = 0
    for place in range(_BOXES):
        stream.seek(at)
        start = stream.read(16)
        if len(start) < 8 or (place == 0 and start[4:8] != b"ftyp"):
            break
        length, before = _length(start, size - at)
        if start[4:8] == b"moov":
            if length > _MOOV_BYTES:
                break
            stream.seek(at + before)
            return stream.read(length - before)
        at += length
    raise ValueError("no MP4")


def _length(start: bytes, rest: int) -> tuple[int, int]:
    """How long a box is, and its head: 0 is to the end, 1 says it in eight bytes more."""
    length, before = int.from_bytes(start[:4], "big"), 8
    if length == 1:
        length, before = int.from_bytes(start[8:16], "big"), 16
    elif length == 0:
        length = rest
    if not before <= length <= rest:
        raise ValueError("a box ends outside the file")
    return length, before


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    for _ in range(_BOXES):
        if at + 8 > len(data):
            return
        length, before = _length(data[at : at + 16], len(data) - at)
        yield data[at + 4 : at + 8], data[at + before : at + length]
        at += length


def _head(track: dict[bytes, bytes], media: dict[bytes, bytes]) -> Head:
    seconds = _seconds(media[b"mdhd"]) if b"mdhd" in media else 0.0
    table = dict(_boxes(dict(_boxes(media.get(b"minf", b""))).get(b"stbl", b"")))
    entry = table.get(b"stsd", b"")
    width, height = struct.unpack_from(">HH", entry, 40)
    if _turned(track.get(b"tkhd", b"")):
        width, height = height, width
    return Head(
        codec=_CODECS.get(entry[12:16], ""),
        length=round(seconds * 1000) if seconds < 2**31 // 1000 else 0,
        width=width,
        height=height,
        rate=_pictures(table.get(b"stts", b"")) / seconds if seconds else 0.0,
    )


def _turned(tkhd: bytes) -> bool:
    """Whether its pictures stand on their side in the file: a matrix says where each axis goes."""
    matrix = tkhd[52 if tkhd[:1] == b"\1" else 40 :]
    along, _, _, _, across = struct.unpack_from(">5i", matrix)
    return bool(along == across == 0)


def _seconds(mdhd: bytes) -> float:
    form, at = (">IQ", 20) if mdhd[:1] == b"\1" else (">II", 12)
    scale, length = struct.unpack_from(form, mdhd, at)
    return float(length / scale)


def _pictures(stts: bytes) -> int:
    (entries,) = struct.unpack_from(">I", stts, 4)
    if entries > _ENTRIES:
        raise ValueError("a list without end")
    return sum(struct.unpack_from(">I", stts, 8 + 8 * n)[0] for n in range(entries))
