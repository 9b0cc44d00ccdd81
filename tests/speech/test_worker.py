"""The worker: keeps to the protocol, depends on no screen, never outlives its parent."""

import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from kiosk.speech import protocol
from kiosk.speech.outfit import Outfit, encode_outfit
from kiosk.speech.protocol import Awake, Command, Event, Failed, Finished, Heard, Ready, Say
from kiosk.speech.reports import Reason
from kiosk.speech.script import Script
from tests.sound import Recording, SoundServer
from tests.speech.processes import wait_for_end
from tests.speech.scripts import places, script

WORKER = ("-m", "kiosk.speech.worker")
NOISY = textwrap.dedent("""
    import os
    from kiosk.speech import worker

    class Noisy(worker.Telling):
        def __init__(self, outfit):
            print("a stray print")
            os.system("echo a stray child")
            super().__init__(outfit)

    worker.Telling = Noisy
    worker.main()
""")


class Pipe:
    """A worker to talk to."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process

    def send(self, command: Command) -> None:
        self._stdin.write(protocol.encode(command))
        self._stdin.flush()

    def receive(self) -> Event:
        assert self.process.stdout
        return protocol.decode_event(self.process.stdout.readline())

    def receive_until(self, last: type[Event]) -> list[Event]:
        events = [self.receive()]
        while not isinstance(events[-1], last):
            events.append(self.receive())
        return events

    @property
    def _stdin(self) -> IO[bytes]:
        assert self.process.stdin
        return self.process.stdin


@contextmanager
def worker(*arguments: str) -> Iterator[Pipe]:
    with subprocess.Popen(
        (sys.executable, *arguments), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        try:
            yield Pipe(process)
        finally:
            process.kill()


def words(events: list[Event]) -> list[tuple[int, int]]:
    return [
        (event.sentence, event.token)
        for event in events
        if isinstance(event, Heard) and event.token >= 0
    ]


def test_it_is_ready_and_says_what_device_it_has_when_it_is_woken(sound: Recording) -> None:
    with worker(*WORKER) as pipe:
        assert pipe.receive() == Ready()
        pipe.send(protocol.Wake())
        assert pipe.receive() == Awake("pulse")


def test_it_plays_through_the_default_where_the_chosen_device_is_gone(sound: Recording) -> None:
    with worker(*WORKER, encode_outfit(Outfit(device="unplugged"))) as pipe:
        pipe.receive()
        pipe.send(protocol.Wake())
        assert pipe.receive() == Awake("pulse")


def test_stray_prints_do_not_reach_the_protocol(sound: Recording) -> None:
    with worker("-c", NOISY) as pipe:
        assert pipe.receive() == Ready()


def test_it_says_a_script_from_the_word_it_is_given(sound: Recording) -> None:
    said = script("Not this one.", "But these three words.")
    with worker(*WORKER) as pipe:
        pipe.send(Say(utterance=7, script=said, first=1, token=1))
        events = pipe.receive_until(Finished)
    assert words(events) == [(1, 1), (1, 2), (1, 3)]
    assert events[-1] == Finished(7)


def test_without_a_device_it_says_so_at_once(own_server: SoundServer) -> None:
    with worker(*WORKER) as pipe:
        assert pipe.receive() == Ready()
        pipe.send(Say(utterance=1, script=script("Hello there.")))
        assert pipe.receive() == Failed(1, Reason.NO_DEVICE)


def test_a_language_without_a_voice_fails_where_it_comes(sound: Recording) -> None:
    english, filipino = script("Hello.").sentences, script("Kumusta.", language="fil").sentences
    said = Script(sentences=english + filipino + english)
    with worker(*WORKER) as pipe:
        pipe.send(Say(utterance=1, script=said))
        events = pipe.receive_until(Failed)
    assert words(events) == [(0, 0)]
    assert events[-1] == Failed(1, Reason.NO_VOICE, 1)


def test_a_new_speed_holds_from_the_next_word_and_no_word_is_lost_or_doubled(
    sound: Recording,
) -> None:
    said = script("One two three four five six seven eight nine ten eleven twelve.", "Last.")
    with worker(*WORKER) as pipe:
        pipe.send(protocol.Tune(speed=0.6, volume=0.5))
        pipe.send(Say(utterance=1, script=said))
        events = pipe.receive_until(Heard)
        pipe.send(protocol.Tune(speed=1.6, volume=0.5))
        changed = time.monotonic()
        events += pipe.receive_until(Finished)
        took = time.monotonic() - changed
    assert words(events) == places(said)
    assert took < 5, "at the speed before it takes seven seconds"


def test_it_ends_when_its_parent_closes_the_pipe(sound: Recording) -> None:
    with worker(*WORKER) as pipe:
        pipe.receive()
        pipe.process.stdin.close()  # type: ignore[union-attr]
        assert pipe.process.wait(5) == 0


def test_it_ends_without_a_word_when_its_parent_is_gone_before_it_is_ready(
    sound: Recording,
) -> None:
    with subprocess.Popen(
        (sys.executable, *WORKER),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.close()
        _, said = process.communicate(timeout=10)
    assert (process.returncode, said) == (0, b"")


def test_it_ends_when_its_parent_is_killed(sound: Recording, tmp_path: Path) -> None:
    parent = textwrap.dedent("""
        import subprocess, sys
        command = (sys.executable, "-m", "kiosk.speech.worker")
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        child.stdout.readline()
        print(child.pid, flush=True)
        child.wait()
    """)
    with subprocess.Popen((sys.executable, "-c", parent), stdout=subprocess.PIPE) as process:
        assert process.stdout
        pid = int(process.stdout.readline())
        process.kill()
        assert wait_for_end(pid)


def test_a_command_it_does_not_know_ends_it(sound: Recording) -> None:
    with worker(*WORKER) as pipe:
        pipe.receive()
        os.write(pipe.process.stdin.fileno(), b"nonsense\n")  # type: ignore[union-attr]
        assert pipe.process.wait(5) == 1


@pytest.mark.parametrize("room", ["kiosk.ui", "kiosk.session", "kiosk.content", "PySide6", "numpy"])
def test_it_loads_no_room_above_it(room: str) -> None:
    code = f"import sys, kiosk.speech.worker; sys.exit({room!r} in sys.modules)"
    assert subprocess.run((sys.executable, "-c", code)).returncode == 0
