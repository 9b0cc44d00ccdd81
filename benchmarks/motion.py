"""motion: how long each frame stands while something moves, in ms, beside a page with nothing on it.

The frames are counted inside a kiosk that moves by itself (see `moving`), one process for each way of
moving, on the renderer a kiosk has by default.
"""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from statistics import median

import msgspec

from benchmarks.bench import Bench
from benchmarks.figures import Figure, spread
from benchmarks.moving import EMPTY, MOVES, Frame
from kiosk.errors import KioskError

MEDIAN, MOST = 17.0, 25.0
TIMES = 30


def measure(bench: Bench) -> list[Figure]:
    """Each way of moving thirty times."""
    empty = _moved(bench, EMPTY)
    moved = {name: _moved(bench, name) for name in MOVES}
    figures = []
    for name, times in moved.items():
        figures += _frames(name, times, empty)
    firsts = [frames[0].shown for frames in moved["page slide"] if frames]
    return [
        *figures,
        Figure(
            name="page turn to its first frame, median",
            unit="ms",
            kiosk=median(firsts),
            samples={"kiosk": firsts},
        ),
    ]


_Times = list[list[Frame]]


def _frames(name: str, times: _Times, empty: _Times) -> list[Figure]:
    beside = {"empty page": _stood(empty)}
    work = {"empty page": _work(empty)}
    return [
        *spread(f"frame of a {name}", "ms", _stood(times), beside, MEDIAN, MOST),
        *spread(f"processor for a frame of a {name}", "ms", _work(times), work, None, None),
    ]


def _stood(times: _Times) -> list[float]:
    """How long each frame stood until the next, in ms."""
    return [b.shown - a.shown for frames in times for a, b in pairwise(frames)]


def _work(times: _Times) -> list[float]:
    """The processor time of each frame, in ms."""
    return [frame.work for frames in times for frame in frames]


def _moved(bench: Bench, name: str) -> _Times:
    command = [sys.executable, "-m", "benchmarks.moving", name, str(TIMES)]
    root = Path(__file__).parents[1]
    done = subprocess.run(command, env=bench.environ, cwd=root, capture_output=True)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise KioskError(f"Nothing moved for the {name}: {said}")
    times = msgspec.json.decode(done.stdout, type=_Times)
    if not any(times):
        raise KioskError(f"No frame was drawn for the {name}: start the measurement again.")
    return times
