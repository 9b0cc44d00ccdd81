"""A part of a built pack, read from its file: what is missing or broken there becomes a PackError."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.errors import Finding, PackError

Value = TypeVar("Value")

_AGAIN = "build the pack again, or install it again"


def part(path: Path, kind: type[Value]) -> Value:
    """The value that a whole file holds."""
    return decoded(path, part_bytes(path), kind)


def part_bytes(path: Path, start: int = 0, size: int = -1) -> bytes:
    """`size` bytes of a file from `start` on, or fewer at its end; without a `size`, all of them."""
    try:
        with path.open("rb") as stream:
            stream.seek(start)
            return stream.read(size)
    except OSError as error:
        raise _missing(path, error) from None


def part_lines(path: Path) -> Iterator[bytes]:
    """The lines of a file, one after the other."""
    try:
        with path.open("rb") as stream:
            yield from stream
    except OSError as error:
        raise _missing(path, error) from None


def decoded(path: Path, data: bytes, kind: type[Value]) -> Value:
    """The value that `data` of a file says."""
    try:
        return msgspec.json.decode(data, type=kind)
    except ValueError as error:
        raise broken(path, f"a part of the pack is broken ({error})") from None
    except RecursionError:
        raise broken(path, "a part of the pack is broken (it is nested too deeply)") from None


def _missing(path: Path, error: OSError) -> PackError:
    return broken(path, f"a part of the pack is missing ({error.strerror})")


def broken(path: Path, what: str) -> PackError:
    """The error for what is wrong with a file of the pack."""
    return PackError([Finding(str(path), 0, what, _AGAIN)])
