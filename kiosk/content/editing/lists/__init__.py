"""Words to look out for, by language: those that frighten, and those that need explaining.

Only the English list was made for what the bundled pack says; the others are drafts that no speaker
of the language in a clinic has gone through yet. A language without a list is not looked at.
"""

from collections.abc import Mapping

from kiosk.content.editing.lists import chinese, english, french, portuguese, spanish
from kiosk.content.editing.lists.entries import Avoided, Term

AVOIDED: Mapping[str, tuple[Avoided, ...]] = {
    "en": english.AVOIDED,
    "es": spanish.AVOIDED,
    "fr": french.AVOIDED,
    "pt": portuguese.AVOIDED,
    "zh-Hans": chinese.AVOIDED,
    "zh-Hant": chinese.AVOIDED,
}
JARGON: Mapping[str, tuple[Term, ...]] = {
    "en": english.JARGON,
    "es": spanish.JARGON,
    "fr": french.JARGON,
    "pt": portuguese.JARGON,
}
