"""What takes long, told on stderr: nothing in the first second, then a line a second."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from time import monotonic

import click

SOON_S = 1.0


class Progress:
    """Hears what is being done, how many steps of it are behind and how many there are."""

    def __init__(self) -> None:
        self._next = monotonic() + SOON_S

    def __call__(self, what: str, done: int, of: int) -> None:
        if monotonic() >= self._next:
            self._next = monotonic() + SOON_S
            click.echo(f"{what}: {done} of {of}" if done else what, err=True)


@contextmanager
def under_way(what: str) -> Iterator[None]:
    """Tell `what` is being done, once, if it takes longer than `SOON_S`."""
    timer = Timer(SOON_S, lambda: click.echo(f"{what} ...", err=True))
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
