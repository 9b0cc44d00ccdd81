"""The casting: who says a sentence on this machine, and who could speak a language at all.

It mirrors the order in which synthesisers bid (see `telling`), without loading any of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from kiosk.speech.outfit import Outfit
from kiosk.speech.script import Sentence
from kiosk.speech.voices import VOICES, NoVoice, voice_for

RECORDING = "recording"
NEURAL = "piper"
ESPEAK = "espeak-ng"
NOBODY = "nobody"


def cast(sentence: Sentence, outfit: Outfit) -> str:
    """Who says `sentence`; NOBODY where it is only shown."""
    if sentence.clip and Path(sentence.clip.file).is_file():
        return RECORDING
    if sentence.language in outfit.neural:
        return NEURAL
    return ESPEAK if voice_for(sentence.language) else NOBODY


def speakable(tag: str, outfit: Outfit) -> bool:
    """Whether any voice speaks a language here."""
    return tag in outfit.neural or voice_for(tag) is not None


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
    if file := outfit.neural.get(tag):
        yield _neural(tag, file)
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


def _neural(tag: str, file: str) -> Engine:
    there = Path(file).is_file() and find_spec(NEURAL) is not None
    reason = "the site has chosen it" if there else _MISSING
    quality = "as good as the file that the site has chosen"
    return Engine(
        language=tag, engine=NEURAL, voice=file, used=there, reason=reason, quality=quality
    )


_MISSING = "its file is not there, or kiosk[piper] is not installed"
