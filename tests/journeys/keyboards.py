"""Keyboards plugged into a display of ours: keys go down and up on each of them by itself.

An X server in memory has two: its own, and the one that the XTEST extension works. Both belong to the
one keyboard that programs see, as keypads on USB do.
"""

import ctypes
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p
from types import TracebackType
from typing import Self

FIRST, SECOND = b"Virtual core XTEST keyboard", b"Xvfb keyboard"


class _Device(Structure):
    """XDeviceInfo of X11/extensions/XInput.h."""

    _fields_ = (
        ("id", c_ulong),
        ("type", c_ulong),
        ("name", c_char_p),
        ("classes", c_int),
        ("use", c_int),
        ("about", c_void_p),
    )


class Keyboards:
    """The keyboards of `display`, by their names there."""

    def __init__(self, display: str) -> None:
        self._x, xi = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXi.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = xi.XOpenDevice.restype = c_void_p
        self._x.XOpenDisplay.argtypes = [c_char_p]
        self._x.XSync.argtypes = [c_void_p, c_int]
        self._x.XCloseDisplay.argtypes = [c_void_p]
        xi.XListInputDevices.restype = POINTER(_Device)
        xi.XListInputDevices.argtypes = [c_void_p, POINTER(c_int)]
        xi.XOpenDevice.argtypes = [c_void_p, c_ulong]
        key = (c_void_p, c_void_p, c_uint, c_int, c_void_p, c_int, c_ulong)
        self._test.XTestFakeDeviceKeyEvent.argtypes = key
        self._display = self._x.XOpenDisplay(display.encode())
        count = c_int()
        found = xi.XListInputDevices(self._display, byref(count))
        ids = {found[at].name: found[at].id for at in range(count.value)}
        self._devices = {name: xi.XOpenDevice(self._display, ids[name]) for name in (FIRST, SECOND)}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._x.XCloseDisplay(self._display)

    def strike(self, keyboard: bytes, code: int) -> None:
        """The key of this XKB keycode goes down and up again."""
        self.move(keyboard, code, down=True)
        self.move(keyboard, code, down=False)

    def move(self, keyboard: bytes, code: int, *, down: bool) -> None:
        """The key goes down, or up; returns when the display knows."""
        device = self._devices[keyboard]
        self._test.XTestFakeDeviceKeyEvent(self._display, device, code, int(down), None, 0, 0)
        self._x.XSync(self._display, 0)
