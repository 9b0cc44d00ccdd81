"""The narrator: says a Script through a speech worker, and reports what is heard.

any thread                     the narrator's thread                       worker
say, pause, stop ... ─► tasks ─► Reader ──────────────────────► Link ─────► process
report ◄──────────────────────── (what to do next, and when) ◄── its reader thread
"""

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from queue import Empty, SimpleQueue
from threading import RLock, Thread

from kiosk.speech.earcons import Earcon
from kiosk.speech.link import Link
from kiosk.speech.outfit import Outfit, encode_outfit
from kiosk.speech.protocol import Event
from kiosk.speech.reader import Reader
from kiosk.speech.reading import Patience
from kiosk.speech.reports import Headphones, Report
from kiosk.speech.script import Script

SLOWEST, FASTEST = 0.6, 1.6
_WORKER = (sys.executable, "-m", "kiosk.speech.worker")


class Narrator:
    """Says a Script through a speech worker, and reports what is heard.

    1. `say` numbers the utterance and returns; a thread gives it to the worker.
    2. The worker tells each word when it is heard; the thread calls `report` for it.
    3. A worker that dies or hangs is replaced, and reading goes on at the word that broke off.
    4. Without sound the thread marks the words itself, at a reader's pace, and says so (`Silent`).

    Methods may be called from any thread and return at once. `report` is called from the narrator's
    thread and must return soon; once `say` or `stop` has returned, it is never called for an
    utterance before.

    While somebody is here (`warm`) the sound device stays open and the worker is asked now and then
    whether it lives; a second worker stands by, so that a failure is hardly heard.
    """

    def __init__(
        self,
        report: Callable[[Report], None],
        *,
        outfit: Outfit = Outfit(),  # noqa: B008 (frozen)
        command: Sequence[str] = _WORKER,
        patience: Patience = Patience(),  # noqa: B008 (frozen)
    ) -> None:
        """`command` starts a worker; it gets the `outfit` as its last argument."""
        self._report = report
        self._command = (*command, encode_outfit(outfit))
        self._tasks: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._reader = Reader(self._tell, self._hire, time.monotonic, patience)
        self._thread = Thread(target=self._run, name="narrator", daemon=True)
        self._open = True
        self._lock = RLock()
        self._latest = self._current = 0
        self._speed = self._volume = 1.0

    def start(self) -> None:
        """Start the worker now, so that the first word comes at once."""
        with self._lock:
            if self._open and not self._thread.is_alive():
                self._thread.start()
                self._tasks.put(self._reader.stand_by)

    def warm(self, somebody: bool) -> None:
        """Whether somebody is here: the worker is there and keeps the sound device open for them."""
        if somebody:
            self.start()
        self._tasks.put(partial(self._reader.warm, somebody))

    def say(self, script: Script, *, first: int = 0, token: int = 0) -> int:
        """Read `script` from word `token` of sentence `first` on, instead of what is being read.

        Returns the number of the utterance.
        """
        self.start()
        with self._lock:
            self._latest += 1
            self._current = self._latest
            self._tasks.put(partial(self._reader.say, self._latest, script, first, token))
            return self._latest

    def pause(self) -> None:
        """Stand still at the word that is heard."""
        self._tasks.put(self._reader.pause)

    def resume(self) -> None:
        """Go on from there."""
        self._tasks.put(self._reader.resume)

    def stop(self) -> None:
        """Silence, at once; there are no more reports of this utterance."""
        with self._lock:
            self._current = 0
            self._tasks.put(self._reader.stop)

    def set_speed(self, factor: float) -> None:
        """Speed as a factor, 0.6-1.6, from the next word on."""
        self._tune(speed=min(max(factor, SLOWEST), FASTEST))

    def set_volume(self, level: float) -> None:
        """Volume from 0 (silent) to 1, at once."""
        self._tune(volume=min(max(level, 0.0), 1.0))

    def _tune(self, *, speed: float | None = None, volume: float | None = None) -> None:
        with self._lock:
            self._speed = self._speed if speed is None else speed
            self._volume = self._volume if volume is None else volume
            self._tasks.put(partial(self._reader.tune, self._speed, self._volume))

    def route(self, *, private: bool) -> None:
        """Whether headphones are in: where they have a device of their own, all sound goes there alone."""
        self._tasks.put(partial(self._reader.route, private))

    def chime(self, earcon: Earcon) -> None:
        """Let a short sound be heard, beside what is being said."""
        self._tasks.put(partial(self._reader.chime, earcon))

    def forget(self) -> None:
        """Silence, and the end of every worker: the next one has heard nothing, and speaks as at first."""
        with self._lock:
            self._current = 0
            self._speed = self._volume = 1.0
            self._tasks.put(self._reader.forget)

    def close(self) -> None:
        """Silence, and the end of the worker; waits until it has ended, about a second at most."""
        with self._lock:
            self._current, self._open = 0, False
            self._tasks.put(lambda: None)
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while self._open:
            try:
                task = self._tasks.get(timeout=self._seconds_to_due())
            except Empty:
                task = self._reader.wake
            task()
        self._reader.close()

    def _seconds_to_due(self) -> float | None:
        due = self._reader.due
        return None if due is None else max(0.0, due - time.monotonic())

    def _tell(self, report: Report) -> None:
        with self._lock:
            if isinstance(report, Headphones) or report.utterance == self._current:
                self._report(report)

    def _hire(self) -> Link:
        return Link(self._command, self._on_event, self._on_death)

    def _on_event(self, link: Link, event: Event) -> None:
        self._tasks.put(partial(self._reader.on_event, link, event))

    def _on_death(self, link: Link) -> None:
        self._tasks.put(partial(self._reader.on_death, link))
