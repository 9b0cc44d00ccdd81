"""The tiles of a pack in one language, as many as there are cards, each decoded when it is looked at."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import overload

from kiosk.content.model import Tile
from kiosk.content.parts import broken, decoded, part_bytes

_AT_HAND = 64  # more than any screen shows


class Tiles(Sequence[Tile]):
    """The lines of `file`, each a tile that goes through `filled`.

    Raises PackError where they are not `count`; a tile that is broken does so when it is looked at.
    """

    def __init__(self, file: Path, count: int, filled: Callable[[Tile], Tile]) -> None:
        self._file, self._filled = file, filled
        self._lines = part_bytes(file).splitlines()
        if len(self._lines) != count:
            raise broken(file, f"there are {len(self._lines)} tiles for {count} cards")
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
