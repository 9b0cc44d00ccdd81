"""Memory that forgets: what this process has let go of is overwritten, and cannot be read any more.

glibc ── from `overwrite_from_now_on` on, whatever is freed; but not the last few pieces of each size, which
         it keeps at hand
Python ─ hands out small pieces from pools of its own, and never overwrites them

What is kept at hand, and the pools, are overwritten by taking all of it once more (`overwritten`).
"""

import sys
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctypes import CDLL  # which nobody needs before the first picture

_PERTURB, _FILL = -6, 0xA5  # see mallopt(3)
_AT_HAND, _AT_HAND_BYTES = 7, 1032  # pieces of one size that a thread keeps; the largest
_SMALL_BYTES, _STEP = 512, 16  # what comes from Python's pools, and how its sizes grow
_ROOM_BYTES = 2 * 1024 * 1024  # more than a visit leaves free for one size
_HEAD = sys.getsizeof(b"")


def overwrite_from_now_on() -> None:
    """Have the C library overwrite what is freed, where it can."""
    if libc := _glibc():
        libc.mallopt(_PERTURB, _FILL)


def overwritten() -> Iterator[None]:
    """Overwrite what is free, a few ms at each turn, so that a finger need not wait for it."""
    for size in range(_STEP, _SMALL_BYTES + 1, _STEP):
        _take_small(size)
        yield
    if libc := _glibc():
        _take_at_hand(libc)


def _take_small(size: int) -> None:
    """Fill every free piece of `size` bytes that Python has, and give it back."""
    count = _ROOM_BYTES // size
    if size < _HEAD:
        taken: list[object] = [object() if size == _STEP else n + 0.5 for n in range(count)]
    else:
        taken = [bytes(size - _HEAD) for _ in range(count)]
    taken.clear()


def _take_at_hand(libc: "CDLL") -> None:
    from ctypes import memset

    for size in range(24, _AT_HAND_BYTES + 1, _STEP):
        pieces = [libc.malloc(size) for _ in range(_AT_HAND)]
        for piece in pieces:
            memset(piece, 0, size)
        for piece in pieces:
            libc.free(piece)


@cache
def _glibc() -> "CDLL | None":
    """The C library, if it is the one whose ways are known here."""
    import ctypes

    libc = ctypes.CDLL(None) if sys.platform == "linux" else None
    if libc is None or not hasattr(libc, "gnu_get_libc_version"):
        return None
    libc.malloc.argtypes, libc.malloc.restype = [ctypes.c_size_t], ctypes.c_void_p
    libc.free.argtypes, libc.free.restype = [ctypes.c_void_p], None
    return libc
