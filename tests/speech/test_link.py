"""The link: hands on what a worker says and that it has died, and never makes its owner wait."""

import sys
import textwrap
import time
from collections.abc import Iterator
from queue import SimpleQueue

import pytest

from kiosk.speech import protocol
from kiosk.speech.link import Link
from kiosk.speech.protocol import Event, Ready, Say
from tests.speech.processes import wait_for_end
from tests.speech.scripts import script

WAIT_S = 10
# Says that it is ready whenever it is told anything.
ECHO = """
    import sys
    for line in sys.stdin:
        print('{"type":"ready"}', flush=True)
"""
DEAF = """
    import time
    print('{"type":"ready"}', flush=True)
    time.sleep(600)
"""


class Owner:
    """Takes what a link hands on."""

    def __init__(self) -> None:
        self.events: SimpleQueue[Event] = SimpleQueue()
        self.deaths: SimpleQueue[Link] = SimpleQueue()
        self.links: list[Link] = []

    def start(self, program: str) -> Link:
        command = (sys.executable, "-c", textwrap.dedent(program))
        self.links.append(Link(command, lambda _, event: self.events.put(event), self.deaths.put))
        return self.links[-1]


@pytest.fixture
def owner() -> Iterator[Owner]:
    owner = Owner()
    yield owner
    for link in owner.links:
        link.close()


def test_commands_go_out_and_events_come_in(owner: Owner) -> None:
    link = owner.start(ECHO)
    link.send(protocol.Pause())
    assert owner.events.get(timeout=WAIT_S) == Ready()


def test_death_is_handed_on(owner: Owner) -> None:
    link = owner.start(ECHO)
    link.kill()
    assert owner.deaths.get(timeout=WAIT_S) is link


def test_a_program_that_is_no_worker_is_ended(owner: Owner) -> None:
    link = owner.start("print('hello', flush=True); import time; time.sleep(600)")
    assert owner.deaths.get(timeout=WAIT_S) is link
    assert wait_for_end(link.pid)


def test_a_worker_that_does_not_read_keeps_nobody_waiting(owner: Owner) -> None:
    link = owner.start(DEAF)
    owner.events.get(timeout=WAIT_S)
    page = Say(utterance=1, script=script(*["A long page of many words."] * 2000))
    began = time.monotonic()
    link.send(page)
    assert time.monotonic() - began < 1
    link.kill()
    assert owner.deaths.get(timeout=WAIT_S) is link


def test_a_command_to_a_dead_worker_is_lost_quietly(owner: Owner) -> None:
    link = owner.start(ECHO)
    link.kill()
    owner.deaths.get(timeout=WAIT_S)
    link.send(protocol.Pause())


def test_closing_lets_the_worker_end_by_itself(owner: Owner) -> None:
    link = owner.start(ECHO)
    link.send(protocol.Pause())
    owner.events.get(timeout=WAIT_S)
    began = time.monotonic()
    link.close()
    assert time.monotonic() - began < 1
    assert wait_for_end(link.pid)


def test_closing_ends_a_worker_that_does_not(owner: Owner) -> None:
    link = owner.start(DEAF)
    owner.events.get(timeout=WAIT_S)
    link.close()
    assert wait_for_end(link.pid)
