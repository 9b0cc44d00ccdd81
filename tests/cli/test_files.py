"""The files a command writes."""

from pathlib import Path

import pytest

from kiosk.cli.files import in_place_of, write
from kiosk.errors import KioskError


def test_a_file_is_replaced_and_folders_are_made(tmp_path: Path) -> None:
    file = tmp_path / "new" / "page.html"
    for data in (b"one", b"two"):
        write(file, data)
        assert file.read_bytes() == data
    assert list(file.parent.iterdir()) == [file]


def test_what_breaks_off_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(b"whole")
    with pytest.raises(ZeroDivisionError), in_place_of(file) as draft:
        draft.write_bytes(b"ha")
        raise ZeroDivisionError
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"page.html": b"whole"}


def test_what_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(
        KioskError, match=r"page.html cannot be written \(.*\) - name another place"
    ):
        write(tmp_path / "file" / "page.html", b"")
