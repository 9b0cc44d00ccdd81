"""espeak-ng: pyttsx3 with a driver of our own, which streams its sound and marks.

The driver that comes with pyttsx3 gathers a whole utterance before it plays anything, reports words
while it computes them, and cannot be stopped; this one hands each piece of sound on as it is made.
"""

import ctypes
import sys
from collections.abc import Generator
from functools import partial
from types import ModuleType
from typing import Any

import espeakng_loader

from kiosk.errors import SpeechError
from kiosk.speech.script import Sentence
from kiosk.speech.spread import Spread
from kiosk.speech.ssml import passages
from kiosk.speech.synthesiser import Sink
from kiosk.speech.voices import voice_for

# pyttsx3 looks for espeak-ng by its soname and finds the bundled one when it is already loaded.
ctypes.CDLL(espeakng_loader.get_library_path())

import pyttsx3  # noqa: E402 (after the library it needs)
from pyttsx3.drivers import _espeak as native  # noqa: E402
from pyttsx3.drivers.espeak import EspeakDriver  # noqa: E402

_NAME = "kiosk_espeak"
_BUFFER_MS = 40
_SAMPLE_BYTES = 2
# Without this option espeak-ng ends the process when its data is missing.
_DONT_EXIT = 0x8000
_FLAGS = native.CHARS_UTF8 | native.SSML
# espeak-ng's own count of words a minute: with 130 an English page takes 149, its rests included.
_WORDS_PER_MINUTE = 130
_SLOWEST = 80


class Espeak:
    """The espeak-ng voice of each language that has one it can be trusted with."""

    name = "espeak-ng"

    def __init__(self) -> None:
        """Raises SpeechError when espeak-ng or its data cannot be used."""
        self._synthesiser = Synthesiser()
        self.frames_per_second = self._synthesiser.frames_per_second

    def bids(self, sentence: Sentence) -> bool:
        return voice_for(sentence.language) is not None

    def say(self, sentence: Sentence, speed: float, sink: Sink) -> bool:
        voice = voice_for(sentence.language)
        assert voice
        say = partial(
            self._synthesiser.say,
            voice=voice.identifier,
            words_per_minute=max(_SLOWEST, round(_WORDS_PER_MINUTE * speed)),
            sink=sink,
        )
        return all(map(say, passages(sentence)))

    def joins(self, sentence: Sentence, following: Sentence) -> bool:
        return False


class Synthesiser:
    """One espeak-ng voice at a time, through pyttsx3; for one thread of one process."""

    def __init__(self) -> None:
        """Raises SpeechError when espeak-ng or its data cannot be used."""
        self.frames_per_second = _initialise()
        self._driver: Any = None
        module = ModuleType(f"pyttsx3.drivers.{_NAME}")
        module.__dict__["buildDriver"] = self._build_driver
        sys.modules[module.__name__] = module
        self._engine = pyttsx3.init(_NAME)
        self._engine.startLoop(False)
        self._engine.iterate()

    def _build_driver(self, proxy: Any) -> "_Driver":
        driver = self._driver = _Driver(proxy)
        return driver

    def say(self, text: str, *, voice: str, words_per_minute: int, sink: Sink) -> bool:
        """Give the sound of the SSML `text` to `sink`; whether it went on to the end.

        Raises SpeechError when espeak-ng does not know `voice`.
        """
        self._engine.setProperty("voice", voice)
        # An unknown voice is no error to pyttsx3: the voice before it would speak.
        if self._engine.getProperty("voice") != voice.lower():
            raise SpeechError(f"espeak-ng has no voice {voice!r}; choose one of its identifiers")
        self._engine.setProperty("rate", words_per_minute)
        spread = Spread(sink)
        self._driver.sink = spread.take
        self._engine.say(text)
        return not self._driver.aborted and spread.finish()


def _initialise() -> int:
    path = espeakng_loader.get_data_path().encode()
    rate = int(native.Initialize(native.AUDIO_OUTPUT_SYNCHRONOUS, _BUFFER_MS, path, _DONT_EXIT))
    if rate <= 0:
        raise SpeechError("espeak-ng cannot read its data; reinstall the package espeakng-loader")
    EspeakDriver._moduleInitialized = True
    EspeakDriver._defaultVoice = "gmw/en-US"
    return rate


class _Driver(EspeakDriver):  # type: ignore[misc, no-any-unimported, unused-ignore]
    """A pyttsx3 driver that streams."""

    def __init__(self, proxy: Any) -> None:
        super().__init__(proxy)
        self.sink: Sink = lambda _: False
        self.aborted = False
        self._made = 0

    def iterate(self) -> Generator[None, None, None]:
        """pyttsx3 wants a generator here; espeak-ng has nothing to do between utterances."""
        self._proxy.setBusy(False)
        while True:
            yield

    def say(self, text: str) -> None:
        self.aborted, self._made = False, 0
        data = text.encode()
        self._proxy.notify("started-utterance")
        # Not pyttsx3's Synth: it states ten times the size, and espeak-ng reads beyond the end.
        native.cSynth(data, len(data) + 1, 0, native.POS_CHARACTER, 0, _FLAGS, None, None)
        self._proxy.notify("finished-utterance", completed=not self.aborted)

    def _onSynth(self, wave: Any, frames: int, events: Any) -> int:
        sound = ctypes.string_at(wave, frames * _SAMPLE_BYTES) if wave and frames > 0 else b""
        if not self.aborted:
            self.aborted = not all(self.sink(piece) for piece in self._pieces(sound, events))
        return int(self.aborted)

    def _pieces(self, sound: bytes, events: Any) -> Generator[bytes | int, None, None]:
        """`sound` cut at its marks; each mark comes before the sound that it announces."""
        taken = 0
        for sample, mark in _marks(events):
            cut = min(max((sample - self._made) * _SAMPLE_BYTES, taken), len(sound))
            if cut > taken:
                yield sound[taken:cut]
            taken = cut
            yield mark
        self._made += len(sound) // _SAMPLE_BYTES
        if sound[taken:]:
            yield sound[taken:]


def _marks(events: Any) -> Generator[tuple[int, int], None, None]:
    index = 0
    while (event := events[index]).type != native.EVENT_LIST_TERMINATED:
        if event.type == native.EVENT_MARK:
            yield event.sample, int(event.id.name)
        index += 1
