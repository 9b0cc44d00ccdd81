"""Taking one's questions away from the real program: onto a telephone."""

import subprocess
from pathlib import Path

import pytest

from kiosk.assets import locate
from kiosk.content.walk import asked
from kiosk.i18n.catalogue import Catalogues
from kiosk.i18n.segmentation import shown
from tests.journeys.atspi import BUTTON, OPTION
from tests.journeys.room import Room

pytestmark = pytest.mark.timeout(120)

WORDS = Catalogues(locate("locales")).of
TICK = "check box"


def choose(room: Room, language: str, name: str, count: int) -> list[str]:
    """Go to the questions in a language and choose the first `count`; which they are."""
    tree, say = room.tree, WORDS(language).say
    card = room.library.card(language, "questions-to-ask")
    questions = [shown(text) for text in asked(card).values()][:count]
    tree.wait_for(WORDS("en").say("Touch to begin"), BUTTON).press()
    tree.wait_for(name, OPTION).press()
    tile = next(each for each in room.library.tiles(language) if each.id == card.id)
    tree.wait_for(say("What would you like to know?"))
    tree.wait_for(shown(tile.button), BUTTON).press()
    tree.wait_for(shown(card.pages[0].heading))
    tree.wait_for(say("Next page"), BUTTON).press()
    for question in questions:
        tree.wait_for(question, TICK).press()
    tree.wait_for(say("Show my questions"), BUTTON).press()
    return questions


@pytest.mark.parametrize(("language", "name"), [("en", "English"), ("ar", "العربية")])
def test_a_telephone_reads_the_questions_from_the_display(
    room: Room, tmp_path: Path, language: str, name: str
) -> None:
    tree, say = room.tree, WORDS(language).say
    questions = choose(room, language, name, 2)
    tree.wait_for(say("Take home"), BUTTON).press()
    tree.wait_for(say("Take your questions with you"), "heading")
    for question in questions:
        tree.wait_for(question, "label")
    picture = tmp_path / "display.png"
    assert tree.wait(lambda: read(room, picture), "a code", timeout_s=15).split("\n") == questions


def read(room: Room, picture: Path) -> str:
    """What a telephone reads from the display; "" while there is no code."""
    room.photograph(picture)
    command = ["zbarimg", "--quiet", "--raw", str(picture)]
    return subprocess.run(command, capture_output=True, text=True).stdout.rstrip("\n")
