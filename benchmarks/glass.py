"""What can be seen on a display, pixel by pixel, and a finger that touches it.

Both programs are watched through the same eye: the X server's own picture of its screen, into which
a program's window has gone only when it has been painted.
"""

import ctypes
import time
from collections.abc import Callable

from kiosk.errors import DisplayError
from tools.display import HEIGHT, WIDTH

_Z_PIXMAP = 2
_EVERY_PLANE = ctypes.c_ulong(-1)
_LINES = range(27, HEIGHT, 54)  # px from the top
_STRUCK_S = 0.06  # a finger's time on a key
_NEAR = 8  # of 255: by how much two renderers may differ and still show the same


Look = tuple[bytes, ...]
"""What a screen looks like: some of its lines, spread from top to bottom."""


class Glass:
    """The display called `name`."""

    def __init__(self, name: str) -> None:
        """Raises DisplayError where there is no such display."""
        self._x, self._test = _libraries()
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(name.encode()))
        if not self._display:
            raise DisplayError(f"The display {name} does not answer: start the measurement again.")
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def strip(self, x: int, y: int, width: int) -> bytes:
        """`width` px from a point to the right, four bytes each."""
        place = (x, y, width, 1, _EVERY_PLANE, _Z_PIXMAP)
        image = self._x.XGetImage(self._display, self._root, *place)
        pixels = ctypes.string_at(image.contents.data, width * 4)
        self._x.XDestroyImage(image)
        return pixels

    def look(self) -> Look:
        """What is to be seen now."""
        return tuple(self.strip(0, y, WIDTH) for y in _LINES)

    def shows(self, look: Look) -> bool:
        """Whether exactly `look` is to be seen."""
        lines = zip(_LINES, look, strict=True)
        return all(self.strip(0, y, WIDTH) == line for y, line in lines)

    def await_look(self, look: Look, alive: Callable[[], bool], seconds: float) -> float:
        """When `look` could be seen, in s of the steady clock; 0 if `alive` ended or time was up before."""
        until = time.monotonic() + seconds
        while (now := time.monotonic()) < until and alive():
            if self.shows(look):
                return now
            time.sleep(0.002)  # the programs need the processor more than the one who watches
        return 0

    def await_rest(self, alive: Callable[[], bool], rest: float, seconds: float) -> Look | None:
        """What is to be seen once it has not changed for `rest` s; None if that never is, as above."""
        dark = seen = self.look()
        since = until = time.monotonic()
        until += seconds
        while (now := time.monotonic()) < until and alive():
            if not self.shows(seen):
                seen, since = self.look(), now
            if seen != dark and now - since > rest:
                return seen
            time.sleep(0.05)
        return None

    def move(self, x: int, y: int) -> None:
        """The pointer to a point."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x.XFlush(self._display)

    def press(self, down: bool) -> None:
        """The finger down, or up."""
        self._test.XTestFakeButtonEvent(self._display, 1, int(down), 0)
        self._x.XFlush(self._display)

    def key(self, name: str) -> None:
        """Strike a key, by the name that X has for it."""
        symbol = ctypes.c_ulong(self._x.XStringToKeysym(name.encode()))
        code = self._x.XKeysymToKeycode(self._display, symbol)
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, down, 0)
            self._x.XFlush(self._display)
            time.sleep(_STRUCK_S * down)

    def close(self) -> None:
        """Look no longer."""
        self._x.XCloseDisplay(self._display)


def likeness(one: Look, other: Look) -> float:
    """The share of pixels that two looks have in common, 0-1."""
    alike = [
        all(abs(one_line[at + of] - other_line[at + of]) <= _NEAR for of in range(3))
        for one_line, other_line in zip(one, other, strict=True)
        for at in range(0, len(one_line), 4)
    ]
    return sum(alike) / len(alike)


class _Image(ctypes.Structure):
    """The head of Xlib's XImage."""

    _fields_ = (("geometry", ctypes.c_int * 4), ("data", ctypes.c_void_p))


def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    try:
        x, test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    except OSError:
        raise DisplayError("libX11 or libXtst is missing: run tools/system bench.") from None
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XGetImage.restype = ctypes.POINTER(_Image)
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    x.XStringToKeysym.restype = ctypes.c_ulong
    x.XKeysymToKeycode.restype = ctypes.c_ubyte
    test.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, *3 * [ctypes.c_int], ctypes.c_ulong]
    for strike in (test.XTestFakeButtonEvent, test.XTestFakeKeyEvent):
        strike.argtypes = [ctypes.c_void_p, *2 * [ctypes.c_int], ctypes.c_ulong]
    return x, test
