"""Korean: people, hours and pieces are counted with the native numbers, dates and measures are not."""

import re

from kiosk.speech.ear.lexicon import Lexicon
from kiosk.speech.ear.line import BEGIN, NUMBER
from kiosk.speech.ear.tongue import (
    Rule,
    Tongue,
    a_pause_for_a_dash,
    days,
    invariable,
    ranges,
    signs,
    telephone,
    units,
)

_ONES = ". 한 두 세 네 다섯 여섯 일곱 여덟 아홉"
_UNITS = {
    "mm": ("밀리미터",),
    "cm": ("센티미터",),
    "km": ("킬로미터",),
    "mg": ("밀리그램",),
    "kg": ("킬로그램",),
    "ml": ("밀리리터",),
}


def _native(number: int) -> str:
    """1 to 29: 20 is 스무, but 21 스물한."""
    if number == 20:
        return "스무"
    tens, ones = divmod(number, 10)
    return ("", "열", "스물")[tens] + (_ONES.split()[ones] if ones else "")


def _day(year: int, month: int, day: int) -> str:
    return f"{year}년 {_month(month)} {day}일"


def _month(month: int) -> str:
    """Two months have names of their own: 유월, not 육월."""
    return {6: "유월", 10: "시월"}.get(month, f"{month}월")


def _counted(match: re.Match[str]) -> str:
    number = int(match[1])
    return f"{_native(number)}{match[2] or ' '}" if 1 <= number < 30 else match.group()


def _clock(match: re.Match[str]) -> str:
    """9:05 -> 아홉 시 5분."""
    hour, minute = int(match[1]), int(match[2])
    name = f"{_native(hour)} 시" if 1 <= hour <= 12 else f"{hour}시"
    return name + (f" {minute}분" if minute else "")


TONGUE = Tongue(
    lexicon=Lexicon({"24/7": "24시간 매일"}),
    rules=(
        telephone("공"),
        days(_day),
        days(_day, "/"),
        Rule(rf"{BEGIN}(6|10)월", lambda match: _month(int(match[1])), "월"),
        Rule(rf"{BEGIN}([01]?\d|2[0-3]):([0-5]\d)(?![\d:])", _clock, ":"),
        Rule(rf"{BEGIN}(\d|1[0-2])(\s?)(?=시(?!간))", _counted),
        Rule(rf"{BEGIN}(\d\d?)(\s?)(?=명|시간|살|가지|개(?!월))", _counted),
        ranges("에서", joint=""),
        # Said after the number, where 에서 of a range stands too: "10에서 15퍼센트".
        Rule(r" ?%", "퍼센트", "%"),
        units(_UNITS, invariable),
        # Other pairs may be a month and a day.
        Rule(rf"{BEGIN}(1(?=/[2-9])|2(?=/3)|3(?=/4))/(\d)(?![\d/.,])", r"\2분의 \1", "/"),
        Rule(rf"{BEGIN}(?={NUMBER})(\d+)\.(\d+)(?![\d.])", lambda m: f"{m[1]}점 {' '.join(m[2])}"),
        signs({"&": "앤드", "+": "플러스", "=": "이퀄"}),
        a_pause_for_a_dash(),
    ),
)
