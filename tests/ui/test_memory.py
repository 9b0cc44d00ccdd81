"""A kiosk turns pages for months: a page that is gone takes its pictures with it."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.glass import Glass
from kiosk.session.screen import Kind, Screen
from kiosk.session.tour import tour
from kiosk.settings import Settings
from kiosk.ui.launch import world
from kiosk.ui.preview import Easel

_WARM, _TURNS = 40, 160
_MOST = 40  # MiB; with every picture kept it was above 150


@pytest.fixture
def library() -> Library:
    return Library(locate("packs") / BUNDLED_PACK)


@pytest.fixture
def easel(library: Library, qapp: QGuiApplication) -> Iterator[Easel]:
    easel = Easel(library, 1920, 1080)
    yield easel
    easel.close()


def _resident() -> float:
    """The memory of this process, in MiB."""
    status = Path("/proc/self/status").read_text()
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def test_turning_between_pages_of_home_keeps_no_picture(library: Library, easel: Easel) -> None:
    stops = tour(world(Settings(), library, Glass()), "en")
    pages = [stop.screen for stop in islice(stops, 12) if _home(stop.screen)]
    assert len(pages) > 1
    turns = cycle(pages)
    for page in islice(turns, _WARM):
        easel.show(page)
    before = _resident()
    for page in islice(turns, _TURNS):
        easel.show(page)
    assert _resident() - before < _MOST


def _home(screen: Screen) -> bool:
    return screen.kind is Kind.HOME and screen.overlay is None
