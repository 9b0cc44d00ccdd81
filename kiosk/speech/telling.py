"""Telling: a Script becomes sound with its marks, a sentence at a time, whoever says it.

place ─► the first synthesiser that bids ─► [sentence][lead][mark 0][sound]... ─► put
             └─ breaks off: the next one goes on after the last mark
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.errors import SpeechError
from kiosk.speech.espeak import Espeak
from kiosk.speech.neural import Neural
from kiosk.speech.outfit import Outfit
from kiosk.speech.platform import platform_voice
from kiosk.speech.protocol import Event, Failed, Finished, Heard, Say
from kiosk.speech.recordings import Recordings
from kiosk.speech.reports import Reason
from kiosk.speech.script import Script, Sentence
from kiosk.speech.synthesiser import Synthesiser
from kiosk.speech.tape import FRAME_BYTES, ramped

BEGINNING = -1

Put = Callable[[bytes | Event], bool]
"""Takes sound and marks in the order of hearing; False when no more is wanted."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the telling has come to: a token of a sentence, or its beginning with what leads to it."""

    sentence: int
    token: int = BEGINNING

    def over(self, script: Script) -> bool:
        """Whether the end itself has been told."""
        return self.sentence > len(script.sentences)


class Telling:
    """Says sentences; for the one thread that made it."""

    def __init__(self, outfit: Outfit) -> None:
        """Raises SpeechError when the voices cannot be used."""
        espeak = Espeak()
        self.rate = espeak.frames_per_second
        """Frames a second of the sound."""
        neural, own = Neural(outfit.neural, self.rate), platform_voice(self.rate)
        bidders: list[Synthesiser | None] = [Recordings(self.rate), neural, espeak, own]
        self._synthesisers = tuple(bidder for bidder in bidders if bidder)

    def tell(self, say: Say, place: Place, speed: float, put: Put) -> Place:
        """Put the rest of a sentence, or the end; the place after it."""
        index, sentences = place.sentence, say.script.sentences
        if index == len(sentences):
            put(Finished(say.utterance))
        elif by := self._utter(sentences[index], speed, _Onto(put, say.utterance, place)):
            following = sentences[index + 1] if index + 1 < len(sentences) else None
            if not following or not by.joins(sentences[index], following):
                put(self._silence(sentences[index].rest, speed))
        else:
            put(Failed(say.utterance, Reason.NO_VOICE, index))
            return Place(len(sentences) + 1)
        return Place(index + 1)

    def _utter(self, sentence: Sentence, speed: float, onto: "_Onto") -> Synthesiser | None:
        """Have `sentence` said by the first that can; who it was."""
        for synthesiser in self._synthesisers:
            if synthesiser.bids(sentence):
                try:
                    synthesiser.say(sentence, speed, onto.take)
                    return synthesiser
                except SpeechError as error:
                    print(f"{synthesiser.name}: {error}", file=sys.stderr)
                    onto.go_on_after_break()
        return None

    def _silence(self, rest_ms: int, speed: float) -> bytes:
        return bytes(int(rest_ms / 1000 / speed * self.rate) * FRAME_BYTES)


class _Onto:
    """Passes a sentence's sound and marks on, from the place where it is to begin."""

    def __init__(self, put: Put, utterance: int, place: Place) -> None:
        self._put = put
        self._heard = partial(Heard, utterance, place.sentence)
        self._first, self._last = place.token, BEGINNING
        self._announced = False
        self._begun = place.token == BEGINNING
        self._cut = False

    def take(self, piece: bytes | int) -> bool:
        """The next piece of sound, or a mark; False when no more is wanted."""
        if not self._announce():
            return False
        if isinstance(piece, int):
            return self._mark(piece)
        if not self._begun:
            return True
        # A voice that is cut in on begins softly, or it would click.
        piece, self._cut = ramped(piece, 0.0, 1.0) if self._cut else piece, False
        return self._put(piece)

    def go_on_after_break(self) -> None:
        """What comes next is the same sentence by another voice."""
        if self._last >= 0:
            self._first, self._begun = self._last + 1, False

    def _announce(self) -> bool:
        if self._announced:
            return True
        self._announced = True
        return self._put(self._heard())

    def _mark(self, token: int) -> bool:
        if not self._begun and token >= self._first:
            self._begun = self._cut = True
        if not self._begun:
            return True
        self._last = token
        return self._put(self._heard(token))
