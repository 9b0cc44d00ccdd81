"""save: from an author's save to the page she looks at drawn as she wrote it, in ms.

`kiosk pack watch` shows a card of the bundled pack. Its first words change between two texts, whose
pages are learnt first; a save is answered when the whole page is exactly the one of its text.
"""

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.bench import Bench
from benchmarks.figures import Figure, Goal, p95
from benchmarks.glass import Look
from benchmarks.processes import Running
from kiosk.assets import BUNDLED_PACK
from kiosk.errors import KioskError

SAVES = 24
GOAL_MS = 1000
_PACK = Path(__file__).parents[1] / "assets" / "packs" / BUNDLED_PACK
_CARD = "why-called-back"
_WORDS = "We want to see part of your mammogram more clearly."
_TEXTS = ("We wrote this just now.", "And this a little later, in more words than before.")
_REST_S, _LIMIT_S = 2.0, 30.0
_BETWEEN_S = 0.03


def measure(bench: Bench) -> list[Figure]:
    """Every way of saving, at least `SAVES` times."""
    with _watched(bench) as desk:
        return [
            figure
            for name, save in _WAYS.items()
            for figure in _figures(name, [desk.answer(save) for _ in range(SAVES)])
        ]


def _figures(name: str, samples: list[float]) -> list[Figure]:
    goal, kept = Goal(most=GOAL_MS), {"kiosk": samples}
    middle, most = median(samples), p95(samples)
    return [
        Figure(name=f"{name} to page, median", unit="ms", kiosk=middle, goal=goal, samples=kept),
        Figure(name=f"{name} to page, 95 % within", unit="ms", kiosk=most, goal=goal),
    ]


def _in_place(file: Path, text: str) -> None:
    file.write_text(text)


def _replaced(file: Path, text: str) -> None:
    """As editors do that write another file first."""
    draft = file.with_name(f".{file.name}.tmp")
    draft.write_text(text)
    draft.replace(file)


def _as_vim(file: Path, text: str) -> None:
    """The old one becomes a backup, which goes when the new one is there."""
    backup = file.with_name(f"{file.name}~")
    file.rename(backup)
    file.write_text(text)
    backup.unlink()


def _hastily(file: Path, text: str) -> None:
    """Five saves, one after the other; only the last counts."""
    for hurry in range(4):
        _replaced(file, text.replace(".", f" {hurry}.", 1))
        time.sleep(_BETWEEN_S)
    _replaced(file, text)


_Save = Callable[[Path, str], None]
_WAYS: dict[str, _Save] = {
    "save in place": _in_place,
    "save by another file": _replaced,
    "save with a backup": _as_vim,
    "last of five quick saves": _hastily,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """A card in an editor, and the window beside it; `looks` are what its texts look like there."""

    bench: Bench
    running: Running
    file: Path
    looks: dict[str, Look]
    turn: Iterator[str]

    def answer(self, save: _Save) -> float:
        """How many ms after the last byte was written the page is there."""
        text = next(self.turn)
        save(self.file, text)
        began = time.monotonic()
        seen = self.bench.glass.await_look(self.looks[text], lambda: self.running.alive, _LIMIT_S)
        if not seen:
            raise KioskError(
                f"A save was not answered; the program said: {self.running.last_words}"
            )
        return (seen - began) * 1000


@contextmanager
def _watched(bench: Bench) -> Iterator[_Desk]:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        pack = Path(shutil.copytree(_PACK, Path(folder) / "pack"))
        file = pack / "cards" / f"{_CARD}.md"
        texts = [file.read_text().replace(_WORDS, words) for words in _TEXTS]
        kiosk = str(Path(sys.executable).with_name("kiosk"))
        command = (kiosk, "pack", "watch", str(pack), "--lang", "en", "--card", _CARD)
        running = Running(command, bench.environ, Path(folder) / "log")
        try:
            if not bench.glass.await_rest(lambda: running.alive, _REST_S, _LIMIT_S):
                said = running.last_words
                raise KioskError(f"The window was never seen; the program said: {said}")
            looks = {text: _learnt(bench, file, text) for text in texts}
            yield _Desk(bench=bench, running=running, file=file, looks=looks, turn=cycle(texts))
        finally:
            running.end()


def _learnt(bench: Bench, file: Path, text: str) -> Look:
    """What `text` looks like when it stands still."""
    _in_place(file, text)
    time.sleep(_REST_S)
    return bench.glass.look()
