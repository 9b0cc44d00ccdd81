"""Filipino: no voice of espeak-ng speaks it; for voices that a site brings, ranges and percent."""

from kiosk.speech.spoken.rules import PHONE, Rule, iso_dates, ranges, signs


def rules(tag: str) -> tuple[Rule, ...]:
    """In the order in which they are applied."""
    return (iso_dates(tag), PHONE, ranges("hanggang"), signs({"%": "porsiyento", "&": "at"}))
