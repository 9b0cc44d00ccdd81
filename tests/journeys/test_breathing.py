"""Breathing together with the real program: by keys, by ear, and as a screen reader meets it."""

import time

import pytest

from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from tests.journeys.atspi import BUTTON, OPTION
from tests.journeys.room import Room

ENGLISH = Catalogues(locate("locales")).of("en")
SAY = ENGLISH.say
LATE_S = 0.5
"""The voice may need so long to begin, and the recording to tell."""


def test_the_voice_says_every_turn_when_it_comes_and_a_key_stops_it(room: Room) -> None:
    tree = room.tree
    card = room.library.card("en", "breathe-with-me")
    tree.wait_for(SAY("Touch to begin"), BUTTON).press()
    tree.wait_for("English", OPTION).press()
    tree.wait_for(card.title, BUTTON).press()
    tree.wait_for(card.pages[0].heading)
    tree.wait_for(SAY("With voice"), OPTION).press()
    tree.wait_for(ENGLISH.count("{n} minute", "{n} minutes", 1), BUTTON).press()
    with room.sound.record() as recording:
        tree.wait_for(SAY("Yes, read aloud"), BUTTON).press()
        tree.wait_for(SAY("Breathe in"), "heading")
        began = recording.wait_for_sound(after=time.monotonic() - LATE_S)
        tree.wait_for("The sun rises over a lake for 4 seconds. It sinks for 6 seconds.")
        tree.wait_for(SAY("Breathe out"), "heading")
        turned = recording.wait_for_sound(after=began + 3)
        assert turned - began == pytest.approx(4, abs=LATE_S)
    room.type("BackSpace")
    tree.wait_for(card.pages[0].heading)
