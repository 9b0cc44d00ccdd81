"""The voices of Windows (SAPI5) and macOS (nsss), for languages that nothing else can say.

They come last: espeak-ng tells the exact moment of each word, and runs there too. What these voices
say is written to a file first and played from the tape like any other sound, so that a pause, a speed
and a skip act alike; the moments of its words are estimates, by their length.

Neither has been tried on its own system: what is tested is this module, through pyttsx3, with a driver
that writes files as theirs do.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.errors import SpeechError
from kiosk.speech.script import Sentence
from kiosk.speech.soundfile import read_sound
from kiosk.speech.spread import evenly
from kiosk.speech.synthesiser import Sink

_DRIVERS = {"win32": "sapi5", "darwin": "nsss"}
# By language, the regions whose voice may speak it, best first; any other language takes any region.
_REGIONS = {
    "es": ("419", "MX", "US", "CO", "AR", "ES"),
    "pt": ("BR",),
    "zh-Hans": ("CN", "SG"),
    "zh-Hant": ("TW", "HK"),
}
_WORDS_PER_MINUTE = 150


def platform_voice(rate: int) -> "PlatformVoice | None":
    """The voices of this system; None where it has none of its own."""
    driver = _DRIVERS.get(sys.platform)
    return PlatformVoice(driver, rate) if driver else None


class PlatformVoice:
    """Says a language for which the system has a voice."""

    def __init__(self, driver: str, rate: int) -> None:
        """`driver` is pyttsx3's name for the system's voices; `rate` the tape's frames a second."""
        self.name = driver
        self._rate = rate
        self._engine: Any = None
        self._voices: dict[str, str | None] = {}

    def bids(self, sentence: Sentence) -> bool:
        return self._voice(sentence.language) is not None

    def say(self, sentence: Sentence, speed: float, sink: Sink) -> bool:
        words = [token.spoken for token in sentence.tokens]
        if sentence.lead and not sink(self._sound(sentence.language, sentence.lead, speed)):
            return False
        sound = self._sound(sentence.language, " ".join(words), speed)
        return all(map(sink, evenly(sound, words)))

    def joins(self, sentence: Sentence, following: Sentence) -> bool:
        return False

    def _voice(self, language: str) -> str | None:
        if language not in self._voices:
            self._voices[language] = next(self._offers(language), None)
        return self._voices[language]

    def _offers(self, language: str) -> Iterator[str]:
        """The voices that may speak `language`, best first."""
        main = language.split("-")[0]
        regions = _REGIONS.get(language, ("",))
        spoken = [
            (tag.replace("_", "-"), voice.id)
            for voice in self._pyttsx3().getProperty("voices") or ()
            for tag in map(_text, voice.languages or ())
        ]
        for region in regions:
            wanted = f"{main}-{region}".lower()
            yield from (name for tag, name in spoken if f"{tag}-".lower().startswith(wanted))

    def _sound(self, language: str, text: str, speed: float) -> bytes:
        engine = self._pyttsx3()
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "said"
            try:
                engine.setProperty("voice", self._voice(language))
                engine.setProperty("rate", round(_WORDS_PER_MINUTE * speed))
                engine.save_to_file(text, str(file))
                engine.runAndWait()
            except Exception as error:  # COM and Objective-C raise what they like
                raise SpeechError(f"{self.name} cannot say {text!r}: {error}") from error
            return read_sound(file, self._rate)

    def _pyttsx3(self) -> Any:
        if self._engine is None:
            import pyttsx3

            try:
                self._engine = pyttsx3.init(self.name)
            except Exception as error:  # likewise
                raise SpeechError(f"{self.name} does not start: {error}") from error
        return self._engine


def _text(tag: Any) -> str:
    return tag.decode(errors="replace") if isinstance(tag, bytes) else str(tag)
