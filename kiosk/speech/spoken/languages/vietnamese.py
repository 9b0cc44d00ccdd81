"""Vietnamese: "mzi" for MRI, letters for BS. and mm, times and dates as bare numbers."""

from kiosk.speech.spoken.rules import (
    PHONE,
    Rule,
    always,
    iso_dates,
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
        title("BS", "bác sĩ"),
        title("Bs", "bác sĩ"),
        title("TS", "tiến sĩ"),
        title("ThS", "thạc sĩ"),
        word("MRI", "em rờ ai"),
        Rule(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])", r"\1 tháng \2 năm \3"),
        Rule(r"(?<![\d:])(\d{1,2}):00(?![\d:])", r"\1 giờ"),
        Rule(r"(?<![\d:])(\d{1,2}):(\d\d)(?![\d:])", r"\1 giờ \2"),
        ranges("đến"),
        Rule(r"(?<=\w)\s?/\s?(?=\w)", " "),
        units(
            {
                "mm": always("mi li mét"),
                "cm": always("xăng ti mét"),
                "ml": always("mi li lít"),
                "mg": always("mi li gam"),
                "kg": always("ki lô gam"),
            }
        ),
        signs({"%": "phần trăm", "&": "và", "+": "cộng", "=": "bằng", "~": "khoảng"}),
    )
