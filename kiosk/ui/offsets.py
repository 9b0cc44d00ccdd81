"""Places in a text, between code points and the UTF-16 units that Qt counts in."""


def utf16(text: str, at: int) -> int:
    """Where the code point `at` of `text` lies in Qt's UTF-16 units."""
    return len(text[:at].encode("utf-16-le")) // 2


def code_points(text: str, at: int) -> int:
    """Which code point of `text` lies at Qt's UTF-16 unit `at`."""
    return len(text.encode("utf-16-le")[: 2 * at].decode("utf-16-le", "ignore"))
