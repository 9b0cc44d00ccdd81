"""gaps: silence in the middle of speech that nobody meant, while the machine is busy and the kiosk stalls.

A process of its own reads aloud; both cores are kept busy, and the reading process is stopped for 1.5 s
again and again. The silences in the recording are laid beside those of the same sound rendered to a file,
by how much had been heard before each.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
import wave
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Figure, Goal
from benchmarks.studio import PAGE, Studio, said
from kiosk.speech.render import Order, render
from kiosk.speech.script import Script
from tools.sound import RATE

MOST = 10.0  # ms
_LONG_S, _QUICK_S = 120, 30
_STALL_S, _EVERY_S = 1.5, 12
_STILL = 20  # of 32,768
_SHORTEST = RATE // 500  # 2 ms
_NEAR = RATE // 100  # samples of sound by which two silences may be apart and be the same
_READER = "from benchmarks.gaps import read; read()"
_BUSY = "while True: pass"


def measure(studio: Studio, *, quick: bool = False) -> list[Figure]:
    """Two minutes."""
    turns = (_QUICK_S if quick else _LONG_S) // 30
    script = said(*PAGE * turns)
    studio.silence()
    hogs = [_python(_BUSY) for _ in range(os.cpu_count() or 1)]
    reader = _python(_READER, stdin=subprocess.PIPE)
    try:
        began, ended = _read(studio, reader, turns)
    finally:
        for process in (*hogs, reader):
            process.kill()
            process.wait()
    recorded = studio.recording.samples(began - 0.05, ended + 0.05)
    longest = max(_unmeant(_silences(recorded), _silences(_rendered(script))), default=0)
    name = f"longest gap in {(ended - began):.0f} s of speech, both cores busy, stalls"
    gap = Figure(name=name, unit="ms", kiosk=longest / RATE * 1000, goal=Goal(most=MOST))
    return [gap]


def _python(code: str, **how: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", code], **how)  # type: ignore[call-overload,no-any-return]


def _read(studio: Studio, reader: "subprocess.Popen[bytes]", turns: int) -> tuple[float, float]:
    """When the reading began and ended to be heard; it is stopped now and then."""
    assert reader.stdin
    asked = time.monotonic()
    reader.stdin.write(f"{turns}\n".encode())
    reader.stdin.flush()
    began = studio.recording.wait_for_sound(asked, 20)
    next_stall = began + _EVERY_S / 2
    while reader.poll() is None:
        if time.monotonic() >= next_stall:
            reader.send_signal(signal.SIGSTOP)
            time.sleep(_STALL_S)
            reader.send_signal(signal.SIGCONT)
            next_stall += _EVERY_S
        time.sleep(0.05)
    end = studio.recording.end()
    return began, end if end is not None else began


def read() -> None:
    """The reading process: the page as often as stdin says."""
    from threading import Event

    from kiosk.speech.narrator import Narrator
    from kiosk.speech.reports import Done

    over = Event()
    narrator = Narrator(lambda report: over.set() if isinstance(report, Done) else None)
    narrator.warm(True)
    narrator.say(said(*PAGE * int(sys.stdin.readline())))
    over.wait()
    narrator.close()


def _rendered(script: Script) -> "array[int]":
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "said.wav"
        render(Order(script=script), file)
        with wave.open(str(file)) as sound:
            return array("h", sound.readframes(sound.getnframes()))


def _silences(samples: Sequence[int]) -> list[tuple[int, int]]:
    """Each silence within the sound: how many samples sounded before it, and how long it is."""
    found, sounded, still = [], 0, 0
    for sample in samples:
        if abs(sample) <= _STILL:
            still += 1
            continue
        if still >= _SHORTEST and sounded:
            found.append((sounded, still))
        sounded += 1 if still >= _SHORTEST or not sounded else still + 1
        still = 0
    return found


def _unmeant(recorded: list[tuple[int, int]], meant: list[tuple[int, int]]) -> list[int]:
    """By how many samples each recorded silence is longer than the one that was meant there, if any."""
    places = [place for place, _ in meant]
    longer = []
    for place, length in recorded:
        at = bisect_left(places, place - _NEAR)
        near = [want for spot, want in meant[at : at + 8] if abs(spot - place) <= _NEAR]
        longer.append(length - max(near, default=0))
    return longer
