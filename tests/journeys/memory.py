"""What the processes of a room hold: their memory and files searched for words, their clipboards read.

holds(kiosk.pid, ["¿Qué prueba me harán?"])      which of the words lie in its memory, in any encoding
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

_ENCODINGS = ("utf-8", "latin-1", "utf-16-le", "utf-32-le")  # of Python, Qt, JSON and PO
_CLIPBOARDS = """
from PySide6.QtGui import QClipboard, QGuiApplication
app = QGuiApplication([])
for mode in QClipboard.Mode.Clipboard, QClipboard.Mode.Selection:
    print(*app.clipboard().mimeData(mode).formats())
"""


def holds(pid: int, words: Iterable[str]) -> set[str]:
    """Which of `words` lie in what the process `pid` has written into its memory; freed memory counts.

    It stands still meanwhile: what it frees would vanish under our eyes.
    """
    forms = {form: word for word in words for form in _forms(word)}
    found: set[str] = set()
    for piece in _written(pid):
        found |= {word for form, word in forms.items() if form in piece}
    return found


def _forms(word: str) -> Iterator[bytes]:
    return (word.encode(encoding, "replace") for encoding in _ENCODINGS)


@contextmanager
def _standing_still(pid: int) -> Iterator[None]:
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def _written(pid: int) -> Iterator[bytes]:
    """Every stretch of memory that a process may write to."""
    with _standing_still(pid), Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            where, rights = line.split()[:2]
            start, end = (int(edge, 16) for edge in where.split("-"))
            if rights.startswith("rw"):
                memory.seek(start)
                yield memory.read(end - start)


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its place there, with what it holds."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def clipboards(environment: dict[str, str]) -> list[str]:
    """The kinds of data on the clipboard of a display, and on its selection."""
    asked = subprocess.run(
        [sys.executable, "-c", _CLIPBOARDS],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return asked.stdout.split()
