"""WebVTT as far as a recording or a video needs it: which text is said when, and which of its words.

    WEBVTT
                                            a cue, as every block between empty lines:
    not-a-result                            the place of its text in the card
    00:01.500 --> 00:04.000                 its start and its end
    It is <00:01.900><b>not</b> a result.   the words, and moments before some of them

Notes, styles, regions, settings and tags other than moments are passed over. A caption needs no name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import groupby

from kiosk.content.report import Report

_HEADER = re.compile(r"WEBVTT(?:[ \t].*)?")
_ASIDE = re.compile(r"NOTE(?:[ \t].*)?|STYLE[ \t]*|REGION[ \t]*")
_ARROW = "-->"
_TIME = re.compile(r"(?:([0-9]{2,4}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})")
_TIMES = re.compile(r"(?P<start>[0-9:.]+)\s*-->\s*(?P<end>[0-9:.]+)(?:\s.*)?")
_MOMENT = re.compile(r"[0-9:.,\s]+")
_TAG = re.compile(r"<([^<>]*)>")
# Longer than any character has; Python turns no number of thousands of digits into one.
_CODE = re.compile(r"&#[xX]?[0-9A-Fa-f]{8}")
_WRITE_TIME = "write it like 00:01.500 or 00:00:01.500"

Line = tuple[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The part of a text from code point `at` on is said from `time` on (ms)."""

    at: int
    time: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A cue: the text at `place` in a card is said from `start` to `end`, in ms.

    `text` are its words without tags; `line` is where its times stand.
    """

    place: str
    start: int
    end: int
    text: str
    moments: tuple[Moment, ...]
    line: int


def parse(text: str, path: str, report: Report) -> tuple[Timed, ...]:
    """The cues of the file at `path`, in order; one that cannot be used is reported and left out."""
    return _read(_Reader(path, report), text)


def captions(text: str, path: str, report: Report, id: str) -> tuple[Timed, ...]:
    """The same for what stands below a video: a cue has no place; `id` is the check that reports it."""
    return _read(_Reader(path, report, named=False, id=id), text)


def _read(reader: "_Reader", text: str) -> tuple[Timed, ...]:
    reader.read(text.removeprefix("\N{BYTE ORDER MARK}"))
    return tuple(reader.cues.values())


class _Reader:
    """Goes through the blocks of a file; `cues` are by their places."""

    def __init__(self, path: str, report: Report, *, named: bool = True, id: str = "") -> None:
        self.cues: dict[str, Timed] = {}
        self._path = path
        self._report = report
        self._named = named
        self._id = id
        self._until = 0

    def read(self, text: str) -> None:
        lines = re.split(r"\r\n|\r|\n", text)
        blocks = _blocks(lines)
        if _HEADER.fullmatch(lines[0]):
            self._header(next(blocks))
        else:
            self._error(1, "the file does not begin with WEBVTT", "make this its first line")
        for block in blocks:
            if not _ASIDE.fullmatch(block[0][1]):
                self._block(block)

    def _header(self, block: list[Line]) -> None:
        for line, text in block:
            if _ARROW in text:
                self._error(line, "a cue right below WEBVTT", "leave an empty line above it")

    def _block(self, block: list[Line]) -> None:
        place, times, words = _parts(block)
        line, text = times
        if _ARROW not in text:
            self._error(line, "a cue without times", "write them below its name, start --> end")
        elif not place and self._named:
            mend = "write above its times which text of the card it reads"
            self._error(line, "a cue without a name", mend)
        elif any(_ARROW in each for _, each in words):
            self._error(line, "a cue within a cue", "leave an empty line before each")
        elif (span := self._span(line, text)) is not None:
            self._cue(place if self._named else str(line), span, words, line)

    def _span(self, line: int, text: str) -> tuple[int, int] | None:
        found = _TIMES.fullmatch(text.strip())
        start, end = (_time(found["start"]), _time(found["end"])) if found else (None, None)
        if start is None or end is None:
            self._error(line, f'times "{text.strip()}"', f"{_WRITE_TIME}, start --> end")
            return None
        if end <= start:
            self._error(line, "the cue ends before it has begun", "let the later time stand last")
            return None
        if start < self._until:
            what = "the cue begins before the one above it has ended"
            self._error(line, what, "order cues by time, none within another")
        self._until = end
        return start, end

    def _cue(self, place: str, span: tuple[int, int], words: list[Line], line: int) -> None:
        text, moments = self._words(words, span)
        if place in self.cues:
            what = f'a second cue for "{place}", first in line {self.cues[place].line}'
            self._error(line, what, "keep one")
        elif not text.strip():
            self._error(line, "a cue without words", "write below its times what is said")
        else:
            start, end = span
            self.cues[place] = Timed(
                place=place, start=start, end=end, text=text, moments=moments, line=line
            )

    def _words(self, lines: list[Line], span: tuple[int, int]) -> tuple[str, tuple[Moment, ...]]:
        """The words of a cue, and the moments among them."""
        text, moments = "", []
        earliest, latest = span
        for line, written in lines:
            for index, piece in enumerate(_TAG.split(written)):
                if index % 2 == 0:
                    text += self._bare(line, piece)
                elif (time := self._moment(line, piece, earliest, latest)) is not None:
                    moments.append(Moment(at=len(text), time=time))
                    earliest = time
            text += "\n"
        return text, tuple(moments)

    def _bare(self, line: int, piece: str) -> str:
        if "<" in piece:
            self._error(line, "a < without its >", "close the tag, or write &lt; for the sign")
        if _CODE.search(piece):
            self._error(line, "a character written as a long code", "write the character itself")
            return piece
        return unescape(piece)

    def _moment(self, line: int, tag: str, earliest: int, latest: int) -> int | None:
        """The time a tag states, if it states one and may."""
        if not _MOMENT.fullmatch(tag):
            return None
        time = _time(tag)
        if time is None:
            self._error(line, f"a time <{tag}>", _WRITE_TIME)
        elif not earliest <= time <= latest:
            what = f"<{tag}> lies before the time to its left, or outside its cue"
            self._error(line, what, "let times rise from the start of the cue to its end")
            return None
        return time

    def _error(self, line: int, what: str, mend: str) -> None:
        self._report.error(self._path, line, what, mend, self._id)


def _blocks(lines: list[str]) -> Iterator[list[Line]]:
    """The lines between empty lines, with their numbers."""
    for filled, block in groupby(enumerate(lines, 1), lambda each: bool(each[1].strip())):
        if filled:
            yield list(block)


def _parts(block: list[Line]) -> tuple[str, Line, list[Line]]:
    """The name of a cue, its line of times, and its words."""
    if _ARROW in block[0][1] or len(block) == 1:
        return "", block[0], block[1:]
    return block[0][1].strip(), block[1], block[2:]


def _time(text: str) -> int | None:
    found = _TIME.fullmatch(text)
    if not found:
        return None
    hours, minutes, seconds, thousandths = (int(each or 0) for each in found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
