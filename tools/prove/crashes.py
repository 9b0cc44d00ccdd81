"""The power goes after every operation of the installer, and the disk forgets what it may.

After each operation these are tried, of all that is not flushed yet: all of it lost, all of it kept, each
change alone lost, each alone kept, and some at random, writes torn. The same disk is looked at once.
"""

import hashlib
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.prove import strace
from tools.prove.disk import Disk, Operation, Tree
from tools.prove.operations import NAMES, operations
from tools.prove.strace import Kill
from tools.prove.trial import Trial

AT_RANDOM = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Crashes:
    """How many power cuts were replayed, how many disks that made, and what was wrong with which."""

    cuts: int
    disks: int
    violations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """What the installer did; a cut comes after the operation `since` at the earliest."""

    trial: Trial
    operations: tuple[Operation, ...]
    since: int = 0

    @property
    def flushes(self) -> list[int]:
        """Which operations are flushes, those that may be cut off before."""
        numbered = enumerate(self.operations)
        return [at for at, each in numbered if each.kind == "flush" and at >= self.since]

    def without(self, at: int) -> "Recording":
        """As if the installer left this operation out."""
        left = self.operations[:at] + self.operations[at + 1 :]
        return Recording(trial=self.trial, operations=left, since=self.since)


def record(trial: Trial, folder: Path) -> Recording:
    """One run of the installer."""
    scene = trial.scene(folder / "scene")
    _, calls = strace.calls(trial, scene, NAMES)
    done = tuple(each for each, _ in operations(calls, trial.scene(scene)))
    return Recording(trial=trial, operations=done)


def record_twice(trial: Trial, folder: Path, kill: Kill) -> Recording:
    """A run that is killed, and a second one; the power goes during the second."""
    scene = trial.scene(folder / "scene")
    _, first = strace.calls(trial, scene, NAMES, kill)
    between = Path(shutil.copytree(scene, folder / "between", dirs_exist_ok=True))
    _, second = strace.calls(trial, scene, NAMES)
    before = [each for each, _ in operations(first, trial.scene(scene))]
    after = [each for each, _ in operations(second, _as(between, scene))]
    return Recording(trial=trial, operations=(*before, *after), since=len(before))


def double_faults(trial: Trial, folder: Path) -> list[tuple[Kill, Operation]]:
    """Where a first run is killed: just before each operation that changes or flushes the disk."""
    scene = trial.scene(folder / "scene")
    _, calls = strace.calls(trial, scene, NAMES)
    found = operations(calls, trial.scene(scene))
    return [(Kill(call.name, call.nth), each) for each, call in found]


def cut_power(
    recording: Recording, folder: Path, *, thorough: bool = True, first: bool = False
) -> Crashes:
    """Replay `recording` and cut the power after every operation; with `first`, up to a violation."""
    disk = Disk(recording.trial.before)
    looked: set[bytes] = set()
    cuts = 0
    violations: list[str] = []
    for at, operation in enumerate((None, *recording.operations)):
        if first and violations:
            break
        if operation:
            disk.do(operation)
        done = at == len(recording.operations)
        for shares in _shares(disk.pending, at, thorough=thorough) if at >= recording.since else ():
            cuts += 1
            tree = disk.after_power_cut(shares)
            key = _key(tree, done=done)
            if key not in looked:
                looked.add(key)
                wrong = recording.trial.violation(_written(tree, folder / "cut"), done=done)
                violations += [f"after operation {at}: {wrong}"] if wrong else []
    return Crashes(cuts=cuts, disks=len(looked), violations=tuple(violations))


def _shares(pending: int, seed: int, *, thorough: bool) -> Iterator[list[float]]:
    """How much of each pending change is kept, once for each disk to be looked at."""
    yield [0.0] * pending
    yield [1.0] * pending
    if not thorough:
        return
    for one in range(pending):
        yield [float(each != one) for each in range(pending)]
        yield [float(each == one) for each in range(pending)]
    chance = random.Random(seed)
    for _ in range(AT_RANDOM):
        yield [chance.choice((0.0, 1.0, chance.random())) for _ in range(pending)]


def _written(tree: Tree, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path, data in tree.items():
        if data is None:
            (folder / path).mkdir()
        else:
            (folder / path).write_bytes(data)
    return folder


def _key(tree: Tree, *, done: bool) -> bytes:
    parts = sorted((path, data is None, data or b"") for path, data in tree.items())
    return hashlib.sha256(repr((done, parts)).encode()).digest()


def _as(between: Path, scene: Path) -> Path:
    """The scene as it was between two runs."""
    shutil.rmtree(scene)
    return between.rename(scene)


def ablations(recording: Recording, folder: Path) -> Iterator[tuple[Operation, str]]:
    """Each flush, left out: what goes wrong then, "" for nothing."""
    for at in recording.flushes:
        violations = cut_power(recording.without(at), folder, first=True).violations
        yield recording.operations[at], violations[0] if violations else ""
