"""The file of a picture, in either form: what of it must not be given to a kiosk."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.content import png, svg

_DRAWN = ".svg"


def limit(file: Path) -> int:
    """How many bytes a picture of this name may have."""
    return svg.BYTES if file.suffix == _DRAWN else png.BYTES


def faults(file: Path) -> Iterator[svg.Fault]:
    """What is refused: its line, 0 for the whole, what it is, and how to mend it."""
    if file.stat().st_size > limit(file):
        yield 0, f"the picture is larger than {limit(file) // 2**20} MiB", "make it smaller"
    elif file.suffix == _DRAWN:
        yield from svg.faults(file.read_bytes())
    else:
        yield from ((0, what, mend) for what, mend in png.faults(file.read_bytes()))
