"""A room for a journey: its own display, sound, buses and kiosk, all gone when it is over."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.content.cache import compiled
from kiosk.content.library import Library
from tests.journeys.atspi import Tree
from tests.sound import SoundServer
from tests.speech.processes import wait_for_end
from tools.display import virtual_display

_ROOT = Path(__file__).parents[2]
BUNDLED = _ROOT / "assets" / "packs" / "mammogram-callback"
SAMPLE = _ROOT / "tests" / "packs" / "first-visit"
_MARK = "KIOSK_TEST_ROOM"
_HOMES = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
_NO_FAULT = (
    # The tree was asked about something that had just left the screen, as a page does that turns by itself.
    "qt.accessibility.atspi: Could not find accessible on path",
    # What Orca asks for, and Qt does not know.
    'qt.accessibility.atspi: Subscription string not handled: "Window:Destroy:"',
    'qt.accessibility.atspi: AtSpiAdaptor::applicationInterface does not implement "GetApplication',
    # Orca was asked about a key, and ended.
    "QSpiApplication::keyEventError",
)
# A picture of the whole display, taken by a program of its own.
_PHOTOGRAPH = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv)
sys.exit(not app.primaryScreen().grabWindow(0).save(sys.argv[1]))
"""
_CONFIG = """
[content]
pack = "{pack}"
[session]
warn_after_s = 30
answer_within_s = 20
how_was_it = {asks}
[input]
debounce_ms = 0  # a test strikes faster than a trembling hand
double_strike_ms = {double_strike_ms}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where a visitor stands: the kiosk's tree, its sound, its display, and what its pack says.

    Whatever the kiosk writes to disk comes to lie in `folder`. `environment` is what another program must
    know to be there as well.
    """

    folder: Path
    tree: Tree
    sound: SoundServer
    display: str
    library: Library
    environment: Mapping[str, str]

    def type(self, *keys: str) -> None:
        """Press and release these keys, one after the other, as X calls them."""
        environment = os.environ | {"DISPLAY": self.display}
        subprocess.run(["xdotool", "key", *keys], env=environment, check=True)

    def photograph(self, picture: Path) -> None:
        """What stands on the display now, as a PNG."""
        environment = os.environ | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        camera = [sys.executable, "-c", _PHOTOGRAPH, str(picture)]
        subprocess.run(camera, env=environment, check=True)

    def kiosk(self) -> int:
        """The process id of the kiosk."""
        (pid,) = (pid for pid, command in _inhabitants(self.folder.name) if " run " in command)
        return pid

    def workers(self) -> list[int]:
        """The process ids of its speech workers."""
        inhabitants = _inhabitants(self.folder.name)
        return [pid for pid, command in inhabitants if "kiosk.speech.worker" in command]


@contextmanager
def furnished_room(
    pack: Path = BUNDLED,
    *,
    signed: bool = False,
    asks: bool = False,
    settings: str = "",
    double_strike_ms: int = 0,
) -> Iterator[Room]:
    """A kiosk at rest that shows `pack`; when the block ends, no process of it is left behind.

    A pack that is `signed` was read by a clinician first, and so is no draft in its own language. A kiosk
    that `asks` wants to know how it was. `settings` are further lines of kiosk.toml.
    """
    with empty_room() as (folder, stack):
        shown = _signed(pack, folder) if signed else pack
        chosen = {"asks": str(asks).lower(), "double_strike_ms": double_strike_ms}
        config = _CONFIG.format(pack=shown, **chosen) + settings
        yield _furnished(stack, folder, shown, config)


@contextmanager
def empty_room() -> Iterator[tuple[Path, ExitStack]]:
    """A folder, and what ends with the block; by then no process is left behind there."""
    # Not tmp_path: the path of a socket may have 107 bytes.
    with TemporaryDirectory(prefix="room-") as name:
        with ExitStack() as stack:
            yield Path(name), stack
        assert _left_behind(name) == []


def _signed(pack: Path, folder: Path) -> Path:
    copy = Path(shutil.copytree(pack, folder / pack.name))
    line = ["pack", "sign-off", str(copy), "--role", "clinician", "--name", "A reviewer", "--yes"]
    subprocess.run([sys.executable, str(_ROOT / "main.py"), *line], check=True, capture_output=True)
    return copy


def _furnished(stack: ExitStack, folder: Path, pack: Path, config: str) -> Room:
    environment, tree, sound = surroundings(stack, folder)
    stack.enter_context(_running(_kiosk(folder, config), environment))
    library = Library(compiled(pack, folder / "read"))
    display = environment["DISPLAY"]
    return Room(
        folder=folder,
        tree=tree,
        sound=sound,
        display=display,
        library=library,
        environment=environment,
    )


def surroundings(stack: ExitStack, folder: Path) -> tuple[dict[str, str], Tree, SoundServer]:
    """A display, a sound server and buses, and what a program must know to use them."""
    (folder / "tmp").mkdir()
    # The key that sound servers know their clients by; the first one to ask in a home writes it.
    (folder / "XDG_CONFIG_HOME" / "pulse").mkdir(parents=True)
    (folder / "XDG_CONFIG_HOME" / "pulse" / "cookie").write_bytes(os.urandom(256))
    display = stack.enter_context(virtual_display())
    sound = stack.enter_context(SoundServer(folder))
    environment = {k: v for k, v in os.environ.items() if "DBUS" not in k and "WAYLAND" not in k}
    environment |= sound.environment | {
        _MARK: folder.name,
        "DISPLAY": display,
        "TMPDIR": str(folder / "tmp"),
        **{name: str(folder / name) for name in _HOMES},
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "GSETTINGS_BACKEND": "memory",
    }
    bus = stack.enter_context(_session_bus(folder, environment))
    environment["DBUS_SESSION_BUS_ADDRESS"] = bus
    return environment, stack.enter_context(Tree(bus)), sound


def _kiosk(folder: Path, settings: str) -> list[str]:
    config = folder / "kiosk.toml"
    config.write_text(settings)
    options = ["--config", str(config), "--state", str(folder / "state")]
    return [sys.executable, str(_ROOT / "main.py"), "run", *options]


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    """A program until the end of the block; by then it has neither ended nor complained."""
    pipe, both = subprocess.PIPE, subprocess.STDOUT
    process = subprocess.Popen(command, env=environment, stdout=pipe, stderr=both, text=True)
    try:
        yield
    finally:
        ended = process.poll()
        process.terminate()
        told, _ = process.communicate(timeout=10)
        said = "\n".join(line for line in told.splitlines() if not line.startswith(_NO_FAULT))
    assert (ended, said) == (None, ""), f"it ended with {ended} and said: {said}"


@contextmanager
def _session_bus(folder: Path, environment: dict[str, str]) -> Iterator[str]:
    """A session bus, which starts the accessibility bus when that is asked for; its address."""
    where = f"--address=unix:path={folder}/session"
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1", where]
    quiet = subprocess.DEVNULL
    bus = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=quiet, text=True
    )
    assert bus.stdout
    try:
        yield bus.stdout.readline().strip()
    finally:
        bus.terminate()
        bus.communicate(timeout=10)


def _left_behind(room: str) -> list[str]:
    """The command lines of what was started in the room and does not end soon after it."""
    return [command for pid, command in _inhabitants(room) if not wait_for_end(pid)]


def _inhabitants(room: str) -> Iterator[tuple[int, str]]:
    mark = f"{_MARK}={Path(room).name}".encode()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes().split(b"\0"):
                command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                yield int(process.name), command
        except OSError:
            continue  # it has just ended
