"""The printer as the kiosk knows it: one press at a time, which never keeps the screen waiting."""

import sys
from functools import partial

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from kiosk import settings
from kiosk.session.paper import Paper
from kiosk.takeaway.order import Order, progress

_FAREWELL_MS = 3000


class Printer(QObject):
    """Prints a paper, and says how that ended, unless it was given up."""

    ended = Signal(object)

    def __init__(self, chosen: settings.Printer) -> None:
        super().__init__()
        self._chosen = chosen
        self._press: QProcess | None = None
        self._leaving: set[QProcess] = set()

    def print(self, paper: Paper) -> None:
        """Begin; a print before this one is given up."""
        self.cancel()
        press = self._press = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("QT_QPA_PLATFORM", "offscreen")
        press.setProcessEnvironment(environment)
        press.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        press.finished.connect(partial(self._finished, press))
        press.errorOccurred.connect(partial(self._failed, press))
        press.start(sys.executable, ["-m", "kiosk.ui.press"])
        press.write(self._order(paper).line())

    def cancel(self) -> None:
        """Give up: the press takes its job back and ends by itself."""
        if self._press is not None:
            self._leaving.add(self._press)
            self._press.closeWriteChannel()
            self._press = None

    def close(self) -> None:
        """Give up, and wait until nothing is left in the queue, but not for long."""
        self.cancel()
        for press in tuple(self._leaving):
            press.waitForFinished(_FAREWELL_MS)

    def _order(self, paper: Paper) -> Order:
        chosen = self._chosen
        return Order(paper=paper, uri=chosen.uri, size=chosen.paper, patience_s=chosen.patience_s)

    def _failed(self, press: QProcess, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._finished(press)

    def _finished(self, press: QProcess, *_: object) -> None:
        self._leaving.discard(press)
        press.deleteLater()
        if press is self._press:
            self._press = None
            self.ended.emit(progress(bytes(press.readAllStandardOutput().data())))
