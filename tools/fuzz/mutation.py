"""A file spoilt at random: a few changes, each of a kind that readers stumble over."""

import re
from collections.abc import Callable, Sequence
from random import Random

LONGEST = 300_000

_NUMBER = re.compile(rb"\d+")
_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"255",
    b"256",
    b"65535",
    b"4294967295",
    b"9" * 30,
    b"1e999",
    b"nan",
    b".5",
)
_WORDS = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\r\n", b"\n", b"\n\n", b"\t", b"\\", b"\"", b"'", b"<", b">", b"&",
    b"{", b"}", b"[", b"]", b"(", b")", b"\xe2\x80\xae", b"\xe2\x81\xa6", b"\xe2\x80\x8b", b"\xcc\x81",
    b"\xf3\xa0\x81\x81", b"\xed\xa0\x80", b"\x1b[2J", b"../", b"%s", b"{desk}", b"\xe4\xb8\xad", b"\xd8\xb9",
)  # fmt: skip
_TIMES = (2, 10, 100, 3000)
_SPAN = 64


def mutated(seed: bytes, others: Sequence[bytes], words: Sequence[bytes], random: Random) -> bytes:
    """`seed` after one to six changes; some bring in pieces of `others` or one of `words`."""
    data = seed
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        change = random.choice(_CHANGES)
        data = change(data, _Means(others, (*words, *_WORDS), random))[:LONGEST]
    return data


class _Means:
    """What a change is made with."""

    def __init__(self, others: Sequence[bytes], words: Sequence[bytes], random: Random) -> None:
        self.random = random
        self._others, self._words = others, words

    def place(self, data: bytes) -> int:
        return self.random.randint(0, len(data))

    def span(self, data: bytes) -> tuple[int, int]:
        start = self.place(data)
        return start, min(len(data), start + self.random.randint(1, _SPAN))

    def word(self) -> bytes:
        return self.random.choice(self._words)

    def piece(self) -> bytes:
        other = self.random.choice(self._others)
        start, end = self.span(other)
        return other[start:end]

    def line(self) -> bytes:
        return self.random.choice(
            self.random.choice(self._others).splitlines(keepends=True) or [b""]
        )


def _flip(data: bytes, means: _Means) -> bytes:
    if not data:
        return data
    at = means.random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << means.random.randrange(8)]) + data[at + 1 :]


def _delete(data: bytes, means: _Means) -> bytes:
    start, end = means.span(data)
    return data[:start] + data[end:]


def _cut(data: bytes, means: _Means) -> bytes:
    return data[: means.place(data)]


def _double(data: bytes, means: _Means) -> bytes:
    start, end = means.span(data)
    return data[:end] + data[start:end] * means.random.choice(_TIMES) + data[end:]


def _insert(data: bytes, means: _Means) -> bytes:
    at = means.place(data)
    return data[:at] + means.word() + data[at:]


def _heap(data: bytes, means: _Means) -> bytes:
    at = means.place(data)
    return data[:at] + means.word() * means.random.choice(_TIMES) + data[at:]


def _splice(data: bytes, means: _Means) -> bytes:
    start, end = means.span(data)
    return data[:start] + means.piece() + data[end:]


def _count(data: bytes, means: _Means) -> bytes:
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    number = means.random.choice(found)
    return data[: number.start()] + means.random.choice(_NUMBERS) + data[number.end() :]


def _line(data: bytes, means: _Means) -> bytes:
    lines = data.splitlines(keepends=True)
    at = means.random.randint(0, len(lines))
    means.random.choice((_drop_line, _swap_line, _add_line))(lines, at, means)
    return b"".join(lines)


def _drop_line(lines: list[bytes], at: int, means: _Means) -> None:
    del lines[at : at + 1]


def _swap_line(lines: list[bytes], at: int, means: _Means) -> None:
    if lines[at : at + 1]:
        lines.insert(means.random.randrange(len(lines)), lines.pop(at))


def _add_line(lines: list[bytes], at: int, means: _Means) -> None:
    lines.insert(at, means.line())


_CHANGES: tuple[Callable[[bytes, _Means], bytes], ...] = (
    _flip, _delete, _cut, _double, _insert, _insert, _heap, _splice, _count, _count, _line, _line,
)  # fmt: skip
