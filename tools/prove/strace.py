"""strace: every call of the installer to the system, and a kill at one of them."""

import re
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.prove.trial import Trial, environment

# Calls that touch no disk, and whose number is not the same in every run.
_MEMORY = frozenset(
    {"brk", "mmap", "munmap", "mprotect", "mremap", "madvise", "futex", "rt_sigaction", "getrandom"}
)
_CALL = re.compile(r"\d+ +(\w+)\(")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_PLACE = re.compile(r"<((?:\\x[0-9a-f]{2})+|/[^>]*)>")


@dataclass(frozen=True, slots=True)
class Kill:
    """The `nth` call of this name, counted from 1, is where the process ends; it is not made."""

    call: str
    nth: int


@dataclass(frozen=True, slots=True)
class Call:
    """A call that did what it should: its name, the rest of its line, and which of its name it is."""

    name: str
    line: str
    nth: int

    def texts(self) -> list[bytes]:
        """Its arguments that are text: paths, or what is written."""
        return [_bytes(text) for text in _STRING.findall(self.line.rpartition(" = ")[0])]

    def place(self) -> str:
        """The path of its first handle."""
        found = _PLACE.search(self.line)
        return _bytes(found[1]).decode() if found else ""


def kills(trial: Trial, scene: Path) -> list[Kill]:
    """Every call that the installer makes since it first names the store."""
    log = scene.with_suffix(".calls")
    _run(trial, scene, log, ["-s", "4096"])
    seen: Counter[str] = Counter()
    found: list[Kill] = []
    touched = False
    for line in log.read_text(errors="replace").splitlines():
        if named := _CALL.match(line):
            seen[named[1]] += 1
            touched = touched or (named[1] != "execve" and str(scene) in line)
            if touched and named[1] not in _MEMORY:
                found.append(Kill(named[1], seen[named[1]]))
    return found


def calls(
    trial: Trial, scene: Path, names: Sequence[str], kill: Kill | None = None
) -> tuple[int, list[Call]]:
    """Run the installer on `scene`: its exit status, and its calls of these names in order."""
    log = scene.with_suffix(".calls")
    options = ["-y", "-xx", "-s", "100000000", "-e", "trace=" + ",".join(names)]
    status = _run(trial, scene, log, [*options, *_inject(kill)])
    seen: Counter[str] = Counter()
    found = []
    for line in log.read_text().splitlines():
        if named := _CALL.match(line):
            seen[named[1]] += 1
            if " = -1 " not in line and " = ?" not in line:
                found.append(Call(named[1], line[named.end() :], seen[named[1]]))
    return status, found


def killed(trial: Trial, scene: Path, kill: Kill) -> bool:
    """Run the installer on `scene` up to `kill`; whether it came that far."""
    log = scene.with_suffix(".calls")
    return _run(trial, scene, log, ["-e", f"trace={kill.call}", *_inject(kill)]) != 0


def _inject(kill: Kill | None) -> list[str]:
    return ["-e", f"inject={kill.call}:signal=KILL:when={kill.nth}"] if kill else []


def _run(trial: Trial, scene: Path, log: Path, options: list[str]) -> int:
    command = ["strace", "-f", "-qq", "-o", str(log), *options]
    done = subprocess.run(
        [*command, *trial.line(scene)], env=environment(), capture_output=True, text=True
    )
    if done.returncode not in (0, -9, 137):
        raise RuntimeError(f"strace or the installer failed: {done.stderr}")
    return done.returncode


def _bytes(text: str) -> bytes:
    if text.startswith("/"):
        return text.encode()
    return bytes.fromhex(text.replace("\\x", ""))
