"""How it was: how many people touched which face, by day, in one small file of the state folder.

    feedback.json   {"2026-11-24": [12, 3, 1]}      smiling, level, frowning

No time of day, no language and no place is kept, and no line of a log tells that there was an answer. A
file that cannot be read is left as it is, and nothing is counted until it is mended (`kiosk doctor` says so).
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Lock, Thread

import msgspec

from kiosk.content.durable import replace

FILE = "feedback.json"
FACES = 3
DAYS = 400
"""So many days are kept, the last ones: a year, and what it is compared with."""

_Counts = dict[date, tuple[int, int, int]]


class Feedback:
    """The counts below a state folder; a disk that is broken or full costs an answer, and nothing else."""

    def __init__(self, state: Path, today: Callable[[], date] = date.today) -> None:
        self._file, self._today = state / FILE, today
        self._lock = Lock()

    @property
    def file(self) -> Path:
        """Where they are kept."""
        return self._file

    def counts(self) -> _Counts:
        """What was counted, by day; raises OSError or ValueError for a file that cannot be read."""
        if not self._file.exists():
            return {}
        return msgspec.json.decode(self._file.read_bytes(), type=_Counts)

    def add(self, face: int) -> None:
        """Count `face` (0-2) for today, soon: the disk may be slow, and nobody waits for it."""
        Thread(target=self._add, args=(face,), name="feedback", daemon=True).start()

    def _add(self, face: int) -> None:
        with self._lock:
            try:
                counts = self.counts()
                day = list(counts.get(self._today(), (0,) * FACES))
                day[face] += 1
                self._write(counts | {self._today(): (day[0], day[1], day[2])})
            except (OSError, ValueError):
                # A line that says so would tell when somebody answered.
                return

    def _write(self, counts: _Counts) -> None:
        kept = {day: counts[day] for day in sorted(counts)[-DAYS:]}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        replace(self._file, msgspec.json.encode(kept), self._file.with_suffix(".draft"))
