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
def x_server() -> Iterator[str]:
    """The name of a display, 1920x1080 px, for all tests that ask for one in turn."""
    with virtual_display() as name:
        yield name


@pytest.fixture
def display(x_server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a display, 1920x1080 px, that programs which this test starts are shown on."""
    monkeypatch.setenv("DISPLAY", x_server)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return x_server


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Qt without widgets, as the kiosk has none."""
    return QGuiApplication


@pytest.fixture(scope="session")
def qapp_args(pytestconfig: pytest.Config) -> list[str]:
    """Within the tests Qt draws off screen: windows on a display are those of programs they start."""
    return [pytestconfig.getini("qt_qapp_name"), "-platform", "offscreen"]


@pytest.fixture(scope="session", autouse=True)
def homeless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home without anybody's settings or state in it, and no graphics card."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name.split("_")[1].lower()))
        patch.setenv("QT_QUICK_BACKEND", "software")
        yield home


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """Every thread a test starts has ended, a moment later at most."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(_MOMENT_S)
        assert not thread.is_alive(), f"{thread.name} is still running"
