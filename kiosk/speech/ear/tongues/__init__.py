"""The tongues the program has, each a module that is loaded when its language is first heard.

Filipino has none: no voice speaks it, and a recording needs no rules.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.speech.ear.tongue import Tongue

_MODULES = {
    "en": "english",
    "es": "spanish",
    "zh-Hans": "chinese_simplified",
    "zh-Hant": "chinese_traditional",
    "vi": "vietnamese",
    "ar": "arabic",
    "ru": "russian",
    "ko": "korean",
    "ht": "haitian",
    "pt": "portuguese",
    "fr": "french",
}


@cache
def tongue_of(tag: str) -> "Tongue | None":
    """The tongue of a language tag or, failing that, of the language without its region."""
    name = _MODULES.get(tag) or _MODULES.get(tag.split("-")[0])
    if name is None:
        return None
    tongue: Tongue = import_module(f"{__name__}.{name}").TONGUE
    return tongue
