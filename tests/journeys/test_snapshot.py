"""Every kind of screen of the real program as assistive technology finds it, beside the Screen it shows.

The same visit is made twice: in the running kiosk over AT-SPI, and in memory, where it says what there
must be: each item by its name, role, state and value, the ring as the focus, and nothing else to press.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import pytest

from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from kiosk.session.intents import Help, MoveFocus, Tick
from kiosk.session.screen import Item, Kind, OverlayKind, Role, Screen
from kiosk.session.state import Habits, World
from tests.fakes import Visit
from tests.journeys.atspi import (
    BUTTON,
    CHECK,
    DIALOG,
    HEADING,
    LABEL,
    OPTION,
    PANEL,
    PICTURE,
    VALUE,
    Node,
    Tree,
)
from tests.journeys.room import Room, furnished_room
from tests.journeys.test_forgetting import WARNED_S

ROLES = {
    Role.HEADING: HEADING,
    Role.PICTURE: PICTURE,
    Role.BUTTON: BUTTON,
    Role.TILE: BUTTON,
    Role.TERM: BUTTON,
    Role.OPTION: OPTION,
    Role.QUESTION: CHECK,
    Role.STEPPER: VALUE,
}
TEXTS = (Role.HEADING, Role.PARAGRAPH, Role.BULLET, Role.STEP, Role.COLUMN)
PRESSED = (BUTTON, OPTION, CHECK)

# From the screen at rest to the question how it was, by the ids of what is pressed.
WAY = (
    "begin language-en",
    "desk close",
    "language second-language back back",
    "sheet sheet-more leave",
    "card-why-called-back term-test-words/mammogram leave onward home",
    "card-what-happens-today home",
    "more-topics card-dense-breasts onward onward onward home",
    "card-is-it-cancer onward onward onward onward onward fold-numbers onward origin leave home",
    "card-breathe-with-me breathe-1 breathe-stop home",
    "card-questions-to-ask onward ask-about-pictures/see-again mine take back home",
    "language second-language language-es card-why-called-back home",
    "done",
)

# Where the keys go once round.
WALKED = {"languages", "taking"} | {
    f"reader {how}" for how in ("beside", "path", "text", "people", "columns")
}


@dataclass
class Shadow:
    """A visit in the running kiosk, and the same one in memory."""

    room: Room
    visit: Visit

    def press(self, name: str) -> Screen:
        """Press an item over AT-SPI; the screen that follows, once it is there as it must be."""
        item = self.visit.screen.item(name)
        assert item, f"{name} is not among {self.visit.offered}"
        self.node(item).press()
        self.visit.press(name)
        return self.settled()

    def settled(self) -> Screen:
        """The screen, once everything of it is there."""
        shown = self.visit.screen
        wrong: list[str] = ["nothing is there"]

        def right() -> bool:
            wrong[:] = faults(shown, self.room.tree.nodes())
            return not wrong

        try:
            self.room.tree.wait(right, "the screen", 10)
        except AssertionError as error:
            raise AssertionError(f"{shown.place} {shown.kind}: {wrong}\n{error}") from None
        return shown

    def walk(self) -> None:
        """Once round the ring by key: the focus is on each text and each button in turn."""
        for _ in self.visit.screen.ring():
            self.room.type("Down")
            screen = self.visit.do(MoveFocus(1)).screen
            look = partial(self._focused, screen.item(screen.focus))
            self.room.tree.wait(look, f"focus {screen.focus}", 5)

    def _focused(self, item: Item | None) -> bool:
        return _focused_on(item, self.room.tree.nodes())

    def node(self, item: Item) -> Node:
        """The node of an item that does something."""
        found = (node for node in self.room.tree.nodes() if _is(item, node) and _pressable(node))
        return next(found)


@pytest.fixture
def shadow() -> Iterator[Shadow]:
    """A visitor with a screen reader, before a kiosk at rest."""
    with furnished_room(asks=True) as room:
        habits = Habits(how_was_it=True)
        say = Catalogues(locate("locales")).of
        world = World(library=room.library, words=say, habits=habits, screen_reader=True)
        room.tree.switch(on=True)
        shadow = Shadow(room, Visit(world))
        shadow.settled()
        yield shadow


@pytest.mark.acr("4.1.2", "502.3.1", "11.5.2.5", "502.3.6", "502.3.7", "11.5.2.8", "11.5.2.9")
@pytest.mark.acr("502.3.12", "11.5.2.13", "502.3.14", "11.5.2.15")
def test_every_kind_of_screen_is_told_whole(shadow: Shadow) -> None:
    seen = [shadow.visit.screen]
    for name in (name for line in WAY for name in line.split()):
        screen = shadow.press(name)
        if _kind(screen) in WALKED and _kind(screen) not in map(_kind, seen):
            shadow.walk()
        seen.append(screen)
    unseen = {Kind.KEYS}  # of the window in which staff learn a keypad
    assert {screen.kind for screen in seen} == set(Kind) - unseen
    overlays = {screen.overlay.kind for screen in seen if screen.overlay}
    assert overlays == {OverlayKind.DESK, OverlayKind.SHEET, OverlayKind.TERM, OverlayKind.ORIGIN}
    assert {_kind(screen) for screen in seen} >= WALKED


@pytest.mark.acr("4.1.2", "502.3.1", "11.5.2.5")
def test_what_is_asked_and_where_help_leads_is_told_whole(shadow: Shadow) -> None:
    for name in ("begin", "language-en", "card-why-called-back", "play"):
        asked = shadow.press(name)
    assert asked.overlay and asked.overlay.kind is OverlayKind.SPEAKER
    shadow.walk()
    shadow.press("deny")
    # Where another voice speaks, help leads to the desk.
    shadow.room.type("F1")
    shadow.visit.do(Help())
    told = shadow.settled()
    assert told.overlay and told.overlay.kind is OverlayKind.DESK


@pytest.mark.acr("4.1.2", "502.3.1", "11.5.2.5", "2.2.1")
def test_the_warning_is_told_whole_at_whatever_second(shadow: Shadow) -> None:
    shadow.press("begin")
    shadow.press("language-en")
    left_alone = shadow.visit.copy()
    left_alone.now += left_alone.world.habits.warn_after
    warned = list(_counted_down(left_alone))
    assert len(warned) > 10

    def told() -> bool:
        nodes = shadow.room.tree.nodes()
        return any(not faults(screen, nodes) for screen in warned)

    shadow.room.tree.wait(told, "the warning", WARNED_S)


def _counted_down(visit: Visit) -> Iterator[Screen]:
    """The question whether anybody is still there, as it is at each second."""
    while (screen := visit.do(Tick()).screen).overlay:
        assert screen.overlay.kind is OverlayKind.WARNING
        yield screen
        visit.now += 1000


def _kind(screen: Screen) -> str:
    return "" if screen.overlay else f"{screen.kind} {screen.arrangement}".strip()


@pytest.mark.acr("502.3.8", "11.5.2.10")
def test_the_caret_goes_with_the_word_that_is_read(shadow: Shadow) -> None:
    shadow.press("begin")
    shadow.press("language-en")
    screen = shadow.press("card-why-called-back")
    said = {item.label for item in screen.read_aloud()}
    shadow.room.type("p")
    screen = shadow.visit.press("play").screen
    allow = screen.item("allow")
    assert allow
    tree = shadow.room.tree
    tree.wait_for(allow.label, BUTTON).press()

    for _ in range(3):
        at = tree.wait(partial(_caret, tree), "a caret in a text", 20)
        text, before = at
        assert text in said
        assert text[before - 1] == " "  # before a word
        tree.wait(partial(_moved_on, tree, at), "the next word", 10)


def _caret(tree: Tree) -> tuple[str, int] | None:
    """The text that is followed, and where in it the caret is."""
    followed = (node for node in tree.nodes() if node.role in (LABEL, HEADING))
    carets = ((node.text(), node.caret()) for node in followed if "focused" in node.states)
    return next((at for at in carets if at[1] > 0), None)


def _moved_on(tree: Tree, at: tuple[str, int]) -> bool:
    return _caret(tree) not in (None, at)


@pytest.mark.acr("4.1.3", "502.3.14", "11.5.2.15")
def test_that_there_is_no_sound_is_announced(shadow: Shadow) -> None:
    for name in ("begin", "language-en", "card-why-called-back"):
        shadow.press(name)
    shadow.room.sound.kill()
    shadow.room.type("p")
    shadow.room.tree.wait_for("Yes, read aloud", BUTTON).press()
    assert shadow.room.tree.wait_for_announcement() == "No sound. Follow the marked words."


@pytest.mark.acr("502.2.2", "11.6.2")
def test_the_kiosk_leaves_speaking_to_a_screen_reader_while_there_is_one(room: Room) -> None:
    tree, speak = room.tree, "Speak to me"
    tree.wait_for(speak, BUTTON)
    tree.switch(on=True)
    tree.wait_until_gone(speak)
    tree.switch(on=False)
    tree.wait_for(speak, BUTTON)


# What is wrong


def faults(screen: Screen, nodes: list[Node]) -> list[str]:
    """How what assistive technology finds differs from `screen`; nothing, where all is told."""
    there = [node for node in nodes if "showing" in node.states]
    return [
        *(f"{node.role} {node.path} has no name" for node in there if not node.name.strip(" .")),
        *(f"{node} does nothing here" for node in there if _idle(screen, node)),
        *(f"{node} is out of sight" for node in nodes if _pressable(node) and node not in there),
        *(
            f"{item.role} {item.id} is not told"
            for item in screen.items()
            if not _told(item, there)
        ),
        *(f"{title} is no group" for title in _groups(screen) if not _grouped(title, there)),
        *(() if _placed(screen, there) else ("the screen has no name",)),
        *(() if _focused_on(screen.item(screen.focus), there) else (f"no focus {screen.focus}",)),
    ]


def _pressable(node: Node) -> bool:
    return node.role in PRESSED and "enabled" in node.states


def _idle(screen: Screen, node: Node) -> bool:
    return _pressable(node) and not any(_is(item, node) for item in screen.actions())


def _is(item: Item, node: Node) -> bool:
    """Whether `node` is called as `item` is, and is what that is."""
    # Where a question was chosen before, it can be taken away.
    taken = item.role is Role.QUESTION and item.chosen is None
    role = BUTTON if taken else ROLES.get(item.role, LABEL)
    return node.role == role and all(line in node.name for line in item.label.split("\n"))


def _told(item: Item, nodes: list[Node]) -> bool:
    return not item.label or any(_is(item, node) and _stands(item, node) for node in nodes)


def _stands(item: Item, node: Node) -> bool:
    """Whether it can be chosen and is, whether it can be read as text, and how much it is, are told."""
    if item.chosen is not None and item.role in (Role.OPTION, Role.QUESTION):
        return "checkable" in node.states and ("checked" in node.states) is item.chosen
    if item.role is Role.STEPPER:
        return node.value() == (item.number, item.total)
    if item.role in TEXTS and item.sentences:
        return all(line in node.text() for line in item.label.split("\n"))
    return True


def _groups(screen: Screen) -> list[str]:
    return [region.title for region in screen.within_reach() if region.title]


def _grouped(title: str, nodes: list[Node]) -> bool:
    named = any(node.role == PANEL and node.name == title for node in nodes)
    return named and any(title in node.within and _pressable(node) for node in nodes)


def _placed(screen: Screen, nodes: list[Node]) -> bool:
    """Whether what is in reach lies in something that is called as the screen is, or what is on top."""
    title = screen.overlay.title if screen.overlay else screen.topic or screen.title
    role = DIALOG if screen.overlay else PANEL
    return any(node.role == role and title in node.name for node in nodes)


def _focused_on(item: Item | None, nodes: list[Node]) -> bool:
    focused = [node for node in nodes if "focused" in node.states]
    return item is not None and len(focused) == 1 and _is(item, focused[0])
