"""Chinese numerals: the words for figures, as they are said and not as a bank writes them.

116  一百一十六        200  两百        1682504  一百六十八万二千五百零四
"""

import re

from msgspec import Struct

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
# What is longer is no amount.
_LONGEST = 16


class Numerals(Struct, frozen=True):
    """The characters that the two ways of writing do not share; `myriads` from the least on."""

    two: str
    point: str
    myriads: tuple[str, ...]

    def amount(self, figures: str) -> str:
        """`figures`, with commas at the thousands and a decimal point or without."""
        whole, _, decimals = figures.replace(",", "").partition(".")
        said = self._cardinal(whole)
        return f"{said}{self.point}{digits(decimals)}" if decimals else said

    def _cardinal(self, figures: str) -> str:
        """What begins with 0 is no amount, and is said by its digits."""
        if (figures[0] == "0" and len(figures) > 1) or len(figures) > _LONGEST:
            return digits(figures)
        said, skipped = "", False
        for value, myriad in reversed(
            [*zip(_by_myriads(int(figures)), self.myriads, strict=False)]
        ):
            if value:
                zero = "零" if said and (skipped or value < 1000) else ""
                said += zero + _below_a_myriad(str(value)) + myriad
            skipped = not value
        return self._idiomatic(said) or "零"

    def _idiomatic(self, said: str) -> str:
        """Ten is 十, not 一十; two hundred and more begin with 两."""
        if said.startswith("一十"):
            return said[1:]
        is_two = said[:1] == "二" and said[1:2] in ("百", "千", *self.myriads[1:3])
        return self.two + said[1:] if is_two else said


def digits(figures: str) -> str:
    """Figure by figure, as years are said; what is none stays."""
    return "".join(_DIGITS[int(figure)] if figure.isdecimal() else figure for figure in figures)


def _by_myriads(number: int) -> list[int]:
    """The groups of four places, from the least on."""
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    return groups


def _below_a_myriad(figures: str) -> str:
    """2504 -> 二千五百零四: zeros within are said once, those at the end not at all."""
    places = zip(figures, reversed(_PLACES[: len(figures)]), strict=True)
    said = "".join(digits(figure) + (place if figure != "0" else "") for figure, place in places)
    return re.sub("零+", "零", said).rstrip("零")
