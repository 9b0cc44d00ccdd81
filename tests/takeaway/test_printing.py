"""Printing on a real CUPS: how it ends, and that nothing stays in the queue."""

import socket
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

import pytest

from kiosk.session.paper import Progress
from kiosk.takeaway.printing import printed
from tests.cups import Server, cups

PDF = b"%PDF-1.4\n%%EOF\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A print server."""
    with TemporaryDirectory(prefix="cups-") as folder, cups(Path(folder)) as running:
        yield running


def never(seconds: float) -> bool:
    """Nobody gives up."""
    return Event().wait(seconds)


def test_a_good_printer_prints_every_byte(server: Server) -> None:
    assert printed(server.uri("good"), PDF, 20, never) is Progress.PRINTED
    assert server.tray.read_bytes() == PDF
    assert server.waiting() == []


def test_a_job_says_nothing_of_anybody(server: Server) -> None:
    assert printed(server.uri("good"), PDF, 20, never) is Progress.PRINTED
    log = (server.folder / "page_log").read_text() + "".join(server.over())
    assert "kiosk" in log
    assert "PDF" not in log


@pytest.mark.parametrize(
    ("printer", "patience_s", "progress"),
    [
        ("empty", 20, Progress.NO_PAPER),
        ("warning", 2, Progress.NO_PAPER),
        ("slow", 2, Progress.STUCK),
    ],
)
def test_what_does_not_come_out_is_taken_back(
    server: Server, printer: str, patience_s: float, progress: Progress
) -> None:
    assert printed(server.uri(printer), PDF, patience_s, never) is progress
    assert server.waiting() == []


@pytest.mark.parametrize("printer", ["paused", "none"])
def test_a_printer_that_stands_still_or_is_not_there_gets_no_job(
    server: Server, printer: str
) -> None:
    assert printed(server.uri(printer), PDF, 20, never) is Progress.NO_PRINTER
    assert server.waiting() == []


def test_a_print_that_is_given_up_is_taken_back(server: Server) -> None:
    looks: list[list[str]] = []

    def leave(seconds: float) -> bool:
        looks.append(server.waiting())
        return bool(looks[-1])

    assert printed(server.uri("slow"), PDF, 20, leave) is None
    assert len(looks[-1]) == 1
    assert server.waiting() == []


def test_a_print_that_is_given_up_at_once_never_reaches_the_printer(server: Server) -> None:
    before = server.over()
    assert printed(server.uri("good"), PDF, 20, lambda _: True) is None
    assert server.waiting() == []
    assert server.over() == before


def test_without_a_print_server_there_is_no_printer() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        uri = f"ipp://127.0.0.1:{taken.getsockname()[1]}/printers/good"
        assert printed(uri, PDF, 20, never) is Progress.NO_PRINTER
