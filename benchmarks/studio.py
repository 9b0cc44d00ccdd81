"""The studio: a private sound server whose every sample is recorded, and a narrator that speaks there.

Times are seconds of the steady clock, in the recording as in the reports, so that both can be laid
side by side.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Condition

from kiosk.errors import KioskError
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Report
from kiosk.speech.script import Script, Sentence, Token
from tools.sound import Recording, SoundServer

_LIMIT_S = 300
QUIET_S = 0.4
"""Longer than any pause within a sentence."""


class Diary:
    """What a narrator has reported, and when."""

    def __init__(self) -> None:
        self._changed = Condition()
        self.entries: list[tuple[float, Report]] = []

    def __call__(self, report: Report) -> None:
        with self._changed:
            self.entries.append((time.monotonic(), report))
            self._changed.notify_all()

    def wait_for(self, wanted: Callable[[Report], bool]) -> float:
        """Wait until there is such a report; when it came. Raises KioskError when it does not."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._find(wanted) is not None, _LIMIT_S):
                raise KioskError("The narrator does not report what it should.")
            found = self._find(wanted)
            assert found is not None
            return found

    def _find(self, wanted: Callable[[Report], bool]) -> float | None:
        return next((at for at, report in self.entries if wanted(report)), None)


class Studio:
    """A narrator and the recording of what it says."""

    def __init__(self, narrator: Narrator, diary: Diary, recording: Recording) -> None:
        self.narrator, self.diary, self.recording = narrator, diary, recording

    def silence(self) -> None:
        """Wait until nothing is heard any more."""
        self.recording.wait_for_silence(QUIET_S)


@contextmanager
def studio() -> Iterator[Studio]:
    """A studio whose device is open, as while a visitor is there."""
    with TemporaryDirectory() as folder, SoundServer(Path(folder)) as server:
        before = dict(os.environ)
        os.environ.update(server.environment)
        diary = Diary()
        narrator = Narrator(diary)
        try:
            with server.record() as recording:
                narrator.warm(True)
                narrator.say(said("Ready."))
                recording.wait_for_sound(0)
                recording.wait_for_silence(QUIET_S)
                time.sleep(3)  # the second worker is there by then
                diary.entries.clear()
                yield Studio(narrator, diary, recording)
        finally:
            narrator.close()
            os.environ.clear()
            os.environ.update(before)


def said(*sentences: str, rest: int = 0) -> Script:
    """English sentences as a Script, with so many ms of rest after each."""
    return Script(
        sentences=tuple(
            Sentence(
                item=f"item-{index}",
                language="en",
                start=0,
                end=len(text),
                tokens=tuple(_tokens(text)),
                rest=rest,
            )
            for index, text in enumerate(sentences)
        )
    )


def _tokens(text: str) -> Iterator[Token]:
    start = 0
    for word in text.split():
        start = text.index(word, start)
        yield Token(start=start, end=start + len(word), spoken=word)
        start += len(word)


PAGE = (
    "Most women who are called back for more pictures do not have cancer.",
    "You may need a few more views, or an ultrasound, so that the doctor can look closely.",
    "A part of the picture was not clear enough to see everything.",
    "Please ask us anything you would like to know, at any time.",
    "Many people come back and go home with good news on the same day.",
    "Nobody can say more before the new pictures have been looked at.",
)
"""What is read in a measurement: calm sentences, each of which begins with a voiced sound."""
