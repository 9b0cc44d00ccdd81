"""Russian: a date is said with ordinal numbers, and one and two agree with what is counted."""

import re
from collections.abc import Callable

from kiosk.speech.ear.lexicon import Lexicon
from kiosk.speech.ear.line import BEGIN, LETTER
from kiosk.speech.ear.tongue import (
    Rule,
    Tongue,
    a_pause_for_a_dash,
    alternatives,
    counted,
    days,
    ranges,
    signs,
    slashed_days,
    telephone,
    units,
)

_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
_HARD = (
    ". перв втор трет четвёрт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат "
    "четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
)
_TENTHS = ". десят двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"
_TENS = ". десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
# The endings of a hard ordinal, and of "третий", by the form of the word for year that follows.
_ENDINGS = {
    "год": ("ый", "ий"),
    "года": ("ого", "ьего"),
    "году": ("ом", "ьем"),
    "годом": ("ым", "ьим"),
}
_UNITS = {
    "мм": ("миллиметр", "миллиметра", "миллиметров"),
    "см": ("сантиметр", "сантиметра", "сантиметров"),
    "мг": ("миллиграмм", "миллиграмма", "миллиграммов"),
    "кг": ("килограмм", "килограмма", "килограммов"),
    "мл": ("миллилитр", "миллилитра", "миллилитров"),
    "мин": ("минута", "минуты", "минут"),
    "мЗв": ("миллизиверт", "миллизиверта", "миллизивертов"),
}
_ONE_OF_HER = "женщина минута неделя секунда страница"
_TWO_OF_HER = "женщины минуты недели секунды страницы"
_SHORTENED = {
    "д-р": "доктор",
    "т. е.": "то есть",
    "т.е.": "то есть",
    "и т. д.": "и так далее",
    "и т.д.": "и так далее",
    "и т. п.": "и тому подобное",
    "и т.п.": "и тому подобное",
    "и др.": "и другие",
    "т. к.": "так как",
    "т.к.": "так как",
    "напр.": "например",
    "гг.": "годы",
    "и/или": "и или",
}
_FIGURES = {
    "24/7": "24 часа 7 дней в неделю",
    "1/2": "одна вторая",
    "1/3": "одна треть",
    "2/3": "две трети",
    "1/4": "одна четверть",
    "3/4": "три четверти",
}


def _day(year: int, month: int, day: int) -> str:
    name = f"{_ordinal(day, 'года')} {_MONTHS.split()[month - 1]}"
    return f"{name} {_year(year, 'года')} года" if 1900 < year < 2100 else f"{name} {year}"


def _year(year: int, noun: str) -> str:
    """2026 -> две тысячи двадцать шестого (года)."""
    if year == 2000:
        return f"двухтысячн{_ENDINGS[noun][0]}"
    thousands = "две тысячи" if year > 2000 else "тысяча девятьсот"
    return f"{thousands} {_ordinal(year % 100, noun)}"


def _ordinal(number: int, noun: str) -> str:
    """`number`, from 1 to 99, as an ordinal in the case of `noun`."""
    tens, ones = divmod(number, 10) if number >= 20 else (0, number)
    if not ones:
        # Stressed on the ending: сороковой, not "сороковый".
        stressed = tens == 4 and noun == "год"
        return _TENTHS.split()[tens] + ("ой" if stressed else _ENDINGS[noun][0])
    stressed = ones in (2, 6, 7, 8) and noun == "год"
    ending = "ой" if stressed else _ENDINGS[noun][ones == 3]
    return (f"{_TENS.split()[tens]} " if tens else "") + _HARD.split()[ones] + ending


def _year_before(match: re.Match[str]) -> str:
    return f"{_year(int(match[1]), match[3].lower())}{match[2]}{match[3]}"


def _shortened(match: re.Match[str], noun: str) -> str:
    """3 марта 2026 г. -> ... две тысячи двадцать шестого года."""
    return f"{match[1]}{_year(int(match[2]), noun)}{match[3] or ' '}{noun}"


def _day_of_month(match: re.Match[str]) -> str:
    return _ordinal(int(match[1]), "года") if 1 <= int(match[1]) <= 31 else match.group()


def _form(number: str) -> int:
    """0 for 1 and 21, 1 for 2 to 4, 22 to 24 and decimals, 2 for the rest."""
    if not number.isdigit():
        return 1
    tens, ones = divmod(int(number[-2:]), 10)
    if tens == 1 or ones == 0 or ones > 4:
        return 2
    return 0 if ones == 1 else 1


def _of_her(one_or_two: int) -> Callable[[int], str | None]:
    """What "одна" or "две" of something feminine is: 21 -> двадцать одна."""
    words = {1: "одна", 2: "две"}

    def said(number: int) -> str | None:
        tens, ones = divmod(number, 10)
        if ones != one_or_two or tens == 1 or tens > 9:
            return None
        return (f"{_TENS.split()[tens]} " if tens else "") + words[ones]

    return said


_MONTH = "|".join(_MONTHS.split())
_YEAR = rf"{BEGIN}(19\d[1-9]|19[1-9]0|20\d\d)"
TONGUE = Tongue(
    lexicon=Lexicon(_SHORTENED | _FIGURES),
    rules=(
        telephone(),
        days(_day),
        slashed_days(_day, first="day", sign="."),
        Rule(
            rf"((?:{_MONTH})\s){_YEAR}(\s?)г\.",
            lambda match: _shortened(match, "года"),
        ),
        Rule(rf"((?<!{LETTER})[вВ]\s){_YEAR}(\s?)г\.", lambda match: _shortened(match, "году")),
        Rule(rf"{_YEAR}(\s)(год(?:а|у|ом)?)(?!{LETTER})", _year_before),
        # After these the day is in another case; the voice's plain number is nobody's mistake.
        Rule(
            rf"(?<!на\s)(?<!по\s)(?<!к\s){BEGIN}(\d\d?)(?=\s(?:{_MONTH})(?!{LETTER}))",
            _day_of_month,
        ),
        ranges(""),
        units(_UNITS, _form),
        counted(_ONE_OF_HER, _of_her(1)),
        counted(_TWO_OF_HER, _of_her(2)),
        signs({"&": "и"}),
        alternatives("или"),
        a_pause_for_a_dash(),
    ),
)
