"""Hiring: the worker that speaks, one that stands by, and the next when one fails.

find ─► voice ──── dies, hangs ────► lose ─► the spare takes over at once
          │                                  or one is hired: at once, then after longer rests
          └─ while somebody is here: Wake now and then; no answer in time is a failure too
"""

from collections.abc import Callable

from kiosk.speech.protocol import Command, Route, Tune, Wake
from kiosk.speech.reading import Patience, Voice


class Hiring:
    """The workers there are, and how the last ones did."""

    def __init__(
        self, hire: Callable[[], Voice], clock: Callable[[], float], patience: Patience
    ) -> None:
        """`hire` starts a worker or raises OSError; `clock` is monotonic, in seconds."""
        self._hire, self._clock, self._patience = hire, clock, patience
        self._failures = 0
        self._tune = Tune(speed=1.0, volume=1.0)
        self._route = Route(private=False)
        self._warm = False
        self.voice: Voice | None = None
        self._spare: Voice | None = None
        self._spare_ready = self._asked = False
        self._open_at = self._ready_by = 0.0
        self._beat_at = self._spare_at = 0.0
        self.ready = False
        """Whether the worker has said anything yet."""

    @property
    def speed(self) -> float:
        """Speed as a factor."""
        return self._tune.speed

    @property
    def due(self) -> float | None:
        """When `mind` is to be called, by the clock; None for not at all."""
        if not self.voice:
            return self._open_at if self._failures else None
        if not self.ready:
            return self._ready_by
        moments = [self._beat_at] if self._warm else []
        return min(moments if self._spare else [*moments, self._spare_at], default=None)

    def mind(self) -> bool:
        """Do what is due; whether a worker was given up because it does not answer."""
        now = self._clock()
        if self.voice and not self.ready and now >= self._ready_by:
            self.give_up()
            return True
        if self.voice and self.ready:
            return self._look_after(now)
        if self.due is not None:
            self.find()
        return False

    def _look_after(self, now: float) -> bool:
        if self._warm and now >= self._beat_at:
            if self._asked:
                self.give_up()
                return True
            self._wake()
        if not self._spare and now >= self._spare_at:
            self._hire_spare()
        return False

    def find(self) -> bool:
        """Whether there is a worker; takes the spare or hires one when it is time."""
        if self.voice:
            return True
        if self._clock() < self._open_at:
            return False
        try:
            self.voice = self._spare or self._hire()
        except OSError:
            self.lose()
            return False
        self.ready = self._spare is not None and self._spare_ready
        self._spare = None
        self._begin()
        return True

    def _begin(self) -> None:
        now = self._clock()
        self._ready_by = now + self._patience.starting_s
        self._spare_at = now + self._patience.spare_s
        self.send(self._tune)
        if self._route.private:
            self.send(self._route)
        if self._warm:
            self._wake()

    def _hire_spare(self) -> None:
        try:
            self._spare, self._spare_ready = self._hire(), False
        except OSError:
            self._spare_at = self._clock() + self._patience.longest_retry_s

    def hear(self, voice: Voice) -> bool:
        """A sign of life; whether it came from the worker that speaks."""
        if voice is self._spare:
            self._spare_ready = True
        if voice is not self.voice:
            return False
        self.ready, self._asked = True, False
        self._beat_at = self._clock() + self._patience.beating_s
        return True

    def give_up(self) -> None:
        """The worker hangs: end it."""
        if self.voice:
            self.voice.kill()
        self.lose()

    def bury(self, voice: Voice) -> bool:
        """A worker has ended; whether it was the one that speaks."""
        if voice is self._spare:
            self._spare, self._spare_at = None, self._clock() + self._patience.longest_retry_s
        if voice is not self.voice:
            return False
        self.lose()
        return True

    def lose(self) -> None:
        """The worker has failed."""
        self.voice, self.ready, self._asked = None, False, False
        self._failures += 1
        self._open_at = self._clock() + self._patience.before_hiring(self._failures)

    def trust(self) -> None:
        """The worker does its work: its next failure is the first again."""
        self._failures = 0

    def tune(self, speed: float, volume: float) -> None:
        """Speed and volume for this worker and all to come."""
        self._tune = Tune(speed=speed, volume=volume)
        self.send(self._tune)

    def route(self, private: bool) -> None:
        """Whether headphones are in, for this worker and all to come, whoever listens then."""
        self._route = Route(private)
        self.send(self._route)

    def warm(self, somebody: bool) -> None:
        """While somebody is here the worker keeps the sound device open, and is asked if it lives."""
        self._warm = somebody
        if somebody and self.voice:
            self._wake()

    def _wake(self) -> None:
        self.send(Wake())
        self._asked, self._beat_at = True, self._clock() + self._patience.answering_s

    def send(self, command: Command) -> None:
        """Hand `command` to the worker, if there is one."""
        if self.voice:
            self.voice.send(command)

    def forget(self) -> None:
        """End the workers; those to come speak as the first one did."""
        self.dismiss()
        self._tune = Tune(speed=1.0, volume=1.0)
        self.ready = self._asked = self._spare_ready = False

    def dismiss(self) -> None:
        """End the workers in good order."""
        for voice in (self.voice, self._spare):
            if voice:
                voice.close()
        self.voice = self._spare = None
