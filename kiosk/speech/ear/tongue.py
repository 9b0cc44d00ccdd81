"""A tongue: how one language says what is written in figures, signs and abbreviations.

It is data: a lexicon, and rules that are tried one after the other on a line of words. Words stand a
newline apart, so a rule can look at the neighbours of a number; `\\s` in a pattern matches the gap,
and what a rule puts in its place holds the same gap. The rules that most languages share are made
here, from the words a language has for them.
"""

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Literal, Protocol

from msgspec import Struct

from kiosk.speech.ear.lexicon import Lexicon
from kiosk.speech.ear.line import BEGIN, GAP, LETTER, NUMBER

_DASH = r"[-–—~]"
_RANGE = (
    rf"{BEGIN}({NUMBER}(?:\s?[%٪])?)(\s?){_DASH}(\s?)"
    rf"(?=((?!0\d(?!:)){NUMBER})(?!\d|{_DASH}\w))"
)
_AREA = r"(?:\+?1[-\s])?(?:\(\d{3}\)[-\s]?|\d{3}[-\s])"
_TELEPHONE = (
    rf"(?=[+(\d])(?<!{LETTER})(?<![.,/–-])(?:{_AREA}\d{{3}}-\d{{4}}|\d{{3}}-\d{{4}})"
    rf"(?!{LETTER}|[-–]|[.,]\d)"
)
_DIGITS = re.compile(r"\d+")


class Said(Protocol):
    """What is said for a match."""

    def __call__(self, match: re.Match[str], /) -> str: ...


Written = Callable[[int, int, int], str]
"""How a language writes out a year, a month and a day."""


class Rule(Struct, frozen=True, dict=True):
    """Where the regular expression `written` is found, `said` is said: a template, or a function.

    It is tried on lines that hold `sign`, and compiled for the first of them.
    """

    written: str
    said: str | Said
    sign: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.written)


class Tongue(Struct, frozen=True, kw_only=True):
    """The program's `lexicon` and `rules` for a language."""

    lexicon: Lexicon
    rules: tuple[Rule, ...]

    def say(self, line: str) -> str:
        """`line` as the rules say it, its gaps where they were."""
        for rule in self.rules:
            if rule.sign in line:
                line = rule.pattern.sub(rule.said, line)
        return line


def apart(match: re.Match[str], said: str) -> str:
    """`said` in the place of `match`, a space away from the letters around it.

    A gap within the match, before or after a sign, stays where it was.
    """
    written, line = match.group(), match.string
    before, after = line[: match.start()][-1:], line[match.end() :][:1]
    head = GAP if written.startswith(GAP) else " " * bool(before.strip())
    tail = GAP if written.endswith(GAP) else " " * after.isalnum()
    return head + said + tail


def telephone(zero: str = "0") -> Rule:
    """555-0199 -> 5 5 5, 0 1 9 9: digit by digit, with a rest after each group."""

    def said(match: re.Match[str]) -> str:
        first, *others = _DIGITS.findall(match.group())
        if len(others) == 1 and others[0].endswith("00") and int(first) < int(others[0]):
            return match.group()
        parts = (_DIGITS.findall(part) for part in match.group().split(GAP))
        spelled = (", ".join(" ".join(group) for group in part) for part in parts)
        return f",{GAP}".join(spelled).replace("0", zero)

    return Rule(_TELEPHONE, said, "-")


def ranges(to: str, joint: str = " ") -> Rule:
    """10-15 -> 10 to 15, whatever the dash and the spaces around it; `to` may be nothing."""

    def said(match: re.Match[str]) -> str:
        if _falls(match[1], match[4]):
            return match.group()
        gap = GAP if GAP in match.group() else " "
        return match[1] + (joint + to if to else "") + gap

    return Rule(_RANGE, said)


