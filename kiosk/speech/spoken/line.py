"""A line: a sentence with a bar after each word, so that one rule can see all of it.

What stands between two words and may be said, as in "10 – 15", goes with the word before it.
"""

import re

from kiosk.i18n.segmentation import Sentence

# A character for private use: to a pattern it is neither a space nor a letter.
BAR = "\ue000"

_SIGNS = re.compile(r"[%‰+=&<>≥≤≈~×÷/°–—-]")


def joined(text: str, sentence: Sentence) -> str:
    """The line of `sentence`, a sentence of `text`."""
    words = [text[word.start : word.end] for word in sentence.words]
    starts = [word.start for word in sentence.words[1:]]
    gaps = [
        text[word.end : start].strip()
        for word, start in zip(sentence.words, [*starts, sentence.end], strict=True)
    ]
    return BAR.join(
        _with_signs(word.replace(BAR, ""), gap) for word, gap in zip(words, gaps, strict=True)
    )


def _with_signs(word: str, gap: str) -> str:
    return f"{word} {gap.replace(BAR, '')}" if _SIGNS.search(gap) else word


def parted(line: str) -> tuple[str, ...]:
    """The words of a line, each without the white space around it."""
    return tuple(word.strip() for word in line.split(BAR))


def shared(said: str, bars: int) -> str | None:
    """`said` over `bars` + 1 words; None where it has too few."""
    words = said.split()
    if len(words) <= bars:
        return None
    return BAR.join([*words[:bars], " ".join(words[bars:])])
