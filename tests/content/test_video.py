"""Heads of video files: what is read of them, and what keeps a kiosk from showing one."""

import random
import struct
from pathlib import Path

import pytest

from kiosk.content import video
from kiosk.content.video import video_of
from tests.clips import clip


@pytest.mark.parametrize(
    ("name", "coder"), [("a.webm", "vp8"), ("a.webm", "vp9"), ("a.mp4", "h264")]
)
def test_the_head_says_how_long_large_and_fast_it_is(tmp_path: Path, name: str, coder: str) -> None:
    file = clip(tmp_path / name, size="320x240", rate=25, seconds=2, coder=coder)
    found = video_of(file)
    assert found.faults == ()
    assert (found.width, found.height) == (320, 240)
    assert found.length == pytest.approx(2000, abs=50)
    assert found.rate == pytest.approx(25, abs=0.1)
    assert found.size == file.stat().st_size


def _told(file: Path) -> list[str]:
    return [what for what, _ in video_of(file).faults]


def test_a_picture_may_be_upright_but_not_larger_than_a_screen(tmp_path: Path) -> None:
    assert _told(clip(tmp_path / "a.mp4", size="180x320")) == []
    large = clip(tmp_path / "b.mp4", size="2048x1152", seconds=0.2)
    assert _told(large) == ["pictures of 2048 x 1152 px"]


def test_one_that_was_filmed_upright_is_upright(tmp_path: Path) -> None:
    file = clip(tmp_path / "a.mp4", size="320x240")
    data = file.read_bytes()
    at = data.index(b"tkhd") + 44
    turned = struct.pack(">9i", 0, 1 << 16, 0, -1 << 16, 0, 0, 240 << 16, 0, 1 << 30)
    file.write_bytes(data[:at] + turned + data[at + len(turned) :])
    found = video_of(file)
    assert (found.faults, found.width, found.height) == ((), 240, 320)


def test_it_may_be_neither_slow_nor_faster_than_the_eye(tmp_path: Path) -> None:
    assert _told(clip(tmp_path / "a.mp4", rate=5)) == ["5 pictures a second"]
    assert _told(clip(tmp_path / "b.mp4", rate=100)) == ["100 pictures a second"]


def test_another_way_of_coding_is_refused(tmp_path: Path) -> None:
    assert _told(clip(tmp_path / "a.mp4", coder="mpeg4")) == ["a video in no way we know"]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.0, "the video does not say how long it is"), (601.0, "the video is too long")],
)
def test_one_that_says_nothing_of_its_length_or_too_much_is_refused(
    tmp_path: Path, seconds: float, said: str
) -> None:
    file = clip(tmp_path / "a.webm")
    data = file.read_bytes()
    at = data.index(b"\x44\x89\x88") + 3  # the duration, in eight bytes
    file.write_bytes(data[:at] + struct.pack(">d", seconds * 1000) + data[at + 8 :])
    assert _told(file) == [said]


def test_the_name_must_be_that_of_what_it_is(tmp_path: Path) -> None:
    clip(tmp_path / "a.mp4").rename(tmp_path / "b.webm")
    assert _told(tmp_path / "b.webm") == ["no WebM video"]
    clip(tmp_path / "a.webm").rename(tmp_path / "b.mp4")
    assert _told(tmp_path / "b.mp4") == ["no MP4 video"]


def test_one_that_is_too_large_is_not_even_looked_into(tmp_path: Path) -> None:
    file = tmp_path / "a.webm"
    with file.open("wb") as stream:
        stream.truncate(video.VIDEO_BYTES + 1)
    assert _told(file) == ["the video is too large"]


@pytest.mark.parametrize("name", ["a.webm", "a.mp4"])
@pytest.mark.parametrize("data", [b"", b"\0", b"\xff" * 64, b"\0\0\0\1ftyp" + b"\xff" * 8])
def test_what_is_no_video_is_said_to_be_none(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert _told(tmp_path / name) in (["no WebM video"], ["no MP4 video"])


@pytest.mark.parametrize("name", ["a.webm", "a.mp4"])
def test_whatever_is_broken_in_it_there_is_an_answer(tmp_path: Path, name: str) -> None:
    file = clip(tmp_path / name)
    whole, chance = file.read_bytes(), random.Random(4)
    for _ in range(300):
        broken = bytearray(whole[: chance.choice((len(whole), chance.randrange(len(whole))))])
        for _ in range(chance.randrange(1, 8)):
            if broken:
                at = chance.randrange(min(len(broken), 900)) if chance.random() < 0.8 else -1
                broken[at] = chance.randrange(256)
        file.write_bytes(broken)
        assert all(what and mend for what, mend in video_of(file).faults)


def test_an_index_without_end_is_not_followed(tmp_path: Path) -> None:
    file = clip(tmp_path / "a.mp4")
    data = file.read_bytes()
    at = data.index(b"stts") + 8
    file.write_bytes(data[:at] + struct.pack(">I", 2**32 - 1) + data[at + 4 :])
    assert _told(file) == ["no MP4 video"]
