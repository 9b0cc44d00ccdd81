"""All screens in one small picture."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk.ui.contact import contact_sheet

PACK = Path(__file__).parents[1] / "packs" / "first-visit"
COLOURS = ["red", "blue", "white"]


def test_pictures_lie_row_by_row_in_their_order(qapp: QGuiApplication) -> None:
    pictures = []
    for at in range(25):
        pictures.append(QImage(128, 72, QImage.Format.Format_RGB32))
        pictures[-1].fill(QColor(COLOURS[at % 3]))
    sheet = contact_sheet(pictures)
    assert sheet.width() < 1600
    across = (sheet.width() - 4) // 132
    for at in (0, 1, across, 24):
        row, column = divmod(at, across)
        middle = sheet.pixelColor(4 + 132 * column + 64, 4 + 76 * row + 36)
        assert middle == QColor(COLOURS[at % 3])


def draw(folder: Path, *options: str) -> list[Path]:
    """The sheets of the sample pack, as the command names them.

    It is the real program that draws: in a process that has drawn before, the edges of some letters are a
    shade other.
    """
    program = [sys.executable, str(Path(__file__).parents[2] / "main.py")]
    line = ["preview", str(PACK), "--sheet", "--out", str(folder), "--lang", "en", *options]
    done = subprocess.run([*program, *line], check=True, capture_output=True, text=True)
    return [Path(name) for name in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The sheets of two sizes of text."""
    return draw(tmp_path_factory.mktemp("sheets"), "--text-scale", "1", "--text-scale", "2")


def test_there_is_one_for_each_combination_and_nothing_else(drawn: list[Path]) -> None:
    names = ["en-1920x1080-light-100.webp", "en-1920x1080-light-200.webp"]
    assert [file.name for file in drawn] == names
    assert sorted(file.name for file in drawn[0].parent.iterdir()) == names
    normal, large = (QImage(str(file)) for file in drawn)
    assert large.height() > normal.height() > 72


def test_another_process_draws_the_same_sheet(drawn: list[Path], tmp_path: Path) -> None:
    (again,) = draw(tmp_path)
    same = again.read_bytes() == drawn[0].read_bytes()
    assert same
