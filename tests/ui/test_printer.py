"""The printer as the screen uses it: it never waits, and hears of the last print alone."""

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk import settings
from kiosk.session.paper import Paper, Progress, Side
from kiosk.ui.printer import Printer
from tests.cups import Server, cups

PAPER = Paper(Side("en", "What I would like to ask", ("Will it hurt?",)), None)
AT_ONCE_S = 0.5
ENDED_MS = 30_000


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A print server."""
    with TemporaryDirectory(prefix="cups-") as folder, cups(Path(folder)) as running:
        yield running


def printer_at(uri: str) -> Printer:
    return Printer(settings.Printer(uri=uri))


def test_a_print_ends_by_itself_and_nothing_waits_for_it(
    qapp: QGuiApplication, qtbot: QtBot, server: Server
) -> None:
    printer, asked = printer_at(server.uri("good")), time.monotonic()
    with qtbot.waitSignal(printer.ended, timeout=ENDED_MS) as ended:
        printer.print(PAPER)
        assert time.monotonic() - asked < AT_ONCE_S
    assert ended.args == [Progress.PRINTED]
    assert server.tray.read_bytes().startswith(b"%PDF")
    printer.close()


def test_of_a_print_that_was_given_up_nothing_is_heard_and_nothing_stays(
    qapp: QGuiApplication, qtbot: QtBot, server: Server
) -> None:
    printer = printer_at(server.uri("slow"))
    heard: list[Progress] = []
    printer.ended.connect(heard.append)
    printer.print(PAPER)
    qtbot.waitUntil(lambda: bool(server.waiting()), timeout=ENDED_MS)
    printer.cancel()
    printer.close()
    assert heard == []
    assert server.waiting() == []


def test_a_print_that_is_given_up_at_once_stays_nowhere(
    qapp: QGuiApplication, qtbot: QtBot, server: Server
) -> None:
    printer, before = printer_at(server.uri("slow")), server.over()
    printer.print(PAPER)
    printer.close()
    qtbot.waitUntil(lambda: not server.waiting(), timeout=ENDED_MS)
    assert server.over() == before


def test_without_a_print_server_the_end_says_so(qapp: QGuiApplication, qtbot: QtBot) -> None:
    printer = printer_at("ipp://127.0.0.1:1/printers/desk")
    with qtbot.waitSignal(printer.ended, timeout=ENDED_MS) as ended:
        printer.print(PAPER)
    assert ended.args == [Progress.NO_PRINTER]
    printer.close()
