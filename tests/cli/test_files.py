"""The files a command writes."""

from pathlib import Path

import pytest

from kiosk.cli.files import write
from kiosk.errors import KioskError


def test_a_file_is_replaced_and_folders_are_made(tmp_path: Path) -> None:
    file = tmp_path / "new" / "page.html"
    for data in (b"one", b"two"):
        write(file, data)
        assert file.read_bytes() == data
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_cannot_be_replaced_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "page.html").mkdir()
    with pytest.raises(KioskError, match="make room"):
        write(tmp_path / "page.html", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_what_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(
        KioskError, match=r"page.html cannot be written \(.*\) - name another place"
    ):
        write(tmp_path / "file" / "page.html", b"")
