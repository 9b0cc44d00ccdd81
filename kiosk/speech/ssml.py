"""A sentence as espeak-ng takes it: SSML with a numbered mark before each word.

    Is it safe?  ─►  <mark name="0"/>Is <mark name="1"/>it <mark name="2"/>safe?

There is no <speak> around it on purpose: at its end espeak-ng adds 400 ms of silence.
"""

import re
from html import escape

from kiosk.speech.script import Sentence

_DOTS = re.compile(r"\.{2,}")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def marked(sentence: Sentence) -> str:
    """`sentence` as it is said, mark `i` before its token `i`.

    Languages written without spaces get spaces between their words too: the sound stays the same,
    and a mark then never falls inside a number or a Latin word.
    """
    said = [
        f'<mark name="{index}"/>{plain(token.spoken)}'
        for index, token in enumerate(sentence.tokens)
    ]
    return " ".join(said)


def plain(spoken: str) -> str:
    """A text without any mark."""
    return escape(_sayable(spoken), quote=False)


def _sayable(spoken: str) -> str:
    """Without what makes espeak-ng stumble: a row of dots is read out, a NUL ends the text."""
    return _DOTS.sub(".", _CONTROLS.sub(" ", spoken))
