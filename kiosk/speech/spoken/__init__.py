"""Text for the ear: what is said for each word that is shown.

    shown   "Between 10 – 15 % of 1,000 women."
    line     Between|10 –|15 %|of|1,000|women.         a bar after each word, signs with the word before
    rules    Between|10 to|15 percent|of|1,000|women.  the pack's lexicon, then those of the language
    said    ("Between", "10 to", "15 percent", "of", "1,000", "women.")

Only what the voice would say wrongly is rewritten; what it says well by itself stays as it is.
"""

from kiosk.i18n.segmentation import Sentence
from kiosk.speech.spoken.languages import rules_of
from kiosk.speech.spoken.lexicon import Lexicon
from kiosk.speech.spoken.line import joined, parted
from kiosk.speech.spoken.rules import Rule

__all__ = ["Lexicon", "spoken"]

_NO_WORDS = Lexicon()


def spoken(
    text: str, sentence: Sentence, language: str, lexicon: Lexicon = _NO_WORDS
) -> tuple[str, ...]:
    """What is said for each word of `sentence`, a sentence of `text`: one text a word, none blank."""
    line = joined(text, sentence)
    steps: tuple[Lexicon | Rule, ...] = (lexicon, *rules_of(language))
    for step in steps:
        said = step.applied(line)
        # A rule that lost or made a word is none: each shown word must have its sound.
        if said != line and len(parted(said)) == len(sentence.words) and all(parted(said)):
            line = said
    return parted(line)
