"""The reader: says a Script through a worker and, while there is no sound, marks it in silence.

                    say                Heard                    Finished
    at rest ────────────────► voiced ────────► voiced ... ─────────────────► at rest
                                │ ▲
      Failed, no worker, or no  │ │ the next sentence, or a new
      sign of life for too long ▼ │ worker: sound is tried again
                               silent: a mark whenever a word's time is over

It has no thread and no clock of its own: whoever owns it calls its methods one at a time, and
`wake` when `due` has come.
"""

from collections.abc import Callable

from kiosk.speech import protocol
from kiosk.speech.earcons import Earcon
from kiosk.speech.hiring import Hiring
from kiosk.speech.pace import silent_ms
from kiosk.speech.protocol import Command, Event, Progress
from kiosk.speech.reading import AT_SENTENCE, Patience, Reading, Voice
from kiosk.speech.reports import (
    Done,
    Headphones,
    Paused,
    Reason,
    Report,
    Resumed,
    SentenceReached,
    Silent,
    Sounding,
    Started,
    WordReached,
)
from kiosk.speech.script import Script


class Reader:
    """Reads one Script at a time; `tell` gets the reports."""

    def __init__(
        self,
        tell: Callable[[Report], None],
        hire: Callable[[], Voice],
        clock: Callable[[], float],
        patience: Patience,
    ) -> None:
        """`hire` starts a worker or raises OSError; `clock` is monotonic, in seconds."""
        self._tell, self._clock, self._patience = tell, clock, patience
        self._hiring = Hiring(hire, clock, patience)
        self._reading: Reading | None = None
        self._due: float | None = None

    @property
    def due(self) -> float | None:
        """When `wake` is to be called, by the clock; None for not at all."""
        moments = [moment for moment in (self._due, self._hiring.due) if moment is not None]
        return min(moments, default=None)

    # What the narrator asks for

    def stand_by(self) -> None:
        """Have a worker ready before there is anything to say."""
        self._hiring.find()

    def warm(self, somebody: bool) -> None:
        """Whether somebody is here, so that a worker and the sound device are to be ready."""
        if somebody:
            self._hiring.find()
        self._hiring.warm(somebody)

    def say(self, utterance: int, script: Script, first: int, token: int) -> None:
        """Read `script` from word `token` of sentence `first` on, in place of what is being read."""
        self._reading = Reading(utterance=utterance, script=script, sentence=first, begin=token)
        self._go_on(self._reading)

    def pause(self) -> None:
        """Stand still at the place that is heard."""
        if (reading := self._reading) and not reading.paused:
            reading.paused = True
            if reading.voiced:
                self._send(protocol.Pause())
            else:
                self._due = None
                self._settle(reading)

    def resume(self) -> None:
        """Go on from there."""
        if (reading := self._reading) and reading.paused:
            reading.paused = False
            if reading.voiced:
                self._send(protocol.Resume())
            else:
                self._settle(reading)
                self._go_on(reading)

    def stop(self) -> None:
        """Fall silent; nothing more is told of this utterance."""
        if self._reading:
            self._hiring.send(protocol.Stop())
            self._rest()

    def tune(self, speed: float, volume: float) -> None:
        """Speed as a factor from the next word on, volume 0-1 at once."""
        self._hiring.tune(speed, volume)

    def route(self, private: bool) -> None:
        """Sound to the headphones alone, or to the loudspeaker."""
        self._hiring.route(private)

    def chime(self, earcon: Earcon) -> None:
        """Let a short sound be heard beside what is said."""
        self._hiring.send(protocol.Chime(earcon))

    def forget(self) -> None:
        """Fall silent, and dismiss whoever has heard what was read."""
        self._rest()
        self._hiring.forget()

    def close(self) -> None:
        """Dismiss the worker; nothing can be said any more."""
        self._reading = self._due = None
        self._hiring.dismiss()

    # What the worker says

    def on_event(self, voice: Voice, event: Event) -> None:
        """`voice` has said something."""
        if not self._hiring.hear(voice):
            return
        match event:
            case protocol.Plugged(headphones=headphones):
                self._tell(Headphones(headphones))
            case protocol.Awake():
                pass
            case protocol.Ready():
                self._on_ready()
            case _:
                self._on_progress(event)

    def _on_ready(self) -> None:
        if not (reading := self._reading):
            return
        if reading.voiced:
            self._expect(self._patience.answering_s)
        elif not reading.paused:
            self._go_on(reading)

    def _on_progress(self, event: Progress) -> None:
        reading = self._reading
        if not reading or not reading.voiced or event.utterance != reading.utterance:
            return
        self._expect(self._patience.answering_s)
        match event:
            case protocol.Heard():
                self._on_heard(reading, event)
            case protocol.Held():
                self._due = None
                self._settle(reading)
            case protocol.Released():
                self._settle(reading)
            case protocol.Finished():
                self._done(reading)
            case protocol.Failed():
                self._on_failed(reading, event)

    def _on_heard(self, reading: Reading, heard: protocol.Heard) -> None:
        # A new worker begins with the word that broke off, which was told when it began.
        if (heard.sentence, heard.token) <= (reading.sentence, reading.token):
            return
        self._hiring.trust()
        self._start(reading)
        if reading.silent:
            reading.silent = None
            self._tell(Sounding(reading.utterance))
        self._reach(reading, heard.sentence, heard.token)

    def _on_failed(self, reading: Reading, failed: protocol.Failed) -> None:
        if failed.sentence is not None and failed.sentence > reading.sentence:
            reading.skip_to(failed.sentence)
        self._read_silently(reading, failed.reason)

    def on_death(self, voice: Voice) -> None:
        """`voice` has ended, for whatever reason."""
        if self._hiring.bury(voice):
            self._after_loss()

    # What happens when time is up

    def wake(self) -> None:
        """`due` has come."""
        if self._hiring.mind():
            self._after_loss()
        if self._reading and self._due is not None and self._due <= self._clock():
            self._overdue(self._reading)

    def _overdue(self, reading: Reading) -> None:
        if not reading.voiced:
            self._step(reading)
        elif self._hiring.ready:
            self._hiring.give_up()
            self._after_loss()
        else:
            self._read_silently(reading, Reason.NO_WORKER)

    def _step(self, reading: Reading) -> None:
        """Silence: one word, or one sentence, further."""
        words = reading.script.sentences[reading.sentence].tokens
        if reading.token < AT_SENTENCE:
            self._reach(reading, reading.sentence, AT_SENTENCE)
            self._expect(self._silence_s(reading))
        elif reading.next_word < len(words):
            self._reach(reading, reading.sentence, reading.next_word)
            self._expect(self._silence_s(reading))
        else:
            reading.skip_to(reading.sentence + 1)
            self._go_on(reading)

    # The voice

    def _go_on(self, reading: Reading) -> None:
        """Give the rest to a worker; in silence when there is none."""
        reading.voiced = False
        if reading.over:
            self._start(reading)
            self._done(reading)
        elif self._hiring.find() and (self._hiring.ready or not reading.silent):
            reading.voiced = True
            self._send(reading.rest())
        else:
            self._read_silently(reading, reading.silent or Reason.NO_WORKER)

    def _send(self, command: Command) -> None:
        patience = self._patience
        self._hiring.send(command)
        self._expect(patience.answering_s if self._hiring.ready else patience.waiting_s)

    def _after_loss(self) -> None:
        """The worker is gone: the next one goes on, in a pause not before it is over."""
        reading = self._reading
        if reading and reading.paused:
            reading.voiced, self._due = False, None
            self._settle(reading)
        elif reading and reading.voiced:
            self._go_on(reading)

    # The reading

    def _start(self, reading: Reading) -> None:
        if not reading.started:
            reading.started = True
            self._tell(Started(reading.utterance))

    def _reach(self, reading: Reading, sentence: int, token: int) -> None:
        reading.reach(sentence, token)
        if token == AT_SENTENCE:
            self._tell(SentenceReached(reading.utterance, sentence))
        else:
            self._tell(WordReached(reading.utterance, sentence, token))

    def _settle(self, reading: Reading) -> None:
        """Tell once whether the reading stands still."""
        if reading.held != reading.paused:
            reading.held = reading.paused
            self._tell((Paused if reading.held else Resumed)(reading.utterance))

    def _read_silently(self, reading: Reading, reason: Reason) -> None:
        reading.voiced = False
        self._start(reading)
        if reading.silent != reason:
            reading.silent = reason
            self._tell(Silent(reading.utterance, reason))
        self._settle(reading)
        if reading.paused:
            self._due = None
        else:
            self._expect(self._silence_s(reading))

    def _silence_s(self, reading: Reading) -> float:
        length_ms = silent_ms(reading.script.sentences[reading.sentence], reading.token)
        return length_ms / 1000 / self._hiring.speed

    def _done(self, reading: Reading) -> None:
        self._rest()
        self._tell(Done(reading.utterance))

    def _rest(self) -> None:
        self._reading = self._due = None

    def _expect(self, seconds: float) -> None:
        self._due = self._clock() + seconds
