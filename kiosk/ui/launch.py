"""`kiosk run`, put together: settings and a pack become a world, a window and a narrator."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.access import keymap
from kiosk.assets import locate
from kiosk.content.library import Library
from kiosk.errors import Finding, KioskError, SettingsError
from kiosk.i18n import languages
from kiosk.i18n.catalogue import Catalogues
from kiosk.session.glass import Glass
from kiosk.session.scan import Scanning
from kiosk.session.screen import Look
from kiosk.session.state import SPEEDS, VOLUMES, Habits, Speaker, World
from kiosk.settings import Settings, Speech
from kiosk.speech.casting import speakable
from kiosk.speech.narrator import Narrator
from kiosk.speech.outfit import outfit_of
from kiosk.ui import film
from kiosk.ui.app import Kiosk
from kiosk.ui.exploring import Explorer
from kiosk.ui.forgetting import Sweep
from kiosk.ui.hands import Hands
from kiosk.ui.memory import overwrite_from_now_on
from kiosk.ui.session_model import SessionModel
from kiosk.ui.shelf import Shelf, open_pack
from kiosk.ui.stage import Stage, application, art, has_session_bus, stage
from kiosk.ui.strokes import KEY_NAMES

if TYPE_CHECKING:
    from kiosk.ui.printer import Printer

SETTLED_MS = 500


def open_library(settings: Settings, state: Path) -> Library:
    """The pack that a kiosk with these settings shows now, made ready below `state` if need be."""
    return open_pack(settings, state).library


def habits(settings: Settings) -> Habits:
    """How the site runs its kiosk."""
    speech, screen = settings.speech, settings.screen
    return Habits(
        warn_after=settings.session.warn_after_s * 1000,
        answer_within=settings.session.answer_within_s * 1000,
        how_was_it=settings.session.how_was_it,
        clinic=settings.site.clinic,
        take_home_url=settings.site.take_home_url,
        printer=settings.printer.uri != "",
        films=film.there(),
        staff_language=settings.site.staff_language,
        speaker=Speaker(speech.speaker) if speech.enabled else Speaker.NEVER,
        desk={
            tag: texts["desk"] for tag, texts in settings.site.variables.items() if "desk" in texts
        },
        look=Look(
            theme=screen.theme,
            step=screen.text_scale,
            still=not screen.motion,
            low=screen.reach,
            magnify=screen.magnify,
            hand=screen.hand.removeprefix("auto"),
        ),
        speed=_nearest(SPEEDS, speech.speed),
        volume=_first_volume(speech),
        invite_every=speech.at_rest_s * 1000,
        scanning=Scanning(settings.input.scanning),
        scan_ms=round(settings.input.scan_s * 1000),
        scan_sound=settings.input.scan_sound,
        speak_everything=speech.everything and speech.enabled and speech.speaker != "never",
    )


def _nearest(steps: tuple[float, ...], value: float) -> int:
    return min(range(len(steps)), key=lambda i: abs(steps[i] - value))


def _first_volume(speech: Speech) -> int:
    """The step nearest to the site's volume; where 65 dBA was measured, none that is louder."""
    step = _nearest(VOLUMES, speech.volume)
    if not speech.volume_at_65dba:
        return step
    return min(step, sum(volume <= speech.volume_at_65dba for volume in VOLUMES[1:]))


def world(settings: Settings, library: Library, glass: Glass, start: str = "") -> World:
    """What a visit knows; `start` is the language to start in, "" for the screen at rest."""
    languages.require(settings.site.staff_language, "staff_language")
    if not library.languages:
        wrong = Finding("kiosk.toml", 0, "the pack is in none of content.languages", "name others")
        raise SettingsError([wrong])
    if start and start not in library.languages:
        offered = ", ".join(library.languages)
        wrong = Finding("--lang", 0, f"the pack is not in {start}", f"choose one of {offered}")
        raise SettingsError([wrong])
    return World(
        library=library,
        words=Catalogues(locate("locales")).of,
        speaks=partial(speakable, outfit=outfit_of(settings.speech)),
        glass=glass,
        habits=habits(settings),
        start_language=start if library.open else "",
    )


def panel_of(settings: Settings, width: int, height: int) -> Glass:
    """The panel as the site describes it, `width` x `height` px."""
    screen = settings.screen
    return Glass(width=width, height=height, dpi=screen.dpi, distance=screen.viewing_distance_mm)


