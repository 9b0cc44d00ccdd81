"""The messages between the narrator and its speech worker: one JSON object a line, each way.

narrator ── Tune, Route, Wake, Say, Chime, Pause, Resume, Stop ───────────────► worker
         ◄── Ready, Awake, Plugged, Heard, Held, Released, Beat, Finished, Failed ──
"""

import msgspec

from kiosk.speech.earcons import Earcon
from kiosk.speech.reports import Reason
from kiosk.speech.script import Script

BEAT_S = 0.5


class Say(msgspec.Struct, frozen=True, kw_only=True, tag="say"):
    """Say `script` from word `token` of sentence `first` on, in place of what is being said.

    A `token` of 0 begins with the sentence, what leads to its first word included.
    """

    utterance: int
    script: Script
    first: int = 0
    token: int = 0


class Pause(msgspec.Struct, frozen=True, tag="pause"):
    """Fall silent and keep the place."""


class Resume(msgspec.Struct, frozen=True, tag="resume"):
    """Go on from the place that was kept."""


class Stop(msgspec.Struct, frozen=True, tag="stop"):
    """Fall silent and forget what was being said."""


class Chime(msgspec.Struct, frozen=True, tag="chime"):
    """Let a short sound be heard, together with what is being said."""

    earcon: Earcon


class Route(msgspec.Struct, frozen=True, tag="route"):
    """Whether headphones are in: with a device of their own, all sound goes there and nowhere else."""

    private: bool


class Wake(msgspec.Struct, frozen=True, tag="wake"):
    """Somebody is here: open the sound device and keep it open for a while; answered by `Awake`."""


class Tune(msgspec.Struct, frozen=True, kw_only=True, tag="tune"):
    """`speed` as a factor from the next word on, `volume` 0-1 at once."""

    speed: float
    volume: float


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The worker can speak; it opens no device before it is woken or has something to say."""


class Awake(msgspec.Struct, frozen=True, tag="awake"):
    """The worker lives; `device` names its player and is empty where none opens."""

    device: str


class Plugged(msgspec.Struct, frozen=True, tag="plugged"):
    """Headphones went in, or out."""

    headphones: bool


class Heard(msgspec.Struct, frozen=True, tag="heard"):
    """A word begins to be heard, or a sentence when `token` is -1."""

    utterance: int
    sentence: int
    token: int = -1


class Held(msgspec.Struct, frozen=True, tag="held"):
    """The pause is heard."""

    utterance: int


class Released(msgspec.Struct, frozen=True, tag="released"):
    """The sound goes on after a pause."""

    utterance: int


class Beat(msgspec.Struct, frozen=True, tag="beat"):
    """Sound has moved on since the last beat, about `BEAT_S` seconds ago."""

    utterance: int


class Finished(msgspec.Struct, frozen=True, tag="finished"):
    """All of it has been heard."""

    utterance: int


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """No sound from `sentence` on, or from the place last heard when it is None."""

    utterance: int
    reason: Reason
    sentence: int | None = None


Command = Say | Chime | Pause | Resume | Stop | Wake | Tune | Route
Progress = Heard | Held | Released | Beat | Finished | Failed
Event = Ready | Awake | Plugged | Progress


_COMMANDS: msgspec.json.Decoder[Command] = msgspec.json.Decoder(Command)
_EVENTS: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


def encode(message: Command | Event) -> bytes:
    """`message` as one line."""
    return msgspec.json.encode(message) + b"\n"


def decode_command(line: bytes) -> Command:
    """The command on `line`; raises msgspec.MsgspecError when there is none."""
    return _COMMANDS.decode(line)


def decode_event(line: bytes) -> Event:
    """The event on `line`; raises msgspec.MsgspecError when there is none."""
    return _EVENTS.decode(line)
