"""The bench: the kiosk and Chromium, each on the same display, in the same place, one at a time."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks.display import HEIGHT, WIDTH, display
from benchmarks.glass import Glass, Look, Patch
from benchmarks.processes import Running, adopt_orphans
from kiosk.errors import KioskError

PAGE = Path(__file__).with_name("pages") / "home.html"
_WINDOW = (f"--window-size={WIDTH},{HEIGHT}", "--window-position=0,0")
_BARE = (
    "--disable-background-networking --disable-component-update --disable-gpu --disable-quic "
    "--disable-sync --no-first-run --no-sandbox"
).split()
_LIMIT_S = 60

HOME: Look = (
    Patch(400, 650, 0xFDFDF9),  # the hero: its foot, the rim of the lens, a hill
    Patch(225, 400, 0x5B2E58),
    Patch(150, 620, 0x4F8A79),
    Patch(860, 410, 0x4F8A79),  # a place in the picture of each tile
    Patch(1200, 300, 0xFBDDBF),
    Patch(1500, 280, 0xF5B833),
    Patch(780, 760, 0x5B2E58),
    Patch(1190, 780, 0xFAEFD8),
    Patch(1515, 760, 0x17544D),
    Patch(80, 60, 0x14302D, 40, 40),  # ink of the title, of a label, of a dock item
    Patch(1080, 465, 0x14302D, 40, 30),
    Patch(410, 1030, 0x0F4F49, 40, 20),
    Patch(1480, 1000, 0x0F4F49),  # the primary action
)
ATTRACT: Look = (
    Patch(1900, 1070, 0x0F4F49),  # the promise at the foot
    Patch(80, 100, 0x14302D, 200, 400),  # ink of the invitation
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What to start, and what it then looks like."""

    name: str
    command: tuple[str, ...]
    look: Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """The display, the folder that is thrown away, and how thoroughly to measure."""

    screen: str
    glass: Glass
    folder: Path
    environ: Mapping[str, str]
    runs: int
    rest_s: int
    """For how long the processor is watched while nothing happens, in s."""
    numbers: Iterator[int]

    def home(self) -> Program:
        """The kiosk, which starts on home."""
        return self._kiosk(("--lang", "en"), HOME)

    def at_rest(self) -> Program:
        """The kiosk, which waits for a visitor."""
        return self._kiosk((), ATTRACT)

    def page(self) -> Program:
        """Chromium with a page equal to home, in a profile never used before."""
        profile = f"--user-data-dir={self.folder / f'profile-{next(self.numbers)}'}"
        command = ("chromium", "--kiosk", *_BARE, *_WINDOW, profile, PAGE.as_uri())
        return Program(name="Chromium", command=command, look=HOME)

    @contextmanager
    def showing(self, program: Program) -> Iterator[tuple[Running, float]]:
        """`program`, and after how many ms its first screen was painted whole; it ends with the block.

        Raises KioskError when that never happens.
        """
        log = self.folder / f"{program.name}.log"
        running = Running(program.command, self.environ, log)
        try:
            if not self.glass.await_look(program.look, lambda: running.alive, _LIMIT_S):
                said = running.last_words or "nothing"
                raise KioskError(f"{program.name} was never seen painted; it said: {said}")
            yield running, (time.monotonic() - running.began) * 1000
        finally:
            running.end()
            self._wait_dark(program.look)

    def _kiosk(self, arguments: tuple[str, ...], look: Look) -> Program:
        command = str(Path(sys.executable).with_name("kiosk"))
        own = ("--config", str(self.folder / "kiosk.toml"), "--state", str(self.folder / "state"))
        return Program(name="kiosk", command=(command, "run", *own, *arguments), look=look)

    def _wait_dark(self, look: Look) -> None:
        """Until the display has forgotten the last program, so that the next is not taken for it."""
        while self.glass.shows(look[:1]):
            time.sleep(0.02)


@contextmanager
def bench(*, runs: int, rest_s: int) -> Iterator[Bench]:
    """A bench that is taken away with the block.

    Raises KioskError where something is missing that it needs.
    """
    if not shutil.which("chromium"):
        raise KioskError("Chromium is missing: run tools/system bench.")
    adopt_orphans()
    with display() as screen, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "kiosk.toml").touch()
        glass = Glass(screen)
        try:
            yield Bench(
                screen=screen,
                glass=glass,
                folder=folder,
                environ=_environ(screen, folder),
                runs=runs,
                rest_s=rest_s,
                numbers=count(1),
            )
        finally:
            glass.close()


def _environ(screen: str, folder: Path) -> dict[str, str]:
    """As on a panel: nothing of this session, caches that are warm from the second start on."""
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "DISPLAY": screen,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        # Otherwise both would first try to start a session bus.
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        # An installed program has its byte code; a checkout may have been told to write none.
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
