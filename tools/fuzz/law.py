"""The law: whatever a file holds, its reader takes it or refuses it in a sentence, within two seconds."""

import re
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from time import process_time
from types import FrameType

from kiosk.errors import Findings, KioskError

SECONDS = 2.0  # of this process: others may be at work beside it
_GIVE_UP = 5.0
_ROW = re.compile(r"[^\x00-\x1f]+")


class Outcome(StrEnum):
    """What became of a file; `FAULT` breaks the law."""

    TAKEN = "taken"
    REFUSED = "refused"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a file, and for a fault what it was, the same for the same fault."""

    outcome: Outcome
    fault: str = ""


class BrokenLaw(Exception):
    """A reader says of itself that it broke the law."""


class _Slow(BaseException):
    """No reader may catch it."""


def judged(read: Callable[[], object]) -> Verdict:
    """What becomes of a file that `read` reads."""
    began = process_time()
    try:
        with _patience():
            verdict = _outcome(read)
    except _Slow as slow:
        return Verdict(Outcome.FAULT, f"hangs {_place(slow)}")
    if process_time() - began > SECONDS:
        return Verdict(Outcome.FAULT, f"takes more than {SECONDS:.0f} s")
    return verdict


def _outcome(read: Callable[[], object]) -> Verdict:
    try:
        read()
    except KioskError as error:
        wrong = _unclear(error)
        return Verdict(Outcome.FAULT, wrong) if wrong else Verdict(Outcome.REFUSED)
    except BrokenLaw as error:
        return Verdict(Outcome.FAULT, str(error))
    except Exception as error:
        return Verdict(Outcome.FAULT, f"{type(error).__name__} {_place(error)}")
    return Verdict(Outcome.TAKEN)


def _unclear(error: KioskError) -> str:
    """Why a refusal is no clear sentence, "" if it is one."""
    rows = error.findings if isinstance(error, Findings) else (error,)
    if not rows:
        return "a refusal without a reason"
    for row in map(str, rows):
        if not _ROW.fullmatch(row) or " - " not in row:
            return f"a refusal that is no sentence: {ascii(row)[:100]}"
    return ""


@contextmanager
def _patience() -> Iterator[None]:
    """Raise _Slow in what takes too long."""

    def raise_slow(number: int, frame: FrameType | None) -> None:
        raise _Slow

    before = signal.signal(signal.SIGVTALRM, raise_slow)
    signal.setitimer(signal.ITIMER_VIRTUAL, _GIVE_UP)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _place(error: BaseException) -> str:
    """The last function of ours that an error came through."""
    ours = [
        each for each in traceback.extract_tb(error.__traceback__) if "/kiosk/" in each.filename
    ]
    last = ours[-1] if ours else traceback.extract_tb(error.__traceback__)[-1]
    return f"in {last.filename.rpartition('/')[2]}, {last.name}"
