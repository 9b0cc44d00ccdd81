"""The protocol: every message is one line and comes back as it was."""

import msgspec
import pytest

from kiosk.speech import protocol
from kiosk.speech.protocol import Command, Event
from kiosk.speech.reports import Reason
from tests.speech.scripts import script

COMMANDS: list[Command] = [
    protocol.Say(
        utterance=3, script=script("Two\nlines.", "大多数 人", language="zh-Hans"), first=1
    ),
    protocol.Pause(),
    protocol.Wake(),
    protocol.Resume(),
    protocol.Stop(),
    protocol.Tune(speed=0.8, volume=0.5),
]
EVENTS: list[Event] = [
    protocol.Ready(),
    protocol.Awake("pulse"),
    protocol.Plugged(True),
    protocol.Heard(1, 2),
    protocol.Heard(1, 2, 3),
    protocol.Held(1),
    protocol.Released(1),
    protocol.Beat(1),
    protocol.Finished(1),
    protocol.Failed(1, Reason.NO_VOICE, 2),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
def test_a_command_comes_back_from_its_line(command: Command) -> None:
    line = protocol.encode(command)
    assert line.count(b"\n") == 1
    assert protocol.decode_command(line) == command


@pytest.mark.parametrize("event", EVENTS, ids=repr)
def test_an_event_comes_back_from_its_line(event: Event) -> None:
    assert protocol.decode_event(protocol.encode(event)) == event


@pytest.mark.parametrize("line", [b"hello\n", b"{}\n", b'{"type":"say"}\n', b""])
def test_what_is_no_message_is_refused(line: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        protocol.decode_command(line)
