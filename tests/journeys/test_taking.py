"""Taking one's questions away from the real program: onto a telephone, and through a real CUPS onto paper."""

import subprocess
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

import pytest

from kiosk.assets import locate
from kiosk.content.walk import asked
from kiosk.i18n.catalogue import Catalogues
from kiosk.i18n.segmentation import shown
from tests.cups import Server, cups
from tests.journeys.atspi import BUTTON, OPTION
from tests.journeys.room import Room, furnished_room

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


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A print server, on which nothing of anybody is ever left."""
    with TemporaryDirectory(prefix="cups-") as folder, cups(Path(folder)) as running:
        yield running


def before_a_printer(server: Server, printer: str, staff: str = "") -> str:
    """The settings of a kiosk beside that printer; it soon loses patience."""
    site = f'[site]\nstaff_language = "{staff}"\n' if staff else ""
    return f'{site}[printer]\nuri = "{server.uri(printer)}"\npatience_s = 20\n'


@pytest.mark.parametrize(
    ("language", "name", "staff"),
    [("en", "English", "es"), ("zh-Hans", "简体中文", "en"), ("ar", "العربية", "en")],
)
def test_the_paper_says_the_questions_in_both_languages(
    server: Server, language: str, name: str, staff: str
) -> None:
    server.tray.unlink(missing_ok=True)
    with furnished_room(settings=before_a_printer(server, "good", staff)) as room:
        tree, say = room.tree, WORDS(language).say
        questions = choose(room, language, name, 2)
        tree.wait_for(say("Take home"), BUTTON).press()
        tree.wait_for(say("Print"), BUTTON).press()
        tree.wait_for(say("Take your paper"), "heading", timeout_s=30)
        theirs = asked(room.library.card(staff, "questions-to-ask"))
    told = letters(text(server.tray))
    for question in (*questions, *map(shown, list(theirs.values())[:2])):
        assert letters(question) in told
    assert server.waiting() == []


def text(pdf: Path) -> str:
    """What is to be read on the paper."""
    command = ["pdftotext", "-raw", str(pdf), "-"]  # cell by cell, as it was drawn
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def letters(text: str) -> str:
    """The letters alone: a PDF has shapes of letters, and where a line was broken."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in plain if letter.isalnum())


@pytest.mark.parametrize(
    ("printer", "told"),
    [
        ("empty", "The printer has no paper"),
        ("slow", "The printer did not finish"),
        ("none", "The printer is not ready"),
    ],
)
def test_a_printer_that_does_not_print_is_named_and_nothing_stays_in_it(
    server: Server, printer: str, told: str
) -> None:
    with furnished_room(settings=before_a_printer(server, printer)) as room:
        tree, say = room.tree, WORDS("en").say
        questions = choose(room, "en", "English", 1)
        tree.wait_for(say("Take home"), BUTTON).press()
        tree.wait_for(say("Print"), BUTTON).press()
        tree.wait_for(say(told), "heading", timeout_s=40)
        assert server.waiting() == []
        tree.wait_for(say("Try again"), BUTTON)
        tree.wait_for(say("Close"), BUTTON).press()
        tree.wait_for(questions[0], "label")


def is_printing(room: Room, server: Server) -> None:
    """One question is on its way to the printer, and has not come out."""
    tree, say = room.tree, WORDS("en").say
    choose(room, "en", "English", 1)
    tree.wait_for(say("Take home"), BUTTON).press()
    tree.wait_for(say("Print"), BUTTON).press()
    tree.wait(server.waiting, "a job", timeout_s=15)


def test_the_next_patient_finds_nothing_of_this_one_in_the_printer(server: Server) -> None:
    with furnished_room(settings=before_a_printer(server, "slow")) as room:
        tree, say = room.tree, WORDS("en").say
        is_printing(room, server)
        tree.wait_for(say("Stop printing"), BUTTON).press()
        tree.wait_until_gone(say("Stop printing"))
        tree.wait(lambda: not server.waiting(), "an empty queue", timeout_s=15)


def test_a_kiosk_that_dies_leaves_no_job_behind(server: Server) -> None:
    with furnished_room(settings=before_a_printer(server, "slow")) as room:
        is_printing(room, server)
    # Not even the last word of the kiosk was waited for.
    deadline = time.monotonic() + 10
    while server.waiting() and time.monotonic() < deadline:
        Event().wait(0.1)
    assert server.waiting() == []
