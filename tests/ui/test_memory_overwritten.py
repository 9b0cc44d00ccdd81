"""What a process has let go of cannot be read any more."""

import os
import subprocess
import sys

_PROGRAM = """
import ctypes
from kiosk.ui import memory
{first}
said = [f"¿Qué prueba me harán? {{n}}" * (1 + n // 5) for n in range(100)]
at = [id(each) for each in said]
room = ctypes.create_string_buffer(200 * len(at))
del said
{then}
for n, where in enumerate(at):
    ctypes.memmove(ctypes.addressof(room) + 200 * n, where, 200)
print(room.raw.count("prueba me".encode()))
"""


def _left(first: str = "", then: str = "") -> int:
    """How often a text is still to be read where it lay, in pieces of many sizes."""
    told = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(first=first, then=then)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
        capture_output=True,
        text=True,
    )
    return int(told.stdout)


def test_what_is_freed_is_overwritten() -> None:
    assert _left() > 0
    assert _left("memory.overwrite_from_now_on()", "for _ in memory.overwritten(): pass") == 0
