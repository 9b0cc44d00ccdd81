"""A test tone: a soft chord, to find out where the sound comes out and how loud it is."""

import math
import time
from array import array

from kiosk.speech.players import open_player
from kiosk.speech.tape import FRAME_BYTES

RATE = 22050
LENGTH_S = 2.0
_CHORD_HZ = (220.0, 277.2, 329.6)
_PEAK = 0.9 * 32767
_SWELL_S = 0.15
_LONGEST_S = 10.0


def play(device: str, volume: float) -> str:
    """Play it through `device` ("" = the default) at `volume` 0-1; the player's name.

    Raises SpeechError when no device opens or it stands still.
    """
    player, line = open_player(RATE, device), _Line(chord(volume))
    player.start(line.pull)
    until = time.monotonic() + _LONGEST_S
    while player.heard() < line.length and not player.failed and time.monotonic() < until:
        time.sleep(0.02)
    player.close()
    return player.name


def chord(volume: float) -> bytes:
    """The sound: 16 bit, one channel, RATE frames a second, swelling and fading."""
    length = int(LENGTH_S * RATE)
    return array("h", (int(_sample(at, length) * volume) for at in range(length))).tobytes()


def _sample(at: int, length: int) -> float:
    swell = min(1.0, at / RATE / _SWELL_S, (length - at) / RATE / _SWELL_S)
    tones = (math.sin(math.tau * pitch * at / RATE) for pitch in _CHORD_HZ)
    return _PEAK * swell * sum(tones) / len(_CHORD_HZ)


class _Line:
    """Sound to be pulled once, and silence after it."""

    def __init__(self, sound: bytes) -> None:
        self._sound, self._at = sound, 0
        self.length = len(sound) // FRAME_BYTES

    def pull(self, frames: int) -> bytes:
        size = frames * FRAME_BYTES
        piece, self._at = self._sound[self._at : self._at + size], self._at + size
        return piece.ljust(size, b"\0")
