"""Playback: the device is open while someone listens, and its loss is told."""

from collections.abc import Callable, Iterator
from queue import SimpleQueue

import pytest

from kiosk.errors import SpeechError
from kiosk.speech.playback import Playback
from kiosk.speech.players import Player, Pull
from kiosk.speech.protocol import Awake, Beat, Event, Failed, Finished, Heard
from kiosk.speech.reports import Reason
from kiosk.speech.tape import Tape

RATE = 22050
WAIT_S = 5


class HandPlayer:
    """A player whose ear is moved by hand."""

    name = "hand"

    def __init__(self) -> None:
        self.failed = False
        self.frames = 0
        self.started: SimpleQueue[Pull] = SimpleQueue()
        self.closed: SimpleQueue[bool] = SimpleQueue()

    def start(self, pull: Pull) -> None:
        self.started.put(pull)

    def heard(self) -> int:
        return self.frames

    def close(self) -> None:
        self.closed.put(True)


class Shop:
    """Sells players, while it has any."""

    def __init__(self) -> None:
        self.stock: SimpleQueue[HandPlayer] = SimpleQueue()

    def open(self) -> Player:
        if self.stock.empty():
            raise SpeechError("sold out")
        return self.stock.get()

    def deliver(self) -> HandPlayer:
        player = HandPlayer()
        self.stock.put(player)
        return player


Start = Callable[..., SimpleQueue[Event]]


@pytest.fixture
def tape() -> Tape:
    return Tape()


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def start(tape: Tape, shop: Shop) -> Iterator[Start]:
    """Start a playback; what it tells."""
    running: list[Playback] = []

    def start(idle_s: float = 60, woken: bool = True) -> SimpleQueue[Event]:
        told: SimpleQueue[Event] = SimpleQueue()
        running.append(Playback(tape, told.put, shop.open, rate=RATE, idle_s=idle_s))
        running[0].start()
        if woken:
            running[0].wake()
            told.get(timeout=WAIT_S)
        return told

    yield start
    for playback in running:
        playback.close()


def say(tape: Tape, utterance: int = 1) -> None:
    tape.load(utterance)
    for item in (Heard(utterance, 0), bytes(2000), Finished(utterance)):
        tape.put(utterance, item)


def test_the_device_is_open_before_there_is_anything_to_say(shop: Shop, start: Start) -> None:
    player = shop.deliver()
    start()
    assert len(player.started.get(timeout=WAIT_S)(10)) == 20


def test_whoever_is_not_woken_leaves_the_device_alone_until_there_is_something_to_say(
    tape: Tape, shop: Shop, start: Start
) -> None:
    player = shop.deliver()
    start(woken=False)
    assert not shop.stock.empty()
    say(tape)
    player.started.get(timeout=WAIT_S)


def test_it_says_what_device_it_was_woken_with(tape: Tape, shop: Shop) -> None:
    told: SimpleQueue[Event] = SimpleQueue()
    playback = Playback(tape, told.put, shop.open, rate=RATE)
    playback.start()
    playback.wake()
    assert told.get(timeout=WAIT_S) == Awake("")
    shop.deliver()
    playback.wake()
    assert told.get(timeout=WAIT_S) == Awake("hand")
    playback.close()


def test_a_device_that_is_back_in_a_moment_goes_on_with_the_same_sound(
    tape: Tape, shop: Shop, start: Start
) -> None:
    first = shop.deliver()
    told = start()
    pull = first.started.get(timeout=WAIT_S)
    say(tape)
    pull(500)
    first.failed = True
    assert told.get(timeout=WAIT_S) == Heard(1, 0)
    second = shop.deliver()
    assert len(second.started.get(timeout=WAIT_S)(600)) == 1200
    second.frames = 600
    while isinstance(event := told.get(timeout=WAIT_S), Beat):
        pass
    assert event == Finished(1)


def test_a_mark_is_told_when_the_ear_has_come_to_it(tape: Tape, shop: Shop, start: Start) -> None:
    player = shop.deliver()
    told = start()
    pull = player.started.get(timeout=WAIT_S)
    pull(500)
    say(tape)
    pull(1200)
    player.frames = 500
    assert told.get(timeout=WAIT_S) == Heard(1, 0)
    player.frames = 1500
    assert told.get(timeout=WAIT_S) == Finished(1)


def test_without_a_device_the_utterance_fails_and_the_next_one_tries_again(
    tape: Tape, shop: Shop, start: Start
) -> None:
    told = start()
    say(tape)
    assert told.get(timeout=WAIT_S) == Failed(1, Reason.NO_DEVICE)
    player = shop.deliver()
    say(tape, 2)
    player.started.get(timeout=WAIT_S)(1200)
    assert told.get(timeout=WAIT_S) == Heard(2, 0)


def test_a_device_that_goes_is_replaced_by_the_next(tape: Tape, shop: Shop, start: Start) -> None:
    first, second = shop.deliver(), shop.deliver()
    told = start()
    say(tape)
    first.failed = True
    second.started.get(timeout=WAIT_S)(1200)
    second.frames = 1200
    assert [told.get(timeout=WAIT_S) for _ in range(2)] == [Heard(1, 0), Finished(1)]


def test_the_loss_of_the_only_device_is_told(tape: Tape, shop: Shop, start: Start) -> None:
    player = shop.deliver()
    told = start()
    say(tape)
    player.failed = True
    assert told.get(timeout=WAIT_S) == Failed(1, Reason.NO_DEVICE)


def test_an_idle_device_is_closed_and_opened_for_the_next_utterance(
    tape: Tape, shop: Shop, start: Start
) -> None:
    first = shop.deliver()
    start(idle_s=0.05)
    assert first.closed.get(timeout=WAIT_S)
    second = shop.deliver()
    say(tape)
    assert len(second.started.get(timeout=WAIT_S)(10)) == 20
