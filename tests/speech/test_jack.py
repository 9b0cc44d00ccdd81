"""The jack: headphones are told once when they go in, and once when they come out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any

import pulsectl
import pytest

from kiosk.speech.jack import Jack, plugged

WAIT_S = 5


@dataclass
class Port:
    name: str
    available_state: str


@dataclass
class Sink:
    name: str
    port_list: list[Port] = field(default_factory=list)
    port_active: Port | None = None


def built_in(headphones: str, name: str = "built-in") -> Sink:
    """A sink as a laptop has it: a jack of a sink that also feeds a loudspeaker."""
    speaker, jack = (
        Port("analog-output-speaker", "unknown"),
        Port("analog-output-headphones", headphones),
    )
    return Sink(name, [speaker, jack], speaker)


class Server:
    """A sound server whose jack is moved by hand: a null sink has no ports."""

    def __init__(self) -> None:
        self.sinks = [built_in("no")]
        self._events: SimpleQueue[type[Exception]] = SimpleQueue()

    def plug(self, headphones: str) -> None:
        self.sinks = [built_in(headphones)]
        self._events.put(pulsectl.PulseLoopStop)

    def die(self) -> None:
        self._events.put(pulsectl.PulseDisconnected)

    @contextmanager
    def connect(self) -> Iterator["Server"]:
        yield self

    def port_set(self, sink: Sink, port: Port) -> None:
        sink.port_active = port

    def event_mask_set(self, *kinds: str) -> None: ...

    def event_callback_set(self, called: Any) -> None: ...

    def event_listen(self) -> None:
        if self._events.get(timeout=WAIT_S) is pulsectl.PulseDisconnected:
            raise pulsectl.PulseDisconnected

    def sink_list(self) -> list[Sink]:
        return self.sinks

    def server_info(self) -> Any:
        return type("Info", (), {"default_sink_name": "built-in"})


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.die()


def test_headphones_are_told_when_they_go_in_and_out(server: Server) -> None:
    told: SimpleQueue[bool] = SimpleQueue()
    Jack(told.put, server.connect).mind()
    assert told.get(timeout=WAIT_S) is False
    server.plug("yes")
    assert told.get(timeout=WAIT_S) is True
    server.plug("yes")
    server.plug("no")
    assert told.get(timeout=WAIT_S) is False


def test_a_server_that_went_away_is_watched_again(server: Server) -> None:
    told: SimpleQueue[bool] = SimpleQueue()
    jack = Jack(told.put, server.connect)
    jack.mind()
    assert told.get(timeout=WAIT_S) is False
    server.die()
    server.sinks = [built_in("yes")]
    while told.empty():
        jack.mind()
    assert told.get(timeout=WAIT_S) is True


def test_where_the_hardware_feels_nothing_nothing_is_told() -> None:
    assert plugged([built_in("unknown"), Sink("null")], "null") is None


def test_the_sink_that_sounds_speaks_first() -> None:
    other = built_in("yes", "usb")
    assert plugged([other, built_in("no")], "built-in") is False
    assert plugged([other, Sink("built-in")], "built-in") is True


def test_without_a_server_it_waits_to_be_asked_again(own_server: Any) -> None:
    told: SimpleQueue[bool] = SimpleQueue()
    jack = Jack(told.put)
    for _ in range(3):
        jack.mind()
    assert told.empty()


@pytest.mark.acr("5.1.3.9")
def test_headphones_that_are_in_silence_the_loudspeaker_beside_them() -> None:
    server, told = Server(), SimpleQueue[bool]()
    jack = Jack(told.put, server.connect)
    jack.mind()
    assert told.get(timeout=WAIT_S) is False
    assert server.sinks[0].port_active == Port("analog-output-speaker", "unknown")
    server.plug("yes")
    assert told.get(timeout=WAIT_S) is True
    assert server.sinks[0].port_active == Port("analog-output-headphones", "yes")
    server.die()
