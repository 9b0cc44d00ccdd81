"""The voices of a system: what pyttsx3 writes to a file is heard, with a mark for every word."""

import struct
import sys
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pyttsx3.voice import Voice

from kiosk.errors import SpeechError
from kiosk.speech.platform import PlatformVoice, platform_voice
from kiosk.speech.script import Sentence
from kiosk.speech.soundfile import read_sound
from tests.speech.scripts import script
from tests.speech.test_recordings import Ear

RATE = 22050
SAID = script("Kumusta po kayo.", language="fil").sentences[0]
_VOICES = {
    "angel": "fil-PH",
    "paulina": "es_MX",
    "monica": "es-ES",
    "luciana": b"pt-BR",
    "joana": "pt-PT",
}


class WritingDriver:
    """A driver of pyttsx3 that writes a tone of 10 ms a letter into the file it is given."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self.voice, self.rate = "", 0

    def destroy(self) -> None: ...

    def startLoop(self) -> None:
        self._proxy.setBusy(False)

    def endLoop(self) -> None: ...

    def stop(self) -> None: ...

    def save_to_file(self, text: str, filename: str) -> None:
        if "!" in text:
            raise OSError("no memory")
        with wave.open(filename, "wb") as file:
            file.setparams((1, 2, 11025, 0, "NONE", ""))
            frames = 11025 * len(text) * 150 // self.rate // 100
            file.writeframes(array("h", [8000, -8000] * (frames // 2)).tobytes())

    def getProperty(self, name: str) -> Any:
        assert name == "voices"
        return [Voice(name, name, [tag]) for name, tag in _VOICES.items()]

    def setProperty(self, name: str, value: Any) -> None:
        setattr(self, name, value)


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> Iterator[PlatformVoice]:
    module = ModuleType("pyttsx3.drivers.kiosk_writing")
    module.__dict__["buildDriver"] = WritingDriver
    monkeypatch.setitem(sys.modules, module.__name__, module)
    yield PlatformVoice("kiosk_writing", RATE)


def heard(voice: PlatformVoice, sentence: Sentence, speed: float = 1.0) -> Ear:
    ear = Ear()
    assert voice.say(sentence, speed, ear.take)
    return ear


def test_every_word_is_heard_and_marked_in_order(voice: PlatformVoice) -> None:
    ear = heard(voice, SAID)
    assert [mark for mark, _ in ear.marks] == [0, 1, 2]
    moments = [moment for _, moment in ear.marks]
    assert moments == sorted(set(moments))
    assert abs(ear.ms - 10 * len("Kumusta po kayo.")) < 5


def test_a_higher_speed_makes_it_shorter(voice: PlatformVoice) -> None:
    assert heard(voice, SAID, 1.6).ms < 0.7 * heard(voice, SAID).ms


@pytest.mark.parametrize(
    ("language", "spoken"),
    [("fil", True), ("es", True), ("pt", True), ("zh-Hans", False), ("ko", False)],
)
def test_only_a_language_with_a_voice_is_bid_for(
    voice: PlatformVoice, language: str, spoken: bool
) -> None:
    assert voice.bids(script("x", language=language).sentences[0]) is spoken


def test_the_region_of_the_packs_is_preferred(voice: PlatformVoice) -> None:
    assert next(voice._offers("es")) == "paulina"
    assert list(voice._offers("pt")) == ["luciana"]


def test_what_goes_wrong_in_the_system_is_one_sentence(voice: PlatformVoice) -> None:
    with pytest.raises(SpeechError, match="wrote no sound"):
        voice.say(script("No!", language="fil").sentences[0], 1.0, Ear().take)


def test_linux_has_no_voices_of_its_own() -> None:
    assert platform_voice(RATE) is None


def aiff(samples: list[int], *, kind: bytes = b"") -> bytes:
    """A file as macOS writes it: 44,100 frames a second; `kind` makes it AIFC."""
    order = "<" if kind == b"sowt" else ">"
    sound = struct.pack(f"{order}{len(samples)}h", *samples)
    rate = struct.pack(">HQ", 16383 + 15, 44100 << 48)
    form = struct.pack(">hIh", 1, len(samples), 16) + rate + (kind + b"\0\0" if kind else b"")
    chunks = [(b"COMM", form), (b"SSND", bytes(8) + sound)]
    body = b"".join(name + struct.pack(">I", len(data)) + data for name, data in chunks)
    return b"FORM" + struct.pack(">I", len(body) + 4) + (b"AIFC" if kind else b"AIFF") + body


@pytest.mark.parametrize("kind", [b"", b"sowt"])
def test_the_files_of_macos_are_read(tmp_path: Path, kind: bytes) -> None:
    (tmp_path / "said").write_bytes(aiff([0, 1000, -1000, 32767], kind=kind))
    assert array("h", read_sound(tmp_path / "said", 44100)).tolist() == [0, 1000, -1000, 32767]


@pytest.mark.parametrize(
    "data", [b"", b"RIFF", aiff([1], kind=b"ulaw"), aiff([1])[:20], b"FORM0000AIFF"]
)
def test_what_is_no_sound_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "said").write_bytes(data)
    with pytest.raises(SpeechError, match="no sound that can be played"):
        read_sound(tmp_path / "said", RATE)
