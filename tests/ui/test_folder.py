"""A folder that an author works in, with the ways in which editors save."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.ui.folder import Folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a file in a folder."""
    (tmp_path / "cards").mkdir()
    (tmp_path / "cards" / "welcome.md").write_text("Welcome.")
    return tmp_path


@pytest.fixture
def folder(qapp: QGuiApplication, root: Path) -> Iterator[Folder]:
    """It, watched."""
    folder = Folder(root)
    yield folder
    folder.deleteLater()


def _in_place(file: Path) -> None:
    file.write_text("Written over.")


def _replaced(file: Path) -> None:
    draft = file.with_name("draft")
    draft.write_text("Put in its place.")
    draft.replace(file)


def _with_a_backup(file: Path) -> None:
    backup = file.with_name(f"{file.name}~")
    file.rename(backup)
    file.write_text("Written anew.")
    backup.unlink()


def _gone(file: Path) -> None:
    file.unlink()


def _beside_a_new_one(file: Path) -> None:
    file.with_name("new.md").write_text("New.")


def _in_a_new_folder(file: Path) -> None:
    there = file.parents[1] / "locales" / "es"
    there.mkdir(parents=True)
    (there / "pack.po").write_text("")


@pytest.mark.parametrize(
    "change", [_in_place, _replaced, _with_a_backup, _gone, _beside_a_new_one, _in_a_new_folder]
)
def test_a_change_is_told(
    folder: Folder, root: Path, qtbot: QtBot, change: Callable[[Path], None]
) -> None:
    with qtbot.waitSignal(folder.saved):
        change(root / "cards" / "welcome.md")


def test_every_save_is_told_however_it_is_made(folder: Folder, root: Path, qtbot: QtBot) -> None:
    for change in (_replaced, _in_place, _with_a_backup, _in_place) * 3:
        with qtbot.waitSignal(folder.saved):
            change(root / "cards" / "welcome.md")


def test_a_file_in_a_folder_that_came_later_is_watched(
    folder: Folder, root: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(folder.saved):
        _in_a_new_folder(root / "cards" / "welcome.md")
    with qtbot.waitSignal(folder.saved):
        (root / "locales" / "es" / "pack.po").write_text("msgid")


def test_many_quick_saves_are_told_once_and_then_all_of_them_can_be_read(
    folder: Folder, root: Path, qtbot: QtBot
) -> None:
    read: list[str] = []
    file = root / "cards" / "welcome.md"
    folder.saved.connect(lambda: read.append(file.read_text()))
    with qtbot.waitSignal(folder.saved):
        for number in range(20):
            file.write_text(str(number))
    assert read == ["19"]
