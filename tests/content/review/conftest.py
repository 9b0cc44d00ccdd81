"""A pack that somebody signs, with the real command."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import main

Sign = Callable[..., None]


@pytest.fixture
def sign(pack: Path) -> Sign:
    """Sign the sample pack: `sign("clinician")`, `sign("translator", "--lang", "es")`."""

    def signed(role: str, *options: str) -> None:
        command = ["pack", "sign-off", str(pack), "--role", role, "--name", "A reviewer", "--yes"]
        done = CliRunner().invoke(main, [*command, *options])
        assert done.exit_code == 0, done.output

    return signed
