"""Spanish as it is said in the Americas."""

import re

from kiosk.speech.ear.lexicon import Lexicon
from kiosk.speech.ear.line import BEGIN
from kiosk.speech.ear.tongue import (
    Rule,
    Tongue,
    a_pause_for_a_dash,
    alternatives,
    apart,
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

_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_TENS = ". . veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_HUNDREDS = (
    ". . doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas "
    "novecientas"
)
_FEMININE = (
    "biopsia biopsias clínica clínicas ecografía ecografías enfermera enfermeras hora horas imagen "
    "imágenes mamografía mamografías mujer mujeres página páginas persona personas pregunta "
    "preguntas prueba pruebas semana semanas vez veces visita visitas zona zonas"
)
_MASCULINE = (
    "año años cáncer cánceres centímetro centímetros caso casos día días estudio estudios "
    "examen exámenes kilogramo kilogramos médico médicos mes meses milímetro milímetros minuto "
    "minutos segundo segundos"
)
_UNITS = {
    "mm": ("milímetro", "milímetros"),
    "cm": ("centímetro", "centímetros"),
    "km": ("kilómetro", "kilómetros"),
    "mg": ("miligramo", "miligramos"),
    "kg": ("kilogramo", "kilogramos"),
    "ml": ("mililitro", "mililitros"),
    "mSv": ("milisievert", "milisieverts"),
    "mGy": ("miligray", "miligray"),
    "min": ("minuto", "minutos"),
}
# A point after these ends the voice's clause before a capital: "Doctor. López".
_SHORTENED = {
    "Dr.": "Doctor",
    "Dra.": "Doctora",
    "Sr.": "Señor",
    "Sra.": "Señora",
    "Srta.": "Señorita",
    "Ud.": "usted",
    "Uds.": "ustedes",
    "p. ej.": "por ejemplo",
    "p.ej.": "por ejemplo",
    "etc.": "etcétera",
    "EE. UU.": "Estados Unidos",
    "EE.UU.": "Estados Unidos",
    "EE UU": "Estados Unidos",
    "y/o": "y o",
    "a. m.": "a eme",
    "p. m.": "pe eme",
    "Houston": "Jiuston",
}
# The voice takes these for words.
_SPELLED = {
    "CDIS": "ce de i ese",
    "DCIS": "de ce i ese",
    "ADN": "a de ene",
    "ID": "i de",
    "IRM": "i erre eme",
    "VIH": "ve i hache",
}
_FIGURES = {
    "24/7": "24 7",
    "1/2": "un medio",
    "1/3": "un tercio",
    "2/3": "dos tercios",
    "1/4": "un cuarto",
    "3/4": "tres cuartos",
    "llame al 911": "llame al 9 1 1",
    "llamar al 911": "llamar al 9 1 1",
    "marque 911": "marque 9 1 1",
    "marque el 911": "marque el 9 1 1",
}


def _day(year: int, month: int, day: int) -> str:
    return f"{'primero' if day == 1 else day} de {_MONTHS.split()[month - 1]} de {year}"


def _of_women(number: int) -> str | None:
    """21 -> veintiuna, 200 -> doscientas, 250 -> doscientas 50."""
    hundreds, rest = divmod(number, 100)
    head = _HUNDREDS.split()[hundreds] if hundreds > 1 else "ciento" if hundreds and rest else ""
    tail = _one(rest, "una") or (str(rest) if rest else "")
    changed = hundreds > 1 or not tail.isdigit()
    return f"{head} {tail}".strip() if changed and number != 100 else None


def _of_men(number: int) -> str | None:
    """21 -> veintiún."""
    if number == 21:
        return "veintiún"
    return _one(number, "un") if number < 100 else None


def _one(number: int, one: str) -> str | None:
    tens, last = divmod(number, 10)
    if last != 1 or tens == 1:
        return None
    joint = "" if tens == 2 else " y "
    return f"{_TENS.split()[tens]}{joint}{one}" if tens else one


def _without_commas(match: re.Match[str]) -> str:
    return match.group().replace(",", "")


TONGUE = Tongue(
    lexicon=Lexicon(_SHORTENED | _SPELLED | _FIGURES),
    rules=(
        telephone(),
        days(_day),
        # In the United States both orders are in use.
        slashed_days(_day, first="either"),
        ranges("a"),
        # The comma of thousands, as in Mexico and the United States; the voice takes it for a decimal.
        Rule(rf"{BEGIN}[1-9]\d{{0,2}}(?:,\d{{3}})+(?![\d,]|\.\d{{3}})", _without_commas),
        Rule(rf"{BEGIN}(\d\d?):00(?![\d:])", r"\1 en punto", ":"),
        Rule(rf"{BEGIN}(\d\d?):0([1-9])(?![\d:])", r"\1 y \2", ":"),
        units(_UNITS, one_or_many),
        counted(_FEMININE, _of_women),
        counted(_MASCULINE, _of_men),
        Rule(
            r"(?<!\w)([nN])(?:\.?[º°]|[oO]\.|[úÚ]m\.)(?=\s?\d)",
            lambda match: apart(match, "Número" if match[1] == "N" else "número"),
        ),
        Rule(r"(?<!\w)\$(\d+(?:[.,]\d+)*)(?!\w)", r"\1 dólares", "$"),
        signs({"&": "y", "°C": "grados Celsius", "°F": "grados Fahrenheit"}),
        before_numbers({"<": "menos de", ">": "más de", "#": "número", "~": "cerca de"}),
        alternatives("o"),
        a_pause_for_a_dash(),
    ),
)
