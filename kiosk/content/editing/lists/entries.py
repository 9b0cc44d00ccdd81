"""An entry of a word list: what is looked for, and what is said about it."""

import re
from dataclasses import dataclass

LOOK_AGAIN = 'write "an area we want to look at again"'
CANCER = 'write "cancer"'
AREA = 'write "area"'
HAPPENED = 'say what happened, such as "did not show it clearly"'
PERSON = 'write "person"'
OUTCOME = "say what is done next, and that she may ask"
PAUSE = "say that she may pause or stop"
FEELING = "leave it out, and say what it is like"
HOW_LONG = "say what it feels like, and for how long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Avoided:
    """Words to avoid, as a pattern, and what to do in their place."""

    pattern: re.Pattern[str]
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A technical word in all its forms, as a pattern, and as it is looked up."""

    pattern: re.Pattern[str]
    word: str


def avoided(words: str, instead: str) -> Avoided:
    """An entry for whole words, in small letters or capitals."""
    return Avoided(pattern=_whole(words), instead=instead)


def avoided_within(words: str, instead: str) -> Avoided:
    """An entry for a language that does not part its words."""
    return Avoided(pattern=re.compile(words), instead=instead)


def terms(**forms: str) -> tuple[Term, ...]:
    """Entries by the word that is looked up, `_` standing for a gap."""
    return tuple(
        Term(pattern=_whole(words), word=word.replace("_", " ")) for word, words in forms.items()
    )


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
