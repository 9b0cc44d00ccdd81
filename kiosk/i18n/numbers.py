"""Numbers as a language writes them.

Babel's `format_decimal` prints Latin digits unless asked for the language's own; it is imported only
where those differ, because it costs a start tens of milliseconds.
"""

_OWN_DIGITS = frozenset({"ar"})


def number(value: int, tag: str) -> str:
    """`value` in the digits of `tag`, ungrouped: the kiosk counts pages, seconds and people to 1000.

    >>> number(116, "en"), number(116, "ar")
    ('116', '١١٦')
    """
    if tag not in _OWN_DIGITS:
        return str(value)
    from babel.numbers import format_decimal

    from kiosk.i18n.languages import language

    return format_decimal(
        value, format="0", locale=language(tag).locale, numbering_system="default"
    )
