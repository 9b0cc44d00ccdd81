"""Characters that no text of a pack may hold: nobody sees them, or they turn or bury the words beside them.

What a language needs stays: joiners, soft hyphens, isolated directions, a few marks upon a letter.
"""

import re
from collections.abc import Iterator

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
)
_OPENING, _CLOSING = re.compile("[\u2066-\u2068]"), "\u2069"
_REFUSED = (
    ("[\u202a-\u202e]", "a sign that turns the words behind it round", "take it out"),
    ("[\0-\x1f\x7f-\x9f]", "a control character", "take it out"),
    ("[\ufffd-\uffff]", "a character that was lost on the way", "write it again"),
    (
        "[\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]",
        "a character that nobody sees",
        "take it out",
    ),
    (
        "[\ue000-\uf8ff\U000f0000-\U0010ffff]",
        "a character that means something only in one font",
        "write it in letters",
    ),
    (f"[{_MARKS}]{{9}}", "marks heaped upon one letter", "write the letter alone"),
)
_ANY = re.compile("|".join(pattern for pattern, _, _ in _REFUSED) + "|[\u2066-\u2069]")


def faults(text: str) -> Iterator[tuple[str, str]]:
    """What a text holds of these, and how to mend it."""
    # One look is enough for nearly every text.
    if not _ANY.search(text):
        return
    for pattern, what, mend in _REFUSED:
        if found := re.search(pattern, text):
            yield f"{what} (U+{ord(found[0][0]):04X})", mend
    if len(_OPENING.findall(text)) != text.count(_CLOSING):
        yield "a sign of direction without its partner", "end U+2066, 2067 or 2068 with U+2069"
