"""A file of sound: FLAC, Ogg Vorbis or MP3, how long it is, and what keeps a kiosk from playing it.

Limits for files of one recording and of a whole pack are here, because whoever writes a pack and
whoever opens one hold to the same.
"""

import math
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FORMS = {".flac": "FLAC", ".ogg": "Ogg Vorbis", ".mp3": "MP3"}
RECORDING_BYTES = 32 * 1024 * 1024
RECORDINGS_BYTES = 512 * 1024 * 1024
LONGEST_MINUTES = 60
HERTZ = range(8_000, 96_000 + 1)
CHANNELS = (1, 2)

_MP3_SYNC = 0xFFE0
_PIECE_FRAMES = 65_536
_LEVEL_HERTZ = 8_000
_AGAIN = "save it again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """What a file of sound is: its `size` in bytes, its `length` in ms, and its faults, each with how
    to mend it."""

    size: int
    length: int
    faults: tuple[tuple[str, str], ...]


def begins_like(start: bytes, form: str) -> bool:
    """Whether the first bytes of a file are those of a `form` such as ".flac"."""
    match form:
        case ".flac":
            return start.startswith(b"fLaC")
        case ".ogg":
            return start.startswith(b"OggS")
        case ".mp3":
            # A name tag, or at once the first frame of sound.
            return start.startswith(b"ID3") or _synchronous(start)
    return False


def sound_of(file: Path) -> Sound:
    """Look into a file of sound, by its name one of `FORMS`; never more than a piece is in memory."""
    try:
        with file.open("rb") as stream:
            start, size = stream.read(4), os.fstat(stream.fileno()).st_size
    except OSError as error:
        return _useless(0, f"the recording cannot be read ({error.strerror})", "make it readable")
    if size == 0:
        return _useless(size, "the recording is empty", "record it, or delete the file")
    if size > RECORDING_BYTES:
        limit = f"keep it below {RECORDING_BYTES // 2**20} MiB, for example as Ogg Vorbis"
        return _useless(size, "the recording is too large", limit)
    info = _info(file) if begins_like(start, file.suffix) else None
    if info is None:
        name = FORMS[file.suffix]
        return _useless(size, f"no {name} recording", f"{_AGAIN} as {name}")
    if file.suffix == ".flac" and _breaks_off(file, info):
        return _useless(size, "the recording breaks off", "copy the whole file again")
    length = math.floor(info.duration * 1000)
    return Sound(size=size, length=length, faults=tuple(_faults(info)))


def _useless(size: int, what: str, mend: str) -> Sound:
    return Sound(size=size, length=0, faults=((what, mend),))


def _synchronous(start: bytes) -> bool:
    return int.from_bytes(start[:2], "big") & _MP3_SYNC == _MP3_SYNC


def _info(file: Path) -> Any:
    """What the decoder says about a file; None where it makes no sense of it."""
    # Few packs bring recordings, and the decoder is slow to load.
    import miniaudio

    try:
        return miniaudio.get_file_info(str(file))
    except (miniaudio.MiniaudioError, ZeroDivisionError):
        return None


def _breaks_off(file: Path, info: Any) -> bool:
    """Whether less sound is there than the head of a FLAC file says; other forms do not say it."""
    import miniaudio

    pieces = miniaudio.flac_stream_file(str(file), frames_to_read=_PIECE_FRAMES)
    return bool(sum(map(len, pieces)) < info.num_frames * info.nchannels)


def _faults(info: Any) -> Iterator[tuple[str, str]]:
    if info.num_frames == 0:
        yield "the recording is empty, or does not say how long it is", _AGAIN
    if info.duration > LONGEST_MINUTES * 60:
        yield "the recording is too long", f"cut it to {LONGEST_MINUTES} minutes at most"
    if info.sample_rate not in HERTZ:
        what = f"{info.sample_rate} samples a second"
        yield what, f"{_AGAIN} with {HERTZ[0]} to {HERTZ[-1]}, for example 44100"
    if info.nchannels not in CHANNELS:
        yield f"a recording with {info.nchannels} channels", f"{_AGAIN} as mono or stereo"


def levels(file: Path) -> tuple[int, ...]:
    """How loud each tenth of a second of a file is at most, from 0 to 32768; () if it cannot be played."""
    import miniaudio

    try:
        return tuple(max(max(piece), -min(piece)) for piece in _pieces(file) if piece)
    except miniaudio.MiniaudioError:
        return ()


def _pieces(file: Path) -> Any:
    """The samples of a file, of one channel, a tenth of a second at a time."""
    import miniaudio

    return miniaudio.stream_file(
        str(file),
        output_format=miniaudio.SampleFormat.SIGNED16,
        nchannels=1,
        sample_rate=_LEVEL_HERTZ,
        frames_to_read=_LEVEL_HERTZ // 10,
    )
