"""One print, from the first look at the printer to its end; whatever does not end well is taken back.

The printer's queue is the only thing that outlives a visit: a job that is not printed is cancelled, so
that nothing of one patient comes out while the next one stands there.
"""

from collections.abc import Callable
from time import sleep

from kiosk.session.paper import Progress
from kiosk.takeaway.ipp import Condition, IppError, JobState, Printer

LOOK_S = 0.5
"""Between two looks at the job."""
_INSISTENCE = 10  # times that a job is cancelled at a server that does not answer

_EMPTY = {"media-empty", "media-needed"}
_BROKEN = {"media-jam", "cover-open", "door-open", "interlock-open", "toner-empty"}
_MILD = ("-report", "-warning")
_ENDS = {
    JobState.COMPLETED: Progress.PRINTED,
    JobState.CANCELED: Progress.STUCK,
    JobState.ABORTED: Progress.STUCK,
}

Wait = Callable[[float], bool]
"""Wait so many seconds, or until the print is given up; whether it is."""


def printed(uri: str, pdf: bytes, patience_s: float, wait: Wait) -> Progress | None:
    """Print `pdf` on the printer at `uri`, within `patience_s`; how it ended, None = it was given up."""
    printer = Printer(uri)
    try:
        before = printer.condition()
        if before.stopped or not before.accepting:
            return Progress.NO_PRINTER
        if wait(0):
            return None
        job = printer.create()
    except IppError:
        return Progress.NO_PRINTER
    progress: Progress | None = Progress.STUCK
    try:
        printer.send(job, pdf)
        progress = _followed(printer, job, patience_s, wait)
    except IppError:
        pass
    finally:
        if progress is not Progress.PRINTED:
            _take_back(printer, job)
    return progress


def _followed(printer: Printer, job: int, patience_s: float, wait: Wait) -> Progress | None:
    waited = 0.0
    while waited < patience_s:
        state = printer.job(job)
        if end := _ENDS.get(state) or _trouble(printer.condition()):
            return end
        if wait(LOOK_S):
            return None
        waited += LOOK_S
    return _trouble(printer.condition(), mild=True) or Progress.STUCK


def _trouble(now: Condition, *, mild: bool = False) -> Progress | None:
    """What keeps the printer from printing.

    A report or a warning does not, at first: another tray may hold paper (RFC 8011, 5.4.12). Where
    nothing has come out after all, the `mild` ones tell why.
    """
    told = {each.removesuffix("-error") for each in now.reasons}
    if mild:
        told |= {each.removesuffix(end) for each in now.reasons for end in _MILD}
    if told & _EMPTY:
        return Progress.NO_PAPER
    return Progress.STUCK if now.stopped or told & _BROKEN else None


def _take_back(printer: Printer, job: int) -> None:
    """Cancel the job; a server that does not answer just now is asked again."""
    for _ in range(_INSISTENCE):
        try:
            if printer.job(job) not in _ENDS:
                printer.cancel(job)
            return
        except IppError:
            sleep(LOOK_S)
