import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PySide6.QtGui import QGuiApplication, QImage

from kiosk import cli

_ROOT = Path(__file__).parents[2]
_PACK = _ROOT / "tests" / "packs" / "first-visit"


def _preview(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.main, ["preview", *map(str, arguments)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Path:
    """The sample pack in English and Chinese, in two sizes of text."""
    made = tmp_path_factory.mktemp("preview")
    texts = ("--text-scale", "1", "--text-scale", "2")
    done = _preview(_PACK, "--out", made, "--lang", "en", "--lang", "zh-Hans", *texts)
    assert done.exit_code == 0, done.output
    return made


def _names(folder: Path) -> list[str]:
    return [file.name.partition("-")[2] for file in sorted(folder.glob("*.png"))]


def test_there_is_a_picture_of_every_screen(folder: Path) -> None:
    names = _names(folder / "en" / "1920x1080-light-100")
    assert names[:3] == ["attract.png", "languages.png", "home-1.png"]
    assert {"desk-1.png", "warning.png", "sheet-1.png", "your-day-1.png"} <= set(names)


def test_every_variant_has_a_folder(folder: Path) -> None:
    made = sorted(str(each.relative_to(folder)) for each in folder.glob("*/*"))
    texts = ("1920x1080-light-100", "1920x1080-light-200")
    assert made == [f"{tag}/{text}" for tag in ("en", "zh-Hans") for text in texts]


def test_larger_text_takes_more_screens(folder: Path) -> None:
    normal, large = (_names(folder / "en" / f"1920x1080-light-{n}") for n in (100, 200))
    assert len(large) > len(normal)


def test_a_picture_shows_the_whole_screen_in_its_colours(tmp_path: Path) -> None:
    done = _preview(
        _PACK, "--out", tmp_path, "--lang", "en", "--size", "1080x1920", "--theme", "contrast"
    )
    assert done.exit_code == 0, done.output
    home = QImage(str(next(tmp_path.glob("en/1080x1920-contrast-100/*-home-1.png"))))
    assert (home.width(), home.height()) == (1080, 1920)
    assert home.pixelColor(4, 4).name() == "#000000"


def test_nothing_is_caught_half_way_in(folder: Path) -> None:
    leaves = sorted((folder / "en" / "1920x1080-light-100").glob("*-your-day-?.png"))
    inks = [_darkest(QImage(str(leaf)).copy(0, 150, 1920, 600)) for leaf in leaves]
    assert len(leaves) > 1
    assert max(inks) < 80  # of 255: a page that is still fading in is a pale grey


def _darkest(image: QImage) -> int:
    rows, columns = range(0, image.height(), 2), range(0, image.width(), 2)
    return min(image.pixelColor(x, y).lightness() for y in rows for x in columns)


def test_the_index_shows_every_picture_with_its_title(folder: Path) -> None:
    index = (folder / "index.html").read_text("utf-8")
    files = [str(file.relative_to(folder)) for file in folder.rglob("*.png")]
    assert all(index.count(f'src="{file}"') == 2 for file in files)
    assert 'alt="What would you like to know?" lang="en" dir="ltr"' in index
    assert 'alt="Are you still there?"' in index
    assert 'lang="zh-Hans" dir="ltr"' in index


def test_the_index_needs_nothing_from_elsewhere(folder: Path) -> None:
    index = (folder / "index.html").read_text("utf-8")
    assert "http" not in index
    assert "src=" in index
    assert "<link" not in index


def test_json_lists_every_picture(tmp_path: Path, qapp: QGuiApplication) -> None:
    done = _preview(_PACK, "--out", tmp_path, "--lang", "es", "--json")
    listed = json.loads(done.stdout)
    assert listed["index"] == str(tmp_path / "index.html")
    files = {str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.png")}
    assert {picture["file"] for picture in listed["pictures"]} == files
    assert {picture["language"] for picture in listed["pictures"]} == {"es"}


def _run(folder: Path) -> subprocess.CompletedProcess[str]:
    """`kiosk preview` in a process of its own that has no display."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND"}
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "main.py", "preview", str(_PACK), "--lang", "en"]
    return subprocess.run(
        [*command, "--out", str(folder)], cwd=_ROOT, env=environ, capture_output=True, text=True
    )


def test_it_needs_no_display_and_tells_how_far_it_is(tmp_path: Path) -> None:
    done = _run(tmp_path)
    pictures = len(list(tmp_path.rglob("*.png")))
    assert (done.returncode, done.stdout) == (0, f"{tmp_path}/index.html: {pictures} pictures\n")
    assert "Drawing" in done.stderr


def test_drawing_again_touches_only_what_changed(tmp_path: Path) -> None:
    def times() -> dict[Path, int]:
        return {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.*")}

    _run(tmp_path)
    (tmp_path / "note.txt").write_text("mine")
    spoiled = next(tmp_path.glob("en/*/*-home-1.png"))
    spoiled.write_bytes(b"spoiled")
    before = times()
    _run(tmp_path)
    assert {file for file, time in times().items() if time != before[file]} == {spoiled}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--size", "1920"], "give width and height in pixels"),
        (["--size", "99999x99999"], "give width and height in pixels"),
        (["--lang", "ko"], "the pack is not in ko - choose one of en"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_sentence(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    done = _preview(_PACK, "--out", tmp_path / "out", *arguments)
    assert done.exit_code != 0
    assert said in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(
    tmp_path: Path, qapp: QGuiApplication
) -> None:
    (tmp_path / "en").write_text("a file where a folder must be")
    done = _preview(_PACK, "--out", tmp_path, "--lang", "en")
    assert done.exit_code == 1
    assert "attract.png cannot be written (Not a directory): name another folder." in done.stderr
