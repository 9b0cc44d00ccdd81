"""English as it is said in the United States."""

import re

from kiosk.speech.ear.lexicon import Lexicon
from kiosk.speech.ear.line import BEGIN, LETTER
from kiosk.speech.ear.tongue import (
    Rule,
    Tongue,
    a_pause_for_a_dash,
    alternatives,
    apart,
    before_numbers,
    days,
    one_or_many,
    ranges,
    signs,
    slashed_days,
    telephone,
    units,
)

_MONTHS = "January February March April May June July August September October November December"
_UNITS = {
    "mm": ("millimeter", "millimeters"),
    "cm": ("centimeter", "centimeters"),
    "km": ("kilometer", "kilometers"),
    "mg": ("milligram", "milligrams"),
    "kg": ("kilogram", "kilograms"),
    "mL": ("milliliter", "milliliters"),
    "ml": ("milliliter", "milliliters"),
    "mSv": ("millisievert", "millisieverts"),
    "mGy": ("milligray", "milligray"),
    "ft": ("foot", "feet"),
    "lb": ("pound", "pounds"),
    "oz": ("ounce", "ounces"),
    "hr": ("hour", "hours"),
    "min": ("minute", "minutes"),
}
# A point after these ends the voice's clause before a capital: "Doctor. Smith".
_SHORTENED = {
    "Dr.": "Doctor",
    "Mr.": "Mister",
    "Mrs.": "Missus",
    "Ms.": "Miz",
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "et cetera",
    "vs.": "versus",
    "vs": "versus",
    "approx.": "approximately",
    "U.S.": "US",
    "M.D.": "MD",
    "Ph.D.": "PhD",
    "and/or": "and or",
    "w/o": "without",
}
# The voice takes these for words, or for Roman figures.
_SPELLED = {
    "DCIS": "D-C-I-S",
    "LCIS": "L-C-I-S",
    "ADH": "A-D-H",
    "IDC": "I-D-C",
    "ILC": "I-L-C",
    "CESM": "C-E-S-M",
    "ABUS": "A-B-U-S",
    "ACR": "A-C-R",
    "EHR": "E-H-R",
    "ER": "E-R",
    "FAQ": "F-A-Q",
    "ICU": "I-C-U",
    "IUD": "I-U-D",
    "IV": "I-V",
    "OB/GYN": "O-B G-Y-N",
    "OB-GYN": "O-B G-Y-N",
    "PA": "P-A",
}
# The voice puts the stress, or a vowel, in the wrong place.
_MISHEARD = {
    "ultrasound": "ultra-sound",
    "ultrasounds": "ultra-sounds",
    "biopsy": "byopsy",
    "biopsies": "byopsies",
    "tomosynthesis": "tomo-synthesis",
    "fibrocystic": "fiber-oh-cystic",
}
_FIGURES = {
    "II": "2",
    "III": "3",
    "stage I": "stage 1",
    "stage II": "stage 2",
    "stage III": "stage 3",
    "stage IV": "stage 4",
    "Stage I": "Stage 1",
    "Stage II": "Stage 2",
    "Stage III": "Stage 3",
    "Stage IV": "Stage 4",
    "call 911": "call 9 1 1",
    "dial 911": "dial 9 1 1",
    "24/7": "24 7",
    "1/2": "one half",
    "1/3": "one third",
    "2/3": "two thirds",
    "1/4": "one quarter",
    "3/4": "three quarters",
}


def _day(year: int, month: int, day: int) -> str:
    return f"{_MONTHS.split()[month - 1]} {_ordinal(day)}, {year}"


def _ordinal(day: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th") if day not in (11, 12, 13) else "th"
    return f"{day}{ending}"


def _half_of_the_day(match: re.Match[str]) -> str:
    """9 a.m. -> 9 A-M."""
    return f"{match[1] or ' '}{match[2].upper()}-M"


TONGUE = Tongue(
    lexicon=Lexicon(_SHORTENED | _SPELLED | _MISHEARD | _FIGURES),
    rules=(
        telephone(),
        days(_day),
        slashed_days(_day, first="month"),
        ranges("to"),
        Rule(
            rf"(?<=\d)(\s?)([apAP])(?:[mM](?!{LETTER})|\.[mM]\.?)",
            _half_of_the_day,
        ),
        Rule(rf"{BEGIN}(0?[1-9]|1[0-2]):00(?=\s[AP]-M)", r"\1", ":"),
        Rule(rf"{BEGIN}(0?[1-9]|1[0-2]):00(?![\d:])", r"\1 o'clock", ":"),
        Rule(rf"{BEGIN}(\d\d?):0([1-9])(?![\d:])", r"\1 oh \2", ":"),
        units(_UNITS, one_or_many),
        Rule(r"(?<!\w)No\.(?=\s\d)", "Number"),
        Rule(r"(?<!\w)no\.(?=\s\d)", "number"),
        Rule(r"(?<![\w$])\$(\d+(?:[.,]\d+)*)(?!\w)", r"\1 dollars", "$"),
        Rule(r"(?<=\d)½", " and a half"),
        Rule(r" ?½", lambda match: apart(match, "one half")),
        signs({"°F": "degrees Fahrenheit", "°C": "degrees Celsius"}),
        before_numbers({"#": "number", "<": "less than", ">": "more than", "~": "about"}),
        alternatives("or"),
        a_pause_for_a_dash(),
    ),
)
