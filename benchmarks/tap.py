"""tap: from a finger on a tile to the first pixel of it that changes, in ms.

The finger is a button of the X server's own test extension; it slides off before it lifts, so that
nothing is opened and the next tap finds the same screen.
"""

import random
import time
from collections.abc import Callable
from math import ceil

from benchmarks.bench import Bench, Program
from benchmarks.figures import Figure, compared, p95
from benchmarks.glass import Glass
from benchmarks.processes import Running
from kiosk.errors import KioskError

RATIO = 1.0
TAPS = 30
_TILE = (1160, 400)
_WATCHED = (1100, 535, 120)  # the foot of that tile, below its words
_ASIDE = (1160, 928)  # between the tiles and the dock
_SETTLED_S = 3
_LIMIT_S = 2


def measure(bench: Bench) -> list[Figure]:
    """A tile of home, against an equal link in Chromium; each turn starts both anew."""
    kiosk: list[float] = []
    chromium: list[float] = []
    for _ in range(bench.runs):
        each = ceil(TAPS / bench.runs)
        kiosk += _some(bench, bench.home, each)
        chromium += _some(bench, bench.page, each)
    slowest = Figure(
        name="tap to first change, 95 % within",
        unit="ms",
        kiosk=p95(kiosk),
        beside={"Chromium": p95(chromium)},
    )
    return [compared("tap to first change, median", "ms", kiosk, chromium, RATIO), slowest]


def _some(bench: Bench, program: Program, taps: int) -> list[float]:
    with bench.showing(program) as (running, _):
        time.sleep(_SETTLED_S)
        _tap(bench.glass, running)  # the first one may still load something
        return [_tap(bench.glass, running) for _ in range(taps)]


def _tap(glass: Glass, running: Running) -> float:
    rest = glass.strip(*_WATCHED)
    glass.move(*_TILE)
    time.sleep(0.15 + random.uniform(0, 0.05))  # not in step with anybody's clock
    began = time.monotonic()
    glass.press(True)
    _wait(running, lambda: glass.strip(*_WATCHED) != rest)
    took = (time.monotonic() - began) * 1000
    time.sleep(0.1)
    glass.move(*_ASIDE)
    glass.press(False)
    _wait(running, lambda: glass.strip(*_WATCHED) == rest)
    return took


def _wait(running: Running, happened: Callable[[], bool]) -> None:
    until = time.monotonic() + _LIMIT_S
    while not happened():
        if time.monotonic() > until:
            raise KioskError(f"A tap was not answered; the program said: {running.last_words}")
        time.sleep(0.0002)
