"""Keypads before the real program: several at once, held, trembling, and learnt."""

import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.access.keymap import read
from kiosk.access.keys import Action
from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from tests.journeys.atspi import BUTTON, OPTION, Node, Tree
from tests.journeys.keyboards import FIRST, SECOND, Keyboards
from tests.journeys.room import Room, empty_room, furnished_room, surroundings
from tests.sound import SoundServer

ENGLISH, SPANISH = (Catalogues(locate("locales")).of(tag).say for tag in ("en", "es"))
HOME = ENGLISH("What would you like to know?")
HELP, PREVIOUS, NEXT, SELECT, BACK = range(195, 200)
HELD_S = 1.2
"""X repeats a key from 0.66 s on, 25 times a second, and nothing tells a test when."""
_ROOT = Path(__file__).parents[2]


def in_a_card(room: Room) -> None:
    """On to the first page of the first card."""
    tile = room.library.tiles("en")[0]
    room.tree.wait_for(ENGLISH("Touch to begin"), BUTTON).press()
    room.tree.wait_for("English", OPTION).press()
    room.tree.wait_for(tile.button, BUTTON).press()
    room.tree.wait_for(room.library.card("en", tile.id).pages[0].heading)


def stays_on_home(room: Room, keyboards: Keyboards) -> None:
    """Home is there, and still is when another key has been answered."""
    room.tree.wait_for(HOME)
    keyboards.strike(FIRST, HELP)
    room.tree.wait_for(ENGLISH("Close"))
    assert room.tree.find(HOME)


def focused(tree: Tree, name: str) -> None:
    """Wait until what is called `name` has the focus."""

    def there() -> bool:
        node = tree.focused()
        return node is not None and name in node.name

    tree.wait(there, f"the focus on {name}", 10)


def test_two_keypads_work_at_once(room: Room) -> None:
    with Keyboards(room.display) as keyboards:
        room.tree.wait_for(ENGLISH("Touch to begin"))
        keyboards.strike(FIRST, NEXT)
        focused(room.tree, ENGLISH("Touch to begin"))
        keyboards.strike(SECOND, SELECT)
        room.tree.wait_for("English", OPTION)
        # One is held while the other is used: neither waits for the other.
        keyboards.move(FIRST, HELP, down=True)
        room.tree.wait_for(ENGLISH("Close"))
        keyboards.strike(SECOND, BACK)
        room.tree.wait_until_gone(ENGLISH("Close"))
        keyboards.move(FIRST, HELP, down=False)
        keyboards.strike(FIRST, BACK)
        room.tree.wait_for(ENGLISH("Touch to begin"))


@pytest.mark.acr("5.7", "407.4")
@pytest.mark.parametrize("keyboard", [FIRST, SECOND])
def test_a_key_that_is_held_is_one_press(room: Room, keyboard: bytes) -> None:
    in_a_card(room)
    with Keyboards(room.display) as keyboards:
        keyboards.move(keyboard, BACK, down=True)
        time.sleep(HELD_S)
        keyboards.move(keyboard, BACK, down=False)
        stays_on_home(room, keyboards)


@pytest.mark.acr("5.8")
def test_a_key_that_trembles_is_one_press_whichever_keypad_it_is_on() -> None:
    with furnished_room(double_strike_ms=1000) as room, Keyboards(room.display) as keyboards:
        in_a_card(room)
        keyboards.strike(FIRST, BACK)
        keyboards.strike(SECOND, BACK)
        stays_on_home(room, keyboards)


class Lesson(NamedTuple):
    """A lesson of keys that goes on, and the file it is for."""

    tree: Tree
    keyboards: Keyboards
    sound: SoundServer
    process: "subprocess.Popen[str]"
    file: Path


@pytest.fixture
def lesson() -> Iterator[Lesson]:
    """`kiosk keys learn` in Spanish, in a room of its own."""
    with empty_room() as (folder, stack):
        environment, tree, sound = surroundings(stack, folder)
        file = folder / "site" / "keys.toml"
        config = folder / "kiosk.toml"
        config.write_text("[input]\ndouble_strike_ms = 0\n")
        command = ["keys", "learn", str(file), "--lang", "es", "--config", str(config)]
        process = subprocess.Popen(
            [sys.executable, str(_ROOT / "main.py"), *command],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        with Keyboards(environment["DISPLAY"]) as keyboards:
            yield Lesson(tree, keyboards, sound, process, file)
        process.kill()
        process.communicate()


def test_a_keypad_is_learnt_by_its_keys_alone(
    lesson: Lesson,
) -> None:
    tree, keyboards, sound, process, file = lesson
    to_next, to_select = SPANISH("the next thing on the screen"), SPANISH("choosing what is marked")
    asks = [
        SPANISH("Press the key for: {action}.", action=action)
        for action in (to_next, to_select, SPANISH("the thing before on the screen"))
    ]
    tree.wait_for(asks[0])
    with sound.record() as recording:
        keyboards.strike(FIRST, 90)
        recording.wait_for_sound(after=time.monotonic())
    tree.wait_for(asks[1])
    keyboards.strike(FIRST, 91)
    tree.wait_for(asks[2])
    keyboards.strike(SECOND, 91)
    tree.wait_for(SPANISH("Key {key} is taken: {action}.", key="91", action=to_select))
    lead_to(tree, keyboards, SPANISH("No more keys"))
    tree.wait_for(SPANISH("These keys were learnt."))
    tree.wait_for(SPANISH("Key {key}: {action}.", key="90", action=to_next))
    assert not file.exists()
    lead_to(tree, keyboards, SPANISH("Save these keys"))
    said, wrong = process.communicate(timeout=20)
    assert (process.returncode, wrong) == (0, "")
    assert said.startswith(f"{file}: 2 keys. Name it in kiosk.toml: [input] keys = ")
    learnt = read(file.read_text(), "keys.toml", ())
    assert learnt.keys == {"xkb:90": Action.NEXT, "xkb:91": Action.SELECT}


def lead_to(tree: Tree, keyboards: Keyboards, name: str) -> None:
    """The ring led to the button of that name with the key for next, and the button chosen."""
    for _ in range(10):
        before = tree.focused()
        if before is not None and before.name == name:
            break
        keyboards.strike(SECOND, 90)
        tree.wait(partial(_moved, tree, before), "a move of the focus", 5)
    focused(tree, name)
    keyboards.strike(SECOND, 91)


def _moved(tree: Tree, before: Node | None) -> bool:
    now = tree.focused()
    return now is not None and (before is None or now.path != before.path)
