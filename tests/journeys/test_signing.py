"""A page in sign language with the real program: found, watched, closed, and forgotten."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.assets import locate
from kiosk.content.cache import compiled
from kiosk.i18n.catalogue import Catalogues
from tests.clips import clip
from tests.content.test_signs import DECLARED
from tests.journeys.atspi import BUTTON, OPTION
from tests.journeys.memory import files, holds
from tests.journeys.room import SAMPLE, Room, furnished_room
from tests.journeys.test_forgetting import SWEPT_S
from tests.speech.processes import wait_for_end

SAY = Catalogues(locate("locales")).of("en").say
CARD = "closer-look"
SIGNED = "Nobody has signed this sentence before."
NAME = "bluebird"
"""The page with the video, and so the name of its file."""


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A kiosk whose pack has a video of half a minute, and is built: it has not read its captions yet."""
    pack = Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))
    shutil.rmtree(pack / "narration")
    with (pack / "pack.toml").open("a", encoding="utf-8") as file:
        file.write(DECLARED)
    card = pack / f"cards/{CARD}.md"
    card.write_text(card.read_text().replace("{#common}", f"{{#{NAME}}}"))
    clip(pack / f"signs/ase/{CARD}/{NAME}.webm", seconds=30, rate=10)
    cue = f"WEBVTT\n\n00:00.000 --> 00:25.000\n{SIGNED}\n"
    (pack / f"signs/ase/{CARD}/{NAME}.en.vtt").write_text(cue)
    with furnished_room(compiled(pack, tmp_path / "built")) as room:
        room.tree.wait_for(SAY("Touch to begin"), BUTTON)
        yield room


def decoders(kiosk: int) -> list[int]:
    """The processes in which a kiosk decodes."""
    listings = Path(f"/proc/{kiosk}/task").glob("*/children")
    children = [int(pid) for listing in listings for pid in listing.read_text().split()]
    return [pid for pid in children if b"rawvideo" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def open_video(room: Room) -> list[int]:
    tree = room.tree
    tree.wait_for(SAY("Touch to begin"), BUTTON).press()
    tree.wait_for("English", OPTION).press()
    tree.wait_for(room.library.tiles("en")[0].button, BUTTON).press()
    tree.wait_for(SAY("Sign language"), BUTTON).press()
    tree.wait_for(SIGNED)
    return decoders(room.kiosk())


@pytest.mark.acr("1.2.1", "1.2.8", "4.1.2")
def test_a_screen_reader_meets_the_video_what_it_signs_and_its_buttons(room: Room) -> None:
    tree = room.tree
    (decoder,) = open_video(room)
    assert tree.wait_for(SAY("Sign language video"), "dialog")
    tree.wait_for("American Sign Language (ASL)")
    heading = room.library.card("en", CARD).pages[0].heading
    (video,) = (node for node in tree.nodes() if node.name.startswith(f"{heading}\n"))
    assert video.role in ("image", "graphic", "icon")
    tree.wait_for(SAY("Pause"), BUTTON).press()
    tree.wait_for(SAY("Play"), BUTTON).press()
    tree.wait_for(SAY("Pause"), BUTTON)
    room.type("Escape")
    tree.wait_until_gone(SIGNED)
    assert wait_for_end(decoder)


def test_nothing_of_a_video_is_left_after_the_visit(room: Room) -> None:
    tree = room.tree
    told = {SIGNED, f"{NAME}.webm"}
    before = files(room.folder)
    assert holds(room.kiosk(), told) == set()
    (decoder,) = open_video(room)
    assert holds(room.kiosk(), told) == told
    assert NAME not in Path(f"/proc/{decoder}/cmdline").read_text()
    room.type("Home")
    tree.wait_for(SAY("I am done"), BUTTON).press()
    tree.wait_for(SAY("Touch to begin"), BUTTON)
    assert wait_for_end(decoder)
    time.sleep(SWEPT_S)  # nothing tells when it has swept
    assert holds(room.kiosk(), told) == set()
    assert files(room.folder) == before
