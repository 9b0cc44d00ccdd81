"""The pack of a kiosk: which one it shows, and the moment at which its store has another.

[content] pack names one ──► that one, whatever is installed
otherwise ─────────────────► what the store shows, else the one that came along
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.active import FILE, FOLDER
from kiosk.content.library import Library
from kiosk.errors import Finding, KioskError, PackError
from kiosk.session.state import World
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.content.hold import Lease

HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPack:
    """A pack that is open; `root` is its folder if it is of the store, `reasons` why it stands in."""

    library: Library
    root: Path | None = None
    reasons: tuple[Finding, ...] = ()


def open_pack(settings: Settings, state: Path) -> OpenPack:
    """The pack that a kiosk with these settings shows, made ready below `state` if need be.

    Raises PackError where not even the pack that came along can be shown.
    """
    content, library = settings.content, _reader(settings)
    if content.pack:
        return _opened(library(_compiled(Path(content.pack), state)))
    reasons: tuple[Finding, ...] = ()
    # A kiosk that nothing was installed on need not load what reads a store.
    if (state / FOLDER / FILE).exists():
        from kiosk.content.opening import open_store

        opened = open_store(state / FOLDER, library)
        if opened.library:
            return _opened(opened.library, opened.root, opened.reasons)
        reasons = opened.reasons
    return _opened(library(_bundled()), None, reasons)


def today(settings: Settings) -> date | None:
    """The day by which the reviews of a pack are judged; None where that does not matter or nobody knows."""
    if settings.content.review_policy != "reviewed":
        return None
    # Most kiosks that try a pack out need not load what asks the kernel for its clock.
    from kiosk.content.review.today import today

    return today()


def _reader(settings: Settings) -> Callable[[Path], Library]:
    content = settings.content
    return partial(
        Library,
        variables=settings.site.variables,
        offer=content.languages,
        reviewed_only=content.review_policy == "reviewed",
        today=today(settings),
    )


def _opened(
    library: Library, root: Path | None = None, reasons: tuple[Finding, ...] = ()
) -> OpenPack:
    if library.languages and not library.open:
        what = "no review of the pack stands, and content.review_policy is to show nothing else"
        mend = "install a pack that is signed, or set review_policy"
        reasons += (Finding(library.manifest.id, 0, what, mend),)
    return OpenPack(library=library, root=root, reasons=reasons)


class Shelf(QObject):
    """What a running kiosk has open; as long as it has, nobody can remove it from the store."""

    changed = Signal()

    def __init__(self, settings: Settings, state: Path) -> None:
        super().__init__()
        self._settings, self._state = settings, state
        self._watcher: QFileSystemWatcher | None = None
        self._seen = self._stamp()
        self._day = today(settings)
        self._hours = QTimer(self, interval=HOUR_MS)
        self._hours.timeout.connect(self._look_at_the_day)
        self._take(*self._leased())

    @property
    def library(self) -> Library:
        """The pack."""
        return self._open.library

    @property
    def reasons(self) -> tuple[Finding, ...]:
        """Why it is not the pack that should be shown, for the staff; () when it is."""
        return self._open.reasons

    def picture(self, name: str, theme: str) -> str:
        """The file of a picture of the pack in a theme."""
        return str(self.library.picture(name, theme))

    def watch(self) -> None:
        """Emit `changed` from now on when the store shows something else, or a review may have ended."""
        if self._settings.content.review_policy == "reviewed":
            self._hours.start()
        store = self._state / FOLDER
        try:
            store.mkdir(parents=True, exist_ok=True)
        except OSError:
            # Nobody can install here either.
            return
        # The folder: a watch on a file is lost when the file is replaced.
        self._watcher = QFileSystemWatcher([str(store)], self)
        self._watcher.directoryChanged.connect(self._look)
        self._look()

    def renew(self, made: Callable[[Library], World]) -> World:
        """The world with what is shown now; what is raised on the way leaves the old pack open."""
        found, lease = self._leased()
        try:
            world = made(found.library)
        except KioskError:
            if lease:
                lease.close()
            raise
        self.close()
        self._take(found, lease)
        return world

    def close(self) -> None:
        """Let the store have its folder back."""
        if self._lease:
            self._lease.close()

    def _take(self, found: OpenPack, lease: "Lease | None") -> None:
        self._open, self._lease = found, lease
        for reason in found.reasons:
            print(reason, file=sys.stderr)

    def _leased(self) -> "tuple[OpenPack, Lease | None]":
        found = open_pack(self._settings, self._state)
        if not found.root:
            return found, None
        from kiosk.content.hold import Lease

        try:
            return found, Lease(found.root)
        except OSError:
            # It was removed just now, and the store shows another.
            return self._leased()

    def _look(self) -> None:
        stamp = self._stamp()
        if stamp != self._seen and not self._settings.content.pack:
            self._seen = stamp
            self.changed.emit()

    def _look_at_the_day(self) -> None:
        day = today(self._settings)
        if day != self._day:
            self._day = day
            self.changed.emit()

    def _stamp(self) -> bytes:
        try:
            return (self._state / FOLDER / FILE).read_bytes()
        except OSError:
            return b""


def _bundled() -> Path:
    root = locate("packs") / BUNDLED_PACK
    if not (root / "index.json").is_file():
        wrong = Finding(str(root), 0, "the bundled pack is not built", "run `make setup`")
        raise PackError([wrong])
    return root


def _compiled(pack: Path, state: Path) -> Path:
    # The bundled pack is built already: a start need not load what builds one.
    from kiosk.content.cache import compiled

    return compiled(pack, state / "packs")
