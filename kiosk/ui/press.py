"""The press: a process that draws one paper, prints it, and is gone, and with it all it knew.

stdin   an Order as one line of JSON; when it closes, the print is given up and taken back
stdout  how it ended, as JSON; nothing when it was given up

Started as `python -m kiosk.ui.press`. It writes no file, and outlives the kiosk only to cancel its job.
"""

import os
import sys
from threading import Event, Thread

import msgspec
from PySide6.QtGui import QGuiApplication

from kiosk.takeaway.order import order
from kiosk.takeaway.printing import printed
from kiosk.ui.paper import pdf


def main() -> None:
    """Do the one print that stands on stdin."""
    wanted = order(sys.stdin.buffer.readline())
    given_up = Event()
    Thread(target=_listen, args=(given_up,), daemon=True).start()
    app = QGuiApplication(sys.argv[:1])
    drawn = pdf(wanted.paper, wanted.size)
    ended = printed(wanted.uri, drawn, wanted.patience_s, given_up.wait)
    if ended is not None:
        sys.stdout.buffer.write(msgspec.json.encode(ended))
        sys.stdout.buffer.flush()
    app.shutdown()


def _listen(given_up: Event) -> None:
    """The kiosk closes its end when the print is given up; the system does when the kiosk dies."""
    # Not through sys.stdin: a thread that waits in it would be in the way of the interpreter's end.
    while os.read(0, 4096):
        pass
    given_up.set()


if __name__ == "__main__":
    main()
