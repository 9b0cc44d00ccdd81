"""TOML that knows its lines: what a file says, and where it says it.

    [[part]]              line("part", 0)           1
    id = "called-back"    line("part", 0, "id")     2
    # of 1000             comment("part", 0, "count")   "of 1000"
    count = 116           line("part", 0, "count")  4
                          line("part", 0, "label")  1, its nearest known ancestor

`tomllib` decides what is TOML; the locator walks the same text once more, only for positions.
"""

import pathlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.errors import Finding, Findings

Path = tuple[str | int, ...]

_GAP = re.compile(r"[ \t]+")
_COMMENT = re.compile(r"#[^\n]*")
_KEY = re.compile(r'[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_DEEPEST, _DIGITS = 32, 400
_NAMED = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\."""
# What tomllib must not be given. It keeps every beginning of a key, which takes memory by the square
# of its length; and Python turns no number of thousands of digits into text.
_TOO_MUCH = (
    (
        re.compile(rf"(?<![A-Za-z0-9_-])(?:{_NAMED}[ \t]*+){{{_DEEPEST}}}"),
        f"a key of more than {_DEEPEST} names",
        "write it flatter",
    ),
    (
        re.compile(rf"(?<![0-9A-Fa-f_])[0-9A-Fa-f_]{{{_DIGITS}}}"),
        f"a number of more than {_DIGITS} digits",
        "write a smaller one",
    ),
)
_SCALAR = re.compile(r"[^,\]}\n#]+")
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
_AT_END = " (at end of document)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A TOML text: `data` as tomllib reads it, and the lines its keys stand on."""

    data: dict[str, Any]
    path: str
    first_line: int
    lines: Mapping[Path, int]
    comments: Mapping[int, str]

    def line(self, *keys: str | int) -> int:
        """The line of a key path such as `"part", 0, "count"`, or of its nearest known ancestor."""
        for length in range(len(keys), 0, -1):
            if keys[:length] in self.lines:
                return self.lines[keys[:length]]
        return self.first_line

    def comment(self, *keys: str | int) -> str:
        """The comment lines right above a key, joined by spaces, without `#`; "" for none."""
        line = self.lines.get(keys, 0)
        said: list[str] = []
        while (line := line - 1) in self.comments:
            said.insert(0, self.comments[line])
        return " ".join(said)


def file_text(file: pathlib.Path) -> str:
    """What stands in `file`; raises Findings where it cannot be read."""
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        what, mend = "is not UTF-8 text", "save it as UTF-8"
    except OSError as error:
        what, mend = f"cannot be read ({error.strerror})", "name a file that can be read"
    raise Findings([Finding(str(file), 0, what, mend)])


def read(text: str, path: str, first_line: int = 1) -> Document:
    """Parse `text`, whose first line is line `first_line` of the file at `path`.

    Raises Findings with one finding, at its line, where the text is not TOML.
    """
    text = text.replace("\r\n", "\n")
    for pattern, what, mend in _TOO_MUCH:
        if found := pattern.search(text):
            line = first_line + text.count("\n", 0, found.start())
            raise Findings([Finding(path, line, what, mend)])
    try:
        data = tomllib.loads(text)
        locator = _Locator(text, first_line)
        locator.document()
    except tomllib.TOMLDecodeError as error:
        raise Findings([_syntax(error, text, path, first_line)]) from None
    except RecursionError:
        raise Findings(
            [Finding(path, first_line, "values are nested too deeply", "write it flatter")]
        ) from None
    return Document(
        data=data,
        path=path,
        first_line=first_line,
        lines=locator.lines,
        comments=locator.comments,
    )


def _syntax(error: tomllib.TOMLDecodeError, text: str, path: str, first_line: int) -> Finding:
    said = str(error)
    at = _AT_LINE.search(said)
    line = int(at[1]) if at else len(text.rstrip("\n").split("\n"))
    what = _AT_LINE.sub("", said).removesuffix(_AT_END)
    return Finding(path, first_line + line - 1, f"not valid TOML ({what})", "correct this line")


class _Locator:
    """Walks a text that is known to be TOML and notes the line of every key and list item."""

    def __init__(self, text: str, first_line: int) -> None:
        self.lines: dict[Path, int] = {}
        self.comments: dict[int, str] = {}
        self._text = text
        self._at = 0
        self._line = first_line
        self._tables: dict[Path, int] = {}

    def document(self) -> None:
        base: Path = ()
        while self._blank():
            if self._sees("[["):
                base = self._header("[[", "]]")
            elif self._sees("["):
                base = self._header("[", "]")
            else:
                self._pair(base)

    def _header(self, opening: str, closing: str) -> Path:
        self._skip(opening)
        line, path = self._line, self._key(())
        self._skip(closing)
        if opening == "[[":
            index = self._tables.get(path, -1) + 1
            self._tables[path] = index
            self.lines.setdefault(path, line)
            path = (*path, index)
        self.lines[path] = line
        return path

    def _pair(self, base: Path) -> None:
        line, path = self._line, self._key(base)
        self.lines[path] = line
        self._skip("=")
        self._value(path)

    def _key(self, base: Path) -> Path:
        """Read a dotted key; a name that stands for a list of tables means its newest table."""
        path = base
        while True:
            if path in self._tables:
                path = (*path, self._tables[path])
            self._gap()
            path = (*path, _name(self._take(_KEY)))
            self._gap()
            if not self._sees("."):
                return path
            self.lines.setdefault(path, self._line)
            self._skip(".")

    def _value(self, path: Path) -> None:
        self._gap()
        if self._sees("["):
            self._list(path)
        elif self._sees("{"):
            self._table(path)
        elif self._sees('"') or self._sees("'"):
            self._take(_STRING)
        else:
            self._take(_SCALAR)

    def _list(self, path: Path) -> None:
        self._skip("[")
        index = 0
        while self._blank() and not self._sees("]"):
            self.lines[(*path, index)] = self._line
            self._value((*path, index))
            self._comma()
            index += 1
        self._skip("]")

    def _table(self, path: Path) -> None:
        self._skip("{")
        while self._blank() and not self._sees("}"):
            self._pair(path)
            self._comma()
        self._skip("}")

    def _comma(self) -> None:
        self._blank()
        if self._sees(","):
            self._skip(",")

    def _blank(self) -> bool:
        """Pass blanks, line ends and comments; whether anything follows."""
        while self._at < len(self._text):
            self._gap()
            if self._sees("\n"):
                self._skip("\n")
            elif self._sees("#"):
                self._comment()
            else:
                break
        return self._at < len(self._text)

    def _comment(self) -> None:
        before = self._text[self._text.rfind("\n", 0, self._at) + 1 : self._at]
        said, line = self._take(_COMMENT), self._line
        if not before.strip():
            self.comments[line] = said.lstrip("#").strip()

    def _sees(self, mark: str) -> bool:
        return self._text.startswith(mark, self._at)

    def _skip(self, mark: str) -> None:
        self._gap()
        self._at += len(mark)
        self._line += mark.count("\n")

    def _gap(self) -> None:
        if gap := _GAP.match(self._text, self._at):
            self._at = gap.end()

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        assert found is not None, "tomllib accepted what the locator cannot follow"
        self._at = found.end()
        self._line += found.group().count("\n")
        return found.group()


def _name(key: str) -> str:
    if key[0] in "\"'":
        return str(tomllib.loads(f"name = {key}")["name"])
    return key
