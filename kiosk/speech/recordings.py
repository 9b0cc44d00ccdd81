"""Recordings: sentences that a person has read, played from their place in a file.

file ──decode──► [word][word].. ──stretch──► pieces and marks ──► sink
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.errors import SpeechError
from kiosk.speech.script import Clip, Sentence
from kiosk.speech.stretch import Stretch
from kiosk.speech.synthesiser import Sink
from kiosk.speech.tape import FRAME_BYTES

_CHUNK_FRAMES = 2048
# By how much a recording may end before its last cue does: rates and frames seldom divide evenly.
_SPARE_MS = 60


class Recordings:
    """Says a sentence that has a clip: FLAC, Ogg Vorbis or MP3."""

    name = "recording"

    def __init__(self, rate: int) -> None:
        """`rate` is what the tape takes, in frames a second."""
        self._rate = rate

    def bids(self, sentence: Sentence) -> bool:
        return sentence.clip is not None and Path(sentence.clip.file).is_file()

    def say(self, sentence: Sentence, speed: float, sink: Sink) -> bool:
        assert sentence.clip
        stretch = Stretch(self._rate, speed, sink)
        for piece in _pieces(sentence.clip, self._rate):
            if not stretch.take(piece):
                return False
        return stretch.finish()

    def joins(self, sentence: Sentence, following: Sentence) -> bool:
        """A recording brings its own rests."""
        ours, theirs = sentence.clip, following.clip
        return bool(ours and theirs and ours.file == theirs.file and ours.end == theirs.start)


def _pieces(clip: Clip, rate: int) -> Iterator[bytes | int]:
    """The sound of a clip, cut at its words, each word's number before its sound."""
    at = _frames(clip.start, rate)
    sound = _Sound(clip.file, rate, at)
    for index, start in enumerate(clip.words):
        until = max(_frames(start, rate), at)
        yield from sound.read(until - at)
        at = until
        yield index
    yield from sound.read(_frames(clip.end, rate) - at)


def _frames(moment_ms: int, rate: int) -> int:
    return moment_ms * rate // 1000


class _Sound:
    """The frames of a file, one channel at `rate`, from frame `start` on."""

    def __init__(self, file: str, rate: int, start: int) -> None:
        # Imported late: most packs bring no recording, and it takes time and memory.
        import miniaudio

        self._broken = miniaudio.DecodeError
        try:
            self._stream: Any = miniaudio.stream_file(
                file,
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=rate,
                seek_frame=start,
            )
        except (miniaudio.MiniaudioError, OSError) as error:
            raise _broken(file) from error
        self._file = file
        self._spare = _frames(_SPARE_MS, rate)

    def read(self, frames: int) -> Iterator[bytes]:
        """The next `frames`; raises SpeechError where the file ends well before."""
        while frames > 0 and (piece := self._piece(frames)):
            frames -= len(piece) // FRAME_BYTES
            yield piece
        if frames > self._spare:
            raise _broken(self._file)

    def _piece(self, frames: int) -> bytes:
        try:
            return bytes(self._stream.send(min(frames, _CHUNK_FRAMES)).tobytes())
        except (StopIteration, self._broken):
            return b""


def _broken(file: str) -> SpeechError:
    return SpeechError(f"{file} cannot be played to its end; get the pack again")
