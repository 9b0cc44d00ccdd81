"""The printer as the kiosk knows it: one press at a time, which never keeps the screen waiting."""

import sys

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
        # Neither may hold the press itself: it would be freed twice.
        press.finished.connect(self._look)
        press.errorOccurred.connect(self._look)
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

    def _look(self) -> None:
        """Which press has ended, or has not even begun."""
        for press in [each for each in self._leaving if _over(each)]:
            self._leaving.discard(press)
            press.deleteLater()
        if self._press is not None and _over(self._press):
            press, self._press = self._press, None
            said = bytes(press.readAllStandardOutput().data())
            press.deleteLater()
            self.ended.emit(progress(said))


def _over(press: QProcess) -> bool:
    return press.state() is QProcess.ProcessState.NotRunning
