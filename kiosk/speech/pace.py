"""The pace of reading: how long a voice rests, and how long a word is marked in silence."""

from kiosk.speech.script import Script, Sentence

SENTENCE_PAUSE_MS = 250
ITEM_PAUSE_MS = 450
# About 170 words a minute in English: a word of five letters with its space lasts 350 ms.
_WORD_MS = 150
_LETTER_MS = 40
# A Chinese character is a syllable: it lasts as long as several letters.
_IDEOGRAPH_MS = 200


def rest_ms(script: Script, sentence: int) -> int:
    """The silence after a sentence, in ms at speed 1: longer when the item changes, 0 at last."""
    if sentence + 1 >= len(script.sentences):
        return 0
    same = script.sentences[sentence].item == script.sentences[sentence + 1].item
    return SENTENCE_PAUSE_MS if same else ITEM_PAUSE_MS


def silent_ms(script: Script, sentence: int, token: int) -> int:
    """How long a place stays marked when there is no sound, in ms at speed 1.

    A `token` below 0 is the sentence itself, which gives way to its first word at once.
    """
    words = script.sentences[sentence].tokens
    last = token == len(words) - 1
    return _word_ms(script.sentences[sentence], token) + (rest_ms(script, sentence) if last else 0)


def _word_ms(sentence: Sentence, token: int) -> int:
    if token < 0:
        return 0
    letters = [letter for letter in sentence.tokens[token].spoken if letter.isalnum()]
    return _WORD_MS + sum(
        _IDEOGRAPH_MS if "\u3400" <= letter <= "\u9fff" else _LETTER_MS for letter in letters
    )
