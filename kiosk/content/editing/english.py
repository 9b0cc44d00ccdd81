"""How many syllables an English word has, by rule and a list of exceptions: near enough for a grade."""

import re

_EXCEPTIONS = {
    "area": 3, "areas": 3, "create": 2, "every": 2, "everyone": 3, "everything": 3, "evening": 2,
    "fluid": 2, "fluids": 2, "idea": 3, "ideas": 3, "people": 2, "quiet": 2, "client": 2,
    "science": 2, "someone": 2, "something": 2, "sometimes": 2, "diet": 2, "variety": 4,
    "women": 2, "business": 2, "clothes": 1, "real": 1, "really": 2, "react": 2, "poem": 2,
    "does": 1, "goes": 1, "shoes": 1, "doesn": 2, "isn": 2, "hasn": 2, "didn": 2, "lifetime": 2,
}  # fmt: skip
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$"  # time, while; not: table
    r"|(?<=[^aeiousxzcgl])es$|(?<=[aeiouy]l)es$"  # times; not: changes, samples
    r"|(?<=[^aeioutd])ed$"  # called; not: needed
)
_INNER_SILENT = re.compile(r"(?<=[^aeiou])e(?=(?:ly|ful|less|ment|ness|ty)s?$)")
_VOWELS = re.compile(r"[aeiouy]+")
_APART = re.compile(
    r"(?<![tcsx])i[aou](?!u?s$)(?<![lng]io)|cium$"  # radio, calcium; not: million
    r"|(?<=[^tcsx])iou?s$"  # previous; not: anxious
    r"|(?<=[^tc])ie(?=r$|nc|nt)"  # earlier, experience; not: patient
    r"|(?<![gq])ua|(?<!g)eo|^geo"  # usual, video; not: surgeon
    r"|[aeiouy]ing$|ay(?=er)"  # being, player
)


def syllables(word: str) -> int:
    """How many syllables an English word has, about; each digit of a number counts as one.

    >>> [syllables(word) for word in ("breast", "mammogram", "radiologist", "called")]
    [1, 3, 5, 1]
    """
    parts = re.findall(r"[a-z]+", word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    digits = sum(character.isdigit() for character in word)
    return max(1, digits + sum(_syllables(part) for part in parts if part not in _ENDINGS))


_ENDINGS = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})


def _syllables(part: str) -> int:
    if part in _EXCEPTIONS:
        return _EXCEPTIONS[part]
    bare = _SILENT.sub("", part.replace("qu", "q"))
    bare = _INNER_SILENT.sub("", bare)
    found = len(_VOWELS.findall(bare)) + len(_APART.findall(bare))
    return max(1, found)
