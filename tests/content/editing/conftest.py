"""A pack looked at on a certain day, by check."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.check import examine
from kiosk.errors import Finding

TODAY = date(2026, 11, 24)

Found = Callable[[str], list[Finding]]


@pytest.fixture
def found(pack: Path) -> Found:
    """What a check finds in the sample pack, as it is by then, on a day in November 2026."""

    def look(id: str) -> list[Finding]:
        _, report = examine(pack, TODAY)
        return [each for each in (*report.errors, *report.notes) if each.id == id]

    return look
