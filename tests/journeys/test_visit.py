"""Whole visits to the real program, by what a visitor sees and hears."""

import math
import time
from array import array

import pytest

from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from tests.journeys.atspi import BUTTON, OPTION
from tests.journeys.room import SAMPLE, Room, furnished_room

WORDS = Catalogues(locate("locales")).of
ENGLISH, SPANISH = WORDS("en"), WORDS("es")
ALOUD_S = 1.0
HEARD_RMS = 200
"""Of 32,768; nothing at all gives 0."""


def first_card(room: Room, language: str) -> tuple[str, str]:
    """What the first card is called on home, and its first heading."""
    tile = room.library.tiles(language)[0]
    return tile.button, room.library.card(language, tile.id).pages[0].heading


@pytest.mark.acr("2.5.3", "502.3.10", "502.3.11", "11.5.2.11", "11.5.2.12")
def test_a_visitor_listens_in_spanish_and_clears_the_screen(room: Room) -> None:
    tree, say = room.tree, SPANISH.say
    button, heading = first_card(room, "es")

    tree.wait_for(say("Touch here"), BUTTON).press()
    tree.wait_for(say("What would you like to know?"))
    with room.sound.record() as recording:
        tree.wait_for(button, BUTTON).press()
        tree.wait_for(heading)
        tree.wait_for(say("Read to me"), BUTTON).press()
        asked = time.monotonic()
        tree.wait_for(say("Yes, read aloud"), BUTTON).press()
        began = recording.wait_for_sound(after=asked)
        tree.wait_for(say("Pause"), BUTTON)
        recording.wait_for_sound(after=began + ALOUD_S)
        assert rms(recording.samples(began, began + ALOUD_S)) > HEARD_RMS
        tree.wait_for(say("Home"), BUTTON).press()
        recording.wait_for_silence(lasting_s=0.5)
    tree.wait_for(button, BUTTON)
    tree.wait_for(say("I am done"), BUTTON).press()

    rests(room)


def test_a_visitor_reads_with_a_companion_in_both_their_languages(room: Room) -> None:
    tree, say = room.tree, SPANISH.say
    button, heading = first_card(room, "es")
    other_button, other_heading = first_card(room, "en")

    tree.wait_for(ENGLISH.say("Touch to begin"), BUTTON).press()
    tree.wait_for("Español", OPTION).press()
    tree.wait_for(say("Language"), BUTTON).press()
    tree.wait_for(say("Show a second language too"), BUTTON).press()
    tree.wait_for("English", OPTION).press()
    tree.wait_for(ENGLISH.say("What would you like to know?"))
    minutes = SPANISH.count(
        "{n} minute", "{n} minutes", round(room.library.tiles("es")[0].seconds / 60)
    )
    tree.wait_for(f"{button}. {other_button}. {minutes}", BUTTON).press()
    tree.wait_for(heading)
    tree.wait_for(other_heading)
    with room.sound.record() as recording:
        tree.wait_for(say("Read to me"), BUTTON).press()
        asked = time.monotonic()
        tree.wait_for(say("Yes, read aloud"), BUTTON).press()
        recording.wait_for_sound(after=asked)
        tree.wait_for(say("Stop"), BUTTON).press()
        recording.wait_for_silence(lasting_s=0.5)
    tree.wait_for(say("Language"), BUTTON).press()
    tree.wait_for(say("Only {language}", language="Español"), BUTTON).press()
    tree.wait_until_gone(other_heading)
    tree.wait_for(heading)
    tree.wait_for(say("Home"), BUTTON).press()
    tree.wait_for(say("I am done"), BUTTON).press()

    rests(room)


def rests(room: Room) -> None:
    """The screen is at rest, and nothing of a Spanish visit is left."""
    tree = room.tree
    tree.wait_for(ENGLISH.say("Touch to begin"), BUTTON).press()
    tree.wait_for("English", OPTION)
    assert not [node.name for node in tree.nodes() if "checked" in node.states]
    tree.wait_for(ENGLISH.say("Back"), BUTTON)
    assert tree.find(SPANISH.say("Back"), BUTTON) is None


def rms(samples: "array[int]") -> float:
    """How loud it was on the whole: the root of the mean square."""
    return math.sqrt(sum(sample * sample for sample in samples) / len(samples))


def test_a_topic_is_read_to_its_end_and_each_page_comes_by_itself() -> None:
    with furnished_room(SAMPLE, signed=True) as room:
        tree, say = room.tree, ENGLISH.say
        card = room.library.tiles("en")[1]
        first, second = (page.heading for page in room.library.card("en", card.id).pages[:2])

        tree.wait_for(say("Touch to begin"), BUTTON).press()
        tree.wait_for("English", OPTION).press()
        tree.wait_for(card.button, BUTTON).press()
        tree.wait_for(first)
        for _ in range(3):
            tree.wait_for(say("Faster"), BUTTON).press()
        tree.wait_for(say("Read it all"), BUTTON).press()
        asked = time.monotonic()
        with room.sound.record() as recording:
            tree.wait_for(say("Yes, read aloud"), BUTTON).press()
            recording.wait_for_sound(after=asked)
            tree.wait_for(second, timeout_s=40)
            recording.wait_for_sound(after=time.monotonic())
            tree.wait_for(say("Read to me"), BUTTON, timeout_s=40)
        tree.wait_for(second)
