"""Watching for a screen reader, where there may be no bus to watch."""

import os
import subprocess
import sys

import pytest

_WATCH = """
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.ui.screen_reader import ScreenReader
app = QCoreApplication([])
reader = ScreenReader(app)
reader.changed.connect(print)
QTimer.singleShot(0, app.quit)
app.exec()
print("went on")
"""


@pytest.mark.parametrize("address", ["disabled:", "unix:path=/nowhere/bus"])
def test_a_bus_that_cannot_be_reached_holds_nothing_up(address: str) -> None:
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
    command = [sys.executable, "-c", _WATCH]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30)
    assert (done.stdout, done.stderr) == ("went on\n", "")
