"""French: "emme" for Monsieur, "IRM" as a word, "ache" for hours, ranges run together."""

from kiosk.speech.spoken.rules import (
    PHONE,
    Rule,
    iso_dates,
    one_or_many,
    ranges,
    signs,
    spelled,
    units,
    word,
)


def rules(tag: str) -> tuple[Rule, ...]:
    """In the order in which they are applied."""
    return (
        iso_dates(tag),
        PHONE,
        spelled("IRM"),
        Rule(r"(?<!\w)M\.(?=¦[A-ZÀ-Ý])", "Monsieur"),
        Rule(r"(?<!\w)Dre(?=¦[A-ZÀ-Ý])", "Docteure"),
        word("p. ex.", "par exemple"),
        word("c.-à-d.", "c'est-à-dire"),
        word("RDV", "rendez-vous"),
        Rule(r"(?<!\w)[Nn]°\s?(¦?)(?=\d)", lambda m: "numéro" + (m[1] or " ")),
        Rule(
            r"(?<![\w.,])(\d{1,2})\s?(¦?)h(?!\w)(¦?)\s?(?=00(?!\d))?",
            lambda m: f"{m[1]}{m[2] or ' '}{_hours(m[1])}{m[3]}",
        ),
        Rule(
            r"(?<![\w.,])(\d{1,2})h(\d\d)(?!\w)",
            lambda m: f"{m[1]} {_hours(m[1])}" + ("" if m[2] == "00" else f" {m[2]}"),
        ),
        ranges("à"),
        word("1/2", "un demi"),
        word("1/3", "un tiers"),
        word("2/3", "deux tiers"),
        word("1/4", "un quart"),
        word("3/4", "trois quarts"),
        Rule(r"(?<=\w)\s?/\s?(?=\w)", " "),
        units(
            {
                "mg": one_or_many("milligramme", "milligrammes"),
                "min": one_or_many("minute", "minutes"),
            }
        ),
        signs(
            {
                "%": "pour cent",
                "&": "et",
                "+": "plus",
                "=": "égale",
                "~": "environ",
                "≈": "environ",
                "≥": "au moins",
                "≤": "au plus",
            }
        ),
    )


def _hours(number: str) -> str:
    return "heure" if number in ("0", "1") else "heures"
