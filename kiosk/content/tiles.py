"""The tiles of a pack in one language, as many as there are cards, each decoded when it is looked at."""

import re
from array import array
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import overload

from kiosk.content.model import Tile
from kiosk.content.parts import broken, decoded, part_bytes

_AT_HAND = 64  # more than any screen shows
_LINE = re.compile(rb"[^\n]*\n")


class Tiles(Sequence[Tile]):
    """The lines of `file`, each a tile that goes through `filled`.

    Raises PackError where they are not `count`; a tile that is broken does so when it is looked at.
    """

    def __init__(self, file: Path, count: int, filled: Callable[[Tile], Tile]) -> None:
        lines = _Lines(file)
        if len(lines) != count:
            raise broken(file, f"there are {len(lines)} tiles for {count} cards")

        def tile(at: int) -> Tile:
            return filled(decoded(file, lines[at], Tile))

        self._count = count
        # A screen is made anew at every step, and asks for the same tiles each time.
        self._tile = lru_cache(maxsize=_AT_HAND)(tile)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Tile: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Tile, ...]: ...
    def __getitem__(self, at: int | slice) -> Tile | tuple[Tile, ...]:
        if isinstance(at, slice):
            return tuple(map(self._tile, range(*at.indices(self._count))))
        return self._tile(range(self._count)[at])


class _Lines:
    """One block of bytes, given back whole, and where each line ends in it."""

    def __init__(self, file: Path) -> None:
        self._bytes = part_bytes(file)
        self._ends = array("I", [0, *(line.end() for line in _LINE.finditer(self._bytes))])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, at: int) -> bytes:
        return self._bytes[self._ends[at] : self._ends[at + 1]]
