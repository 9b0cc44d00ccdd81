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
        self._open_at = self._ready_by = 0.0
        self.ready = False
        """Whether the worker has said anything yet."""

    @property
    def speed(self) -> float:
        """Speed as a factor."""
        return self._tune.speed

    @property
    def due(self) -> float | None:
        """When `mind` is to be called, by the clock; None for not at all."""
        if self.voice:
            return None if self.ready else self._ready_by
        return self._open_at if self._failures else None

    def mind(self) -> bool:
        """Hire when it is time; whether a worker was given up because it does not get ready."""
        if self.voice and not self.ready and self._clock() >= self._ready_by:
            self.give_up()
            return True
        if self.due is not None:
            self.find()
        return False

    def find(self) -> bool:
        """Whether there is a worker; hires one when it is time."""
        if self.voice:
            return True
        if self._clock() < self._open_at:
            return False
        try:
            self.voice = self._hire()
        except OSError:
            self.lose()
            return False
        self.voice.send(self._tune)
        self._ready_by = self._clock() + self._patience.starting_s
        return True

    def give_up(self) -> None:
        """The worker hangs: end it."""
        if self.voice:
            self.voice.kill()
        self.lose()

    def lose(self) -> None:
        """The worker has failed."""
        self.voice, self.ready = None, False
        self._failures += 1
        self._open_at = self._clock() + self._patience.before_hiring(self._failures)

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
