"""The bench: the kiosk and Chromium, each on the same display, in the same place, one at a time.

warm-up: every program once, until it stands still ─► what it looks like, painted whole
showing: the program again, until it looks like that ─► the ms it took, and the running program
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.glass import Glass, Look, likeness
from benchmarks.processes import Running, adopt_orphans
from kiosk.errors import KioskError
from tools.display import HEIGHT, WIDTH, virtual_display
from tools.sound import Recording, SoundServer

ALIKE = 0.9
"""The share of pixels that home and the page it is compared with must have in common."""

_PAGE = Path(__file__).with_name("pages") / "home.html"
_WINDOW = (f"--window-size={WIDTH},{HEIGHT}", "--window-position=0,0")
_BARE = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",  # a measurement may run as root, in whose name Chromium keeps none
)
_LIMIT_S = 60
_STILL_S = 3  # longer than any program stands still while it starts


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What to start."""

    name: str
    command: tuple[str, ...]


class Bench:
    """The programs, and what they look like when they have been painted whole."""

    def __init__(
        self, screen: str, glass: Glass, folder: Path, *, runs: int, rest_s: int, cards: int
    ) -> None:
        """`folder` is thrown away; starts of each program; s without an event; cards of a large pack."""
        self.glass, self.runs, self.rest_s, self.cards = glass, runs, rest_s, cards
        self.folder = folder
        self.kiosk = str(Path(sys.executable).with_name("kiosk"))
        self.environ = {**_environ(screen, folder), **SoundServer(folder).environment}
        own = ("--config", str(folder / "kiosk.toml"), "--state", str(folder / "state"))
        (folder / "kiosk.toml").touch()
        kiosk = (self.kiosk, "run", *own)
        self.home = Program(name="the kiosk on home", command=(*kiosk, "--lang", "en"))
        aloud = ("--config", str(folder / "aloud.toml"), *own[2:], "--lang", "en")
        (folder / "aloud.toml").write_text('[speech]\nspeaker = "always"\n')
        self.aloud = Program(name="the kiosk that may speak", command=(*kiosk[:2], *aloud))
        self.at_rest = Program(name="the kiosk at rest", command=kiosk)
        browser = ("chromium", "--kiosk", *_BARE, *_WINDOW, f"--user-data-dir={folder / 'profile'}")
        self.page = Program(name="Chromium", command=(*browser, _PAGE.as_uri()))
        self._sound = SoundServer(folder)
        self._looks: dict[str, Look] = {}

    def warm_up(self) -> float:
        """Start everything once; the share of pixels that home and the page have in common, 0-1.

        Raises KioskError when something does not start, or the page does not show what home shows.
        """
        for program in (self.home, self.at_rest, self.page):
            self.learn(program)
        self._looks[self.aloud.name] = self._looks[self.home.name]
        alike = likeness(self._looks[self.home.name], self._looks[self.page.name])
        if alike < ALIKE:
            raise KioskError(
                f"Home and {_PAGE.name} have only {alike:.0%} of their pixels in common: "
                "bring the page up to date with home."
            )
        return alike

    def learn(self, program: Program) -> None:
        """Start a program once, to see what its first screen looks like; KioskError if it has none."""
        with self._running(program) as running:
            look = self.glass.await_rest(lambda: running.alive, _STILL_S, _LIMIT_S)
            if look is None:
                raise _unseen(program, running)
            self._looks[program.name] = look

    @contextmanager
    def listening(self) -> Iterator[Recording]:
        """What is played by the programs that are shown within the block."""
        with self._sound, self._sound.record() as recording:
            yield recording

    @contextmanager
    def showing(self, program: Program) -> Iterator[tuple[Running, float]]:
        """`program`, and after how many ms its first screen was painted whole; it ends with the block.

        Raises KioskError when that never happens.
        """
        with self._running(program) as running:
            look = self._looks[program.name]
            seen = self.glass.await_look(look, lambda: running.alive, _LIMIT_S)
            if not seen:
                raise _unseen(program, running)
            yield running, (seen - running.began) * 1000

    @contextmanager
    def _running(self, program: Program) -> Iterator[Running]:
        shutil.rmtree(self.folder / "profile", ignore_errors=True)
        dark = self.glass.look()
        running = Running(program.command, self.environ, self.folder / "log")
        try:
            yield running
        finally:
            running.end()
            # The next program must not be taken for this one.
            self.glass.await_look(dark, lambda: True, _LIMIT_S)


def _unseen(program: Program, running: Running) -> KioskError:
    said = running.last_words or "nothing"
    return KioskError(f"{program.name} was never seen painted whole; it said: {said}")


@contextmanager
def bench(*, runs: int, rest_s: int, cards: int) -> Iterator[Bench]:
    """A bench that is taken away with the block.

    Raises KioskError where something is missing that it needs.
    """
    for needed in ("Xvfb", "chromium"):
        if not shutil.which(needed):
            raise KioskError(f"{needed} is missing: run tools/system bench.")
    adopt_orphans()
    with (
        virtual_display() as screen,
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
    ):
        glass = Glass(screen)
        try:
            yield Bench(screen, glass, Path(folder), runs=runs, rest_s=rest_s, cards=cards)
        finally:
            glass.close()


def _environ(screen: str, folder: Path) -> Mapping[str, str]:
    """As on a panel: nothing of this session, caches that are warm from the second start on."""
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "DISPLAY": screen,
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        # Otherwise both would first try to start a session bus.
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        # An installed program has its byte code; a checkout may have been told to write none.
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