def _falls(first: str, second: str) -> bool:
    """Whether the second number is less, as in 77030-1234, and is no shortened year, as in 2007-13."""
    whole = first.isdecimal() and second.isdecimal()
    shortened = (len(first), len(second)) == (4, 2)
    return whole and not shortened and (len(second), second) < (len(first), first)


def days(written: Written, sign: str = "-") -> Rule:
    """2026-11-24 -> what `written` makes of it."""

    def said(match: re.Match[str]) -> str:
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        return written(year, month, day) if _real(month, day) else match.group()

    day = rf"{BEGIN}(\d{{4}}){sign}(\d{{1,2}}){sign}(\d{{1,2}})(?!{LETTER}|[-/])"
    return Rule(day, said, sign)


def slashed_days(
    written: Written, *, first: Literal["day", "month", "either"], sign: str = "/"
) -> Rule:
    """24/11/2026 -> what `written` makes of it; 3/5/2026 is no more than its figures to either."""

    def said(match: re.Match[str]) -> str:
        one, other, year = int(match[1]), int(match[2]), int(match[3])
        if first == "either" and one <= 12 and other <= 12 and one != other:
            return f"{one} {other} {year}"
        by_day = first == "day" or (first == "either" and one > 12)
        day, month = (one, other) if by_day else (other, one)
        return written(year, month, day) if _real(month, day) else match.group()

    point = re.escape(sign)
    day = rf"{BEGIN}(\d{{1,2}}){point}(\d{{1,2}}){point}(\d{{4}})(?!{LETTER}|[-/])"
    return Rule(day, said, sign)


def _real(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def units(names: Mapping[str, tuple[str, ...]], form: Callable[[str], int]) -> Rule:
    """5mm -> 5 millimeters: after a number, the name of the unit in the `form` the number asks for."""
    signs = "|".join(sorted(map(re.escape, names), key=len, reverse=True))

    def said(match: re.Match[str]) -> str:
        return f"{match[1]}{match[2] or ' '}{names[match[3]][form(match[1])]}"

    return Rule(rf"{BEGIN}({NUMBER})(\s?)({signs})(?!{LETTER}|[/²³])", said)


def one_or_many(number: str) -> int:
    """The form after `number` where only one is singular."""
    return int(number != "1")


def invariable(number: str) -> int:
    """The form after `number` where there is one form."""
    return 0


def signs(names: Mapping[str, str]) -> Rule:
    """a & b -> a and b."""
    written = "|".join(map(re.escape, names))
    return Rule(rf" ?({written}) ?", lambda match: apart(match, names[match[1]]))


def before_numbers(names: Mapping[str, str]) -> Rule:
    """<5 -> less than 5."""
    written = "|".join(map(re.escape, names))
    return Rule(rf" ?({written})\s?(?=\d)", lambda match: apart(match, names[match[1]]))


def counted(nouns: str, said: Callable[[int], str | None]) -> Rule:
    """1 mujer -> una mujer: the number before one of `nouns`, where `said` has a word for it."""
    names = "|".join(sorted(nouns.split(), key=len, reverse=True))

    def agreed(match: re.Match[str]) -> str:
        return said(int(match.group())) or match.group()

    return Rule(rf"{BEGIN}(?<!\d\s)[1-9]\d{{0,2}}(?=\s(?i:{names})(?!{LETTER}))", agreed)


def alternatives(either: str) -> Rule:
    """lump/mass -> lump or mass; a shorter or a third part may be an abbreviation or an address."""
    first, second = r"(?<![\w/])([^\W\d_]{2,})", rf"(?=[^\W\d_]{{2,}}(?!{LETTER}|[/.]))"
    return Rule(rf"{first} ?/(\s?){second}", rf"\1 {either}\2 ", "/")


def a_pause_for_a_dash(comma: str = ",") -> Rule:
    """Dense – hard to see -> Dense, hard to see."""
    return Rule(r"(?<=[\w”’»\")]) [-–—]+(?=\s)", comma)
