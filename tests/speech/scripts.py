"""Scripts to say in tests: one item a paragraph, its words cut at spaces."""

from kiosk.speech.pace import AFTER_ITEM_MS, WITHIN_ITEM_MS
from kiosk.speech.script import Script, Sentence, Token


def script(*sentences: str, language: str = "en", item: str | None = None) -> Script:
    """`sentences` as a Script: each in an item of its own, or all in `item`."""
    rest = WITHIN_ITEM_MS if item else AFTER_ITEM_MS
    return Script(
        sentences=tuple(
            Sentence(
                item=item or f"item-{index}",
                language=language,
                start=0,
                end=len(text),
                tokens=tokens(text),
                rest=rest if index + 1 < len(sentences) else 0,
            )
            for index, text in enumerate(sentences)
        )
    )


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text`, said as they are shown."""
    found, start = [], 0
    for word in text.split():
        start = text.index(word, start)
        found.append(Token(start=start, end=start + len(word), spoken=word))
        start += len(word)
    return tuple(found)


def places(said: Script) -> list[tuple[int, int]]:
    """Every word of `said` in order, as (sentence, token)."""
    return [
        (index, token)
        for index, sentence in enumerate(said.sentences)
        for token in range(len(sentence.tokens))
    ]
