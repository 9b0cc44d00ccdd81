"""The tiles of a pack in one language, as many as there are cards, each decoded when it is looked at."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import overload

from kiosk.content.model import Tile
from kiosk.content.parts import broken, decoded, part_bytes

_AT_HAND = 64  # more than any screen shows


def tile_lines(file: Path, count: int) -> list[bytes]:
    """The lines of a file of tiles; PackError where they are not `count`."""
    lines = part_bytes(file).splitlines()
    if len(lines) != count:
        raise broken(file, f"there are {len(lines)} tiles for {count} cards")
    return lines


class Tiles(Sequence[Tile]):
    """The `lines` of `file`, each a tile that goes through `filled`.

    A tile that is broken raises PackError when it is looked at.
    """

    def __init__(self, file: Path, lines: Sequence[bytes], filled: Callable[[Tile], Tile]) -> None:
        self._file, self._lines, self._filled = file, lines, filled
        # A screen is made anew at every step, and asks for the same tiles each time.
        self._tile = lru_cache(maxsize=_AT_HAND)(self._read)

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> Tile: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Tile, ...]: ...
    def __getitem__(self, at: int | slice) -> Tile | tuple[Tile, ...]:
        if isinstance(at, slice):
            return tuple(map(self._tile, range(*at.indices(len(self)))))
        return self._tile(range(len(self))[at])

    def _read(self, at: int) -> Tile:
        return self._filled(decoded(self._file, self._lines[at], Tile))
