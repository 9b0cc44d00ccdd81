"""The tiles of a pack in one language, each decoded when it is looked at."""

import re
from array import array
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import overload

from kiosk.content.model import Tile
from kiosk.content.parts import broken, decoded, part_bytes

_AT_HAND = 64  # more than any screen shows
_END = re.compile(rb"\n")


class TileLines:
    """The lines of `file`, one for each card of the pack.

    It keeps one block of bytes, given back whole, and where each line ends in it. Raises PackError where
    there are not `count` lines.
    """

    def __init__(self, file: Path, count: int) -> None:
        self._bytes = part_bytes(file)
        self._ends = array("I", [0, *(end.end() for end in _END.finditer(self._bytes))])
        self._file = file
        if self._ends[-1] != len(self._bytes):
            raise broken(file, "the last tile breaks off")
        if len(self._ends) - 1 != count:
            raise broken(file, f"there are {len(self._ends) - 1} tiles for {count} cards")

    def tile(self, place: int) -> Tile:
        """The tile of the card at a place; PackError where it is broken."""
        line = self._bytes[self._ends[place] : self._ends[place + 1]]
        return decoded(self._file, line, Tile)


class Tiles(Sequence[Tile]):
    """As many tiles as `count`, of which `tile` gives each; one that is broken raises PackError then."""

    def __init__(self, count: int, tile: Callable[[int], Tile]) -> None:
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
