"""Built packs whose sign-language videos lie, lead elsewhere or are none."""

import shutil
from pathlib import Path

import pytest

from kiosk.content import bundle, video
from kiosk.content.cache import compiled
from tests.clips import clip
from tests.content.hostile.catalogue import Catalogue, Spoil
from tests.content.hostile.refusal import refused_by_install, taken_by_install
from tests.content.spoiling import spoil as change
from tests.content.test_signs import CAPTIONS, DECLARED, SCRIPT, VIDEO

HOSTILE = Catalogue()
CARDS = "en/cards.jsonl"


def _cards(room: Path, old: str, new: str) -> None:
    """Change a card of a built pack, whose length its tile knows."""
    assert len(old) == len(new)
    change(room / CARDS, old, new)


@HOSTILE.says("no WebM video")
def a_program_called_a_video(room: Path) -> None:
    (room / VIDEO).write_bytes(b"\x7fELF" + bytes(1000))


@HOSTILE.says("no WebM video")
def nothing(room: Path) -> None:
    (room / VIDEO).write_bytes(b"")


@HOSTILE.says("pictures of 1 x 180 px")
def pictures_that_nobody_could_see(room: Path) -> None:
    data = (room / VIDEO).read_bytes()
    (room / VIDEO).write_bytes(data.replace(b"\xb0\x82\x01\x40", b"\xb0\x82\x00\x01"))


@HOSTILE.says("a video in no way we know")
def another_codec(room: Path) -> None:
    data = (room / VIDEO).read_bytes()
    (room / VIDEO).write_bytes(data.replace(b"V_VP8", b"V_QTX"))


@HOSTILE.says("does not lie where such videos do")
def a_video_elsewhere(room: Path) -> None:
    _cards(room, VIDEO, "../../../../../../../etc/passwd".rjust(len(VIDEO), "/")[: len(VIDEO)])


@HOSTILE.says("does not lie where such videos do")
def a_language_that_is_none(room: Path) -> None:
    _cards(room, '"tag":"ase"', '"tag":"xxx"')


@HOSTILE.says("has no transcript")
def a_transcript_that_is_not_there(room: Path) -> None:
    _cards(room, '"transcript":"common"', '"transcript":"nobody"')


@HOSTILE.says("do not follow one another")
def captions_that_run_backwards(room: Path) -> None:
    _cards(room, '"start":200', '"start":700')


@HOSTILE.says("is missing")
def a_video_that_is_not_there(room: Path) -> None:
    (room / VIDEO).unlink()


@HOSTILE.says("no pack may hold it")
def a_film_besides(room: Path) -> None:
    shutil.copyfile(room / VIDEO, (room / VIDEO).with_suffix(".mov"))


@HOSTILE.says("broken")
def pictures_without_end_a_second(room: Path) -> None:
    _cards(room, '"rate":25', '"rate":99')


@pytest.fixture
def room(silent: Path, tmp_path: Path) -> Path:
    """A built pack with a video, in a folder of its own."""
    with (silent / "pack.toml").open("a", encoding="utf-8") as file:
        file.write(DECLARED)
    clip(silent / VIDEO)
    (silent / SCRIPT).write_text(CAPTIONS, encoding="utf-8")
    return Path(shutil.copytree(compiled(silent, tmp_path / "cache"), tmp_path / "room"))


@pytest.mark.parametrize(("spoil", "said"), HOSTILE.cases)
def test_a_hostile_video_is_refused_in_a_sentence(
    room: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(room)
    refused_by_install(room, standing, said)


def test_one_that_is_too_large_is_refused_before_it_is_read(
    room: Path, standing: Path, tmp_path: Path
) -> None:
    with (room / VIDEO).open("r+b") as file:
        file.truncate(video.VIDEO_BYTES + 1)
    refused_by_install(room, standing, "larger than 64 MiB")


def test_the_good_one_is_taken(room: Path, tmp_path: Path) -> None:
    bundle.write(room, tmp_path / "signed.kpack")
    taken_by_install(tmp_path / "signed.kpack", tmp_path / "store")
