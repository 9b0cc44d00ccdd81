"""A short sample of `make fuzz`: whatever a reader is given, it takes it or refuses it in a sentence."""

from pathlib import Path

import pytest

from tools.fuzz.targets import target
from tools.fuzz.trial import tried

# Drawings and sounds go through libraries of C, which `make fuzz` tries in processes of their own.
_READERS = ("card", "pack", "sign-off", "catalogue", "script", "pixels", "built", "archive")


@pytest.mark.parametrize("name", _READERS)
def test_a_broken_file_is_taken_or_refused(name: str, tmp_path: Path) -> None:
    trial = tried(target(name, tmp_path), seed=1, most=40, last=tmp_path / "last")
    assert trial.counts.total()
    assert not trial.faults
