"""How many syllables a Spanish word has, by the rules of its spelling.

Two strong vowels part (ca-os), a weak one leans on its neighbour (ai-re, cui-da) unless it bears an
accent (pa-ís); an h between vowels does not part them (pro-hi-bir, but ve-hí-cu-lo).
"""

import re

_STRONG = "aeoáéó"
_PARTING = "íú"
_WEAK = "iuü"
_LETTERS = re.compile(r"[a-zñáéíóúü]+")
# The u of que and gue is not heard; y counts as a vowel where no vowel follows it.
_SILENT = re.compile(r"(?<=q)u|(?<=g)u(?=[eéií])|(?<=[aeiouáéíóú])h(?=[aeiouáéíóúü])")
_VOWEL_Y = re.compile(r"y(?![aeiouáéíóúü])")
_GROUP = re.compile(rf"[{_STRONG}{_PARTING}{_WEAK}]+")


def syllables(word: str) -> int:
    """How many syllables a Spanish word has; each digit of a number counts as one.

    >>> [syllables(word) for word in ("seno", "mamografía", "biopsia", "cáncer")]
    [2, 5, 2, 2]
    """
    digits = sum(character.isdigit() for character in word)
    parts = _LETTERS.findall(word.lower())
    return max(1, digits + sum(map(_part, parts)))


def _part(letters: str) -> int:
    heard = _VOWEL_Y.sub("i", _SILENT.sub("", letters))
    return max(1, sum(map(_nuclei, _GROUP.findall(heard))))


def _nuclei(vowels: str) -> int:
    """Into how many syllables vowels in a row fall: weak ones alone make one."""
    return max(1, sum(vowel in _STRONG + _PARTING for vowel in vowels))
