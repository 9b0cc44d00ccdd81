"""A cue laid beside the text it reads: whether they are the same, and when each word begins.

shown   ¿Es      seguro?              words of the text
said    es <1.200>seguro              compared by what is heard of them: es, seguro
words   [900,    1200]                the first begins with the cue
"""

import re
import unicodedata
from bisect import bisect_right
from difflib import SequenceMatcher

from kiosk.content.webvtt import Timed
from kiosk.i18n.segmentation import JOINT, segment, shown

_HEARD = frozenset("%&@")
_HEARD_KINDS = ("Sc", "Sm")
# 1.5 is not 15, nor -5 five.
_NUMBER = re.compile(r"(?:(?<!\w)[-−])?\d+(?:[^\w\s]+\d+)*")
_MOST = 3
_LONGEST = 40


def heard(text: str) -> str:
    """What is heard of `text`: letters, digits and signs, whatever their case and form."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(filter(_is_heard, unicodedata.normalize("NFKC", folded)))


def same(text: str, said: str) -> bool:
    """Whether what is `said` is a text of a card, for the ear; numbers must agree to the last sign."""
    return _sound(text) == _sound(said)


def differences(text: str, said: str) -> str:
    """How what is `said` differs from a text of a card, in words."""
    ours, theirs = _pieces(text, JOINT in text), _pieces(said, JOINT in text)
    matcher = SequenceMatcher(None, [*map(_sound, ours)], [*map(_sound, theirs)], autojunk=False)
    gap = "" if JOINT in text else " "
    found = [
        _difference(gap.join(ours[a:b]), gap.join(theirs[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]
    return "; ".join([*found[:_MOST], *(["and more"] if found[_MOST:] else [])])


def words(text: str, cue: Timed) -> tuple[int, ...]:
    """When each word of `text` begins in its cue, in ms; () where that cannot be known.

    Where a sentence begins must be known, for the first of them it is the start of the cue; a word
    without a moment gets its share of the time between those beside it, by letters.
    """
    prose = segment(text)
    known = {len(heard(cue.text[: moment.at])): moment.time for moment in cue.moments}
    sentences = [
        [len(heard(prose.text[: word.start])) for word in sentence.words]
        for sentence in prose.sentences
    ]
    if sentences:
        known.setdefault(sentences[0][0], cue.start)
    if any(sentence[0] not in known for sentence in sentences):
        return ()
    known.setdefault(len(heard(prose.text)), cue.end)
    places = sorted(known)
    return tuple(_between(place, places, known) for each in sentences for place in each)


def _sound(text: str) -> tuple[str, ...]:
    numbers = _NUMBER.findall(unicodedata.normalize("NFKC", shown(text)))
    return (heard(text), *numbers)


def _between(place: int, places: list[int], known: dict[int, int]) -> int:
    """The time at a place of which the nearest `places` are `known`."""
    if place in known:
        return known[place]
    after = bisect_right(places, place)
    left, right = places[after - 1], places[after]
    share = (place - left) / (right - left)
    return round(known[left] + share * (known[right] - known[left]))


def _is_heard(character: str) -> bool:
    kind = unicodedata.category(character)
    return character.isalnum() or character in _HEARD or kind in _HEARD_KINDS


def _pieces(text: str, joined: bool) -> list[str]:
    """What is compared one by one: words or, where none are written apart, characters."""
    pieces = list(unicodedata.normalize("NFC", shown(text))) if joined else text.split()
    return [piece for piece in pieces if heard(piece)]


def _difference(ours: str, theirs: str) -> str:
    if not theirs:
        return f'leaves out "{_cut(ours)}"'
    if not ours:
        return f'adds "{_cut(theirs)}"'
    return f'says "{_cut(theirs)}" for "{_cut(ours)}"'


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}..."
