"""A sample pack of one's own, to spoil or to build."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.cache import compiled

SAMPLE = Path(__file__).parent.parent / "packs" / "first-visit"
RECORDINGS = Path(__file__).parent / "recordings"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the sample pack."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))


@pytest.fixture
def built(pack: Path, tmp_path: Path) -> Path:
    """The sample pack, compiled."""
    return compiled(pack, tmp_path / "cache")
