"""cost: what speech holds and burns: memory of the worker, the processor while nothing is said, growth.

Unique memory (USS) is what a process holds that nobody shares.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from benchmarks.figures import Figure, Goal
from benchmarks.recovery import speaking, workers
from benchmarks.studio import Diary, Studio, said
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Started

MEMORY, WARM, COLD = 25.0, 1.5, 0.1  # MB, %, %
_WATCHED_S, _QUICK_S = 60, 15
_STAFFED_S = 3  # the worker that stands by is there by then
_UNTIL_COLD_S = 70  # the device closes a minute after anybody was there
_MANY, _QUICK_MANY, _FIRST = 10_000, 1_000, 100
_TICKS = os.sysconf("SC_CLK_TCK")


def measure(studio: Studio, *, quick: bool = False) -> list[Figure]:
    """Memory, growth, and the processor with the device open and closed.

    They are taken in a process that does nothing but narrate: this one listens, which costs more.
    """
    code = f"from benchmarks.cost import narrate; narrate(quick={quick})"
    done = subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE)
    return msgspec.json.decode(done.stdout, type=list[Figure])


def narrate(*, quick: bool) -> None:
    """The process that narrates: its figures, as JSON on stdout."""
    diary = Diary()
    narrator = Narrator(diary)
    narrator.warm(True)
    _utter(narrator, diary, 1)
    time.sleep(_STAFFED_S)
    figures = _figures(narrator, diary, quick)
    narrator.close()
    sys.stdout.buffer.write(msgspec.json.encode(figures))


def _figures(narrator: Narrator, diary: Diary, quick: bool) -> list[Figure]:
    memory = _uss(speaking())
    watched = _QUICK_S if quick else _WATCHED_S
    warm = _cpu(watched)
    growth = _growth(narrator, diary, _QUICK_MANY if quick else _MANY)
    narrator.warm(False)
    time.sleep(_UNTIL_COLD_S)
    cold = _cpu(watched)
    return [
        Figure(name="worker's own memory (USS)", unit="MB", kiosk=memory, goal=Goal(most=MEMORY)),
        Figure(name="processor, device open", unit="%", kiosk=warm, goal=Goal(most=WARM)),
        Figure(name="processor, a minute later", unit="%", kiosk=cold, goal=Goal(most=COLD)),
        *growth,
    ]


def _growth(narrator: Narrator, diary: Diary, many: int) -> list[Figure]:
    """Short utterances, each cut short by the next; what has grown from the hundredth to the last."""
    _utter(narrator, diary, _FIRST)
    worker, own = _uss(speaking()), _uss(os.getpid())
    handles, threads = _handles()
    _utter(narrator, diary, many - _FIRST)
    more_handles, more_threads = _handles()
    name = f"after {many:,} utterances"
    return [
        Figure(name=f"worker's memory {name}", unit="MB more", kiosk=_uss(speaking()) - worker),
        Figure(name=f"narrator's memory {name}", unit="MB more", kiosk=_uss(os.getpid()) - own),
        Figure(name=f"handles {name}", unit="more", kiosk=more_handles - handles),
        Figure(name=f"threads {name}", unit="more", kiosk=more_threads - threads),
    ]


def _utter(narrator: Narrator, diary: Diary, times: int) -> None:
    script = said("Ask us.")
    for _ in range(times):
        number = narrator.say(script)
        diary.wait_for(lambda report, number=number: report == Started(number))  # type: ignore[misc]
        diary.entries.clear()
    narrator.stop()


def _handles() -> tuple[int, int]:
    """Open files and threads of the narrator's process and of the worker that speaks."""
    pids = (os.getpid(), speaking())
    return tuple(
        sum(len(list(Path(f"/proc/{pid}/{kind}").iterdir())) for pid in pids)
        for kind in ("fd", "task")
    )  # type: ignore[return-value]


def _uss(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1000


def _cpu(seconds: float) -> float:
    """What both workers and this process use, in percent of a core."""
    pids = workers()
    before, began = sum(map(_ticks, pids)) + time.process_time() * _TICKS, time.monotonic()
    time.sleep(seconds)
    after = sum(map(_ticks, pids)) + time.process_time() * _TICKS
    return 100 * (after - before) / _TICKS / (time.monotonic() - began)


def _ticks(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
