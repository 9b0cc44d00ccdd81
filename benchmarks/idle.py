"""idle: how much of one processor core a program uses while nothing happens, in percent."""

import time

from benchmarks.bench import Bench, Program
from benchmarks.figures import Figure, Goal

MOST = 0.1
_SETTLED_S = 10


def measure(bench: Bench) -> list[Figure]:
    """The kiosk at rest; beside it, Chromium with a page that does not move."""
    kiosk, chromium = _once(bench, bench.at_rest), _once(bench, bench.page)
    name = f"processor at rest, {bench.rest_s} s"
    goal = Goal(most=MOST)
    return [Figure(name=name, unit="%", kiosk=kiosk, beside={"Chromium": chromium}, goal=goal)]


def _once(bench: Bench, program: Program) -> float:
    with bench.showing(program) as (running, _):
        time.sleep(_SETTLED_S)
        before, began = running.cpu(), time.monotonic()
        time.sleep(bench.rest_s)
        return 100 * (running.cpu() - before) / (time.monotonic() - began)
