"""What a reader keeps in mind: the utterance it reads, its worker, and how patient it is."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.speech.protocol import Command, Say
from kiosk.speech.reports import Reason
from kiosk.speech.script import Script

AT_SENTENCE = -1
BEFORE_SENTENCE = -2


class Voice(Protocol):
    """A speech worker, as far as a reader sees it."""

    def send(self, command: Command) -> None:
        """Hand `command` on without waiting."""

    def kill(self) -> None:
        """End it now."""

    def close(self) -> None:
        """End it in good order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds to wait for a sign of life, and before the next worker when one has failed."""

    starting_s: float = 4.0
    """From its start to a worker's first word."""
    waiting_s: float = 1.5
    """How long a reading stands still for a worker that is not ready."""
    answering_s: float = 2.5
    """Between two signs of life; an idle device may take 1.3 s to wake up."""
    beating_s: float = 5.0
    """Between two questions whether the worker is still there, while a visitor is."""
    spare_s: float = 1.5
    """From a worker's first word to hiring one to stand by: a start has no time to spare."""
    retry_s: float = 1.0
    longest_retry_s: float = 30.0

    def before_hiring(self, failures: int) -> float:
        """The first failure in a row is mended at once, the others after ever longer rests."""
        if failures < 2:
            return 0.0
        return min(self.retry_s * 2.0 ** min(failures - 2, 16), self.longest_retry_s)


@dataclass(slots=True, kw_only=True)
class Reading:
    """An utterance and the place it has come to.

    `token` is the word last told, or one of the two places before the first word; `begin` is the word
    of this sentence with which the reading began. `paused` is what was asked for, `held` what was told.
    """

    utterance: int
    script: Script
    sentence: int
    begin: int = 0
    token: int = BEFORE_SENTENCE
    voiced: bool = False
    started: bool = False
    silent: Reason | None = None
    paused: bool = False
    held: bool = False

    @property
    def over(self) -> bool:
        """Whether there is no sentence left."""
        return self.sentence >= len(self.script.sentences)

    def skip_to(self, sentence: int) -> None:
        """Stand before `sentence`."""
        self.sentence, self.token, self.begin = sentence, BEFORE_SENTENCE, 0

    def reach(self, sentence: int, token: int) -> None:
        """Stand at a word, or at a sentence with AT_SENTENCE."""
        if sentence != self.sentence:
            self.skip_to(sentence)
        self.token = token

    @property
    def next_word(self) -> int:
        """The word to come in this sentence, which may have no more."""
        return max(self.token + 1, self.begin)

    def rest(self) -> Say:
        """What is left to say, from the word that broke off."""
        return Say(
            utterance=self.utterance,
            script=self.script,
            first=self.sentence,
            token=max(self.token, self.begin),
        )
