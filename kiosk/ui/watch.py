"""`kiosk pack watch`: a pack in a window of its own, drawn again whenever its author saves.

Folder ─ saved ─► compiled ─► Library ─► Kiosk.take      the same page, as it is written now
                     └─ findings ─► terminal, MendStrip  the page as it was when it was last right
"""

import shutil
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSocketNotifier, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.content.cache import compiled
from kiosk.content.catalogue import folder as locale_folder
from kiosk.content.library import Library
from kiosk.errors import Finding, Findings, PackError, SettingsError
from kiosk.session.glass import Glass
from kiosk.session.intents import OpenCard
from kiosk.session.state import World
from kiosk.settings import Settings
from kiosk.ui.folder import Folder
from kiosk.ui.launch import furnish, panel_of, world
from kiosk.ui.stage import QML, Stage, application

_SHOWN = 2
_SHARE = 0.8
_NEVER = 10**12  # ms: an author thinks longer than a patient, and is not to be forgotten


def watch(
    settings: Settings,
    pack: Path,
    told: Callable[[tuple[Finding, ...]], None],
    *,
    start: str = "",
    card: str = "",
) -> int:
    """Show the authoring folder `pack` until its window is closed or Ctrl-C; the exit code.

    It begins at `card` in the language `start`, "" for the screen at rest; `told` hears after every look
    what is wrong, () for nothing. Raises PackError where the pack cannot be shown to begin with,
    SettingsError for a card or a language that it does not have, and DisplayError where there is no
    display.
    """
    app = application(software=settings.screen.renderer == "software")
    with TemporaryDirectory(prefix="kiosk-watch-") as cache:
        draft = Draft(settings, pack, Path(cache))
        if card and card not in draft.library.manifest.cards:
            offered = ", ".join(draft.library.manifest.cards)
            wrong = Finding("--card", 0, f"there is no card {card}", f"choose one of {offered}")
            raise SettingsError([wrong])
        start = start or (draft.library.languages[0] if card else "")
        watched = Watch(draft, start=start, card=card)
        watched.looked.connect(told)
        watched.look()
        with _ended_by_signals(app):
            code = app.exec()
        watched.close()
    return code


class Draft:
    """A pack as it is written, or as it was when it could last be shown.

    Raises PackError where it cannot be shown at all.
    """

    def __init__(self, settings: Settings, pack: Path, cache: Path) -> None:
        self.pack, self.settings = pack, settings
        self._cache = cache
        self._root = self._compiled()
        self.library = self._opened(self._root)

    def again(self, language: str) -> bool:
        """Read what was saved; whether there is another library now.

        Raises PackError, which leaves everything as it was, where what was saved cannot be shown to
        somebody who reads in `language`.
        """
        root = self._compiled()
        if root == self._root:
            return False
        library = self._opened(root)
        if language not in library.languages:
            raise _lost(self.pack, language)
        self._root, self.library = root, library
        return True

    def tidy(self) -> None:
        """Throw away what was shown before."""
        for old in set(self._cache.iterdir()) - {self._root}:
            shutil.rmtree(old, ignore_errors=True)

    def _compiled(self) -> Path:
        try:
            return compiled(self.pack, self._cache)
        except OSError as error:
            what = f"the file cannot be read ({error.strerror})"
            wrong = Finding(str(error.filename or self.pack), 0, what, "save it again")
            raise PackError([wrong]) from None

    def _opened(self, root: Path) -> Library:
        # Reviewed or not: what an author writes cannot have been reviewed yet.
        site, content = self.settings.site, self.settings.content
        return Library(root, site.variables, offer=content.languages)


def _lost(pack: Path, language: str) -> PackError:
    where = pack / "locales" / locale_folder(language) / "pack.po"
    what = f"no card is whole in {language} any more"
    return PackError([Finding(str(where), 0, what, "translate what is missing or fuzzy")])


class Watch(QObject):
    """The window an author looks at while she writes `draft`.

    `looked` tells after every look at it what is wrong: a tuple of findings, () when all of it is shown.
    """

    looked = Signal(object)

    def __init__(self, draft: Draft, *, start: str = "", card: str = "") -> None:
        super().__init__()
        self._draft = draft
        panel = _panel(draft.settings)
        self.kiosk, self.stage = furnish(
            draft.settings,
            partial(self._world, start=start),
            self._picture,
            size=_room(panel),
            fitted=partial(_model, panel),
        )
        if card:
            self.kiosk.send(OpenCard(card))
        self.stage.window.setTitle(draft.pack.resolve().name)
        self._strip = _strip(self.stage)
        self._folder = Folder(draft.pack)
        self._folder.saved.connect(self.look)

    def close(self) -> None:
        """Let go of the window, the worker and the folder."""
        self._folder.deleteLater()
        self.kiosk.close()
        self.stage.close()

    def look(self) -> None:
        """Show what was saved, or say what is wrong with it."""
        findings: tuple[Finding, ...] = ()
        try:
            if self._draft.again(self.kiosk.state.language):
                self.kiosk.take(self._world(Glass()))
                self._draft.tidy()
        except Findings as wrong:
            findings = wrong.findings
        self._strip.setProperty("text", _in_short(findings, self._draft.pack))
        self.looked.emit(findings)

    def _world(self, glass: Glass, start: str = "") -> World:
        made = world(self._draft.settings, self._draft.library, glass, start)
        return replace(made, habits=replace(made.habits, warn_after=_NEVER))

    def _picture(self, name: str, theme: str) -> str:
        return str(self._draft.library.picture(name, theme))


def _panel(settings: Settings) -> Glass:
    """The screen of the kiosk that the window is a model of."""
    width, _, height = (settings.screen.size or "1920x1080").partition("x")
    return panel_of(settings, int(width), int(height))


def _room(panel: Glass) -> tuple[int, int]:
    """As large as the panel, or as her own screen has room for beside an editor, in px."""
    there = QGuiApplication.primaryScreen().availableSize()
    scale = min(1.0, _SHARE * there.width() / panel.width, _SHARE * there.height() / panel.height)
    return round(panel.width * scale), round(panel.height * scale)


def _model(panel: Glass, width: int, height: int) -> Glass:
    """`panel` in a window of that size: everything is smaller, and nothing is cut otherwise."""
    window = Glass(width=width, height=height)
    return replace(panel, width=width, height=height, dpi=panel.dpi * window.unit / panel.unit)


def _in_short(findings: tuple[Finding, ...], pack: Path) -> str:
    """The first findings, a line each, their files named from within the pack."""
    lines = [str(finding).removeprefix(f"{pack}/") for finding in findings[:_SHOWN]]
    if len(findings) > _SHOWN:
        lines.append(f"... and {len(findings) - _SHOWN} more in the terminal")
    return "\n".join(lines)


def _strip(stage: Stage) -> QQuickItem:
    """The strip over the pages of `stage`, empty."""
    file = QUrl.fromLocalFile(str(QML / "Kiosk" / "MendStrip.qml"))
    # It dies with its component.
    component = QQmlComponent(stage.engine, file, stage.window)
    strip = component.createWithInitialProperties({"text": ""})
    assert isinstance(strip, QQuickItem)
    strip.setParentItem(stage.window.contentItem())
    return strip


@contextmanager
def _ended_by_signals(app: QGuiApplication) -> Iterator[None]:
    """Ctrl-C and a polite kill end the loop: Qt runs no Python while it waits, but sees a socket."""
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(app.quit)
    signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    before = {
        each: signal.signal(each, lambda *_: None) for each in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(-1)
        notifier.setEnabled(False)
        ours.close()
        theirs.close()
