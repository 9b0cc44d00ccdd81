"""Who may not meet: two installers in one store, and a kiosk with whoever removes what it shows.

The system lets go of a hold when its process ends, however it ends.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.content.durable import FILE_MODE
from kiosk.errors import KioskError

LOCK = "lock"


@contextmanager
def alone(store: Path) -> Iterator[None]:
    """Be the only one who changes `store`; KioskError where somebody else is at it."""
    handle = os.open(store / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
    try:
        if not _locked(handle, fcntl.LOCK_EX):
            raise KioskError(
                f"somebody else is changing the packs in {store} - wait until that is done"
            )
        yield
    finally:
        os.close(handle)


@contextmanager
def unread(folder: Path) -> Iterator[None]:
    """Be sure that no kiosk reads the installed `folder`; KioskError where one does."""
    handle = _opened(folder)
    try:
        if not _locked(handle, fcntl.LOCK_EX):
            raise KioskError("a kiosk shows this version now - activate another, or end the kiosk")
        yield
    finally:
        os.close(handle)


class Lease:
    """As long as it is open, nobody removes the installed `folder`; raises OSError if it is gone."""

    def __init__(self, folder: Path) -> None:
        self._handle = _opened(folder)
        if not _locked(self._handle, fcntl.LOCK_SH) or not folder.exists():
            self.close()
            raise FileNotFoundError(f"{folder} is being removed")

    def close(self) -> None:
        """Let go."""
        os.close(self._handle)


def _opened(folder: Path) -> int:
    return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)


def _locked(handle: int, how: int) -> bool:
    try:
        fcntl.flock(handle, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
