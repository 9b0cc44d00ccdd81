"""memory: what all processes of a program hold together once its first screen is there, in MiB."""

import time

from benchmarks.bench import Bench, Program
from benchmarks.figures import Figure, compared

RATIO = 0.4
_SETTLED_S = 5
_TURNS = 3  # it hardly differs from one start to the next


def measure(bench: Bench) -> list[Figure]:
    """Home with its speech worker, against an equal page in Chromium."""
    turns = min(bench.runs, _TURNS)
    kiosk = [_once(bench, bench.home) for _ in range(turns)]
    chromium = [_once(bench, bench.page) for _ in range(turns)]
    return [compared("memory, all processes (PSS)", "MiB", kiosk, chromium, RATIO)]


def _once(bench: Bench, program: Program) -> float:
    with bench.showing(program) as (running, _):
        time.sleep(_SETTLED_S)
        return running.memory()
