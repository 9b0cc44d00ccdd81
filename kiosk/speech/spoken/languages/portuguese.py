"""Portuguese of Brazil: "menos" in ranges, "agá" for hours, "eme eme", "p. ex." as letters."""

from kiosk.speech.spoken.rules import (
    PHONE,
    Rule,
    iso_dates,
    one_or_many,
    ranges,
    signs,
    title,
    units,
    word,
)


def rules(tag: str) -> tuple[Rule, ...]:
    """In the order in which they are applied."""
    return (
        iso_dates(tag),
        PHONE,
        title("Dr", "doutor"),
        title("Dra", "doutora"),
        title("Sr", "senhor"),
        title("Sra", "senhora"),
        word("p. ex.", "por exemplo"),
        word("n.º", "número"),
        word("EUA", "Estados Unidos"),
        Rule(r"(?<![\w.,])(\d{1,2})h(?!\w)", lambda m: f"{m[1]} {_hours(m[1])}"),
        Rule(
            r"(?<![\w.,])(\d{1,2})h(\d\d)(?!\w)",
            lambda m: f"{m[1]} {_hours(m[1])}" + ("" if m[2] == "00" else f" e {m[2]}"),
        ),
        ranges("a"),
        word("1/2", "meio"),
        word("1/3", "um terço"),
        word("2/3", "dois terços"),
        word("1/4", "um quarto"),
        word("3/4", "três quartos"),
        Rule(r"(?<=\w)\s?/\s?(?=\w)", " "),
        units(
            {
                "mm": one_or_many("milímetro", "milímetros"),
                "cm": one_or_many("centímetro", "centímetros"),
                "ml": one_or_many("mililitro", "mililitros"),
                "mg": one_or_many("miligrama", "miligramas"),
                "kg": one_or_many("quilo", "quilos"),
                "min": one_or_many("minuto", "minutos"),
            }
        ),
        signs(
            {
                "%": "por cento",
                "&": "e",
                "+": "mais",
                "=": "igual a",
                "~": "cerca de",
                "≈": "cerca de",
                "≥": "pelo menos",
                "≤": "no máximo",
            }
        ),
    )


def _hours(number: str) -> str:
    return "hora" if number == "1" else "horas"
