"""Chinese: years as quantities, 116 without its second 一, an English "percent" after the number.

Numbers are written out, so that no voice has to guess: 116 一百一十六, 2026年 二零二六年.
"""

import re
from typing import NamedTuple

from kiosk.speech.spoken.rules import NUMBER, PHONE, Rule, iso_dates, signs

_DIGITS = "零一二三四五六七八九"
_YEAR = r"(?:1[89]|20)\d\d"
_LONGEST = 12  # digits that are still a quantity


class _Script(NamedTuple):
    """What the two ways of writing Chinese write differently."""

    myriads: tuple[str, str, str]
    two: str
    point: str
    oclock: str
    counters: str


_SIMPLIFIED = _Script(
    ("", "万", "亿"), "两", "点", "点", "个|次|位|名|天|周|年|种|张|边|侧|小时|分钟"
)
_TRADITIONAL = _Script(
    ("", "萬", "億"), "兩", "點", "點", "個|次|位|名|天|週|年|種|張|邊|側|小時|分鐘"
)


def rules(tag: str) -> tuple[Rule, ...]:
    """In the order in which they are applied."""
    script = _TRADITIONAL if tag == "zh-Hant" else _SIMPLIFIED
    return (
        iso_dates(tag),
        PHONE,
        Rule(
            rf"(?<!\d)({_YEAR})\s?[-–—~至到]\s?(¦?)({_YEAR})(?!\d)",
            lambda m: f"{_one_by_one(m[1])}到{m[2]}{_one_by_one(m[3])}",
        ),
        Rule(rf"(?<!\d)({_YEAR})(?=\s?¦?年)", lambda m: _one_by_one(m[1])),
        Rule(
            rf"({NUMBER})\s?[-–—~至到]\s?({NUMBER})\s?[%％]",
            r"百分之\1到\2",
        ),
        Rule(rf"({NUMBER})\s?[%％]", r"百分之\1"),
        Rule(rf"(?<=\d)\s?[-–—~]\s?(¦?)(?={NUMBER})", r"到\1"),
        Rule(r"(?<![\d:])(\d{1,2})[:：]00(?![\d:])", rf"\1{script.oclock}"),
        Rule(r"(?<![\d:])(\d{1,2})[:：](\d\d)(?![\d:])", rf"\1{script.oclock}\2分"),
        Rule(r"(?<!\d)(\d{1,2})/(\d{1,2})(?![\d/])", r"\2分之\1"),
        Rule(rf"(?<![\w.,])2(?=\s?¦?(?:{script.counters}))", script.two),
        Rule(rf"(?<![A-Za-z\d.,]){NUMBER}", lambda m: _number(m[0], script)),
        signs({"&": "和", "+": "加", "=": "等于" if tag != "zh-Hant" else "等於"}),
    )


def _one_by_one(digits: str) -> str:
    return "".join(_DIGITS[int(digit)] for digit in digits)


def _number(written: str, script: _Script) -> str:
    """A number as it is read: thousands may be set off by commas, a fraction by a point."""
    if not re.fullmatch(r"\d+(?:,\d{3})*(?:\.\d+)?", written):
        return written
    whole, _, fraction = written.replace(",", "").partition(".")
    if len(whole) > _LONGEST or (whole.startswith("0") and len(whole) > 1):
        return _one_by_one(whole)
    said = _quantity(int(whole), script)
    return said + (script.point + _one_by_one(fraction) if fraction else "")


def _quantity(number: int, script: _Script) -> str:
    """In groups of four digits: 1,0500 一万零五百."""
    if number == 0:
        return _DIGITS[0]
    said = ""
    for power in (2, 1, 0):
        group = number // 10_000**power % 10_000
        if not group:
            continue
        gap = _DIGITS[0] if said and group < 1000 else ""
        said += gap + _group(group) + script.myriads[power]
    # 10 to 19 begin with 十 alone.
    return said[1:] if said.startswith("一十") else said


def _group(number: int) -> str:
    said, gap = "", False
    for unit, value in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // value % 10
        if digit:
            said += (_DIGITS[0] if gap and said else "") + _DIGITS[digit] + unit
        gap = not digit
    return said
