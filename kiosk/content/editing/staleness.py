"""The check of recordings against their own times: sound and script that are not of one making.

That a recording reads the words of the card is held by its script (`content.narration`). But if only
the sound was recorded anew, or only the script was brought up to a new text, the words still agree, and
a patient hears another text than she sees. It shows in three ways, none of which needs to understand
what is said.
"""

from collections.abc import Container, Iterator
from statistics import median

from kiosk.content.alignment import heard
from kiosk.content.recordings import Recording
from kiosk.content.report import Report
from kiosk.content.sound import levels
from kiosk.content.source import PackSource
from kiosk.content.waiting import Progress
from kiosk.content.webvtt import Timed
from kiosk.i18n.languages import language

STALE = "narration-stale"

# Our limits. People read the texts of a card at much the same pace, and pause for a second or two.
FASTER = 2.0  # than the other cues of the recording, or as much slower
UNNAMED = 3.0  # seconds of sound in a pause
HEARD = 0.25  # of a cue
LOUD = 0.1  # of the loudest tenth of a recording; speech is 20 dB above a quiet room

_TENTH = 100  # ms
_SILENT = 33  # of 32768: 60 dB below the loudest sound there can be
_DIGIT = 2  # letters: 116 is said in more letters than it has digits, 1000 hardly
_MEND = "record it again, or correct the times"

_Fault = tuple[int, str]


def narration_stale(pack: PackSource, report: Report, progress: Progress) -> None:
    """Sound and script of every recording belong together; nothing is said while one has a fault."""
    for done, recording in enumerate(pack.recordings):
        progress("Listening to the recordings", done, len(pack.recordings))
        if recording.cues and not (
            report.spoilt(recording.sound) or report.spoilt(recording.script)
        ):
            loud = _loud(levels(pack.root / recording.sound))
            unheard = dict(_unheard(recording, loud))
            # Where nothing is heard, no pace is worth a word.
            found = (*unheard.items(), *_unnamed(recording, loud), *_uneven(recording, unheard))
            for line, what in found:
                report.note(recording.script, line, what, _MEND, STALE)


def _loud(tenths: tuple[int, ...]) -> list[bool]:
    """In which tenths of a second something is heard."""
    loudest = sorted(tenths)[-1 - len(tenths) // 10 :]
    least = max(LOUD * median(loudest), _SILENT) if loudest else _SILENT
    return [tenth > least for tenth in tenths]


def _between(loud: list[bool], start: int, end: int) -> list[bool]:
    return loud[-(-start // _TENTH) : end // _TENTH]


def _unheard(recording: Recording, loud: list[bool]) -> Iterator[_Fault]:
    """Cues in whose time nobody speaks."""
    for cue in recording.cues:
        span = _between(loud, cue.start, cue.end)
        if span and sum(span) < HEARD * len(span):
            yield cue.line, f"hardly anything is heard in the time of {cue.place}"


def _unnamed(recording: Recording, loud: list[bool]) -> Iterator[_Fault]:
    """Pauses in which somebody speaks."""
    starts = [*(cue.start for cue in recording.cues), len(loud) * _TENTH]
    ends = [(0, recording.cues[0].line), *((cue.end, cue.line) for cue in recording.cues)]
    for (end, line), start in zip(ends, starts, strict=True):
        seconds = sum(_between(loud, end, start)) * _TENTH / 1000
        if seconds >= UNNAMED:
            what = f"{seconds:.0f} seconds are heard from {end / 1000:.1f} s on that no cue names"
            yield line, what


def _uneven(recording: Recording, unheard: Container[int]) -> Iterator[_Fault]:
    """Cues with far more, or far fewer, words than are read in such a time; not those `unheard`, by line."""
    least = 20 if language(recording.tag).spaced else 8
    cues = (cue for cue in recording.cues if cue.line not in unheard)
    long = [cue for cue in cues if _letters(cue) >= least]
    usual = median(map(_pace, long)) if len(long) > 2 else 0.0
    for cue in long if usual else ():
        pace = _pace(cue) / usual
        if not 1 / FASTER <= pace <= FASTER:
            much = "more" if pace > 1 else "fewer"
            what = f"{cue.place} has far {much} words than the recording reads in such a time"
            yield cue.line, what


def _letters(cue: Timed) -> int:
    return sum(_DIGIT if letter.isdigit() else 1 for letter in heard(cue.text))


def _pace(cue: Timed) -> float:
    """Letters in a second."""
    return 1000 * _letters(cue) / (cue.end - cue.start)
