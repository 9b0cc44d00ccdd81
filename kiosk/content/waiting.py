"""How far something is that takes long, told to whoever waits for it."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Hears what is being done, how many steps of it are behind and how many there are (0 = unknown)."""


def quiet(what: str, done: int, of: int) -> None:
    """Nobody waits."""
