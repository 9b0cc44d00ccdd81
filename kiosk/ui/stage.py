"""The window a Screen is drawn in: the application, the engine, the fonts, the size."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import PySide6.QtQuick  # noqa: F401 - without it, windows arrive as bare QWindow
import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import DisplayError
from kiosk.ui import (  # noqa: F401 - their types are QML's
    codes,
    drawings,
    film,
    items,
    people,
    session_model,
)
from kiosk.ui.session_model import SessionModel

QML = Path(__file__).parent / "qml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """An engine and its window, kept together: one dies with the other."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    model: SessionModel

    def close(self) -> None:
        """End the pages before the model they are bound to."""
        shiboken6.delete(self.engine)


def application(*, software: bool = True) -> QGuiApplication:
    """The one application; with `software`, Qt Quick draws without a GPU (see docs/architecture.md).

    Raises DisplayError where there is no display, which Qt itself would end the program for.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if not has_display(os.environ):
        raise DisplayError(
            "There is no display here: start the kiosk in a graphical session, "
            "or look at its pages with `kiosk preview`."
        )
    if software:
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ["QT_IM_MODULE"] = "none"  # Qt's virtual keyboard is GPL: it must not be loaded
    os.environ.setdefault("QT_WAYLAND_DISABLE_WINDOWDECORATION", "1")
    # Qt waits 5 ms for more to draw; a finger is answered sooner without (docs/benchmarks.md).
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("kiosk")
    app.setApplicationDisplayName("Kiosk")
    return app


def has_display(environ: "os._Environ[str] | dict[str, str]") -> bool:
    """Whether a window could be shown, or drawn off screen because that was asked for."""
    if sys.platform in ("win32", "darwin"):
        return True
    named = environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if named in ("offscreen", "minimal"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def has_session_bus(environ: "os._Environ[str] | dict[str, str]") -> bool:
    """Whether there is a session bus to ask; one that would have to be started first is none."""
    if sys.platform in ("win32", "darwin"):
        return False
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    there = runtime != "" and (Path(runtime) / "bus").exists()
    return there or "DBUS_SESSION_BUS_ADDRESS" in environ


def art(root: Path) -> Callable[[str, str], str]:
    """Finds the program's own drawing `name` in a theme below `root`."""

    def find(name: str, theme: str) -> str:
        variant = root / f"{name}.{theme}.svg"
        return str(variant if variant.is_file() else root / f"{name}.svg")

    return find


def stage(model: SessionModel, *, width: int, height: int) -> Stage:
    """A window of `width` x `height` px that draws `model`, not yet shown."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.setInitialProperties({"session": model, "width": width, "height": height})
    engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / "Main.qml")))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise DisplayError("The kiosk's pages cannot be drawn: install it again.")
    return Stage(engine=engine, window=roots[0], model=model)
