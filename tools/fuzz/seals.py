"""A built folder with one file changed, whose tiles say again where the cards stand."""

from itertools import accumulate
from pathlib import Path

import msgspec

from kiosk.content.model import CARDS, TILES


def placed(root: Path, place: str, data: bytes) -> None:
    """Put `data` in the place of a file. Without this, its length alone would give a changed card away."""
    (root / place).write_bytes(data)
    if place.endswith(CARDS):
        folder = (root / place).parent
        lines = data.splitlines(keepends=True)
        tiles = [msgspec.json.decode(line) for line in (folder / TILES).read_bytes().splitlines()]
        if len(tiles) == len(lines):
            starts = accumulate(map(len, lines), initial=0)
            told = (
                tile | {"start": start, "size": len(line)}
                for tile, start, line in zip(tiles, starts, lines, strict=False)
            )
            (folder / TILES).write_bytes(
                b"".join(msgspec.json.encode(each) + b"\n" for each in told)
            )