def run(settings: Settings, *, state: Path, start: str = "", own_keys: Path | None = None) -> int:
    """Show the kiosk until its window is closed; the exit code."""
    shelf = Shelf(settings, state)
    app = application(software=settings.screen.renderer == "software")
    size = size_of(settings, app.primaryScreen().size().toTuple())
    kiosk, shown = furnish(
        settings,
        partial(world, settings, shelf.library, start=start),
        shelf.picture,
        size=size,
        fitted=partial(panel_of, settings),
        own_keys=own_keys,
        count=_counter(settings, state),
    )
    shelf.changed.connect(lambda: kiosk.renew(partial(_renewed, settings, shelf)))
    shelf.watch()
    # Qt's loop would keep a Ctrl+C waiting until the next touch; a kiosk may be ended at any moment.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    QTimer.singleShot(SETTLED_MS, partial(_settle, kiosk))
    # Before anybody can read anything, and not in the way of the first frame.
    once = Qt.ConnectionType.SingleShotConnection
    shown.window.frameSwapped.connect(overwrite_from_now_on, type=once)
    code = app.exec()
    kiosk.close()
    shown.close()
    shelf.close()
    return code


def furnish(
    settings: Settings,
    world: Callable[[Glass], World],
    picture: Callable[[str, str], str],
    *,
    size: tuple[int, int],
    fitted: Callable[[int, int], Glass],
    own_keys: Path | None = None,
    count: Callable[[int], None] = lambda face: None,
) -> tuple[Kiosk, Stage]:
    """A kiosk and the window of `size` px in which it is shown.

    `fitted` is the glass that a window of some width and height stands for, and `picture` finds the
    file of a picture in a theme. `own_keys` is the site's own key map. `count` keeps an answer to how it
    was. The application must be there.
    """
    keys = keymap.load(locate("keys"), own_keys, KEY_NAMES)
    hands = settings.input
    model = SessionModel(picture, art(locate("art")), dwell=hands.dwell_ms, hold=hands.hold_ms)
    kiosk = Kiosk(
        world(fitted(*size)),
        model,
        count=count,
        narrator=partial(Narrator, outfit=outfit_of(settings.speech)),
        printer=_printer(settings),
        double_strike=settings.input.debounce_ms,
    )
    shown = stage(model, width=size[0], height=size[1])
    Hands(kiosk, shown.window, keys=keys, double_strike=settings.input.double_strike_ms)
    Explorer(kiosk, shown.window)
    _let_rest(settings, model, shown.window)
    kiosk.forgotten.connect(Sweep(shown).begin)
    _follow_size(kiosk, shown.window, fitted)
    open_window(settings, shown.window)
    return kiosk, shown


def _let_rest(settings: Settings, model: SessionModel, window: QQuickWindow) -> None:
    if settings.input.dwell_ms:
        from kiosk.ui.pointer import Pointer  # which most sites do without

        Pointer(model, window)


def _printer(settings: Settings) -> "Printer | None":
    if not settings.printer.uri:
        return None
    from kiosk.ui.printer import Printer  # which most sites do without

    return Printer(settings.printer)


def _counter(settings: Settings, state: Path) -> Callable[[int], None]:
    """What keeps an answer to how it was, where that is asked."""
    if not settings.session.how_was_it:
        return lambda face: None
    from kiosk.staff.feedback import Feedback

    return Feedback(state).add


def open_window(settings: Settings, window: QQuickWindow) -> None:
    """Show `window` as the settings want it."""
    if not settings.screen.windowed and not settings.screen.size:
        # Without a window manager nobody else makes a full-screen window as large as the screen.
        window.setGeometry(window.screen().geometry())
        window.showFullScreen()
    else:
        window.show()


def _renewed(settings: Settings, shelf: Shelf) -> World | None:
    """The world with what the store shows now; None where that cannot be shown."""
    try:
        return shelf.renew(lambda library: world(settings, library, Glass()))
    except KioskError as error:
        print(error, file=sys.stderr)
        return None


def _settle(kiosk: Kiosk) -> None:
    """What a start made stays: only what comes later need be looked through."""
    if has_session_bus(os.environ):
        from kiosk.ui.screen_reader import ScreenReader  # D-Bus, which no first frame waits for

        ScreenReader(kiosk).changed.connect(kiosk.leave_speaking)
    gc.freeze()
    gc.enable()


def _follow_size(kiosk: Kiosk, window: QQuickWindow, fitted: Callable[[int, int], Glass]) -> None:
    def fit() -> None:
        kiosk.fit(fitted(window.width(), window.height()))

    window.widthChanged.connect(fit)
    window.heightChanged.connect(fit)


def size_of(settings: Settings, screen: tuple[int, int]) -> tuple[int, int]:
    """Width and height of the window that the settings want on a screen of that size, in px."""
    if not settings.screen.size:
        return (1280, 720) if settings.screen.windowed else screen
    width, _, height = settings.screen.size.partition("x")
    return int(width), int(height)
