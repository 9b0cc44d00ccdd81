"""marks: how far the mark of a word is from the moment at which the word is heard, in ms.

What should be heard is rendered to a file first: it says at which sample each word begins. The same
sound is then found in the recording, sentence by sentence, by its likeness.

    rendered   |Most women who ...            words at 0, 220, 610 ms
    recorded   ......|Most women who ...      found at 12.345 s
    reported   ......WordReached 12.346       error +1 ms
"""

import wave
from array import array
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, spread
from benchmarks.studio import PAGE, Studio, said
from kiosk.errors import KioskError
from kiosk.speech.render import Order, render
from kiosk.speech.reports import Done, WordReached
from kiosk.speech.script import Script
from tools.sound import RATE

MEDIAN, MOST = 15.0, 50.0  # ms
_REST_MS = 700
_STEP = 4  # samples: by so much both are thinned, 0.18 ms
_LOOKED_AT = 0.35  # s of the beginning of a sentence
_AROUND = 0.12  # s before and after the first sound


def measure(studio: Studio, *, quick: bool = False) -> list[Figure]:
    """Every word of a page."""
    errors: list[float] = []
    for _ in range(1 if quick else 3):
        errors += _page(studio)
    distances = [abs(error) for error in errors]
    early = Figure(
        name="mark before (-) or after its word, middle",
        unit="ms",
        kiosk=sorted(errors)[len(errors) // 2],
        samples={"kiosk": errors},
    )
    return [*spread("mark beside its word", "ms", distances, {}, MEDIAN, MOST), early]


def _page(studio: Studio) -> list[float]:
    studio.silence()
    studio.diary.entries.clear()
    script = said(*PAGE, rest=_REST_MS)
    number = studio.narrator.say(script)
    studio.diary.wait_for(lambda report: report == Done(number))
    return [error for index in range(len(PAGE)) for error in _sentence(studio, script, index)]


def _sentence(studio: Studio, script: Script, index: int) -> list[float]:
    """The errors of a sentence's words, in ms."""
    sound, moments = _rendered(script, index)
    reported = {
        report.token: at
        for at, report in studio.diary.entries
        if isinstance(report, WordReached) and report.sentence == index
    }
    began = _found(studio, sound, reported[0])
    return [(reported[word] - began - moment / 1000) * 1000 for word, moment in enumerate(moments)]


def _rendered(script: Script, index: int) -> tuple["array[int]", list[int]]:
    """The sound of a sentence, and the ms at which its words begin."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "said.wav"
        made = render(Order(script=Script(sentences=(script.sentences[index],))), file)
        with wave.open(str(file)) as wav:
            sound = array("h", wav.readframes(wav.getnframes()))
    return sound, [mark.ms for mark in made.marks if mark.token >= 0]


def _found(studio: Studio, sound: "array[int]", near: float) -> float:
    """When `sound` begins in the recording, close to a time."""
    wanted = sound[: int(_LOOKED_AT * RATE) : _STEP]
    start = near - _AROUND
    there = studio.recording.samples(start, near + _AROUND + _LOOKED_AT)[::_STEP]
    places = range(len(there) - len(wanted))
    if not places:
        raise KioskError("The recording is too short: nothing was heard.")
    best = max(places, key=lambda place: _likeness(wanted, there[place : place + len(wanted)]))
    return start + best * _STEP / RATE


def _likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Their product, without regard to how loud they are."""
    product = sum(a * b for a, b in zip(one, other, strict=True))
    power = sum(b * b for b in other)
    return product / power**0.5 if power else 0.0
