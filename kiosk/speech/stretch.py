"""Stretch: sound made longer or shorter without changing its pitch, its marks moved along with it.

It is libsonic, which the espeak-ng library brings along; at speed 1 the sound passes as it is.
"""

import ctypes
from collections import deque
from functools import cache

import espeakng_loader

from kiosk.speech.synthesiser import Sink
from kiosk.speech.tape import FRAME_BYTES


class Stretch:
    """Passes sound and marks on to `sink` at another speed."""

    def __init__(self, rate: int, speed: float, sink: Sink) -> None:
        """`rate` is in frames a second; `speed` a factor: 1.6 is faster."""
        self._speed, self._sink = speed, sink
        self._sonic = None if speed == 1.0 else _Sonic(rate, speed)
        self._taken = self._given = 0
        self._marks: deque[tuple[int, int]] = deque()

    def take(self, piece: bytes | int) -> bool:
        """The next piece of sound, or a mark; False when the sink wants no more."""
        if self._sonic is None:
            return self._sink(piece)
        if isinstance(piece, int):
            self._marks.append((round(self._taken / self._speed), piece))
            return True
        self._taken += len(piece) // FRAME_BYTES
        return self._give(self._sonic.stretched(piece))

    def finish(self) -> bool:
        """Pass on what still waits; False when the sink wants no more."""
        if self._sonic is None:
            return True
        if not self._give(self._sonic.rest()):
            return False
        return all(self._sink(mark) for _, mark in self._marks)

    def _give(self, sound: bytes) -> bool:
        """`sound`, each mark that falls into it before its frame."""
        while sound:
            length = len(sound) // FRAME_BYTES
            due = self._marks[0][0] - self._given if self._marks else length
            cut = max(0, min(due, length))
            if cut and not self._sink(sound[: cut * FRAME_BYTES]):
                return False
            self._given += cut
            sound = sound[cut * FRAME_BYTES :]
            if self._marks and due < length and not self._sink(self._marks.popleft()[1]):
                return False
        return True


class _Sonic:
    """A stream of libsonic, one channel of 16 bit."""

    def __init__(self, rate: int, speed: float) -> None:
        self._library = _libsonic()
        self._stream = ctypes.c_void_p(self._library.sonicCreateStream(rate, 1))
        self._library.sonicSetSpeed(self._stream, ctypes.c_float(speed))

    def __del__(self) -> None:
        self._library.sonicDestroyStream(self._stream)

    def stretched(self, sound: bytes) -> bytes:
        """What comes out when `sound` goes in; some of it stays inside for now."""
        frames = len(sound) // FRAME_BYTES
        self._library.sonicWriteShortToStream(self._stream, sound, frames)
        return self._out()

    def rest(self) -> bytes:
        """What has stayed inside."""
        self._library.sonicFlushStream(self._stream)
        return self._out()

    def _out(self) -> bytes:
        frames = self._library.sonicSamplesAvailable(self._stream)
        buffer = ctypes.create_string_buffer(max(frames, 1) * FRAME_BYTES)
        got = self._library.sonicReadShortFromStream(self._stream, buffer, frames)
        return buffer.raw[: got * FRAME_BYTES]


@cache
def _libsonic() -> ctypes.CDLL:
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.sonicCreateStream.restype = ctypes.c_void_p
    return library
