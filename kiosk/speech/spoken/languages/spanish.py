"""Spanish: "barra", ranges run together, "eme eme", abbreviations letter by letter."""

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
        title("Dr", "doctor"),
        title("Dra", "doctora"),
        title("Sr", "señor"),
        title("Sra", "señora"),
        title("Srta", "señorita"),
        title("Ud", "usted"),
        title("Uds", "ustedes"),
        word("p. ej.", "por ejemplo"),
        word("p.ej.", "por ejemplo"),
        word("EE. UU.", "Estados Unidos"),
        word("EE.UU.", "Estados Unidos"),
        word("n.º", "número"),
        word("N.º", "número"),
        Rule(r"(?<!\w)[Nn](?:úm|ro)\.(?=¦\d)", "número"),
        Rule(r"(?<![\d:])(\d{1,2}):00(?![\d:])", r"\1 en punto"),
        ranges("a"),
        word("1/2", "un medio"),
        word("1/3", "un tercio"),
        word("2/3", "dos tercios"),
        word("1/4", "un cuarto"),
        word("3/4", "tres cuartos"),
        Rule(r"(?<=\w)\s?/\s?(?=\w)", " "),
        units(
            {
                "mm": one_or_many("milímetro", "milímetros"),
                "cm": one_or_many("centímetro", "centímetros"),
                "ml": one_or_many("mililitro", "mililitros"),
                "mg": one_or_many("miligramo", "miligramos"),
                "kg": one_or_many("kilo", "kilos"),
                "min": one_or_many("minuto", "minutos"),
            }
        ),
        signs(
            {
                "%": "por ciento",
                "&": "y",
                "+": "más",
                "=": "igual a",
                "~": "unos",
                "≈": "unos",
                "≥": "al menos",
                "≤": "como máximo",
            }
        ),
    )
