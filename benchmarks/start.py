"""start: from the start of the program to its first screen painted whole, in ms.

Both programs take turns, from warm caches.
"""

from benchmarks.bench import Bench, Program
from benchmarks.figures import Figure, compared

RATIO = 0.55


def measure(bench: Bench) -> list[Figure]:
    """Home, against an equal page in Chromium."""
    turns = [(_once(bench, bench.home), _once(bench, bench.page)) for _ in range(bench.runs)]
    kiosk, chromium = (list(times) for times in zip(*turns, strict=True))
    return [compared("start to home painted", "ms", kiosk, chromium, RATIO)]


def _once(bench: Bench, program: Program) -> float:
    with bench.showing(program) as (_, took):
        return took
