"""Videos that are really shown: their pictures at their moments, captions, the end, and what is left."""

import os
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from pytestqt.qtbot import QtBot

from kiosk.content.model import Caption, Signs
from kiosk.ui.film import Film
from tests.clips import clip
from tests.fakes import SIGNS

ROOM = QSize(320, 180)
AMPLE_MS = 15_000


@pytest.fixture
def film(qapp: QGuiApplication) -> Iterator[Film]:
    film = Film()
    film.room = ROOM
    yield film
    film.end()


def signs(file: Path) -> Signs:
    captions = (Caption(200, 400, "one"), Caption(400, 800, "two"))
    return replace(SIGNS, file=str(file), width=320, height=180, captions=captions)


@pytest.fixture
def second(tmp_path: Path) -> Signs:
    """A video of a second."""
    return signs(clip(tmp_path / "common.webm"))


def seen(film: Film) -> QImage:
    """What stands in its room now; magenta where nothing does."""
    image = QImage(ROOM, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    film.paint(painter, QRectF(image.rect()))
    painter.end()
    return image


def blank() -> QImage:
    image = QImage(ROOM, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    return image


def decoders() -> list[int]:
    """The processes that this one has started to decode."""
    listings = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    children = [int(pid) for listing in listings for pid in listing.read_text().split()]
    return [pid for pid in children if b"rawvideo" in _command_line(pid)]


def _command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


@pytest.mark.parametrize("name", ["common.webm", "common.mp4"])
def test_a_video_is_shown_to_its_end_at_its_own_pace(
    qtbot: QtBot, film: Film, tmp_path: Path, name: str
) -> None:
    pictures = []
    film.changed.connect(lambda: pictures.append(monotonic()))
    with qtbot.waitSignal(film.ended, timeout=AMPLE_MS):
        film.show(signs(clip(tmp_path / name)), playing=True)
    shown = pictures[1:]  # the first was none
    assert 20 <= len(shown) <= 25
    assert 0.8 < shown[-1] - shown[0] < 3
    assert seen(film) != blank()


def test_its_captions_come_and_go_in_their_order(qtbot: QtBot, film: Film, second: Signs) -> None:
    times: list[int] = []
    film.reached.connect(times.append)
    with qtbot.waitSignal(film.ended, timeout=AMPLE_MS):
        film.show(second, playing=True)
    assert times == [0, 200, 400, 800]


def test_what_is_seen_is_what_was_filmed(qtbot: QtBot, film: Film, tmp_path: Path) -> None:
    blue = signs(clip(tmp_path / "common.mp4", picture="color=c=blue"))
    with qtbot.waitSignal(film.ended, timeout=AMPLE_MS):
        film.show(blue, playing=True)
    color = seen(film).pixelColor(160, 90)
    assert (color.red() < 30, color.green() < 30, color.blue() > 220) == (True, True, True)


def test_one_that_waits_shows_its_first_picture_and_goes_on_when_told(
    qtbot: QtBot, film: Film, second: Signs
) -> None:
    with qtbot.waitSignal(film.reached, timeout=AMPLE_MS):
        film.show(second, playing=False)
    first = seen(film)
    assert first != blank()
    with qtbot.assertNotEmitted(film.reached, wait=500):
        assert seen(film) == first
    with qtbot.waitSignal(film.ended, timeout=AMPLE_MS):
        film.play()
    assert seen(film) != first


def test_it_stands_still_where_it_is(qtbot: QtBot, film: Film, second: Signs) -> None:
    with qtbot.waitSignal(film.reached, timeout=AMPLE_MS):
        film.show(second, playing=True)
    film.pause()
    still = seen(film)
    with qtbot.assertNotEmitted(film.ended, wait=1500):
        assert seen(film) == still


def test_it_ends_at_once_and_nothing_of_it_remains(qtbot: QtBot, film: Film, second: Signs) -> None:
    with qtbot.waitSignal(film.reached, timeout=AMPLE_MS):
        film.show(second, playing=True)
    (decoder,) = decoders()
    name = Path(second.file).name.encode()
    assert name not in _command_line(decoder)
    began = monotonic()
    film.end()
    assert monotonic() - began < 0.5
    assert (decoders(), seen(film)) == ([], blank())
    with qtbot.assertNotEmitted(film.ended, wait=200):
        film.play()


def test_another_takes_its_place(qtbot: QtBot, film: Film, second: Signs, tmp_path: Path) -> None:
    with qtbot.waitSignal(film.reached, timeout=AMPLE_MS):
        film.show(second, playing=True)
    with qtbot.waitSignal(film.ended, timeout=AMPLE_MS):
        film.show(signs(clip(tmp_path / "b.mp4", picture="testsrc2")), playing=True)
    assert decoders() == []


@pytest.mark.parametrize(
    "data",
    [b"", b"\x7fELF" + bytes(9000), b"\x1aE\xdf\xa3" + b"\xff" * 9000],
    ids=["empty", "program", "endless"],
)
def test_what_is_no_video_is_lost_and_nothing_else(
    qtbot: QtBot, film: Film, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "common.webm").write_bytes(data)
    with qtbot.waitSignal(film.lost, timeout=AMPLE_MS):
        film.show(signs(tmp_path / "common.webm"), playing=True)
    assert seen(film) == blank()


def test_one_that_is_gone_is_lost(qtbot: QtBot, film: Film, tmp_path: Path) -> None:
    with qtbot.waitSignal(film.lost, timeout=AMPLE_MS):
        film.show(signs(tmp_path / "common.webm"), playing=True)


@pytest.mark.parametrize("coder", ["mpeg4"])
def test_another_codec_is_not_decoded(qtbot: QtBot, film: Film, tmp_path: Path, coder: str) -> None:
    with qtbot.waitSignal(film.lost, timeout=AMPLE_MS):
        film.show(signs(clip(tmp_path / "common.mp4", coder=coder)), playing=True)


def test_a_playlist_leads_to_no_other_file(qtbot: QtBot, film: Film, tmp_path: Path) -> None:
    clip(tmp_path / "real.mp4")
    (tmp_path / "common.webm").write_text(f"ffconcat version 1.0\nfile {tmp_path}/real.mp4\n")
    with qtbot.waitSignal(film.lost, timeout=AMPLE_MS):
        film.show(signs(tmp_path / "common.webm"), playing=True)


def test_a_decoder_that_takes_too_much_memory_ends_and_not_the_kiosk(
    qtbot: QtBot, film: Film, second: Signs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.reel.MEMORY_BYTES", 16 * 2**20)
    with qtbot.waitSignal(film.lost, timeout=AMPLE_MS):
        film.show(second, playing=True)


def test_a_decoder_that_hangs_is_given_up(
    qtbot: QtBot, film: Film, second: Signs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hanging = tmp_path / "ffmpeg"
    hanging.write_text("#!/bin/sh\nexec sleep 60\n")
    hanging.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr("kiosk.ui.reel.PATIENCE_S", 0.3)
    monkeypatch.setattr("kiosk.ui.reel._FAREWELL_S", 0.1)
    with qtbot.waitSignal(film.lost, timeout=AMPLE_MS):
        film.show(second, playing=True)
