"""The law of the layers, held against this program and against copies that break it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The Python of the program, and its contracts."""
    shutil.copy(_ROOT / "pyproject.toml", tmp_path)
    only_python = shutil.ignore_patterns("__pycache__", "_data", "qml")
    shutil.copytree(_ROOT / "kiosk", tmp_path / "kiosk", ignore=only_python)
    return tmp_path


def _lint(folder: Path) -> tuple[int, str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_imports_point_down_only(copy: Path) -> None:
    status, said = _lint(copy)
    assert status == 0, said


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("content/new.py", "import kiosk.session", "kiosk.content is not allowed to import"),
        ("content/new.py", "import kiosk.speech", "kiosk.content is not allowed to import"),
        ("errors.py", "import kiosk.settings", "kiosk.errors is not allowed to import"),
        ("session/new.py", "from PySide6 import QtCore", "PySide6 lives in kiosk.ui alone BROKEN"),
        ("speech/worker.py", "import kiosk.ui", "into its process BROKEN"),
        ("drawer.py", "", "kiosk.drawer"),
    ],
)
def test_a_broken_law_is_found(copy: Path, module: str, line: str, broken: str) -> None:
    with (copy / "kiosk" / module).open("a") as file:
        file.write(f"\n{line}\n")
    status, said = _lint(copy)
    assert status == 1
    assert broken in said
