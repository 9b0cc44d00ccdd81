"""Arabic: percent signs are dropped, ranges run together, a pause after the dot of د."""

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
        title("د", "الدكتور"),
        word("3D", "ثلاثي الأبعاد"),
        word("2D", "ثنائي الأبعاد"),
        ranges("إلى"),
        Rule(r"(?<=\w)\s?/\s?(?=\w)", " "),
        units({"مم": always("مليمتر"), "ملم": always("مليمتر"), "سم": always("سنتيمتر")}),
        signs({"%": "بالمئة", "٪": "بالمئة", "&": "و", "+": "زائد", "=": "يساوي", "~": "حوالي"}),
    )
