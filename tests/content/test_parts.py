"""A part of a built pack that cannot be read is a sentence, whatever is wrong with its bytes."""

from pathlib import Path

import pytest

from kiosk.content.model import Edition
from kiosk.content.parts import part
from kiosk.errors import PackError


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b'{"language": 1}', b'{"language": "\xff", "title": "", "topic": ""}'],
    ids=["empty", "broken off", "of another kind", "not UTF-8"],
)
def test_a_broken_part_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "index.json").write_bytes(data)
    with pytest.raises(PackError, match="a part of the pack is broken"):
        part(tmp_path / "index.json", Edition)


def test_a_missing_part_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="a part of the pack is missing"):
        part(tmp_path / "index.json", Edition)
