"""Haitian Creole: an English "percent", units and initials as noises, ranges run together."""

from kiosk.speech.spoken.rules import PHONE, Rule, always, iso_dates, ranges, signs, units, word


def rules(tag: str) -> tuple[Rule, ...]:
    """In the order in which they are applied."""
    return (
        iso_dates(tag),
        PHONE,
        Rule(r"(?<!\w)Dr\.?(?=¦)", "doktè"),
        word("IRM", "i è èm"),
        word("MRI", "èm è i"),
        word("3D", "twa de"),
        word("2D", "de de"),
        ranges("a"),
        Rule(r"(?<=\w)\s?/\s?(?=\w)", " "),
        units({"mm": always("milimèt"), "cm": always("santimèt"), "kg": always("kilo")}),
        signs({"%": "pousan", "&": "ak", "+": "plis", "=": "egal", "~": "anviwon"}),
    )
