"""Korean: an English "percent", ranges run together, Chinese numbers where people count in Korean."""

import re

from kiosk.speech.spoken.rules import PHONE, Rule, always, iso_dates, ranges, signs, units, word

# Before a counter, as 한 명, 두 시.
_ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_COUNTERS = "명|개|번|시간|시|살|장|가지|군데"


def rules(tag: str) -> tuple[Rule, ...]:
    """In the order in which they are applied."""
    return (
        iso_dates(tag),
        PHONE,
        word("3D", "쓰리디"),
        word("2D", "투디"),
        Rule(r"(?<![\d:])(\d{1,2}):00(?![\d:])", r"\1시"),
        Rule(r"(?<![\d:])(\d{1,2}):(\d\d)(?![\d:])", r"\1시 \2분"),
        ranges("에서", before=""),
        Rule(rf"(?<![\w.,])(1?\d)(\s?¦?)(?={_COUNTERS})", _counted),
        Rule(r"(?<=\w)\s?/\s?(?=\w)", " "),
        units({"mm": always("밀리미터"), "cm": always("센티미터"), "kg": always("킬로그램")}),
        signs({"%": "퍼센트", "&": "그리고", "+": "더하기", "=": "는", "~": "약"}),
    )


def _counted(found: re.Match[str]) -> str:
    number = int(found[1])
    if number == 0:
        return found[0]
    return ("열" if number >= 10 else "") + _ONES[number % 10] + (found[2] or " ")
