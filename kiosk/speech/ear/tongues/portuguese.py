"""Portuguese as it is said in Brazil."""

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
    one_or_many,
    ranges,
    signs,
    slashed_days,
    telephone,
    units,
)

_MONTHS = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
_TENS = ". . vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"
_HUNDREDS = (
    ". cento duzentas trezentas quatrocentas quinhentas seiscentas setecentas oitocentas novecentas"
)
_FEMININE = (
    "biópsia biópsias clínica clínicas enfermeira enfermeiras hora horas imagem imagens mamografia "
    "mamografias mulher mulheres página páginas pergunta perguntas pessoa pessoas semana semanas "
    "vez vezes visita visitas"
)
_UNITS = {
    "mm": ("milímetro", "milímetros"),
    "cm": ("centímetro", "centímetros"),
    "km": ("quilômetro", "quilômetros"),
    "mg": ("miligrama", "miligramas"),
    "kg": ("quilo", "quilos"),
    "ml": ("mililitro", "mililitros"),
    "min": ("minuto", "minutos"),
    "h": ("hora", "horas"),
}
# The voice says the letters of "Sr." and swallows "Sra."; a point ends its clause before a capital.
_SHORTENED = {
    "Dr.": "Doutor",
    "Dra.": "Doutora",
    "Sr.": "Senhor",
    "Sra.": "Senhora",
    "p. ex.": "por exemplo",
    "p.ex.": "por exemplo",
    "etc.": "etcétera",
    "e/ou": "e ou",
}
# The voice takes these for words.
_SPELLED = {
    "MRI": "M-R-I",
    "CDIS": "C-D-I-S",
    "DNA": "D-N-A",
    "IMC": "I-M-C",
}
_FIGURES = {
    "24/7": "24 horas por dia, 7 dias por semana",
    "1/2": "um meio",
    "1/3": "um terço",
    "2/3": "dois terços",
    "1/4": "um quarto",
    "3/4": "três quartos",
}


def _day(year: int, month: int, day: int) -> str:
    return f"{'primeiro' if day == 1 else day} de {_MONTHS.split()[month - 1]} de {year}"


def _of_women(number: int) -> str | None:
    """21 -> vinte e uma, 202 -> duzentas e duas."""
    hundreds, rest = divmod(number, 100)
    tail = _one_or_two(rest)
    if number == 100 or (hundreds < 2 and tail is None):
        return None
    head = _HUNDREDS.split()[hundreds] if hundreds else ""
    return " e ".join(part for part in (head, tail or (str(rest) if rest else "")) if part)


def _one_or_two(number: int) -> str | None:
    tens, last = divmod(number, 10)
    if last not in (1, 2) or tens == 1:
        return None
    one_or_two = "uma" if last == 1 else "duas"
    return f"{_TENS.split()[tens]} e {one_or_two}" if tens else one_or_two


def _clock(match: re.Match[str]) -> str:
    """9h30 -> 9 horas e 30."""
    name = "hora" if int(match[1]) == 1 else "horas"
    return f"{int(match[1])} {name} e {int(match[2])}"


TONGUE = Tongue(
    lexicon=Lexicon(_SHORTENED | _SPELLED | _FIGURES),
    rules=(
        telephone(),
        days(_day),
        slashed_days(_day, first="day"),
        Rule(rf"{BEGIN}(\d\d?)h([0-5]\d)(?:min)?(?!{LETTER})", _clock),
        Rule(rf"{BEGIN}(\d\d?):00(?![\d:])", r"\1 horas", ":"),
        ranges("a"),
        units(_UNITS, one_or_many),
        counted(_FEMININE, _of_women),
        Rule(r"(?<!\w)n\.?[º°](?=\s?\d)", "número"),
        Rule(r"(?<!\w)N\.?[º°](?=\s?\d)", "Número"),
        Rule(r"(?<!\w)R\$(\d+(?:[.,]\d+)*)(?!\w)", r"\1 reais", "$"),
        signs({"°C": "graus Celsius"}),
        before_numbers({"<": "menos de", ">": "mais de"}),
        alternatives("ou"),
        a_pause_for_a_dash(),
    ),
)
