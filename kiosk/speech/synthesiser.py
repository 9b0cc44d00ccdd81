"""What turns a sentence into sound: synthesisers bid for it, in order, and the first that can says it.

    a recording ─ no clip ─► a neural voice ─ none here ─► espeak-ng ─ not trusted with the language ─►
    a voice of the system ─ none ─► nobody: silence

The order is the list itself; one that breaks off leaves the rest to the next.
"""

from collections.abc import Callable
from typing import Protocol

from kiosk.speech.script import Sentence

Sink = Callable[[bytes | int], bool]
"""Takes sound (mono, 16 bit) or the number of a mark, in the order of hearing; False aborts."""


class Synthesiser(Protocol):
    """One way to say a sentence."""

    name: str

    def bids(self, sentence: Sentence) -> bool:
        """Whether it would say `sentence`; asked before each, so it must be quick."""

    def say(self, sentence: Sentence, speed: float, sink: Sink) -> bool:
        """Give the sound of `sentence` to `sink`, mark `i` before its token `i`.

        `speed` is a factor, 0.6-1.6, that leaves the pitch as it is. Returns whether the sink took all of
        it. Raises SpeechError when it cannot go on; what the sink has taken by then stays said.
        """

    def joins(self, sentence: Sentence, following: Sentence) -> bool:
        """Whether `following` goes on so closely that no rest may come between the two."""
