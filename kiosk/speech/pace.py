"""The pace of reading: how long a voice rests, and how long a word is marked in silence."""

from kiosk.speech.script import Sentence

# Silence after a sentence, in ms at speed 1, by what comes next.
WITHIN_ITEM_MS = 250
AFTER_ITEM_MS = 450
AFTER_HEADING_MS = 600
AFTER_PAGE_MS = 900
# About 170 words a minute in English: a word of five letters with its space lasts 350 ms.
_WORD_MS = 150
_LETTER_MS = 40
# A Chinese character is a syllable: it lasts as long as several letters.
_IDEOGRAPH_MS = 200


def silent_ms(sentence: Sentence, token: int) -> int:
    """How long a place stays marked when there is no sound, in ms at speed 1.

    A `token` below 0 is the sentence itself, which gives way to its first word at once.
    """
    last = token == len(sentence.tokens) - 1
    return _marked_ms(sentence, token) + (sentence.rest if last else 0)


def weight(spoken: str) -> int:
    """How long a word takes, beside others: ms when it is marked in silence."""
    letters = [letter for letter in spoken if letter.isalnum()]
    return _WORD_MS + sum(
        _IDEOGRAPH_MS if "\u3400" <= letter <= "\u9fff" else _LETTER_MS for letter in letters
    )


def _marked_ms(sentence: Sentence, token: int) -> int:
    return weight(sentence.tokens[token].spoken) if token >= 0 else 0
