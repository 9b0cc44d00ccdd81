"""Text for the ear: what is said for each shown word, where a voice would say it wrongly.

    shown   US clinics, | 2007 | – 2013  | 116 | of 1,000
    said    US clinics, | 2007 to | 2013 | 116 | of 1,000

A sentence is one line here, its words a newline apart. First the pack's lexicon has its say, then
that of the program, then the rules for numbers and signs; none of them may lose or make a newline.
"""

import re
from typing import TYPE_CHECKING

from kiosk.i18n.segmentation import Sentence
from kiosk.speech.ear.lexicon import Lexicon
from kiosk.speech.ear.line import GAP
from kiosk.speech.ear.tongues import tongue_of

if TYPE_CHECKING:
    from kiosk.speech.ear.tongue import Tongue

__all__ = ["Lexicon", "spoken"]

_EMPTY = Lexicon()
# Between words stand pauses, and signs that are said; a quotation mark or a bullet is neither.
_PAUSE_OR_SIGN = re.compile(r"([?!:;,…؟،؛，；：？！]+)|([-–—/&+=%٪‰×÷±≥≤≈<>~°@#№$€£]+)")
_BEFORE_A_NUMBER = re.compile(r"[≥≤≈<>~±$€£#№]+$")
# A rule has nothing to do without one of these; the hyphen of a compound is none.
_SPECIAL = re.compile(r"[\d/&+=%٪‰≥≤≈<>~°@#$€£½–—]| -")


def spoken(
    text: str, sentence: Sentence, language: str, lexicon: Lexicon = _EMPTY
) -> tuple[str, ...]:
    """What is said for each word of `sentence` (a sentence of `text`), in order.

    As many strings as `sentence.words`, none of them empty. What `lexicon` says is said as it is; a
    `language` without rules of its own is said as it is written.

    >>> from kiosk.i18n.segmentation import segment
    >>> prose = segment("It takes 15-30 minutes.")
    >>> spoken(prose.text, prose.sentences[0], "en")
    ('It', 'takes', '15 to 30', 'minutes.')
    """
    shown = tuple(text[word.start : word.end] for word in sentence.words)
    tongue = tongue_of(language)
    words = _with_signs(text, sentence) if tongue else shown
    said = tuple(word.strip() for word in _said(GAP.join(words), lexicon, tongue).split(GAP))
    # A word that holds a newline, or a rule that lost one, is no reason to be silent.
    return _ended(said, shown) if len(said) == len(shown) and all(said) else shown


def _ended(said: tuple[str, ...], shown: tuple[str, ...]) -> tuple[str, ...]:
    """The point of an abbreviation that ends the sentence too goes on to end it."""
    ends = shown and shown[-1].endswith(".") and said[-1][-1].isalnum()
    return (*said[:-1], said[-1] + ".") if ends else said


def _said(line: str, lexicon: Lexicon, tongue: "Tongue | None") -> str:
    pieces = lexicon.split(line)
    if tongue is None:
        return "".join(pieces)
    # The odd pieces are what the lexicon says.
    return "".join(piece if i % 2 else _by_rule(piece, tongue) for i, piece in enumerate(pieces))


def _by_rule(line: str, tongue: "Tongue") -> str:
    pieces = tongue.lexicon.split(line)
    return "".join(
        piece if i % 2 or not _SPECIAL.search(piece) else tongue.say(piece)
        for i, piece in enumerate(pieces)
    )


def _with_signs(text: str, sentence: Sentence) -> list[str]:
    """Each word with the pauses and signs that stand between it and the next."""
    words, end = [], sentence.end
    for word in reversed(sentence.words):
        between = _signs(text[word.end : end]) if end - word.end > 1 else ""
        words.append(text[word.start : word.end] + between)
        end = word.start
    leading = _BEFORE_A_NUMBER.search(text[sentence.start : end].rstrip())
    if leading and words:
        words[-1] = leading.group() + words[-1]
    return words[::-1]


def _signs(between: str) -> str:
    found = _PAUSE_OR_SIGN.findall(between)
    return "".join(pause or f" {sign}" for pause, sign in found)
