"""Forgetting, proved: after a visit to the real program no process, file, sound or clipboard tells of it.

A visit is told by words that come into the kiosk through it alone: of the page that was heard, and of the
question that was asked. They are searched for in all the memory that the kiosk has written to, what was freed
included. That it has written no line of a log is checked at the end of every journey.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

import pytest

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.model import Paragraph, Questions
from kiosk.i18n.catalogue import Catalogues
from kiosk.staff.feedback import FILE
from tests.journeys.atspi import BUTTON, OPTION, Tree
from tests.journeys.memory import clipboards, files, holds
from tests.journeys.room import Room, furnished_room
from tests.speech.processes import wait_for_end

WORDS = Catalogues(locate("locales")).of
SPANISH, ENGLISH = WORDS("es"), WORDS("en")
SAY = SPANISH.say
BOX = "check box"
WARNED_S, GONE_S = 45, 40
"""Enough for the room's 30 s and 20 s, and for what is said in between."""
SWEPT_S = 2
"""By then it has swept: it begins soon after the end, and is never in the way of a finger."""


@pytest.fixture
def room() -> Iterator[Room]:
    """A kiosk at rest. Its pack is built: one that builds it has read it all before anybody came."""
    with furnished_room(locate("packs") / BUNDLED_PACK) as room:
        room.tree.wait_for(SAY("Touch here"), BUTTON)
        yield room


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a Spanish visit brings into the kiosk: the first page it reads, and a question it asks."""

    heading: str
    sentence: str
    question: str

    @property
    def words(self) -> set[str]:
        return {self.heading, self.sentence, self.question}


def told(room: Room) -> Told:
    library = room.library
    page = library.card("es", library.cards("es")[0]).pages[0]
    text = next(block.text for block in page.blocks if isinstance(block, Paragraph))
    asking = library.card("es", "questions-to-ask").pages
    asked = next(b for page in asking for b in page.blocks if isinstance(b, Questions))
    sentence = "".join(run.text for run in text)[:30]
    return Told(heading=page.heading, sentence=sentence, question=asked.questions[0].text)


def test_a_visit_that_is_done_leaves_nothing_anywhere(room: Room) -> None:
    tree, visit = room.tree, told(room)
    before = files(room.folder)
    assert holds(room.kiosk(), visit.words) == set()

    listen(room, visit)
    is_asked_aloud_and_stays(room, visit)
    ask(room, visit)
    reads_large_and_dark(room)
    room.type("ctrl+a", "ctrl+c")
    assert holds(room.kiosk(), visit.words) == visit.words
    workers = room.workers()
    assert workers
    room.type("Home")
    tree.wait_for(SAY("What would you like to know?"))
    say_done(room)

    assert all(map(wait_for_end, workers))
    nothing_is_left(room, visit, before)


def test_a_visitor_who_walks_away_is_asked_and_forgotten(room: Room) -> None:
    tree, visit = room.tree, told(room)
    before = files(room.folder)
    tree.wait_for(SAY("Touch here"), BUTTON).press()
    tree.wait_for(room.library.tiles("es")[0].button, BUTTON).press()
    tree.wait_for(visit.heading)
    tree.wait_for(SAY("Are you still there?"), timeout_s=WARNED_S)
    assert visit.heading in holds(room.kiosk(), visit.words)
    nothing_is_left(room, visit, before)


def test_how_it_was_is_asked_when_everything_is_forgotten_and_only_counted() -> None:
    with furnished_room(locate("packs") / BUNDLED_PACK, asks=True) as room:
        tree, visit = room.tree, told(room)
        tree.wait_for(SAY("Touch here"), BUTTON).press()
        tree.wait_for(room.library.tiles("es")[0].button, BUTTON).press()
        tree.wait_for(visit.heading)
        before = files(room.folder)
        room.type("Home")
        tree.wait_for(SAY("I am done"), BUTTON).press()
        tree.wait_for(SAY("How was it?"))
        is_swept(room, visit)
        tree.wait_for(SAY("Good"), BUTTON).press()
        tree.wait_for(ENGLISH.say("Touch to begin"), BUTTON)
        tree.wait((room.folder / "state" / FILE).exists, "the count", 10)
        kept = {k: v for k, v in files(room.folder).items() if k not in before}
        assert kept == {f"state/{FILE}": f'{{"{date.today()}":[1,0,0]}}'.encode()}


def is_swept(room: Room, visit: Told) -> None:
    """Nothing of the visit is in the kiosk's memory, as soon as it has swept."""
    time.sleep(SWEPT_S)  # nothing tells when it has swept
    assert holds(room.kiosk(), visit.words) == set()


