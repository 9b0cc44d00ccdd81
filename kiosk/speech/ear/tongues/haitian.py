"""Haitian Creole: the voice loses the tens above twenty, so that 91 is heard as 11."""

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

_MONTHS = "janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm"
_UNITS = {
    "mm": ("milimèt",),
    "cm": ("santimèt",),
    "kg": ("kilogram",),
    "mg": ("miligram",),
    "ml": ("mililit",),
}
_ONES = ". eyen de twa kat senk sis sèt uit nèf"
_TEENS = "dis onz douz trèz katòz kenz sèz disèt dizuit diznèf"
_TENS = {3: "tran", 4: "karan", 5: "senkan", 6: "swasan"}


def _day(year: int, month: int, day: int) -> str:
    return f"{'premye' if day == 1 else day} {_MONTHS.split()[month - 1]} {year}"


def _number(match: re.Match[str]) -> str:
    """31 -> tranteyen, 171 -> 100 swasannonz."""
    number = int(match.group().replace(",", ""))
    whole, rest = number - number % 100, number % 100
    if rest < 30 or rest in (30, 40, 50, 60, 70, 80):
        return str(number)
    return f"{whole} {_tens(rest)}" if whole else _tens(rest)


def _tens(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens >= 8:
        return f"katreven{_TEENS.split()[ones]}" if tens == 9 else _eighty(ones)
    if tens == 7:
        return f"swasann{_TEENS.split()[ones]}"
    # One and eight begin with a vowel: trant-eyen, trant-uit, but trann-de.
    joint = "t" if ones in (1, 8, 9) else "n"
    return _TENS[tens] + joint + _ONES.split()[ones]


def _eighty(ones: int) -> str:
    return "katreven en" if ones == 1 else f"katreven{_ONES.split()[ones]}"


TONGUE = Tongue(
    lexicon=Lexicon(
        {
            "Dr.": "Doktè",
            "24/7": "24 sou 24",
            "1/2": "mwatye",
            "1/3": "yon tyè",
            "2/3": "de tyè",
            "1/4": "yon ka",
            "3/4": "twa ka",
        }
    ),
    rules=(
        telephone(),
        days(_day),
        # In the United States both orders are in use.
        slashed_days(_day, first="either"),
        ranges("rive"),
        Rule(rf"{BEGIN}(\d\d?):00(?![\d:])", r"\1 è", ":"),
        Rule(rf"{BEGIN}(\d\d?):(\d\d)(?![\d:])", r"\1 è \2"),
        Rule(r"(?<=\d)\.(?=\d{1,2}(?![\d.,]))", " pwen "),
        Rule(r"(?<=\d),(?=\d{1,2}(?![\d.,]))", " vigil "),
        units(_UNITS, invariable),
        signs({"%": "pousan", "&": "ak", "+": "plis", "=": "egal"}),
        before_numbers({"<": "mwens pase", ">": "plis pase"}),
        Rule(r"(?<!\w)No\.(?=\s\d)", "Nimewo"),
        a_pause_for_a_dash(),
        Rule(
            rf"{BEGIN}[1-9]\d{{0,2}}(?:,\d{{3}})+(?![\d,.])|{BEGIN}[1-9]\d{{1,14}}(?![\d.,:/-]*\d)",
            _number,
        ),
    ),
)
