"""Neural voices: piper, with voices that a site supplies as files; the optional extra `kiosk[piper]`.

words ─► piper ─► [phonemes of a word][ ]... with the samples each takes ─► marks
                  a voice that does not tell them: the marks are spread by the length of the words
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from kiosk.errors import SpeechError
from kiosk.speech.script import Sentence
from kiosk.speech.spread import marked, starts
from kiosk.speech.synthesiser import Sink
from kiosk.speech.tape import FRAME_BYTES

_BETWEEN_WORDS = " "


class Neural:
    """Says the languages it has a voice file for; a voice is loaded when it is first needed."""

    name = "piper"

    def __init__(self, files: Mapping[str, str], rate: int) -> None:
        """`files` are voices (.onnx, with .onnx.json beside each) by language; `rate` is the tape's."""
        self._files, self._rate = files, rate
        self._voices: dict[str, Any] = {}

    def bids(self, sentence: Sentence) -> bool:
        return sentence.language in self._files

    def say(self, sentence: Sentence, speed: float, sink: Sink) -> bool:
        voice = self._voice(sentence.language)
        if sentence.lead and not all(map(sink, self._pieces(voice, sentence.lead, speed))):
            return False
        words = [token.spoken for token in sentence.tokens]
        return all(map(sink, marked(*self._said(voice, words, speed))))

    def joins(self, sentence: Sentence, following: Sentence) -> bool:
        return False

    def _voice(self, language: str) -> Any:
        if language not in self._voices:
            self._voices[language] = _load(self._files[language])
        return self._voices[language]

    def _pieces(self, voice: Any, text: str, speed: float) -> Iterator[bytes]:
        return (sound for sound, _ in self._chunks(voice, text, speed))

    def _said(self, voice: Any, words: Sequence[str], speed: float) -> tuple[bytes, list[int]]:
        """The sound of `words`, and the frame at which each begins."""
        sound, groups = b"", []
        for piece, begins in self._chunks(voice, " ".join(words), speed):
            groups += [len(sound) // FRAME_BYTES + begin for begin in begins]
            sound += piece
        counts = [len(word.split()) for word in words]
        if sum(counts) == len(groups):
            firsts = accumulate(counts[:-1], initial=0)
            return sound, [groups[first] for first in firsts]
        return sound, starts(words, len(sound) // FRAME_BYTES)

    def _chunks(self, voice: Any, text: str, speed: float) -> Iterator[tuple[bytes, list[int]]]:
        """The sound at the tape's rate, piece by piece, and where in each a group of phonemes begins."""
        from piper import SynthesisConfig

        config = SynthesisConfig(length_scale=voice.config.length_scale / speed)
        try:
            for chunk in voice.synthesize(text, config, include_alignments=True):
                share = self._rate / chunk.sample_rate
                begins = [round(begin * share) for begin in _groups(chunk.phoneme_alignments or ())]
                yield self._at_rate(chunk.audio_int16_bytes, chunk.sample_rate), begins
        except Exception as error:  # whatever a model of the site's own may raise
            raise SpeechError(f"the voice cannot say {text!r}: {error}") from error

    def _at_rate(self, sound: bytes, rate: int) -> bytes:
        if rate == self._rate:
            return sound
        import miniaudio

        form = miniaudio.SampleFormat.SIGNED16
        return bytes(miniaudio.convert_frames(form, 1, rate, sound, form, 1, self._rate))


def _load(file: str) -> Any:
    try:
        from piper import PiperVoice
    except ImportError:
        raise SpeechError(
            "a neural voice is chosen, but not installed: install kiosk[piper]"
        ) from None
    if not Path(file).is_file() or not Path(f"{file}.json").is_file():
        raise SpeechError(f"{file} or its .json is not there: correct [speech.voices]")
    try:
        return PiperVoice.load(file, include_alignments=True)
    except Exception as error:  # a file of the site's own may be anything
        raise SpeechError(f"{file} is no voice that piper can load: {error}") from error


def _groups(alignments: Sequence[Any]) -> Iterator[int]:
    """The sample at which each word's phonemes begin."""
    at, within = 0, False
    for each in alignments:
        speaks = each.phoneme not in (_BETWEEN_WORDS, "^", "$", "_")
        if speaks and not within:
            yield at
        # Only a space parts two words: what else is not spoken belongs to its word.
        within = speaks or (within and each.phoneme != _BETWEEN_WORDS)
        at += int(each.num_samples)
