"""The installer killed at every call it makes: after each, the store shows the old or the new."""

import shutil
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tools.prove import strace
from tools.prove.strace import Kill
from tools.prove.trial import Trial

_AT_ONCE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Killings:
    """How many kills hit and how many came too late, and what was wrong after which."""

    hit: int
    late: int
    violations: tuple[str, ...]


def kill_at(trial: Trial, points: Sequence[Kill], folder: Path) -> Killings:
    """Kill the installer at each of `points`, look at the store, and run it again."""

    def one(numbered: tuple[int, Kill]) -> tuple[bool, str]:
        number, kill = numbered
        scene = trial.scene(folder / f"kill-{number}")
        hit = strace.killed(trial, scene, kill)
        wrong = trial.violation(scene, done=not hit)
        _clear(scene)
        return hit, f"{kill.call} {kill.nth}: {wrong}" if wrong else ""

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        outcomes = list(pool.map(one, enumerate(points)))
    counts = Counter(hit for hit, _ in outcomes)
    violations = tuple(wrong for _, wrong in outcomes if wrong)
    return Killings(hit=counts[True], late=counts[False], violations=violations)


def _clear(scene: Path) -> None:
    shutil.rmtree(scene)
    scene.with_suffix(".calls").unlink()
