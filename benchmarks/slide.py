"""slide: how long each frame stands while a page slides in, in ms.

The frames are counted inside a kiosk that turns its own pages (see `turning`).
"""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from statistics import median

import msgspec

from benchmarks.bench import Bench
from benchmarks.figures import Figure, Goal, p95
from kiosk.errors import KioskError

MEDIAN, MOST = 17.0, 25.0
TURNS = 30


def measure(bench: Bench) -> list[Figure]:
    """Thirty pages of the bundled pack."""
    turns = _turns(bench)
    frames = [later - earlier for turn in turns for earlier, later in pairwise(turn)]
    firsts = [turn[0] for turn in turns]
    samples = {"kiosk": frames}
    return [
        Figure(
            name="frame of a page slide, median",
            unit="ms",
            kiosk=median(frames),
            goal=Goal(most=MEDIAN),
            samples=samples,
        ),
        Figure(
            name="frame of a page slide, 95 % within",
            unit="ms",
            kiosk=p95(frames),
            goal=Goal(most=MOST),
        ),
        Figure(
            name="page turn to its first frame, median",
            unit="ms",
            kiosk=median(firsts),
            samples={"kiosk": firsts},
        ),
    ]


def _turns(bench: Bench) -> list[list[float]]:
    """When each frame of each turn came, in ms from the turn."""
    command = [sys.executable, "-m", "benchmarks.turning", str(TURNS)]
    root = Path(__file__).parents[1]
    done = subprocess.run(command, env=bench.environ, cwd=root, capture_output=True)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise KioskError(f"The pages did not turn: {said}")
    return msgspec.json.decode(done.stdout, type=list[list[float]])
