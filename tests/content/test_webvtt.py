"""WebVTT as an author writes it, by hand or with a tool."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.report import Report
from kiosk.content.webvtt import Moment, Timed, parse

GOOD = """WEBVTT

one
00:01.000 --> 00:02.000
It <00:01.400>is

two
00:02.000 --> 00:03.500
common.
"""

BROKEN = {
    "header": ("WEBVTT\n\none", "one", 1, "does not begin with WEBVTT"),
    "header below": ("WEBVTT\n\none", "WEBVTT\none", 3, "right below WEBVTT"),
    "no name": ("\n\none", "\n", 3, "a cue without a name"),
    "no times": ("00:02.000 --> 00:03.500\n", "", 8, "a cue without times"),
    "no words": ("common.\n", "", 8, "a cue without words"),
    "only a tag": ("common.\n", "<b></b>\n", 8, "a cue without words"),
    "second name": ("two", "one", 8, 'a second cue for "one", first in line 4'),
    "no empty line": ("is\n\n", "is\n", 4, "a cue within a cue"),
    "comma": ("00:01.000 -->", "00:01,000 -->", 4, 'times "00:01,000'),
    "seconds": ("00:01.000 -->", "1.0 -->", 4, 'times "1.0'),
    "seventy seconds": ("00:03.500", "00:70.500", 8, 'times "00:02.000 --> 00:70.500"'),
    "backwards": ("--> 00:02.000", "--> 00:00.900", 4, "ends before it has begun"),
    "overlap": ("00:02.000 -->", "00:01.900 -->", 8, "begins before the one above"),
    "early moment": ("<00:01.400>", "<00:00.900>", 5, "<00:00.900> lies before"),
    "late moment": ("<00:01.400>", "<00:02.100>", 5, "<00:02.100> lies before"),
    "unordered": ("It", "<00:01.500>It", 5, "<00:01.400> lies before"),
    "odd moment": ("<00:01.400>", "<1.400>", 5, "a time <1.400>"),
    "open tag": ("<00:01.400>", "<b", 5, "a < without its >"),
}


def _parsed(text: str) -> tuple[tuple[Timed, ...], Report]:
    report = Report(Path())
    return parse(text, "card.vtt", report), report


def test_a_cue_is_its_name_its_times_and_its_words() -> None:
    cues, report = _parsed(GOOD)
    assert report.errors == ()
    assert cues[0] == Timed(
        place="one",
        start=1000,
        end=2000,
        text="It is\n",
        moments=(Moment(at=3, time=1400),),
        line=4,
    )
    assert [(cue.place, cue.start, cue.end) for cue in cues[1:]] == [("two", 2000, 3500)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        ("\n", "\r"),
        ("WEBVTT", "\N{BYTE ORDER MARK}WEBVTT"),
        ("WEBVTT", "WEBVTT - read in our studio\nLanguage: en"),
        ("\n\none", "\n\nNOTE Made with a tool.\nAnd checked.\n\none"),
        ("\n\none", "\n\nSTYLE\n::cue { color: red }\n\none"),
        ("--> 00:02.000", "--> 00:02.000 align:start position:10%"),
        ("00:01.000 -->", "00:00:01.000 -->"),
        ("\n\n", "\n  \n\n"),
        ("It", "<v Nurse><i.loud>It</i>"),
        ("It", "&#73;t"),
    ],
    ids=[
        "windows",
        "old mac",
        "byte order mark",
        "header",
        "note",
        "style",
        "settings",
        "hours",
        "blanks",
        "tags",
        "entity",
    ],
)
def test_what_the_format_allows_changes_nothing(old: str, new: str) -> None:
    cues, report = _parsed(GOOD.replace(old, new))
    assert report.errors == ()
    assert [(c.place, c.start, c.end, c.text, c.moments) for c in cues] == [
        (c.place, c.start, c.end, c.text, c.moments) for c in _parsed(GOOD)[0]
    ]


@pytest.mark.parametrize(("old", "new", "line", "what"), BROKEN.values(), ids=list(BROKEN))
def test_one_fault_is_one_finding_on_its_line(old: str, new: str, line: int, what: str) -> None:
    assert GOOD.count(old) == 1
    _, report = _parsed(GOOD.replace(old, new))
    (finding,) = report.errors
    assert finding.line == line
    assert what in finding.what
    assert finding.mend


_PIECES = st.sampled_from(
    ["WEBVTT", "\n", "\n\n", "one", "00:01.000", " --> ", "<00:01.200>", "<", ">", "&lt;", "NOTE"]
)


@given(st.lists(_PIECES | st.text(max_size=6), max_size=30).map("".join))
def test_whatever_the_file_holds_it_is_cues_or_findings(text: str) -> None:
    cues, report = _parsed(text)
    assert cues or report.errors or text.removeprefix("\N{BYTE ORDER MARK}").startswith("WEBVTT")
    assert all(each.line and each.what and each.mend for each in report.errors)
    until = 0
    for cue in cues:
        assert until <= cue.start < cue.end
        until = cue.end
        times = [cue.start, *(moment.time for moment in cue.moments), cue.end]
        assert times == sorted(times)


@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 10**6)), max_size=9))
def test_what_is_written_is_read_back(spans: list[tuple[int, int]]) -> None:
    now, written, meant = 0, "WEBVTT\n", []
    for number, (rest, length) in enumerate(spans):
        start, now = now + rest, now + rest + length
        meant.append((f"p{number}", start, now))
        written += f"\np{number}\n{_clock(start)} --> {_clock(now)}\nWords.\n"
    cues, report = _parsed(written)
    assert report.errors == ()
    assert [(cue.place, cue.start, cue.end) for cue in cues] == meant


def _clock(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
