"""Sound files as the systems' own voices write them: WAV on Windows, AIFF on macOS."""

import wave
from pathlib import Path

from kiosk.errors import SpeechError

_SAMPLE_BYTES = 2
_CHUNK_HEAD = 8


def read_sound(file: Path, rate: int) -> bytes:
    """The sound of `file` as 16 bit, one channel, `rate` frames a second.

    Raises SpeechError where it is neither WAV nor AIFF of 16 bit.
    """
    try:
        data = file.read_bytes()
        if data[:4] == b"FORM" and data[8:12] in (b"AIFF", b"AIFC"):
            channels, own, frames = _aiff(data)
        else:
            with wave.open(str(file)) as sound:
                channels, own = sound.getnchannels(), sound.getframerate()
                if sound.getsampwidth() != _SAMPLE_BYTES:
                    raise wave.Error("not 16 bit")
                frames = sound.readframes(sound.getnframes())
    except (OSError, EOFError, ValueError, wave.Error) as error:
        raise SpeechError(f"the voice wrote no sound that can be played: {error}") from error
    return _converted(frames, channels, own, rate)


def _aiff(data: bytes) -> tuple[int, int, bytes]:
    """Channels, rate and samples of an AIFF file; raises ValueError for other than 16 bit."""
    chunks = dict(_chunks(data))
    form, sound = chunks.get(b"COMM", b""), chunks.get(b"SSND", b"")
    if len(form) < 18 or int.from_bytes(form[6:8], "big") != 8 * _SAMPLE_BYTES:
        raise ValueError("not AIFF of 16 bit")
    channels, kind = int.from_bytes(form[:2], "big"), form[18:22] or b"NONE"
    if kind not in (b"NONE", b"sowt"):
        raise ValueError("AIFF that is compressed")
    samples = sound[8:]
    return channels, _extended(form[8:18]), samples if kind == b"sowt" else _swapped(samples)


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 12
    while at + _CHUNK_HEAD <= len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "big")
        start = at + _CHUNK_HEAD
        found.append((data[at : at + 4], data[start : start + length]))
        at = start + length + length % 2
    return found


def _extended(number: bytes) -> int:
    """A number of 80 bits, as AIFF writes its rate; raises ValueError for none that is a rate."""
    exponent = int.from_bytes(number[:2], "big") - 16383 - 63
    mantissa = int.from_bytes(number[2:], "big")
    if not -63 <= exponent <= 0:
        raise ValueError("an AIFF without a rate")
    return mantissa >> -exponent


def _swapped(samples: bytes) -> bytes:
    even = samples[: len(samples) & ~1]
    swapped = bytearray(len(even))
    swapped[0::2], swapped[1::2] = even[1::2], even[0::2]
    return bytes(swapped)


def _converted(frames: bytes, channels: int, own: int, rate: int) -> bytes:
    if (channels, own) == (1, rate):
        return frames
    import miniaudio

    form = miniaudio.SampleFormat.SIGNED16
    return bytes(miniaudio.convert_frames(form, channels, own, frames, form, 1, rate))
