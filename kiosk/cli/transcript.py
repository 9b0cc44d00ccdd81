"""A transcript: WebVTT that says at which moment of a sound each word of a card is heard.

closer                                   the text's place in the card
00:00:00.000 --> 00:00:01.840
<00:00:00.000>This <00:00:00.310>is ...  a moment before each word
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from kiosk.speech.render import Rendering
from kiosk.speech.script import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of a card as it is `shown` in `label` and `said`, and the `place` of its text there."""

    place: str
    label: str
    shown: str
    said: Sentence


def webvtt(lines: Sequence[Line], made: Rendering) -> str:
    """The transcript of `made`, which says `lines` in order."""
    ends = [*_starts(made, len(lines))[1:], made.length]
    numbered = ((index, line) for index, line in enumerate(lines) if index not in made.unsaid)
    cues = [
        _cue(place, list(same), made, ends)
        for place, same in groupby(numbered, key=lambda each: each[1].place)
    ]
    return "\n\n".join(["WEBVTT", *cues]) + "\n"


def _starts(made: Rendering, count: int) -> list[int]:
    """When each sentence begins; one that nobody says, with the next."""
    found = {mark.sentence: mark.ms for mark in made.marks if mark.token < 0}
    starts, after = [], made.length
    for index in reversed(range(count)):
        after = found.get(index, after)
        starts.append(after)
    return starts[::-1]


def _cue(place: str, lines: list[tuple[int, Line]], made: Rendering, ends: list[int]) -> str:
    first, last = lines[0][0], lines[-1][0]
    start = next(mark.ms for mark in made.marks if mark.sentence == first)
    words = " ".join(word for index, line in lines for word in _words(line, index, made))
    return f"{place}\n{_moment(start)} --> {_moment(ends[last])}\n{words}"


def _words(line: Line, index: int, made: Rendering) -> Iterator[str]:
    moments = {mark.token: mark.ms for mark in made.marks if mark.sentence == index}
    for number, token in enumerate(line.said.tokens):
        yield f"<{_moment(moments[number])}>{_escaped(line.label[token.start : token.end])}"


def _escaped(word: str) -> str:
    return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _moment(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"
