"""A visit with a keyboard alone: what has the ring has the focus of assistive technology."""

from functools import partial

import pytest

from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from tests.journeys.atspi import Node
from tests.journeys.room import Room

SAY = Catalogues(locate("locales")).of("en").say
ENOUGH = 20
"""More presses than any screen has items."""


@pytest.mark.acr("2.1.1", "2.5.3", "502.3.12", "11.5.2.13")
def test_keys_lead_into_a_card_and_back(room: Room) -> None:
    tree = room.tree
    tile = room.library.tiles("en")[0]
    heading = room.library.card("en", tile.id).pages[0].heading

    tree.wait_for(SAY("Touch to begin"))
    room.type("Down")
    assert SAY("Touch to begin") in tree.wait_for_focus().name
    room.type("Return")
    tree.wait_for("English")
    move_to(room, "English")
    room.type("Return")
    tree.wait_for(SAY("What would you like to know?"))
    move_to(room, tile.button)
    room.type("Return")
    tree.wait_for(heading)
    room.type("BackSpace")
    tree.wait_for(SAY("What would you like to know?"))
    room.type("F1")
    tree.wait_for(SAY("Close"))
    move_to(room, SAY("Close"))
    room.type("Return")
    tree.wait_until_gone(SAY("Close"))
    room.type("BackSpace", "BackSpace")
    tree.wait_for(SAY("Touch to begin"))


def move_to(room: Room, name: str) -> None:
    """Press Down until what is called `name` has the focus."""
    for _ in range(ENOUGH):
        here = room.tree.focused()
        if here is not None and name in here.name:
            return
        room.type("Down")
        room.tree.wait(partial(moved, room, here), "a move of the focus", 5)
    raise AssertionError(f"{name} cannot be reached:\n{room.tree}")


def moved(room: Room, before: Node | None) -> bool:
    now = room.tree.focused()
    return now is not None and (before is None or now.path != before.path)
