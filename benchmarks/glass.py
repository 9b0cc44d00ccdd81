"""What can be seen on a display, pixel by pixel, and a finger that touches it.

Both programs are watched through the same eye: the X server's own picture of its screen, into which
a program's window has gone only when it has been painted.
"""

import ctypes
import time
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.errors import DisplayError

_Z_PIXMAP = 2
_EVERY_PLANE = ctypes.c_ulong(-1)
_NEAR = 6  # of 255: by how much two renderers may differ on the same flat colour


@dataclass(frozen=True, slots=True)
class Patch:
    """The colour (0xRRGGBB) that can be seen somewhere in a patch of `width` x `height` px."""

    x: int
    y: int
    colour: int
    width: int = 1
    height: int = 1


Look = tuple[Patch, ...]
"""What a screen looks like: patches that show it and no other."""


class Glass:
    """The display called `name`."""

    def __init__(self, name: str) -> None:
        """Raises DisplayError where there is no such display."""
        self._x, self._test = _libraries()
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(name.encode()))
        if not self._display:
            raise DisplayError(f"The display {name} does not answer: start the measurement again.")
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def pixel(self, x: int, y: int) -> int:
        """The colour at a point, 0xRRGGBB."""
        return self._pixels(Patch(x, y, 0))[0]

    def shows(self, look: Look) -> bool:
        """Whether every patch of `look` can be seen."""
        return all(self._has(patch) for patch in look)

    def await_look(self, look: Look, alive: Callable[[], bool], seconds: float) -> bool:
        """Wait until `look` can be seen; False when `alive` ends or `seconds` have passed before."""
        until = time.monotonic() + seconds
        while not self.shows(look):
            if not alive() or time.monotonic() > until:
                return False
            time.sleep(0.002)  # the programs need the processor more than the one who watches
        return True

    def move(self, x: int, y: int) -> None:
        """The pointer to a point."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x.XFlush(self._display)

    def press(self, down: bool) -> None:
        """The finger down, or up."""
        self._test.XTestFakeButtonEvent(self._display, 1, int(down), 0)
        self._x.XFlush(self._display)

    def close(self) -> None:
        """Look no longer."""
        self._x.XCloseDisplay(self._display)

    def _has(self, patch: Patch) -> bool:
        return any(_alike(pixel, patch.colour) for pixel in self._pixels(patch))

    def _pixels(self, patch: Patch) -> list[int]:
        place = (patch.x, patch.y, patch.width, patch.height)
        image = ctypes.c_void_p(
            self._x.XGetImage(self._display, self._root, *place, _EVERY_PLANE, _Z_PIXMAP)
        )
        pixels = [
            self._x.XGetPixel(image, x, y) & 0xFFFFFF
            for y in range(patch.height)
            for x in range(patch.width)
        ]
        self._x.XDestroyImage(image)
        return pixels


def _alike(one: int, other: int) -> bool:
    return all(abs((one >> at & 255) - (other >> at & 255)) <= _NEAR for at in (16, 8, 0))


def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    try:
        x, test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    except OSError:
        raise DisplayError("libX11 or libXtst is missing: run tools/system bench.") from None
    for returns_pointer in (x.XOpenDisplay, x.XGetImage):
        returns_pointer.restype = ctypes.c_void_p
    for returns_number in (x.XDefaultRootWindow, x.XGetPixel):
        returns_number.restype = ctypes.c_ulong
    test.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, *3 * [ctypes.c_int], ctypes.c_ulong]
    test.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, *2 * [ctypes.c_int], ctypes.c_ulong]
    return x, test
