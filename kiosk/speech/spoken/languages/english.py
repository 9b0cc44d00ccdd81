"""English: "dash" and "slash" in ranges and fractions, "M M", "D-sis", a full stop after "No."."""

from kiosk.speech.spoken.rules import (
    PHONE,
    Rule,
    iso_dates,
    one_or_many,
    ranges,
    signs,
    spelled,
    title,
    units,
    word,
)

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = r"1[1-9]\d\d"


def rules(tag: str) -> tuple[Rule, ...]:
    """In the order in which they are applied."""
    return (
        iso_dates(tag),
        PHONE,
        spelled("DCIS", "LCIS"),
        title("Dr", "Doctor"),
        title("Mr", "Mister"),
        title("Mrs", "Missis"),
        title("St", "Saint"),
        word("vs.", "versus"),
        word("vs", "versus"),
        word("approx.", "about"),
        word("i.e.", "that is"),
        Rule(r"(?<!\w)[Nn]o\.(?=¦\d)", "number"),
        Rule(r"(?<!\w)[Nn]os\.(?=¦\d)", "numbers"),
        Rule(r"(?<![\d:])(\d{1,2}):00(?!\s?¦?[ap]\.?m|[\d:])", r"\1 o'clock"),
        Rule(r"(?<![\d:])(\d{1,2}):00(?=\s?¦?[ap]\.?m)", r"\1"),
        Rule(rf"((?:{_MONTHS})¦)(\d\d?)(?!\w|[.:]\d)", lambda m: m[1] + _ordinal(m[2])),
        Rule(
            rf"(?<![\w.,:])(\d\d?)(¦(?:of¦)?(?:{_MONTHS}))(?!\w)", lambda m: _ordinal(m[1]) + m[2]
        ),
        Rule(
            rf"(?<![\w.,])({_YEAR})(?=\s?[-–—]\s?¦?\d{{4}}(?!\d))|(?<=\d\d[-–—])({_YEAR})(?!\w)",
            lambda m: _year(m[0]),
        ),
        Rule(
            rf"(?<!\w)((?:in|since|from|until|{_MONTHS})¦)(1[89]\d\d)(?![\w,])",
            lambda m: m[1] + _year(m[2]),
            ignore_case=True,
        ),
        ranges("to"),
        word("1/2", "one half"),
        word("1/3", "one third"),
        word("2/3", "two thirds"),
        word("1/4", "one quarter"),
        word("3/4", "three quarters"),
        Rule(r"(?<=\w)\s?/\s?(?=\w)", " "),
        units(
            {
                "mm": one_or_many("millimeter", "millimeters"),
                "cm": one_or_many("centimeter", "centimeters"),
                "ml": one_or_many("milliliter", "milliliters"),
                "mL": one_or_many("milliliter", "milliliters"),
                "mg": one_or_many("milligram", "milligrams"),
                "kg": one_or_many("kilogram", "kilograms"),
                "min": one_or_many("minute", "minutes"),
            }
        ),
        signs(
            {
                "%": "percent",
                "&": "and",
                "+": "plus",
                "=": "equals",
                "~": "about",
                "≈": "about",
                "≥": "at least",
                "≤": "at most",
                "×": "times",
            }
        ),
    )


def _ordinal(day: str) -> str:
    ending = {"1": "st", "2": "nd", "3": "rd"}.get(day[-1], "th")
    return day + ("th" if len(day) == 2 and day[0] == "1" else ending)


def _year(written: str) -> str:
    """1998 as 19 98, 1905 as 19 oh 5, 1900 as 19 hundred."""
    century, year = written[:2], written[2:]
    if year == "00":
        return f"{century} hundred"
    return f"{century} oh {year[1]}" if year[0] == "0" else f"{century} {year}"
