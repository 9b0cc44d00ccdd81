"""The rules of each language, loaded when it is first spoken; a language without rules is left alone.

Each module's docstring says what espeak-ng 1.52 gets wrong in its language: that, and no more, is
mended there.
"""

from functools import cache
from importlib import import_module

from kiosk.speech.spoken.rules import Rule

_MODULES = {
    "ar": "arabic",
    "en": "english",
    "es": "spanish",
    "fil": "filipino",
    "fr": "french",
    "ht": "creole",
    "ko": "korean",
    "pt": "portuguese",
    "ru": "russian",
    "vi": "vietnamese",
    "zh-Hans": "chinese",
    "zh-Hant": "chinese",
}


@cache
def rules_of(language: str) -> tuple[Rule, ...]:
    """The rules of a language tag or, failing that, of the language without its region."""
    tag = language if language in _MODULES else language.split("-")[0]
    if tag not in _MODULES:
        return ()
    rules: tuple[Rule, ...] = import_module(f"{__name__}.{_MODULES[tag]}").rules(tag)
    return rules
