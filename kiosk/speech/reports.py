"""What a narrator reports while it reads; each report names its utterance, so a late one is known.

    Started ─► SentenceReached ─► WordReached ... ─► SentenceReached ... ─► Done
                    Paused / Resumed, and Silent / Sounding, may come between any two

`sentence` counts the sentences of the Script, `token` the tokens of that sentence, both from 0.
"""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why reading goes on without sound."""

    NO_DEVICE = "no-device"
    NO_VOICE = "no-voice"
    NO_WORKER = "no-worker"


@dataclass(frozen=True, slots=True)
class Started:
    """The first sentence is about to be heard, or to be marked in silence."""

    utterance: int


@dataclass(frozen=True, slots=True)
class SentenceReached:
    """This sentence begins to be heard."""

    utterance: int
    sentence: int


@dataclass(frozen=True, slots=True)
class WordReached:
    """This word begins to be heard."""

    utterance: int
    sentence: int
    token: int


@dataclass(frozen=True, slots=True)
class Paused:
    """The sound, or the silent marking, stands still."""

    utterance: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """It goes on where it stood still."""

    utterance: int


@dataclass(frozen=True, slots=True)
class Done:
    """All of it has been heard, or marked; one that was stopped or replaced is never done."""

    utterance: int


@dataclass(frozen=True, slots=True)
class Silent:
    """Reading goes on without sound: the marks move at a reader's pace, and a notice is due."""

    utterance: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Sounding:
    """The sound is back; the notice can go."""

    utterance: int


Report = Started | SentenceReached | WordReached | Paused | Resumed | Done | Silent | Sounding