def listen(room: Room, visit: Told) -> None:
    """From the screen at rest into the first card, and hear the beginning of it."""
    tree = room.tree
    tree.wait_for(SAY("Touch here"), BUTTON).press()
    tree.wait_for(room.library.tiles("es")[0].button, BUTTON).press()
    tree.wait_for(visit.heading)
    with room.sound.record() as recording:
        tree.wait_for(SAY("Read to me"), BUTTON).press()
        asked = time.monotonic()
        tree.wait_for(SAY("Yes, read aloud"), BUTTON).press()
        recording.wait_for_sound(after=asked)
        tree.wait_for(SAY("Stop"), BUTTON).press()
        recording.wait_for_silence(lasting_s=0.5)


def is_asked_aloud_and_stays(room: Room, visit: Told) -> None:
    """The question is heard and seen, stays as long as it is said, and a key answers it."""
    tree = room.tree
    with room.sound.record() as recording:
        tree.wait_for(SAY("Are you still there?"), timeout_s=WARNED_S)
        recording.wait_for_sound(after=time.monotonic() - 1)
        tree.wait_for(_clears_in(20))
        recording.wait_for_silence(lasting_s=1.5, timeout_s=30)
    tree.wait_for(_clears_in(18))
    room.type("Return")
    tree.wait_until_gone(SAY("Are you still there?"))
    tree.wait_for(visit.heading)


def _clears_in(seconds: int) -> str:
    return SPANISH.count(
        "This screen will clear in {n} second, so the next person cannot see your choices.",
        "This screen will clear in {n} seconds, so the next person cannot see your choices.",
        seconds,
    )


def ask(room: Room, visit: Told) -> None:
    """Choose a question, and look at the page for the staff."""
    tree = room.tree
    tile = next(t for t in room.library.tiles("es") if t.id == "questions-to-ask")
    room.type("Home")
    tree.wait_for(tile.button, BUTTON).press()
    first = room.library.card("es", tile.id).pages[0].heading
    tree.wait_for(first)
    room.type("Next")
    tree.wait_for(visit.question, BOX).press()
    tree.wait_for(SAY("Show my questions"), BUTTON).press()
    tree.wait_for(SAY("What I would like to ask"))
    room.type("BackSpace")
    tree.wait_for(visit.question, BOX)


def reads_large_and_dark(room: Room) -> None:
    tree = room.tree
    tree.wait_for(SAY("Text & sound"), BUTTON).press()
    tree.wait_for(SAY("Dark"), OPTION).press()
    tree.wait_for(SAY("Largest"), OPTION).press()
    room.type("Escape")
    tree.wait_for(SAY("More"), BUTTON)


def say_done(room: Room) -> None:
    """At the largest text, that is what stands at the end of "More"."""
    tree = room.tree
    while (done := tree.find(SAY("I am done"), BUTTON)) is None:
        before = str(tree)
        tree.wait(partial(_pressed, tree, SAY("More")), "more", 5)
        tree.wait(partial(_differs, tree, before), "what there is besides", 5)
    done.press()


def _differs(tree: Tree, before: str) -> bool:
    return str(tree) != before


def _pressed(tree: Tree, name: str) -> bool:
    """Press what has this name, if it can be pressed now."""
    named = (n for n in tree.nodes() if n.name == name and {"enabled", "showing"} <= n.states)
    if found := next(named, None):
        found.press()
    return found is not None


def nothing_is_left(room: Room, visit: Told, before: dict[str, bytes]) -> None:
    """The screen is at rest, and nothing of the visit is anywhere."""
    tree = room.tree
    tree.wait_for(ENGLISH.say("Touch to begin"), BUTTON, timeout_s=GONE_S)
    is_swept(room, visit)
    assert room.workers() == []
    assert files(room.folder) == before
    assert clipboards(os.environ | {"DISPLAY": room.display, "QT_QPA_PLATFORM": "xcb"}) == []
    assert room.sound.streams() == []
    next_visit_begins_as_the_first(room)


def next_visit_begins_as_the_first(room: Room) -> None:
    tree = room.tree
    tree.wait_for(ENGLISH.say("Touch to begin"), BUTTON).press()
    tree.wait_for("English", OPTION)
    assert not [node.name for node in tree.nodes() if "checked" in node.states]
    tree.wait_for("English", OPTION).press()
    tree.wait_for(ENGLISH.say("Text & sound"), BUTTON).press()
    for name in ("Normal size", "Light"):
        assert "checked" in tree.wait_for(ENGLISH.say(name), OPTION).states
