"""Spread: gives each word a moment of its own where espeak-ng says several in one breath.

espeak-ng   [do][not]────────[have]──────      "do not" is one entry of its dictionary
spread      [do]────[not]────[have]──────
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from kiosk.speech.pace import weight
from kiosk.speech.synthesiser import Sink
from kiosk.speech.tape import FRAME_BYTES


class Spread:
    """Passes sound and marks on to `sink`; only sound that several marks share has to wait."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._marks: list[int] = []
        self._sound = bytearray()

    def take(self, piece: bytes | int) -> bool:
        """The next piece of sound, or a mark; False when the sink wants no more."""
        if isinstance(piece, int):
            go_on = not self._sound or self.finish()
            self._marks.append(piece)
            return go_on
        if len(self._marks) > 1:
            self._sound += piece
            return True
        return self.finish() and self._sink(piece)

    def finish(self) -> bool:
        """Pass on what waits: the marks, each with its share of the sound."""
        marks, sound = self._marks, bytes(self._sound)
        self._marks, self._sound = [], bytearray()
        share = len(sound) // FRAME_BYTES // max(len(marks), 1) * FRAME_BYTES
        for index, mark in enumerate(marks):
            end = (index + 1) * share if index + 1 < len(marks) else len(sound)
            if not self._sink(mark) or (sound and not self._sink(sound[index * share : end])):
                return False
        return True


def starts(words: Sequence[str], frames: int) -> list[int]:
    """At which of `frames` each word would begin, if they shared them by their length."""
    weights = list(map(weight, words))
    total = sum(weights) or 1
    return [frames * before // total for before in accumulate(weights[:-1], initial=0)][
        : len(words)
    ]


def marked(sound: bytes, begins: Sequence[int]) -> Iterator[bytes | int]:
    """`sound` cut at the frames where words begin, each word's number before its sound."""
    cuts = [begin * FRAME_BYTES for begin in begins]
    for start, end, mark in zip(
        [0, *cuts], [*cuts, len(sound)], [None, *range(len(cuts))], strict=True
    ):
        if mark is not None:
            yield mark
        if end > start:
            yield sound[start:end]


def evenly(sound: bytes, words: Sequence[str]) -> Iterator[bytes | int]:
    """`sound` with a mark for each word, where nobody knows when it is said."""
    return marked(sound, starts(words, len(sound) // FRAME_BYTES))
