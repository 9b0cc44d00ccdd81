"""A reader given spoilt files for a while, and what it made of them."""

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic

from tools.fuzz.law import Outcome, judged
from tools.fuzz.mutation import mutated
from tools.fuzz.targets import Target


@dataclass(slots=True)
class Trial:
    """How often each outcome was, and for each fault the first file that shows it, with its place."""

    counts: Counter[Outcome] = field(default_factory=Counter)
    faults: dict[str, tuple[str, bytes]] = field(default_factory=dict)


def tried(
    target: Target,
    seed: int,
    seconds: float = sys.maxsize,
    most: int = sys.maxsize,
    last: Path = Path("/dev/null"),
) -> Trial:
    """Give a reader files for so many `seconds`, `most` of them at most; the same `seed` spoils the same.

    Each is written to `last` before it is read: a reader may end the process.
    """
    random, trial, until = Random(f"{target.name} {seed}"), Trial(), monotonic() + seconds
    others = [*target.others, *(data for _, data in target.seeds)]
    while monotonic() < until and trial.counts.total() < most:
        place, good = random.choice(target.seeds)
        data = mutated(good, others, target.words, random)
        last.write_bytes(data)
        verdict = judged(lambda place=place, data=data: target.read(place, data))  # type: ignore[misc]
        trial.counts[verdict.outcome] += 1
        if verdict.fault:
            trial.faults.setdefault(verdict.fault, (place, data))
    return trial
