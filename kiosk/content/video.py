"""A file of video: WebM or MP4, how long, large and fast it is, and what keeps a kiosk from showing it.

Only the head of a file is read here, by readers of our own. What decodes the rest is a process of its own,
which a made-up file may end, and which nothing is believed of.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.content import mp4, webm

FORMS = {".webm": "WebM", ".mp4": "MP4"}
CODECS = ("vp8", "vp9", "h264")
VIDEO_BYTES = 64 * 1024 * 1024
VIDEOS_BYTES = 512 * 1024 * 1024
LONGEST_MINUTES = 10
LONG_SIDE, SHORT_SIDE = 1920, 1080
RATES = range(10, 60 + 1)
USUAL_RATE = 30.0

_READERS = {".webm": webm.head, ".mp4": mp4.head}


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """What a file of video is: its `size` in bytes, its `length` in ms, its pictures' `width` and `height`
    in px and their `rate` a second, and its faults, each with how to mend it."""

    size: int
    length: int = 0
    width: int = 0
    height: int = 0
    rate: float = USUAL_RATE
    faults: tuple[tuple[str, str], ...] = ()


def video_of(file: Path) -> Video:
    """Look into a file of video, by its name one of `FORMS`."""
    try:
        with file.open("rb") as stream:
            return _looked_into(stream, os.fstat(stream.fileno()).st_size, file.suffix)
    except OSError as error:
        return _useless(0, f"the video cannot be read ({error.strerror})", "make it readable")


def _looked_into(stream: BinaryIO, size: int, form: str) -> Video:
    if size > VIDEO_BYTES:
        limit = f"keep it below {VIDEO_BYTES // 2**20} MiB, for example with fewer bits a second"
        return _useless(size, "the video is too large", limit)
    try:
        head = _READERS[form](stream, size)
    except ValueError:
        name = FORMS[form]
        return _useless(size, f"no {name} video", f"save it again as {name}")
    return Video(
        size=size,
        length=head.length,
        width=head.width,
        height=head.height,
        rate=head.rate or USUAL_RATE,
        faults=tuple(_faults(head)),
    )


def _useless(size: int, what: str, mend: str) -> Video:
    return Video(size=size, faults=((what, mend),))


def _faults(head: webm.Head) -> Iterator[tuple[str, str]]:
    if head.codec not in CODECS:
        yield f"a video in {head.codec or 'no way we know'}", "save it with VP8, VP9 or H.264"
    if head.length < 1:
        yield "the video does not say how long it is", "save it again"
    if head.length > LONGEST_MINUTES * 60_000:
        yield "the video is too long", f"cut it to {LONGEST_MINUTES} minutes at most"
    sides = sorted((head.width, head.height))
    if not (16 <= sides[0] <= SHORT_SIDE and sides[1] <= LONG_SIDE):
        what = f"pictures of {head.width} x {head.height} px"
        yield what, f"save it with {LONG_SIDE} x {SHORT_SIDE} at most"
    if head.rate and round(head.rate) not in RATES:
        mend = f"save it with {RATES[0]} to {RATES[-1]}, for example 30"
        yield f"{head.rate:.0f} pictures a second", mend
