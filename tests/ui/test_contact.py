"""All screens in one small picture."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk import cli
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


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> list[Path]:
    """The sheets of two sizes of text, as the command names them."""
    made = tmp_path_factory.mktemp("sheets")
    texts = ["--text-scale", "1", "--text-scale", "2", "--lang", "en"]
    done = CliRunner().invoke(
        cli.main, ["preview", str(PACK), "--sheet", "--out", str(made), *texts]
    )
    assert done.exit_code == 0, done.output
    return [Path(line) for line in done.stdout.splitlines()]


def test_there_is_one_for_each_combination_and_nothing_else(drawn: list[Path]) -> None:
    names = ["en-1920x1080-light-100.webp", "en-1920x1080-light-200.webp"]
    assert [file.name for file in drawn] == names
    assert sorted(file.name for file in drawn[0].parent.iterdir()) == names
    normal, large = (QImage(str(file)) for file in drawn)
    assert large.height() > normal.height() > 72


def test_another_process_draws_the_same_sheet(drawn: list[Path], tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    line = ["preview", str(PACK), "--sheet", "--out", str(tmp_path), "--lang", "en"]
    subprocess.run([sys.executable, str(root / "main.py"), *line], check=True, capture_output=True)
    assert (tmp_path / drawn[0].name).read_bytes() == drawn[0].read_bytes()
