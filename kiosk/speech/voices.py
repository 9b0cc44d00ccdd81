"""Which espeak-ng voice speaks each language, or why none is trusted with it: nothing else is used.

Voices go by their identifier, never by a language code: in espeak-ng 1.52 `es-419` quietly selects
the voice of Spain, and `fr-fr` selects nothing, so that the voice before it speaks on.
"""

from dataclasses import dataclass

_UNHEARD = "clear, but a machine's; no native listener has judged it yet"


@dataclass(frozen=True, slots=True)
class Voice:
    """An espeak-ng voice by its `identifier`, why it was chosen, and how well it speaks."""

    identifier: str
    reason: str
    quality: str = _UNHEARD


@dataclass(frozen=True, slots=True)
class NoVoice:
    """A language that espeak-ng cannot be trusted with, and why."""

    reason: str


VOICES: dict[str, Voice | NoVoice] = {
    "en": Voice("gmw/en-US", "American English, as the packs are written"),
    "es": Voice("roa/es-419", "Latin American Spanish: no Castilian lisp"),
    "zh-Hans": Voice(
        "sit/cmn",
        "Mandarin; the voice reads both scripts",
        f"{_UNHEARD}; numbers are written out for it",
    ),
    "zh-Hant": Voice(
        "sit/cmn",
        "Mandarin; the voice reads both scripts",
        f"{_UNHEARD}; numbers are written out for it",
    ),
    "vi": Voice("aav/vi", "the northern voice, the one taught and broadcast"),
    "ar": Voice(
        "sem/ar",
        "Modern Standard Arabic, as the packs are written",
        f"{_UNHEARD}; it needs vowel marks where a word may be read in two ways",
    ),
    "ru": Voice("zle/ru", "the only Russian voice for native listeners"),
    "ko": Voice("ko", "the only Korean voice"),
    "ht": Voice("roa/ht", "the only Haitian Creole voice"),
    "pt": Voice("roa/pt-BR", "Brazilian Portuguese, as the packs are written"),
    "fr": Voice("roa/fr", "French of France, understood by all its readers"),
    "fil": NoVoice("espeak-ng has no Filipino or Tagalog voice"),
}


def voice_for(tag: str) -> Voice | None:
    """The voice for a language tag or, failing that, for the language without its region."""
    found = VOICES.get(tag) or VOICES.get(tag.split("-")[0])
    return found if isinstance(found, Voice) else None
