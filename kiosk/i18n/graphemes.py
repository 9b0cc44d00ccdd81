"""What belongs to one letter: a cut between a letter and its marks would leave marks without a letter.

e + accent     د + vowel sign     hand + colour of skin     woman + joiner + sign of medicine
"""

import unicodedata

# They only tell which way a line runs, or hold a line together; nobody sees or hears them.
INVISIBLE = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_JOINERS = "\u200c\u200d"


def is_mark(character: str) -> bool:
    """Whether `character` belongs to the one before it: an accent, a vowel sign, a colour of skin."""
    return (
        unicodedata.category(character)[0] == "M"
        or character in _JOINERS
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def divides(text: str, at: int) -> bool:
    """Whether a letter with its marks ends before `at` (code points), so that a word may end there."""
    if at <= 0 or at >= len(text):
        return True
    return text[at - 1] != "\u200d" and not is_mark(text[at])
