"""`make prove`: every trial, with its counts; the exit status is 1 if one finds a fault.

It takes about ten minutes on two cores.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.prove import strace
from tools.prove.crashes import ablations, cut_power, double_faults, record, record_twice
from tools.prove.kills import kill_at
from tools.prove.trial import Trial, trials

_MEMORY = Path("/dev/shm")


def main() -> int:
    """Run the trials one after the other; how many found a fault."""
    # In memory where that can be: it is the calls that are tried, not the disk.
    home = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with TemporaryDirectory(prefix="prove-", dir=home) as name:
        folder = Path(name)
        first, *others = trials(folder)
        failed = 0
        for trial in (first, *others):
            failed += _kills(trial, folder) + _cuts(trial, folder)
        return failed + _double_faults(first, folder) + _ablations(first, folder)


def _kills(trial: Trial, folder: Path) -> int:
    points = strace.kills(trial, trial.scene(folder / "scene"))
    done = kill_at(trial, points, folder)
    what = (
        f"{trial.name}, killed at each of {len(points)} calls: {done.hit} killed, {done.late} late"
    )
    return _say(what, done.violations)


def _cuts(trial: Trial, folder: Path) -> int:
    recording = record(trial, folder)
    done = cut_power(recording, folder)
    what = f"{trial.name}, power cut after each of {len(recording.operations)} operations"
    return _say(f"{what}: {done.cuts} cuts, {done.disks} different disks", done.violations)


def _double_faults(trial: Trial, folder: Path) -> int:
    faults = double_faults(trial, folder)
    cuts, violations = 0, []
    for kill, _ in faults:
        done = cut_power(record_twice(trial, folder, kill), folder, thorough=False)
        cuts += done.cuts
        violations += [f"killed at {kill.call} {kill.nth}, {wrong}" for wrong in done.violations]
    what = f"{trial.name}, killed before each of {len(faults)} operations and tried again"
    return _say(f"{what}: {cuts} power cuts in the second run", violations)


def _ablations(trial: Trial, folder: Path) -> int:
    found = list(ablations(record(trial, folder), folder))
    unseen = [f"{flush.path} need not be flushed" for flush, wrong in found if not wrong]
    what = f"{trial.name}, each of its {len(found)} flushes left out"
    return _say(f"{what}: {len(found) - len(unseen)} times a fault, as it must be", unseen)


def _say(what: str, violations: Sequence[str]) -> int:
    print(f"{what}; {len(violations) or 'no'} violations", flush=True)
    for violation in violations[:10]:
        print(f"    {violation}", flush=True)
    return bool(violations)


if __name__ == "__main__":
    sys.exit(min(main(), 1))
