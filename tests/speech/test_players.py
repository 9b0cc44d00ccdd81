"""The players: what they are given is heard, they know when, and a dead server is noticed."""

import threading
import time
from array import array
from collections.abc import Callable
from threading import Event

import pytest

from kiosk.errors import SpeechError
from kiosk.speech.players import MiniaudioPlayer, Player, PulsePlayer, open_player
from tests.sound import RATE, Recording, SoundServer

SECOND = array("h", [8000, -8000] * (RATE // 2)).tobytes()


class Tone:
    """A tenth of a second of silence, then a tone."""

    def __init__(self) -> None:
        self.pulled = 0
        self.begun = RATE // 10

    def pull(self, frames: int) -> bytes:
        start, self.pulled = self.pulled, self.pulled + frames
        quiet = min(max(self.begun - start, 0), frames)
        return bytes(2 * quiet) + SECOND[: 2 * (frames - quiet)]


@pytest.mark.parametrize("kind", [PulsePlayer, MiniaudioPlayer])
def test_sound_is_heard_when_the_player_says_so(
    sound: Recording, kind: Callable[[int], Player]
) -> None:
    player, tone = kind(RATE), Tone()
    began = time.monotonic()
    player.start(tone.pull)
    onset = sound.wait_for_sound(began)
    heard, now = player.heard(), time.monotonic()
    player.close()
    said = now - (heard - tone.begun) / RATE
    assert abs(said - onset) < 0.1


@pytest.mark.parametrize("kind", [PulsePlayer, MiniaudioPlayer])
def test_a_closed_player_is_silent(sound: Recording, kind: Callable[[int], Player]) -> None:
    player, began = kind(RATE), time.monotonic()
    player.start(Tone().pull)
    sound.wait_for_sound(began)
    player.close()
    sound.wait_for_silence(0.3)


def test_the_sound_server_comes_first(sound: Recording) -> None:
    player = open_player(RATE)
    player.start(Tone().pull)
    player.close()
    assert player.name == "pulse"


def test_without_a_device_nothing_opens(own_server: SoundServer) -> None:
    with pytest.raises(SpeechError, match="no sound device opens"):
        open_player(RATE)


def test_a_dead_server_is_noticed(own_server: SoundServer) -> None:
    own_server.start()
    player, flowing = PulsePlayer(RATE), Event()

    def pull(frames: int) -> bytes:
        flowing.set()
        return bytes(2 * frames)

    player.start(pull)
    flowing.wait(5)
    own_server.kill()
    for thread in threading.enumerate():
        if thread.name == "player":
            thread.join(5)
    assert player.failed
