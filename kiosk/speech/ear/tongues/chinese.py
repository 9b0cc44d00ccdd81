"""Mandarin: figures become words, for the voice reads some of them wrongly.

    116人  一百一十六人        2007年  二零零七年        10%  百分之十        2名  两名

A year is said digit by digit; two of something is 两. Both ways of writing share these rules.
"""

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from kiosk.speech.ear.lexicon import Lexicon
from kiosk.speech.ear.line import LETTER
from kiosk.speech.ear.tongue import (
    Rule,
    Tongue,
    a_pause_for_a_dash,
    before_numbers,
    days,
    signs,
    telephone,
)
from kiosk.speech.ear.tongues.chinese_numerals import Numerals, digits

_DASH = "[-–—~～]"
# As in other tongues, but a dash may stand before: it has its own rule.
_BEGIN = rf"(?=\d)(?<!{LETTER})(?<!\d[.,:/])"
_AMOUNT = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_YEAR = r"(?:1[89]|20)\d\d"
_COUNTED = "名人个個例位次"


class Writing(Struct, frozen=True, kw_only=True):
    """What the two ways of writing Chinese write, or say, differently.

    `counters` are the first characters of what is counted with 两, not with 二.
    """

    numerals: Numerals
    counters: str
    units: Mapping[str, str]
    equals: str
    less: str
    more: str
    doctor: str


def tongue(writing: Writing) -> Tongue:
    """The tongue of those who use `writing`."""
    point, two = writing.numerals.point, writing.numerals.two
    units = "|".join(writing.units)
    rules = (
        telephone(),
        days(_day),
        days(_day, "/"),
        *_years(),
        Rule(rf"{_BEGIN}([01]?\d|2[0-3]):([0-5]\d)(?![\d:])", _clock(point), ":"),
        Rule(
            rf"(?<=\d)(\s?)({units})(?!{LETTER}|[/²³])",
            lambda match: match[1] + writing.units[match[2]],
        ),
        *_percents(),
        Rule(rf"(?<!第){_BEGIN}2(?=\s?[{writing.counters}])", two),
        # Other pairs may be a month and a day.
        Rule(rf"{_BEGIN}(1(?=/[2-9])|2(?=/3)|3(?=/4))/(\d)(?![\d/.,])", r"\2分之\1", "/"),
        before_numbers({"<": writing.less, ">": writing.more}),
        Rule(rf"{_BEGIN}{_AMOUNT}(?!/\d)", lambda match: writing.numerals.amount(match.group())),
        signs({"&": "和", "+": "加", "=": writing.equals}),
        a_pause_for_a_dash("，"),
    )
    return Tongue(lexicon=Lexicon({"Dr.": writing.doctor}), rules=rules)


def _day(year: int, month: int, day: int) -> str:
    return f"{year}年{month}月{day}日"


def _years() -> tuple[Rule, ...]:
    """A year before 年, and two years with a dash between."""

    def by_digit(match: re.Match[str]) -> str:
        return re.sub(_DASH, "到", digits(match.group()))

    to = rf"\s?(?:{_DASH}|[至到])\s?"
    return (
        Rule(rf"(?<!\d){_YEAR}{to}{_YEAR}(?!\d|\s?[{_COUNTED}])", by_digit),
        Rule(rf"(?<!\d){_YEAR}(?=\s?年)", by_digit, "年"),
    )


def _percents() -> tuple[Rule, ...]:
    """10% -> 百分之10, and what else has a dash between two figures; 百分之 is said once."""
    return (
        Rule(rf"{_BEGIN}({_AMOUNT}) ?%", r"百分之\1", "%"),
        Rule(rf"(?<=[\d日月年号號])(\s?){_DASH}(\s?)(?=(?:百分之)?\d)", r"\1到\2"),
        Rule(rf"(?<!百分之){_BEGIN}({_AMOUNT})(\s?到\s?)百分之(?=\d)", r"百分之\1\2"),
    )


def _clock(point: str) -> Callable[[re.Match[str]], str]:
    """9:05 -> 9点零5分."""

    def said(match: re.Match[str]) -> str:
        minute = int(match[2])
        minutes = f"{'零' if minute < 10 else ''}{minute}分" if minute else ""
        return f"{int(match[1])}{point}{minutes}"

    return said
