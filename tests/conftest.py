"""What holds for every test: an own display, nobody's settings, no threads left behind."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.evidence import Witness
from tools.display import virtual_display

_MOMENT_S = 5.0


def pytest_configure(config: pytest.Config) -> None:
    """Let a witness follow the run, for the conformance report."""
    config.pluginmanager.register(Witness(config.rootpath))


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of a display, 1920x1080 px, that this process and its children use."""
    with virtual_display() as name, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", name)
        patch.setenv("QT_QPA_PLATFORM", "xcb")
        patch.setenv("QT_QUICK_BACKEND", "software")
        patch.delenv("WAYLAND_DISPLAY", raising=False)
        yield name


@pytest.fixture(scope="session")
def qapp_cls(display: str) -> type[QGuiApplication]:
    """Qt on that display; the kiosk has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session", autouse=True)
def homeless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home without anybody's settings or state in it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name.split("_")[1].lower()))
        yield home


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """Every thread a test starts has ended, a moment later at most."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(_MOMENT_S)
        assert not thread.is_alive(), f"{thread.name} is still running"
