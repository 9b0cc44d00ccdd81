"""aloud: how soon it sounds, how soon it is silent, and how soon another sentence comes, in ms.

Everything is taken from the recording. The kiosk's narrator speaks from its own worker; beside it the
ways in which such programs are mostly made to speak (see `others`).
"""

import random
import time

from benchmarks import others
from benchmarks.figures import Figure, spread
from benchmarks.studio import PAGE, Studio, said
from kiosk.speech.reports import WordReached

ONSET, ONSET_MOST, STOP, SKIP = 60.0, 100.0, 60.0, 80.0  # ms
_TURNS = 30
_QUICK = 8


def measure(studio: Studio, *, quick: bool = False) -> list[Figure]:
    """Say, stop and skip, again and again."""
    turns = _QUICK if quick else _TURNS
    onsets, stops = zip(*(_said_and_stopped(studio) for _ in range(turns)), strict=True)
    skips = [_skipped(studio) for _ in range(turns)]
    found = others.measured(studio, turns=min(turns, 10))
    return [
        *spread("say to sound", "ms", [*onsets], found.onsets, ONSET, ONSET_MOST),
        *spread("stop to silence", "ms", [*stops], found.stops, STOP, None),
        *spread("skip to the next sentence", "ms", skips, {}, SKIP, None),
        *(
            Figure(name=f"say to sound, {name}", unit="ms", kiosk=None, unmeasured=why)
            for name, why in found.missing.items()
        ),
    ]


def _said_and_stopped(studio: Studio) -> tuple[float, float]:
    studio.silence()
    time.sleep(random.uniform(0, 0.05))  # not in step with the device's periods
    asked = time.monotonic()
    studio.narrator.say(said(*PAGE))
    onset = studio.recording.wait_for_sound(asked) - asked
    time.sleep(random.uniform(0.5, 0.9))
    stopped = time.monotonic()
    studio.narrator.stop()
    return onset * 1000, (studio.recording.wait_for_silence(0.3) - stopped) * 1000


def _skipped(studio: Studio) -> float:
    """From the wish for another sentence until its first word is heard, by its mark."""
    studio.silence()
    first = studio.narrator.say(said(*PAGE))
    studio.diary.wait_for(lambda report: report == WordReached(first, 0, 2))
    asked = time.monotonic()
    second = studio.narrator.say(said(*PAGE), first=1)
    heard = studio.diary.wait_for(lambda report: report == WordReached(second, 1, 0))
    studio.narrator.stop()
    return (heard - asked) * 1000
