"""A display of the tests' own: an X server that nobody sees and no desktop is disturbed by."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def virtual_display(size: str = "1920x1080") -> Iterator[str]:
    """Run an X server of `size` px; the name of its display. It ends with the block."""
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{size}x24"]
    quiet = ["-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen([*command, *quiet], pass_fds=[theirs], stderr=subprocess.DEVNULL)
    os.close(theirs)
    try:
        with os.fdopen(ours) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start: run tools/system test")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
