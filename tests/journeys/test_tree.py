"""What a screen reader finds on each screen of the real program."""

from collections.abc import Iterator

import pytest

from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from tests.journeys.atspi import BUTTON, DIALOG, OPTION, Node
from tests.journeys.room import SAMPLE, Room, furnished_room

SAY = Catalogues(locate("locales")).of("en").say


@pytest.fixture
def room() -> Iterator[Room]:
    """A kiosk whose first card has a figure behind a button on its first page."""
    with furnished_room(SAMPLE, signed=True) as room:
        yield room


def screens(room: Room) -> Iterator[str]:
    """Walk through a card with figures; the name of each screen, when it is there."""
    tree = room.tree
    tile = room.library.tiles("en")[0]
    pages = room.library.card("en", tile.id).pages
    for name, role, then in (
        (SAY("Touch to begin"), BUTTON, "English"),
        ("English", OPTION, SAY("What would you like to know?")),
        (tile.button, BUTTON, pages[0].heading),
        (pages[1].fold, BUTTON, pages[1].heading),
        (SAY("Text & sound"), BUTTON, SAY("Text and sound")),
        (SAY("Done"), BUTTON, SAY("Ask the desk")),
        (SAY("Ask the desk"), BUTTON, SAY("Close")),
    ):
        tree.wait_for(name, role).press()
        tree.wait_for(then)
        yield then


@pytest.mark.acr("2.4.6", "3.3.2", "1.1.1")
def test_every_action_is_in_sight_and_has_a_name_of_its_own(room: Room) -> None:
    for screen in screens(room):
        in_sight = [node for node in room.tree.nodes() if "showing" in node.states]
        assert all(node.name.strip(" .") for node in in_sight), screen
        assert not [node.name for node in room.tree.nodes() if hidden(node)], screen
        names = [node.name for node in in_sight if actionable(node)]
        assert names
        assert len(names) == len(set(names)), screen


def test_under_a_question_nothing_can_be_pressed(room: Room) -> None:
    *_, desk = screens(room)
    room.tree.wait_for(SAY("Ask the desk"), DIALOG)
    within = {node.name for node in room.tree.nodes() if actionable(node)}
    assert within == {desk}


@pytest.mark.parametrize("pressed", [SAY("Larger"), SAY("Dark")])
def test_a_choice_on_the_sheet_is_checked_when_it_is_made(room: Room, pressed: str) -> None:
    walk = screens(room)
    while next(walk) != SAY("Text and sound"):
        pass
    assert "checked" not in room.tree.wait_for(pressed, OPTION).states
    room.tree.wait_for(pressed, OPTION).press()
    room.tree.wait(lambda: checked(room, pressed), f"{pressed} checked", 5)


def checked(room: Room, name: str) -> bool:
    found = room.tree.find(name, OPTION)
    return found is not None and "checked" in found.states


def actionable(node: Node) -> bool:
    return node.role in (BUTTON, OPTION) and {"showing", "enabled"} <= node.states


def hidden(node: Node) -> bool:
    return node.role in (BUTTON, OPTION) and "showing" not in node.states
