"""The X server of a measurement: private, in memory, as large as the kiosk's panel."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.errors import DisplayError

WIDTH, HEIGHT = 1920, 1080  # px


@contextmanager
def display() -> Iterator[str]:
    """The name of the display, while the server runs.

    Raises DisplayError where Xvfb does not start.
    """
    screen = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
    # Without -noreset the server forgets its state whenever the last program has left.
    command = ["Xvfb", "-displayfd", "1", *screen, "-nolisten", "tcp", "-noreset"]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True)
    try:
        assert server.stdout
        number = server.stdout.readline().strip()
        if not number:
            raise DisplayError("Xvfb does not start: run tools/system bench.")
        yield f":{number}"
    finally:
        server.terminate()
        server.communicate()
