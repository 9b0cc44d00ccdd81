"""Work that takes long: told on stderr, nothing in the first second, then a line a second."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import click

SOON_S = 1.0


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Nothing that is made within the block is looked through for what nobody needs any more.

    A large pack is millions of values, all of them needed: looking takes a fifth of the time.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Progress:
    """Hears what is being done, how many steps of it are behind and how many there are."""

    def __init__(self) -> None:
        self._next = monotonic() + SOON_S

    def __call__(self, what: str, done: int, of: int) -> None:
        if monotonic() >= self._next:
            self._next = monotonic() + SOON_S
            click.echo(f"{what}: {done} of {of}" if done else what, err=True)
