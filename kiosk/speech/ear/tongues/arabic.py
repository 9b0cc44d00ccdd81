"""Modern Standard Arabic; vowelled, since the voice guesses at what is not."""

from kiosk.speech.ear.lexicon import Lexicon
from kiosk.speech.ear.line import BEGIN
from kiosk.speech.ear.tongue import (
    Rule,
    Tongue,
    a_pause_for_a_dash,
    apart,
    before_numbers,
    days,
    invariable,
    ranges,
    signs,
    telephone,
    units,
)

_MONTHS = "يَنايِر فِبرايِر مارِس أَبريل مايو يونيو يوليو أَغُسطُس سِبتَمبِر أُكتوبَر نُوفَمبِر ديسَمبِر"
_UNITS = {
    "مم": ("مِلِّيمِتر",),
    "ملم": ("مِلِّيمِتر",),
    "سم": ("سَنتِيمِتر",),
    "mm": ("مِلِّيمِتر",),
    "cm": ("سَنتِيمِتر",),
}
_ENTRIES = {
    "د.": "الدُّكتور",
    # After an Arabic word the voice spells its first half.
    "BI-RADS": "باي رادز",
    "1/2": "نِصف",
    "١/٢": "نِصف",
    "1/3": "ثُلث",
    "١/٣": "ثُلث",
    "1/4": "رُبع",
    "١/٤": "رُبع",
}


def _day(year: int, month: int, day: int) -> str:
    return f"{day} {_MONTHS.split()[month - 1]} {year}"


TONGUE = Tongue(
    lexicon=Lexicon(_ENTRIES),
    rules=(
        telephone(),
        days(_day),
        # The voice knows neither of the Arabic separators.
        Rule(r"(?<=\d)٬(?=\d{3})", ""),
        Rule(r"(?<=\d)٫(?=\d)", "."),
        Rule(rf"{BEGIN}(\d\d?):[0٠]{{2}}(?![\d:])", r"\1"),
        ranges("إلى"),
        Rule(r" ?[%٪]", lambda match: apart(match, "بِالمِئَة")),
        units(_UNITS, invariable),
        signs({"&": "وَ", "+": "زائِد", "=": "يُساوي"}),
        before_numbers({"<": "أَقَلّ مِن", ">": "أَكثَر مِن"}),
        a_pause_for_a_dash("،"),
    ),
)
