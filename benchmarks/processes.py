"""A program that runs, with every process it has started, and what they cost together.

measurement ─┬─ X server
             └─ program ─┬─ its children      orphans come back to the measurement,
                         └─ ...               so that nothing of a program is overlooked
"""

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from kiosk.errors import KioskError

_PROC = Path("/proc")
_SET_CHILD_SUBREAPER = 36
_TICKS = os.sysconf("SC_CLK_TCK")
_FAREWELL_S = 3.0


def adopt_orphans() -> None:
    """From now on, a process whose parent ends becomes our child: browsers detach their helpers."""
    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def descendants(pid: int) -> set[int]:
    """Every process below `pid`."""
    parents: dict[int, list[int]] = {}
    for entry in _PROC.iterdir():
        if entry.name.isdigit() and (fields := _stat(int(entry.name))):
            parents.setdefault(int(fields[1]), []).append(int(entry.name))
    found: set[int] = set()
    waiting = [pid]
    while waiting:
        children = parents.get(waiting.pop(), [])
        found.update(children)
        waiting += children
    return found


def _stat(pid: int) -> list[str]:
    """/proc/<pid>/stat from the state on (field 3); empty for a process that is gone."""
    try:
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


class Running:
    """A program started just now; `log` takes what it says."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str], log: Path) -> None:
        self._others = descendants(os.getpid())
        self._log = log
        with log.open("wb") as out:
            self.began = time.monotonic()
            """When it was started, in s of the steady clock."""
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                env=environ,
                start_new_session=True,
            )

    @property
    def alive(self) -> bool:
        """Whether it has not ended by itself."""
        return self.code is None

    @property
    def code(self) -> int | None:
        """The exit code it ended with; None while it runs."""
        return self._process.poll()

    @property
    def last_words(self) -> str:
        """The last line it said."""
        return self._log.read_text(errors="replace").strip().rpartition("\n")[2]

    def tree(self) -> set[int]:
        """Its processes."""
        return descendants(os.getpid()) - self._others

    def memory(self) -> float:
        """Proportional set size of the tree, in MiB: a page that n processes share counts 1/n."""
        return sum(_pss(pid) for pid in self.tree()) / 1024

    def peak(self) -> float:
        """The most memory that the program itself, without its children, has held at once, in MiB."""
        try:
            lines = (_PROC / str(self._process.pid) / "status").read_text().splitlines()
        except (FileNotFoundError, ProcessLookupError):
            return 0.0
        return next((int(each.split()[1]) for each in lines if each.startswith("VmHWM:")), 0) / 1024

    def cpu(self) -> float:
        """Processor seconds the tree has used, children it has already buried included."""
        fields = [_stat(pid) for pid in self.tree()]
        return sum(int(ticks) for held in fields for ticks in held[11:15]) / _TICKS

    def end(self) -> None:
        """End every process of it, kindly at first."""
        pids = self.tree()
        self._process.terminate()
        until = time.monotonic() + _FAREWELL_S
        while self.alive or any(map(_lives, pids)):
            if time.monotonic() > until:
                _kill(pids | self.tree())
                break
            time.sleep(0.02)
        self._process.wait()
        for pid in self.tree():
            # Those that were orphaned are ours to bury; the others have a parent that does it.
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _kill(pids: set[int]) -> None:
    for pid in filter(_lives, pids):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _lives(pid: int) -> bool:
    fields = _stat(pid)
    return bool(fields) and fields[0] != "Z"


def _pss(pid: int) -> int:
    """In KiB."""
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    except PermissionError:
        raise KioskError(f"Only root may read the memory of process {pid}: be root.") from None
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
