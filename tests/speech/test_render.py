"""A rendering: the file holds what was ordered, and the marks say where."""

import wave
from array import array
from pathlib import Path

import pytest

from kiosk.errors import SpeechError
from kiosk.speech.render import Order, render
from kiosk.speech.script import Script
from tests.speech.scripts import places, script

SAID = script("Most women are well.", "Ask us now.")


def loudest(file: Path, start_ms: int, end_ms: int) -> int:
    with wave.open(str(file)) as sound:
        rate = sound.getframerate()
        sound.setpos(start_ms * rate // 1000)
        samples = array("h", sound.readframes((end_ms - start_ms) * rate // 1000))
    return max(samples, default=0)


def test_every_word_is_in_the_file_where_the_marks_say(tmp_path: Path) -> None:
    made = render(Order(script=SAID), tmp_path / "said.wav")
    words = [(mark.sentence, mark.token) for mark in made.marks if mark.token >= 0]
    assert words == places(SAID)
    moments = [mark.ms for mark in made.marks]
    assert moments == sorted(moments)
    for start, end in zip(moments, [*moments[1:], made.length], strict=True):
        assert end == start or loudest(tmp_path / "said.wav", start, end) > 1000


def test_it_can_be_made_faster(tmp_path: Path) -> None:
    calm, fast = (
        render(Order(script=SAID, speed=speed), tmp_path / "said.wav").length
        for speed in (1.0, 1.6)
    )
    assert fast < 0.75 * calm


def test_what_nobody_can_say_is_told_and_the_rest_is_said(tmp_path: Path) -> None:
    sentences = script("Kumusta.", language="fil").sentences + SAID.sentences
    made = render(Order(script=Script(sentences=sentences)), tmp_path / "said.wav")
    assert made.unsaid == (0,)
    assert {mark.sentence for mark in made.marks} == {1, 2}


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match=r"nowhere/said.wav cannot be written"):
        render(Order(script=SAID), tmp_path / "nowhere" / "said.wav")


def test_the_file_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one.wav", "two.wav"):
        render(Order(script=SAID), tmp_path / name)
    assert (tmp_path / "one.wav").read_bytes() == (tmp_path / "two.wav").read_bytes()
