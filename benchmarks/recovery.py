"""recovery: how long there is silence when the speech worker dies or hangs, in ms."""

import os
import signal
import time
from pathlib import Path

from benchmarks.figures import Figure, spread
from benchmarks.studio import PAGE, Studio, said
from kiosk.speech.reports import WordReached
from tools.sound import RATE

KILLED = 300.0  # ms
_TURNS, _HANGS = 10, 3
_SILENT = 30  # of 32,768: what is left of sound where nothing plays
_STILL_S = 0.03


def measure(studio: Studio, *, quick: bool = False) -> list[Figure]:
    """Kill it in the middle of a sentence; and stop it, so that it hangs."""
    killed = [_again(studio, signal.SIGKILL) for _ in range(4 if quick else _TURNS)]
    hung = [_again(studio, signal.SIGSTOP) for _ in range(1 if quick else _HANGS)]
    return [
        *spread("worker killed to speech again", "ms", killed, {}, KILLED, None),
        *spread("worker hanging to speech again", "ms", hung, {}, None, None),
    ]


def _again(studio: Studio, how: signal.Signals) -> float:
    studio.silence()
    number = studio.narrator.say(said(*PAGE))
    studio.diary.wait_for(lambda report: report == WordReached(number, 0, 3))
    began = time.monotonic()
    os.kill(speaking(), how)
    broke_off = _silent_after(studio, began)
    heard = studio.recording.wait_for_sound(broke_off, 15)
    time.sleep(2.5)  # the next one to stand by is there again
    studio.narrator.stop()
    return (heard - began) * 1000


def _silent_after(studio: Studio, moment: float) -> float:
    """When nothing is heard for a while after `moment`."""
    size = int(_STILL_S * RATE)
    while True:
        samples = studio.recording.samples(moment, time.monotonic() - 0.05)
        for at in range(0, len(samples) - size, size // 3):
            if max(map(abs, samples[at : at + size])) < _SILENT:
                return moment + at / RATE + _STILL_S
        time.sleep(0.02)


def workers() -> list[int]:
    """The speech workers of this process, the one that speaks first."""
    listings = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    children = [int(pid) for listing in listings for pid in listing.read_text().split()]
    ours = [pid for pid in children if _is_worker(pid)]
    return sorted(ours, key=_has_sound, reverse=True)


def speaking() -> int:
    """The worker that has the sound device."""
    return workers()[0]


def _is_worker(pid: int) -> bool:
    try:
        return b"kiosk.speech.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _has_sound(pid: int) -> int:
    """How many threads it has: a worker that nobody woke has fewer."""
    return len(list(Path(f"/proc/{pid}/task").iterdir()))
