"""A listener: takes a narrator's reports in a test, keeps when each came, and waits for them."""

import time
from threading import Condition

from kiosk.speech.reports import Report, WordReached


class Listener:
    """Hand it to a Narrator in place of a screen."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._heard: list[tuple[float, Report]] = []

    def __call__(self, report: Report) -> None:
        with self._changed:
            self._heard.append((time.monotonic(), report))
            self._changed.notify_all()

    @property
    def reports(self) -> list[Report]:
        """All so far."""
        with self._changed:
            return [report for _, report in self._heard]

    def words(self, utterance: int = 1) -> list[tuple[int, int]]:
        """The words of an utterance so far, as (sentence, token)."""
        return [
            (report.sentence, report.token)
            for report in self.reports
            if isinstance(report, WordReached) and report.utterance == utterance
        ]

    def when(self, wanted: Report | type[Report]) -> float:
        """The time of the first report that is `wanted`, or of that kind."""
        return next(at for at, report in self._heard if wanted in (report, type(report)))

    def wait_for(self, wanted: Report | type[Report], timeout_s: float = 20) -> float:
        """Wait until it has come; its time."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._has(wanted), timeout_s):
                raise TimeoutError(f"no {wanted} among {self.reports}")
            return self.when(wanted)

    def _has(self, wanted: Report | type[Report]) -> bool:
        return any(wanted in (report, type(report)) for _, report in self._heard)
