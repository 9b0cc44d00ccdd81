"""Earcons: short sounds that say what happened, heard together with the words that follow.

They are our own: a few soft tones each, under 0.4 s (EN 301 549, 5.1.3.10, allows 3 s of other sound).
"""

import math
from array import array
from enum import StrEnum
from functools import cache


class Earcon(StrEnum):
    """What a short sound stands for; whatever it says is seen as well."""

    EDGE = "edge"
    """There is nothing further this way."""
    OPEN = "open"
    """Something opened: a page, or something on top."""
    BACK = "back"
    """It closed again, or one went back."""
    WARNING = "warning"
    """The screen is about to be cleared."""
    MOVE = "move"
    """The ring has moved on by itself."""


# Hz and ms of each tone; 0 Hz is a rest.
_TONES: dict[Earcon, tuple[tuple[float, int], ...]] = {
    Earcon.EDGE: ((196.0, 70), (0.0, 30), (196.0, 70)),
    Earcon.OPEN: ((523.3, 60), (784.0, 80)),
    Earcon.BACK: ((784.0, 60), (523.3, 80)),
    Earcon.WARNING: ((587.3, 90), (0.0, 30), (587.3, 90), (0.0, 20), (880.0, 120)),
    Earcon.MOVE: ((1046.5, 25),),
}
# Beside a voice whose loudest samples reach 20,000: clear, and the words are understood.
_PEAK = 5000
_SWELL_MS = 8  # without it, a tone begins with a click


@cache
def sound(earcon: Earcon, rate: int) -> bytes:
    """`earcon` as sound: 16 bit, one channel, `rate` frames a second."""
    return b"".join(_tone(pitch, ms * rate // 1000, rate) for pitch, ms in _TONES[earcon])


def _tone(pitch: float, frames: int, rate: int) -> bytes:
    swell = _SWELL_MS * rate // 1000
    samples = (
        _PEAK * min(1.0, at / swell, (frames - at) / swell) * math.sin(math.tau * pitch * at / rate)
        for at in range(frames)
    )
    return array("h", map(int, samples)).tobytes()


def mixed(sound: bytes, over: bytes, volume: float) -> bytes:
    """`sound` with `over`, which is no longer, laid on its beginning at `volume` 0-1; 16 bit each."""
    samples = array("h", sound)
    for at, sample in enumerate(array("h", over)):
        samples[at] = max(-32768, min(32767, samples[at] + int(sample * volume)))
    return samples.tobytes()
