"""The pictures that are kept are those the program draws: none was changed by hand."""

from pathlib import Path

from tools.illustrations import ROOT, drawings


def test_every_picture_is_as_it_is_drawn(tmp_path: Path) -> None:
    for drawing in drawings():
        drawing.write(tmp_path)
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    changed = [
        name
        for name in sorted(file.relative_to(tmp_path).as_posix() for file in files)
        if (tmp_path / name).read_bytes() != (ROOT / name).read_bytes()
    ]
    assert changed == []
