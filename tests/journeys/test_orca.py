"""Orca reads the kiosk, and follows the word that the kiosk reads aloud: in Orca's own words.

`make prove` installs Orca and runs this by itself: in a crowd Orca falls behind, and leaves words out.
"""

import shutil
import subprocess
from collections.abc import Iterator

import pytest

from tests.journeys.orca import Orca, orca
from tests.journeys.room import furnished_room

pytestmark = [
    pytest.mark.skipif(shutil.which("orca") is None, reason="Orca is not installed: make prove"),
    pytest.mark.long,
]

READ = "want a closer look want to see part of your mammogram more clearly."
KEYS = ("return ", "p ")  # as Orca echoes them


@pytest.fixture
def reader() -> Iterator[Orca]:
    """A visitor who has Orca, before a kiosk at rest."""
    if subprocess.run(["pgrep", "-x", "orca"], capture_output=True).returncode == 0:
        pytest.skip("Orca is running on this machine already, and does not run twice")
    with furnished_room() as room, orca(room) as reader:
        reader.says("Screen reader on.")
        room.tree.switch(on=True)
        reader.says("Touch to begin push button.")
        yield reader


def test_orca_tells_a_visit_and_follows_the_word_that_is_read(reader: Orca) -> None:
    press = reader.room.type
    press("Return")
    reader.says("English.", "not selected radio button")
    press("Return")
    reader.says("What would you like to know? panel.")
    reader.says("Start here. Why was I called back?. 6 short pages \u00b7 2 minutes push button.")
    press("Down")
    reader.says("What happens today. 1 minute push button.")
    press("Up", "Return")
    reader.says("Why was I called back? 1 of 6 panel.")
    reader.says("Draft: a clinic has not checked this yet. label.")
    press("Down")
    reader.says("We want a closer look heading.")
    press("Down")
    reader.says("We want to see part of your mammogram more clearly. label.")
    press("F1")
    reader.says("Close push button.")
    press("Return")
    reader.says("Draft: a clinic has not checked this yet. label.")
    press("p")
    reader.says("Yes, read aloud push button.")
    press("Return")
    assert any(follows(reader) for _ in range(2)), " ".join(reader.shown())
    # One voice at a time: it tells the page it is back on, and is silent then.
    told = [said for said in reader.said() if said not in KEYS]
    assert told[0] == "Why was I called back? 1 of 6 panel."
    assert not [said for said in told if said.startswith("We want")]


def follows(reader: Orca) -> bool:
    """Whether in braille the cursor comes along the words that are read, up to the last of them.

    Orca leaves out a word where the next one has come before it could show it, and a whole reading where
    it waits for an answer about something that has just gone: then it is read to her again.
    """
    words = READ.split()
    try:
        reader.room.tree.wait(lambda: words[-1] in reader.shown(), words[-1], 30)
    except AssertionError:
        reader.room.type("p")
        return False
    return _in_order(words, reader.shown()) >= len(words) * 2 / 3


def _in_order(words: list[str], cells: list[str]) -> int:
    """How many of these words have been shown in their order; at the end of the display a word is cut."""
    best = [0] * (len(cells) + 1)
    for word in words:
        row = [0]
        for at, cell in enumerate(cells):
            here = cell != "" and word.startswith(cell)
            row.append(max(row[-1], best[at + 1], best[at] + here))
        best = row
    return best[-1]
