"""The speech workers of a test: which there are, and waiting for one to end."""

import os
import select
from pathlib import Path


def workers() -> list[int]:
    """The process ids of the workers that this process has started."""
    listings = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    children = [int(pid) for listing in listings for pid in listing.read_text().split()]
    return [pid for pid in children if b"kiosk.speech.worker" in _command_line(pid)]


def wait_for_end(pid: int, timeout_s: float = 10) -> bool:
    """Wait until a process has ended, whosever child it is; whether it has."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], timeout_s)[0])
    finally:
        os.close(handle)


def _command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""
