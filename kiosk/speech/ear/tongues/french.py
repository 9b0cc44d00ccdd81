"""French as it is said in France."""

import re

from kiosk.speech.ear.lexicon import Lexicon
from kiosk.speech.ear.line import BEGIN, LETTER
from kiosk.speech.ear.tongue import (
    Rule,
    Tongue,
    a_pause_for_a_dash,
    alternatives,
    before_numbers,
    counted,
    days,
    ranges,
    signs,
    slashed_days,
    telephone,
    units,
)

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_TENS = "vingt trente quarante cinquante soixante"
_FEMININE = (
    "année années biopsie biopsies clinique cliniques échographie échographies femme femmes heure "
    "heures image images infirmière infirmières mammographie mammographies minute minutes page "
    "pages personne personnes question questions seconde secondes semaine semaines visite visites"
)
# The voice knows mm, cm and kg; it takes h for a letter.
_UNITS = {
    "h": ("heure", "heures"),
    "min": ("minute", "minutes"),
    "mg": ("milligramme", "milligrammes"),
    "ml": ("millilitre", "millilitres"),
}
_SHORTENED = {
    "Dr": "Docteur",
    "M.": "Monsieur",
    "Mme": "Madame",
    "p. ex.": "par exemple",
    "c.-à-d.": "c'est-à-dire",
    "etc.": "et cetera",
    "É.-U.": "États-Unis",
    "et/ou": "et ou",
}
# The voice takes these for words.
_SPELLED = {
    "IRM": "I-R-M",
    "CCIS": "C-C-I-S",
    "VIH": "V-I-H",
    "ID": "I-D",
}
_FIGURES = {
    "24h/24": "24 heures sur 24",
    "24 h/24": "24 heures-sur-24",
    "7j/7": "7 jours sur 7",
    "7 j/7": "7 jours-sur-7",
    "24/7": "24 heures sur 24",
    "1/2": "un demi",
    "1/3": "un tiers",
    "2/3": "deux tiers",
    "1/4": "un quart",
    "3/4": "trois quarts",
    "1re": "première",
    "2e": "deuxième",
    "3e": "troisième",
}


def _day(year: int, month: int, day: int) -> str:
    return f"{'1er' if day == 1 else day} {_MONTHS.split()[month - 1]} {year}"


def _of_women(number: int) -> str | None:
    """21 -> vingt et une."""
    tens, last = divmod(number, 10)
    if number == 1:
        return "une"
    return f"{_TENS.split()[tens - 2]} et une" if last == 1 and 2 <= tens <= 6 else None


def _form(number: str) -> int:
    return int(not number.startswith(("0,", "1,")) and number not in ("0", "1"))


def _clock(match: re.Match[str]) -> str:
    """9 h 30 -> 9 heures 30."""
    name = "heure" if int(match[1]) < 2 else "heures"
    return f"{int(match[1])}{match[2] or ' '}{name}{match[3] or ' '}{int(match[4])}"


TONGUE = Tongue(
    lexicon=Lexicon(_SHORTENED | _SPELLED | _FIGURES),
    rules=(
        telephone(),
        days(_day),
        slashed_days(_day, first="day"),
        Rule(rf"{BEGIN}(\d\d?)(\s?)h(\s?)([0-5]\d)(?!{LETTER})", _clock),
        Rule(rf"{BEGIN}(\d\d?):00(?![\d:])", r"\1 heures", ":"),
        ranges("à"),
        units(_UNITS, _form),
        counted(_FEMININE, _of_women),
        Rule(rf"{BEGIN}1(?=\s(?:{'|'.join(_MONTHS.split())})(?!{LETTER}))", "1er"),
        Rule(r"(?<!\w)n[º°](?=\s?\d)", "numéro"),
        Rule(r"(?<!\w)N[º°](?=\s?\d)", "Numéro"),
        Rule(r"(?<![\w])(\d+(?:,\d+)?) ?€", r"\1 euros"),
        signs({"=": "égale", "°C": "degrés Celsius"}),
        before_numbers({"<": "moins de", ">": "plus de"}),
        alternatives("ou"),
        a_pause_for_a_dash(),
    ),
)
