"""A sentence as espeak-ng takes it: SSML with a numbered mark before each word.

    Is it safe?  ─►  <mark name="0"/>Is <mark name="1"/>it <mark name="2"/>safe?

There is no <speak> around it on purpose: at its end espeak-ng adds 400 ms of silence.
"""

import re
from collections.abc import Iterator
from html import escape

from kiosk.speech.script import Sentence

_DOTS = re.compile(r"\.{2,}")
_STOPPED = re.compile(r"[.!?。！？…؟]+[\"'”’»)\]」』）]*$")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def passages(sentence: Sentence) -> Iterator[str]:
    """`sentence` as it is said, mark `i` before its token `i`: in as many passages as it has stops,
    after what leads to it, since espeak-ng drops a mark right after a full stop.

    Languages written without spaces get spaces between their words too: the sound stays the same,
    and a mark then never falls inside a number or a Latin word.
    """
    if sentence.lead:
        yield _plain(sentence.lead)
    passage: list[str] = []
    for index, token in enumerate(sentence.tokens):
        passage.append(f'<mark name="{index}"/>{_plain(token.spoken)}')
        if _STOPPED.search(token.spoken):
            yield " ".join(passage)
            passage = []
    if passage:
        yield " ".join(passage)


def _plain(spoken: str) -> str:
    return escape(_sayable(spoken), quote=False)


def _sayable(spoken: str) -> str:
    """Without what makes espeak-ng stumble: a row of dots is read out, a NUL ends the text."""
    return _DOTS.sub(".", _CONTROLS.sub(" ", spoken))
