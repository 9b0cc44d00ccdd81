import shutil
from pathlib import Path

import pytest

from tools.qml_lint import lint

_SAMPLE = Path(__file__).parent / "qml"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A small QML module with a Python class behind it."""
    return Path(shutil.copytree(_SAMPLE, tmp_path / "sample"))


def _lint(sample: Path, tmp_path: Path) -> str:
    (tmp_path / "work").mkdir()
    return lint(sample, sample / "Kiosk", tmp_path / "work")


def test_qml_that_fits_its_python_passes(sample: Path, tmp_path: Path) -> None:
    assert _lint(sample, tmp_path) == ""


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ("root.clock.hours", "root.clock.huors", 'Member "huors" not found on type "Clock"'),
        ("root.clock.wind(", "root.clock.unwind(", 'Member "unwind" not found on type "Clock"'),
        ("required property Clock", "required property Watch", "Watch was not found"),
        ("Hand {", "Arm {", "Arm was not found"),
        ("angle: ", "slant: ", '"slant"'),
        ("root.clock.hours", "clock.hours", "Unqualified access"),
    ],
)
def test_a_slip_is_found(sample: Path, tmp_path: Path, right: str, wrong: str, says: str) -> None:
    face = sample / "Kiosk" / "Face.qml"
    text = face.read_text()
    assert right in text
    face.write_text(text.replace(right, wrong))
    said = _lint(sample, tmp_path)
    assert says in said
    assert f"{face}:" in said
