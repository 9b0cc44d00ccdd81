"""The skeleton: whoever begins with it begins with a pack that can be shown."""

from pathlib import Path

import pytest

from kiosk.content import skeleton
from kiosk.content.check import examine
from kiosk.errors import PackError


def begun(folder: Path, title: str = "A new pack") -> Path:
    skeleton.write(
        folder,
        id="org.example.new",
        title=title,
        publisher="Example Breast Clinic",
        language="en",
        version="2026.11.1",
    )
    return folder


@pytest.mark.acr("504.4", "11.8.5")
def test_it_passes_the_check(tmp_path: Path) -> None:
    found, report = examine(begun(tmp_path / "new", title='A "new" pack'))
    assert report.errors == ()
    assert (found.title, len(found.cards)) == ('A "new" pack', 2)


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(PackError, match="the folder is not empty - name a new one"):
        begun(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PackError, match="cannot be written"):
        begun(tmp_path / "file" / "new")
