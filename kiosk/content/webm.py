"""The head of a WebM file: elements within elements, each an id, a size and what it holds.

EBML      its kind, "webm"
Segment ─ Info      how long it is
        ├ Tracks ─ TrackEntry ─ Video      how it is coded, and how large
        └ Cluster, and so on               the pictures, which are not looked at

Sizes are those of the file; nothing is believed of them beyond the first part of it.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_HEAD_BYTES = 1024 * 1024  # whatever a player must know stands before the pictures
_PARTS = 1000

_EBML, _KIND, _SEGMENT, _CLUSTER = 0x1A45DFA3, 0x4282, 0x18538067, 0x1F43B675
_INFO, _SCALE, _DURATION = 0x1549A966, 0x2AD7B1, 0x4489
_TRACKS, _TRACK, _TRACK_KIND, _CODEC = 0x1654AE6B, 0xAE, 0x83, 0x86
_PICTURE_NS, _VIDEO, _WIDTH, _HEIGHT = 0x23E383, 0xE0, 0xB0, 0xBA
_PICTURES = 1  # of kinds of tracks
_CODECS = {b"V_VP8": "vp8", b"V_VP9": "vp9"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a video says: ms, px, and pictures a second (0 = it does not say)."""

    codec: str = ""
    length: int = 0
    width: int = 0
    height: int = 0
    rate: float = 0.0


def head(stream: BinaryIO, size: int) -> Head:
    """The head of the WebM file `stream`; raises ValueError where it is none."""
    data = stream.read(_HEAD_BYTES)
    if not data.startswith(_EBML.to_bytes(4, "big")):
        raise ValueError("no WebM")
    parts = dict(_parts(data))
    if dict(_parts(parts[_EBML])).get(_KIND) != b"webm":
        raise ValueError("another kind of Matroska")
    segment = list(_parts(parts.get(_SEGMENT, b"")))
    info = next((dict(_parts(held)) for id, held in segment if id == _INFO), {})
    tracks = [held for id, held in segment if id == _TRACKS]
    entries = [dict(_parts(held)) for each in tracks for id, held in _parts(each) if id == _TRACK]
    pictures = [each for each in entries if _whole(each.get(_TRACK_KIND, b"")) == _PICTURES]
    if len(pictures) != 1:
        raise ValueError("not one track of pictures")
    return _head(info, pictures[0])


def _head(info: dict[int, bytes], track: dict[int, bytes]) -> Head:
    scale = _whole(info.get(_SCALE, b"")) or 1_000_000
    length = _real(info.get(_DURATION, b"")) * scale / 1_000_000
    video, between = dict(_parts(track.get(_VIDEO, b""))), _whole(track.get(_PICTURE_NS, b""))
    return Head(
        codec=_CODECS.get(track.get(_CODEC, b"").rstrip(b"\0"), ""),
        length=int(length) if 0 < length < 2**31 else 0,
        width=_whole(video.get(_WIDTH, b"")),
        height=_whole(video.get(_HEIGHT, b"")),
        rate=1e9 / between if between else 0.0,
    )


def _parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The elements of `data`, the last of which may break off; those after the first pictures are left."""
    at = 0
    for _ in range(_PARTS):
        if at >= len(data):
            return
        id, at = _vint(data, at, marked=True)
        size, at = _vint(data, at, marked=False)
        # A size of ones alone is "as long as it goes on".
        end = len(data) if size < 0 else at + size
        yield id, data[at:end]
        if id == _CLUSTER:
            return
        at = end


def _vint(data: bytes, at: int, *, marked: bool) -> tuple[int, int]:
    """A number whose first bit that is set says how many bytes it has, and where it ends."""
    first = data[at] if at < len(data) else 0
    length = 9 - first.bit_length()
    taken = data[at : at + length]
    if not first or len(taken) < length:
        raise ValueError("a number breaks off")
    found = int.from_bytes(taken, "big")
    bare = found & ((1 << (7 * length)) - 1)
    if marked:
        return found, at + length
    return (-1 if bare == (1 << (7 * length)) - 1 else bare), at + length


def _whole(data: bytes) -> int:
    return int.from_bytes(data[:8], "big")


def _real(data: bytes) -> float:
    form = {4: ">f", 8: ">d"}.get(len(data))
    return float(struct.unpack(form, data)[0]) if form else 0.0
