"""Stretch: another length, the same pitch, and marks that move along."""

import math
from array import array
from itertools import pairwise

import pytest

from kiosk.speech.stretch import Stretch
from kiosk.speech.tape import FRAME_BYTES

RATE = 22050
PITCH = 220  # Hz
SPEEDS = [0.6, 0.8, 1.0, 1.2, 1.6]


def tone(seconds: float) -> bytes:
    samples = range(int(seconds * RATE))
    return array(
        "h", [int(9000 * math.sin(math.tau * PITCH * at / RATE)) for at in samples]
    ).tobytes()


class Ear:
    """Takes all, or no more than `most` pieces."""

    def __init__(self, most: int = 10**6) -> None:
        self.sound = b""
        self.marks: list[tuple[int, int]] = []
        self._left = most

    def take(self, piece: bytes | int) -> bool:
        if isinstance(piece, int):
            self.marks.append((piece, len(self.sound) // FRAME_BYTES))
        else:
            self.sound += piece
        self._left -= 1
        return self._left > 0


def stretched(speed: float, ear: Ear) -> bool:
    """A second of tone with a mark at each tenth of it; whether all of it was taken."""
    stretch = Stretch(RATE, speed, ear.take)
    second = tone(1)
    tenth = len(second) // 10 & ~1
    for index in range(10):
        piece = second[index * tenth : (index + 1) * tenth]
        if not stretch.take(index) or not stretch.take(piece):
            return False
    return stretch.finish()


@pytest.mark.parametrize("speed", SPEEDS)
def test_it_lasts_as_long_as_the_speed_says(speed: float) -> None:
    ear = Ear()
    assert stretched(speed, ear)
    assert abs(len(ear.sound) / FRAME_BYTES / RATE - 1 / speed) < 0.03


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_pitch_stays(speed: float) -> None:
    ear = Ear()
    stretched(speed, ear)
    samples = array("h", ear.sound)[2000:-2000]
    crossings = sum(a < 0 <= b for a, b in pairwise(samples))
    assert abs(crossings * RATE / len(samples) / PITCH - 1) < 0.02


@pytest.mark.parametrize("speed", SPEEDS)
def test_every_mark_moves_along(speed: float) -> None:
    ear = Ear()
    stretched(speed, ear)
    assert [mark for mark, _ in ear.marks] == list(range(10))
    for mark, frame in ear.marks:
        assert abs(frame / RATE - mark / 10 / speed) < 0.001


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("most", [1, 2, 5])
def test_it_stops_when_the_sink_has_enough(speed: float, most: int) -> None:
    assert not stretched(speed, Ear(most))


def test_at_its_own_speed_not_a_sample_is_changed() -> None:
    ear = Ear()
    stretched(1.0, ear)
    assert ear.sound == tone(1)[: len(ear.sound)]
