"""Devices: sound goes where the site or the server wants it, and follows when that changes."""

import time

import pytest

from kiosk.speech.devices import devices
from kiosk.speech.earcons import Earcon
from kiosk.speech.narrator import Narrator
from kiosk.speech.outfit import Outfit
from kiosk.speech.reports import Done, Silent, WordReached
from tests.sound import SINK, SoundServer
from tests.speech.listener import Listener
from tests.speech.scripts import places, script

SAID = script("Most women who come back are well.", "Ask us now, and take your time with it.")


@pytest.fixture
def server(own_server: SoundServer) -> SoundServer:
    """A server of this test's own, with a second sink called `usb`."""
    own_server.start()
    own_server.add_sink("usb")
    own_server.make_default(SINK)
    return own_server


def test_the_chosen_device_sounds_and_no_other(server: SoundServer, listener: Listener) -> None:
    narrator = Narrator(listener, outfit=Outfit(device="usb"))
    with server.record("usb") as usb, server.record() as default:
        narrator.say(SAID)
        listener.wait_for(Done)
        assert usb.end() is not None
        assert default.end() is None
    narrator.close()


def test_sound_follows_the_default_device(
    server: SoundServer, narrator: Narrator, listener: Listener
) -> None:
    with server.record("usb") as usb:
        narrator.say(SAID)
        listener.wait_for(WordReached(1, 0, 1))
        moved = time.monotonic()
        server.make_default("usb")
        usb.wait_for_sound(moved)
        listener.wait_for(Done)
    assert listener.words() == places(SAID)


def test_a_device_that_is_unplugged_is_left_for_the_default(
    own_server: SoundServer, listener: Listener
) -> None:
    own_server.start()
    usb = own_server.add_sink("usb")
    narrator = Narrator(listener, outfit=Outfit(device="usb"))
    with own_server.record() as default:
        narrator.say(SAID)
        listener.wait_for(WordReached(1, 0, 1))
        unplugged = time.monotonic()
        own_server.remove_sink(usb)
        default.wait_for_sound(unplugged)
        listener.wait_for(Done)
    narrator.close()
    assert listener.words() == places(SAID)


def test_a_server_that_is_started_anew_is_spoken_through_again(
    own_server: SoundServer, narrator: Narrator, listener: Listener
) -> None:
    own_server.start()
    narrator.say(SAID)
    listener.wait_for(WordReached(1, 0, 1))
    own_server.kill()
    own_server.start()
    with own_server.record() as recording:
        recording.wait_for_sound(time.monotonic() - 1)
        listener.wait_for(Done)
    assert listener.words() == places(SAID)
    assert not any(isinstance(report, Silent) for report in listener.reports)


def test_the_devices_are_listed_by_the_names_the_settings_take(server: SoundServer) -> None:
    found = {device.name: device.default for device in devices()}
    assert found == {SINK: True, "usb": False}


@pytest.mark.acr("5.1.3.9", "405.1")
def test_with_headphones_of_their_own_nothing_comes_from_the_loudspeaker(
    server: SoundServer, listener: Listener
) -> None:
    narrator = Narrator(listener, outfit=Outfit(headphones="usb"))
    with server.record("usb") as usb, server.record() as loudspeaker:
        narrator.route(private=True)
        narrator.say(SAID)
        listener.wait_for(Done)
        assert usb.end() is not None
        assert loudspeaker.end() is None
        narrator.route(private=False)
        out = time.monotonic()
        narrator.say(SAID)
        loudspeaker.wait_for_sound(out)
    narrator.close()


def test_private_sound_never_falls_back_on_the_loudspeaker(
    server: SoundServer, listener: Listener
) -> None:
    narrator = Narrator(listener, outfit=Outfit(headphones="unplugged"))
    with server.record() as loudspeaker:
        narrator.route(private=True)
        narrator.say(SAID)
        listener.wait_for(Silent)
        listener.wait_for(Done)
        assert loudspeaker.end() is None
    narrator.close()


def test_an_earcon_is_heard_where_nothing_is_said(
    server: SoundServer, narrator: Narrator, listener: Listener
) -> None:
    narrator.warm(True)
    with server.record() as recording:
        narrator.say(SAID)
        listener.wait_for(Done)
        recording.wait_for_silence(lasting_s=0.3)
        struck = time.monotonic()
        narrator.chime(Earcon.WARNING)
        began = recording.wait_for_sound(struck)
        assert recording.wait_for_silence(lasting_s=0.3) - began < 0.4
