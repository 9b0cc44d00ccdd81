"""The rules of the ear: each rewrites what a pattern finds in a line.

In a pattern and in a replacement, ¦ stands for the bar after a word: a rule that spans two words has to
keep it. `\\d` finds the digits of every script.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from kiosk.speech.spoken.line import BAR

Replacement = str | Callable[[re.Match[str]], str]

# A number as people write it, with its separators.
NUMBER = r"\d+(?:[.,]\d+)*"
_DASH = "[-–—]"


@dataclass(frozen=True, slots=True)
class Rule:
    """What `pattern` finds becomes `replacement`: a template of `re`, or a function."""

    pattern: str
    replacement: Replacement
    ignore_case: bool = False
    _compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        flags = re.IGNORECASE if self.ignore_case else re.NOFLAG
        object.__setattr__(self, "_compiled", re.compile(self.pattern.replace("¦", BAR), flags))

    def applied(self, line: str) -> str:
        """`line`, rewritten."""
        found = self.replacement
        return self._compiled.sub(found if callable(found) else found.replace("¦", BAR), line)


def word(written: str, said: str) -> Rule:
    """A whole word, case and all; "p. ej." spans two."""
    parts = [re.escape(part) for part in written.split(" ")]
    return Rule(rf"(?<!\w){'¦'.join(parts)}(?!\w)", "¦".join(said.split(" ", len(parts) - 1)))


def title(written: str, said: str) -> Rule:
    """An abbreviation with its dot before a name: "Dr. Lee"; the voice would pause at the dot."""
    return Rule(rf"(?<!\w){re.escape(written)}\.(?=¦)", said)


def spelled(*initials: str) -> Rule:
    """Initials that the voice would read as a word: "IRM" letter by letter."""
    choices = "|".join(map(re.escape, initials))
    return Rule(rf"(?<!\w)(?:{choices})(?!\w)", lambda found: " ".join(found[0]))


def ranges(to: str, before: str = " ") -> Rule:
    """10-15, 10 – 15, 10 %-15 %: the dash is said, with `before` between it and the number."""
    return Rule(
        rf"(\d)(\s?[%٪])?\s?{_DASH}\s?(¦?)(?=\d)",
        lambda found: f"{found[1]}{found[2] or ''}{before}{to}{found[3] or ' '}",
    )


def signs(said: Mapping[str, str]) -> Rule:
    """+, = and the like between or before words and numbers."""
    choices = "|".join(map(re.escape, said))
    return Rule(rf"\s?({choices})\s?", lambda found: f" {said[found[1]]} ")


def units(said: Mapping[str, Callable[[str], str]]) -> Rule:
    """5 mm, 5mm: the unit in the form that its number asks for."""
    choices = "|".join(sorted(map(re.escape, said), key=len, reverse=True))
    return Rule(
        rf"(?<![\w.,])({NUMBER})\s?(¦?)({choices})(?!\w)",
        lambda found: f"{found[1]}{found[2] or ' '}{said[found[3]](found[1])}",
    )


def one_or_many(one: str, many: str) -> Callable[[str], str]:
    """The form of a unit: `one` after 1, else `many`."""
    return lambda number: one if number == "1" else many


def always(said: str) -> Callable[[str], str]:
    """A unit with one form."""
    return lambda _: said


# What holds in every language.


def _digits(found: re.Match[str]) -> str:
    groups = re.split(r"\D+", found[0])
    if sum(map(len, groups)) < 7 or _years(groups):
        return found[0]
    return ", ".join(" ".join(group) for group in groups)


def _years(groups: list[str]) -> bool:
    return len(groups) == 2 and all(re.fullmatch(r"(?:1[89]|20)\d\d", each) for each in groups)


PHONE = Rule(rf"(?<![\w.,-])\d{{2,5}}(?:{_DASH}\d{{2,5}})+(?![\w-])", _digits)
"""A telephone number: seven digits and more in groups, said one by one."""


def iso_dates(language: str) -> Rule:
    """2026-11-24, as the language writes a date out."""

    def written(found: re.Match[str]) -> str:
        # Imported late: few texts hold such a date.
        from babel.dates import format_date

        from kiosk.i18n.languages import LANGUAGES

        try:
            day = date(*map(int, found.groups()))
        except ValueError:
            return found[0]
        return format_date(day, "long", locale=LANGUAGES[language].locale)

    return Rule(r"(?<![\d-])([12]\d{3})-(\d{2})-(\d{2})(?![\d-])", written)
