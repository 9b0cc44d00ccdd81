"""Keypads before the real program: several at once, held, trembling, and learnt."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from tests.journeys.atspi import OPTION, Tree
from tests.journeys.keyboards import FIRST, SECOND, Keyboards
from tests.journeys.room import Room

pytestmark = pytest.mark.timeout(120)

SAY = Catalogues(locate("locales")).of("en").say
ES = Catalogues(locate("locales")).of("es").say
HELP, PREVIOUS, NEXT, SELECT, BACK = range(195, 200)
MAIN = Path(__file__).parents[2] / "main.py"
ENOUGH_REPEATS = 5


@pytest.fixture
def keyboards(room: Room) -> Iterator[Keyboards]:
    with Keyboards(room.display) as keyboards:
        yield keyboards


def focused(tree: Tree, name: str) -> None:
    """Wait until what is called `name` has the focus."""

    def there() -> bool:
        node = tree.focused()
        return node is not None and name in node.name

    tree.wait(there, f"the focus on {name}", 10)


def languages(room: Room, keyboards: Keyboards) -> None:
    """On to the choice of languages, the ring on the first."""
    room.tree.wait_for(SAY("Touch to begin"))
    keyboards.strike(FIRST, NEXT)
    focused(room.tree, SAY("Touch to begin"))
    keyboards.strike(FIRST, SELECT)
    room.tree.wait_for("English", OPTION)
    keyboards.strike(FIRST, NEXT)
    room.tree.wait_for_focus()


def test_two_keypads_work_at_once(room: Room, keyboards: Keyboards) -> None:
    room.tree.wait_for(SAY("Touch to begin"))
    keyboards.strike(FIRST, NEXT)
    focused(room.tree, SAY("Touch to begin"))
    keyboards.strike(SECOND, SELECT)
    room.tree.wait_for("English", OPTION)
    # Each is held while the other is used: neither waits for the other.
    keyboards.move(FIRST, HELP, down=True)
    room.tree.wait_for(SAY("Close"))
    keyboards.strike(SECOND, BACK)
    room.tree.wait_until_gone(SAY("Close"))
    keyboards.move(FIRST, HELP, down=False)
    keyboards.strike(FIRST, BACK)
    room.tree.wait_for(SAY("Touch to begin"))
