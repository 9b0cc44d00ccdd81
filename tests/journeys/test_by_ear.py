"""A visit to the real program by ear and keypad alone: from rest into a card, and silence at the end."""

import time

import pytest

from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from tests.journeys.room import Room
from tests.journeys.test_keyboard import move_to
from tests.journeys.test_visit import rests

SAY = Catalogues(locate("locales")).of("en").say


@pytest.mark.acr("5.1.3.5", "402.2.1")
def test_five_keys_lead_a_listener_into_a_card_and_out(room: Room) -> None:
    tree, tile = room.tree, room.library.tiles("en")[0]
    heading = room.library.card("en", tile.id).pages[0].heading

    tree.wait_for(SAY("Touch to begin"))
    with room.sound.record() as recording:
        asked = time.monotonic()
        room.type("F1")
        tree.wait_for("English")
        # The languages offer themselves, one after the other.
        offered = recording.wait_for_sound(after=asked)
        room.type("Return")
        tree.wait_for(SAY("How this works"))
        told = recording.wait_for_sound(after=offered + 0.2)
        room.type("Return")
        tree.wait_until_gone(SAY("How this works"))
        move_to(room, tile.button)
        room.type("Return")
        tree.wait_for(heading)
        recording.wait_for_sound(after=told + 0.5)
        # Help is said over the page, and changes the voice.
        room.type("F1")
        tree.wait_for(SAY("Louder"))
        move_to(room, SAY("I am done"))
        room.type("Return")
        recording.wait_for_silence(lasting_s=0.5)

    rests(room)
