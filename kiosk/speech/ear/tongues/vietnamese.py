"""Vietnamese, in the northern voice."""

import re

from kiosk.speech.ear.lexicon import Lexicon
from kiosk.speech.ear.line import BEGIN
from kiosk.speech.ear.tongue import (
    Rule,
    Tongue,
    a_pause_for_a_dash,
    before_numbers,
    days,
    invariable,
    ranges,
    signs,
    slashed_days,
    telephone,
    units,
)

# In the spelling that the voice can read: it takes "milimét" for English.
_UNITS = {
    "mm": ("mi li mét",),
    "cm": ("xen ti mét",),
    "kg": ("ki lô gam",),
    "mg": ("mi li gam",),
    "ml": ("mi li lít",),
}
_SHORTENED = {
    "BS.": "Bác sĩ",
    "Bs.": "Bác sĩ",
    "v.v.": "vân vân",
    "vd.": "ví dụ",
    "VD.": "Ví dụ",
    "và/hoặc": "và hoặc",
}
# The voice takes these for words.
_SPELLED = {
    "MRI": "M-R-I",
    "ADN": "A-D-N",
}


def _day(year: int, month: int, day: int) -> str:
    return f"ngày {day} tháng {'tư' if month == 4 else month} năm {year}"


def _clock(match: re.Match[str]) -> str:
    """9:05 -> 9 giờ 5 phút."""
    minutes = int(match[2])
    return f"{int(match[1])} giờ" + (f" {minutes} phút" if minutes else "")


TONGUE = Tongue(
    lexicon=Lexicon(
        _SHORTENED | _SPELLED | {"24/7": "24 trên 7", "tháng 4": "tháng tư", "thứ 4": "thứ tư"}
    ),
    rules=(
        telephone(),
        days(_day),
        slashed_days(_day, first="day"),
        # "ngày 24/11/2026" has its word for day already.
        Rule(r"(?<!\w)([nN]gày\s)ngày ", r"\1"),
        Rule(rf"{BEGIN}([01]?\d|2[0-3]):([0-5]\d)(?![\d:])", _clock),
        ranges("đến"),
        units(_UNITS, invariable),
        Rule(r"(?<!\w)([nN]gày\s)(\d\d?)/(\d\d?)(?![\d/])", r"\1\2 tháng \3"),
        # Other pairs may be a day and a month.
        Rule(rf"{BEGIN}(1(?=/[2-9])|2(?=/3)|3(?=/4))/(\d)(?![\d/.,])", r"\1 phần \2"),
        signs({"&": "và", "+": "cộng", "=": "bằng", "°C": "độ C"}),
        before_numbers({"<": "dưới", ">": "trên"}),
        a_pause_for_a_dash(),
    ),
)
