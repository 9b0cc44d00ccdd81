"""Hiring: one worker at a time, and the next when it fails: at once, then after longer rests."""

from collections.abc import Callable

from kiosk.speech.protocol import Command, Tune
from kiosk.speech.reading import Patience, Voice


class Hiring:
    """The worker there is, if any, and how the last ones did."""

    def __init__(
        self, hire: Callable[[], Voice], clock: Callable[[], float], patience: Patience
    ) -> None:
        """`hire` starts a worker or raises OSError; `clock` is monotonic, in seconds."""
        self._hire, self._clock, self._patience = hire, clock, patience
        self._failures = 0
        self._tune = Tune(speed=1.0, volume=1.0)
        self.voice: Voice | None = None
        self.open_at = 0.0
        """From when on the next worker can be hired, by the clock."""

    @property
    def speed(self) -> float:
        """Speed as a factor."""
        return self._tune.speed

    def find(self) -> bool:
        """Whether there is a worker; hires one when it is time."""
        if self.voice:
            return True
        if self._clock() < self.open_at:
            return False
        try:
            self.voice = self._hire()
        except OSError:
            self.lose()
            return False
        self.voice.send(self._tune)
        return True

    def lose(self) -> None:
        """The worker has failed."""
        self.voice = None
        self._failures += 1
        self.open_at = self._clock() + self._patience.before_hiring(self._failures)

    def trust(self) -> None:
        """The worker does its work: its next failure is the first again."""
        self._failures = 0

    def tune(self, speed: float, volume: float) -> None:
        """Speed and volume for this worker and all to come."""
        self._tune = Tune(speed=speed, volume=volume)
        self.send(self._tune)

    def send(self, command: Command) -> None:
        """Hand `command` to the worker, if there is one."""
        if self.voice:
            self.voice.send(command)

    def dismiss(self) -> None:
        """End the worker in good order."""
        if self.voice:
            self.voice.close()
        self.voice = None
