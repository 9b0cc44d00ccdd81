"""What a narrator reports while it reads; each report names its utterance, so a late one is known.

    Started ─► SentenceReached ─► WordReached ... ─► SentenceReached ... ─► Done
                    Paused / Resumed, and Silent / Sounding, may come between any two;
                    Headphones may come at any time

`sentence` counts the sentences of the Script, `token` the tokens of that sentence, both from 0.
"""

from enum import StrEnum

from msgspec import Struct


class Reason(StrEnum):
    """Why reading goes on without sound."""

    NO_DEVICE = "no-device"
    NO_VOICE = "no-voice"
    NO_WORKER = "no-worker"


class Started(Struct, frozen=True):
    """The first sentence is about to be heard, or to be marked in silence."""

    utterance: int


class SentenceReached(Struct, frozen=True):
    """This sentence begins to be heard."""

    utterance: int
    sentence: int


class WordReached(Struct, frozen=True):
    """This word begins to be heard."""

    utterance: int
    sentence: int
    token: int


class Paused(Struct, frozen=True):
    """The sound, or the silent marking, stands still."""

    utterance: int


class Resumed(Struct, frozen=True):
    """It goes on where it stood still."""

    utterance: int


class Done(Struct, frozen=True):
    """All of it has been heard, or marked; one that was stopped or replaced is never done."""

    utterance: int


class Silent(Struct, frozen=True):
    """Reading goes on without sound: the marks move at a reader's pace, and a notice is due."""

    utterance: int
    reason: Reason


class Sounding(Struct, frozen=True):
    """The sound is back; the notice can go."""

    utterance: int


class Headphones(Struct, frozen=True):
    """Headphones went in, or out; it belongs to no utterance."""

    plugged: bool


Report = (
    Started
    | SentenceReached
    | WordReached
    | Paused
    | Resumed
    | Done
    | Silent
    | Sounding
    | Headphones
)
