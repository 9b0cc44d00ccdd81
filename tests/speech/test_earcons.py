"""Earcons: short, our own, unlike each other, and never louder than the voice."""

from array import array

import pytest

from kiosk.speech.earcons import Earcon, mixed, sound

RATE = 22050
VOICE = 20_000  # the loudest samples of espeak-ng


@pytest.mark.acr("5.1.3.10")
@pytest.mark.parametrize("earcon", Earcon)
def test_it_is_short_and_softer_than_the_voice(earcon: Earcon) -> None:
    samples = array("h", sound(earcon, RATE))
    assert 0 < len(samples) < 0.4 * RATE
    assert 0 < max(map(abs, samples)) < VOICE / 2


def test_no_two_sound_alike() -> None:
    assert len({sound(earcon, RATE) for earcon in Earcon}) == len(Earcon)


@pytest.mark.parametrize("earcon", Earcon)
def test_it_begins_and_ends_without_a_click(earcon: Earcon) -> None:
    samples = array("h", sound(earcon, RATE))
    assert max(map(abs, (*samples[:3], *samples[-3:]))) < 600


def test_over_the_voice_both_are_heard_and_nothing_wraps() -> None:
    voice, over = array("h", [100, 32_000, -32_000, 7]), array("h", [50, 5000, -5000])
    assert array("h", mixed(voice.tobytes(), over.tobytes(), 1.0)).tolist() == [
        150,
        32767,
        -32768,
        7,
    ]
    assert array("h", mixed(voice.tobytes(), over.tobytes(), 0.5))[0] == 125
