"""The casting: who says a sentence on this machine, and who could speak a language at all.

It mirrors the order in which synthesisers bid (see `telling`), without loading any of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.speech.outfit import Outfit
from kiosk.speech.script import Sentence
from kiosk.speech.voices import VOICES, NoVoice, voice_for

RECORDING = "recording"
ESPEAK = "espeak-ng"
NOBODY = "nobody"


def cast(sentence: Sentence, outfit: Outfit) -> str:
    """Who says `sentence`; NOBODY where it is only shown."""
    if sentence.clip and Path(sentence.clip.file).is_file():
        return RECORDING
    return ESPEAK if voice_for(sentence.language) else NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A voice for a language: whether it is `used` and why, and how well it speaks."""

    language: str
    engine: str
    voice: str
    used: bool
    reason: str
    quality: str = ""


def engines(tag: str, outfit: Outfit) -> Iterator[Engine]:
    """What there is for a language, first what is asked first."""
    known = VOICES[tag]
    if isinstance(known, NoVoice):
        yield Engine(language=tag, engine=ESPEAK, voice="", used=False, reason=known.reason)
    else:
        yield Engine(
            language=tag,
            engine=ESPEAK,
            voice=known.identifier,
            used=True,
            reason=known.reason,
            quality=known.quality,
        )
