"""A store with a version in it, which nothing hostile may change, and a good pack to spoil."""

import math
import shutil
from pathlib import Path

import pytest

from kiosk.cli import progress
from kiosk.content.cache import compiled
from kiosk.content.store import Store
from tests.content.spoiling import spoil
from tests.content.versions import SAMPLE, version


@pytest.fixture(autouse=True)
def untold(monkeypatch: pytest.MonkeyPatch) -> None:
    """How far it is goes untold: a machine at other work would tell that beside what it refuses."""
    monkeypatch.setattr(progress, "SOON_S", math.inf)


@pytest.fixture(scope="session")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that shows version 1 of the sample pack; every test has the same, as none changes it."""
    folder = tmp_path_factory.mktemp("standing")
    Store(folder / "store").install(version("1", folder))
    return folder / "store"


@pytest.fixture
def silent(tmp_path: Path) -> Path:
    """A copy of the sample pack without its recordings, which take long to look into."""
    pack = Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))
    shutil.rmtree(pack / "narration")
    spoil(pack / "pack.toml", 'version = "2026.11.1"', 'version = "2"')
    return pack


@pytest.fixture
def room(silent: Path, tmp_path: Path) -> Path:
    """The same, built, in a folder of its own."""
    return Path(shutil.copytree(compiled(silent, tmp_path / "cache"), tmp_path / "room"))
