"""The little markup a text may hold: **strong** runs and `{name}` variables, and nothing else.

    Ask **us** at {desk}.  ->  Run("Ask "), Run("us", strong=True), Run(" at {desk}.")

It is read here, and not as CommonMark, because CommonMark does not see the end of `**...**` between
two Chinese characters.
"""

import re
from collections.abc import Iterator, Mapping

from kiosk.content import characters
from kiosk.content.model import WORDS, Run, Text

# No pattern looks twice at a character: a line may be as long as a file.
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRONG = re.compile(
    r"(?<!\\)(?:\*\*(?=\S)((?:\\.|[^*\\])+?)(?<=\S)\*\*|\*(?=\S)((?:\\.|[^*\\])+?)(?<=\S)\*)"
)
_STAR = re.compile(r"(?<!\\)\*")
_VARIABLE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_REFUSED = (
    (re.compile(r"<[A-Za-z/!?][^<>]*>"), "HTML", "write plain words"),
    (re.compile(r"!?\[[^\[\]]*\]\("), "a link or an image in a text", "write plain words"),
    (re.compile(r"`"), "code", "take the ` away"),
    (re.compile(r"&#?\w+;"), "a character written as a code", "write the character itself"),
    (re.compile(r"(?<!\w)_{1,2}\S[^_]*_{1,2}(?!\w)"), "emphasis with _", "write **strong**"),
)
_BRACES = 'write a variable as {name}, e.g. "{desk}", or take the brace away'


def runs(text: str) -> Text:
    """The runs of a text written with markup."""
    found, end = [], 0
    for match in _STRONG.finditer(text):
        found.append(Run(_unescaped(text[end : match.start()])))
        found.append(Run(_unescaped(match[1] or match[2]), strong=True))
        end = match.end()
    found.append(Run(_unescaped(text[end:])))
    return tuple(run for run in found if run.text)


def faults(text: str) -> Iterator[tuple[str, str]]:
    """What a text holds that cannot be shown, and how to mend it."""
    if len(text) > WORDS:
        yield f"a text of {len(text)} characters", f"make it several, of {WORDS} at most"
        return
    yield from characters.faults(text)
    bare = _VARIABLE.sub("", text)
    for pattern, what, mend in _REFUSED:
        if pattern.search(bare):
            yield f"{what} cannot be shown", mend
    if _STAR.search(_STRONG.sub("", bare)):
        yield "a * without its partner", r"write **strong**, or \* for the sign itself"
    if "{" in bare or "}" in bare:
        yield "a brace that is no variable", _BRACES


def plain_faults(text: str) -> Iterator[tuple[str, str]]:
    """Like `faults`, for a text that is shown in one style throughout."""
    yield from faults(text)
    if _STRONG.search(text):
        yield "emphasis where a text has one style", "take the * away"


def variables(text: str) -> frozenset[str]:
    """The names of the variables in a text."""
    return frozenset(_VARIABLE.findall(text))


def split(text: str) -> list[str]:
    """A text in pieces: its variables, braces and all, at the odd places."""
    return re.split(r"(\{[a-z][a-z0-9_]*\})", text)


def filled(text: str, values: Mapping[str, str]) -> str:
    """A text with its variables replaced, once; a name without a value stays as it is."""
    return _VARIABLE.sub(lambda match: values.get(match[1], match[0]), text)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
