"""`make fuzz ARGS="--minutes 60"`: every reader in turn, with what it was given and what it made of it.

A file that breaks the law is kept in build/fuzz; the exit status is then 1.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.fuzz.law import Outcome
from tools.fuzz.targets import NAMES, Target, target
from tools.fuzz.trial import Trial, tried

_KEPT = Path(__file__).parents[2] / "build" / "fuzz"
_MEMORY = Path("/dev/shm")


def main() -> int:
    """Try the readers that are named; whether one broke the law."""
    asked = _asked()
    _KEPT.mkdir(parents=True, exist_ok=True)
    names = asked.target or NAMES
    seconds = asked.minutes * 60 / len(names)
    if len(names) == 1:
        return _one(names[0], asked.seed, seconds)
    return max([_apart(name, asked.seed, seconds) for name in names])


def _apart(name: str, seed: int, seconds: float) -> int:
    """Try a reader in a process of its own, which it may end."""
    command = [sys.executable, "-m", "tools.fuzz", "--target", name, "--seed", str(seed)]
    done = subprocess.run([*command, "--minutes", str(seconds / 60)])
    if done.returncode < 0:
        print(f"{name}: ended by signal {-done.returncode}, over build/fuzz/{_last(name).name}")
    return int(done.returncode != 0)


def _one(name: str, seed: int, seconds: float) -> int:
    # In memory where that can be: it is the readers that are tried, not the disk.
    home = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with TemporaryDirectory(prefix="fuzz-", dir=home) as folder:
        chosen = target(name, Path(folder))
        trial = tried(chosen, seed, seconds, last=_last(name))
    _last(name).unlink()
    _tell(chosen, trial)
    return int(bool(trial.faults))


def _last(name: str) -> Path:
    return _KEPT / f"{name}-last"


def _tell(target: Target, trial: Trial) -> None:
    counts = ", ".join(f"{trial.counts[each]:,} {each}" for each in Outcome)
    print(f"{target.name}: {trial.counts.total():,} files, {counts}", flush=True)
    for fault, (place, data) in trial.faults.items():
        name = f"{target.name}-{hashlib.sha256(data).hexdigest()[:8]}{Path(place).suffix}"
        (_KEPT / name).write_bytes(data)
        print(f"    {fault}: {place}, kept as build/fuzz/{name}", flush=True)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make fuzz")
    parser.add_argument("--minutes", type=float, default=5.0, help="in all (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="another one spoils in other ways")
    parser.add_argument(
        "--target", action="append", choices=NAMES, help="one reader alone; may be given again"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
