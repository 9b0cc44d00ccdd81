"""A display of our own: an X server in memory that nobody sees and no desktop is disturbed by."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.errors import DisplayError

WIDTH, HEIGHT = 1920, 1080  # px, the kiosk's panel


@contextmanager
def virtual_display(size: str = f"{WIDTH}x{HEIGHT}") -> Iterator[str]:
    """Run an X server of `size` px; the name of its display. It ends with the block.

    Raises DisplayError where Xvfb does not start.
    """
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{size}x24"]
    # Without -noreset the server forgets its state whenever the last program has left.
    quiet = ["-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen([*command, *quiet], pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    try:
        with os.fdopen(ours) as told:
            number = told.readline().strip()
        if not number:
            raise DisplayError("Xvfb does not start: run tools/system test, or tools/system bench.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
