"""Whole numbers as a language writes them."""

# Babel's format_decimal writes Latin digits for Arabic, whatever numbering system it is asked for.
_DIGITS = {"ar": str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")}


def number(value: int, tag: str) -> str:
    """`value` in the digits of `tag`, ungrouped: the kiosk counts pages, seconds and people to 1000.

    >>> number(116, "en"), number(116, "ar")
    ('116', '١١٦')
    """
    return str(value).translate(_DIGITS.get(tag, {}))
