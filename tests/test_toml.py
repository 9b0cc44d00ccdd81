"""Where a TOML file says what it says."""

import json
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import Findings
from kiosk.toml import Document, read

FIGURE = """\
total = 1000
# Translators: whom the study counted.
# Keep the years.
setting = "US clinics"   # not this one
text = '''
# nor this
[part]
'''

[[part]]
id = "a"
[[part]]
id = "b"
tags = [
  "x", # why
  "y",
]
point = { x = 1, y.z = 2 }

[languages.es]
"status" = "draft"

[[part]]
[[part.note]]
text = "deep"
[part.more]
a.b = 1979-05-27 07:32:00
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("total",), 1),
        (("setting",), 4),
        (("text",), 5),
        (("part",), 10),
        (("part", 0, "id"), 11),
        (("part", 1), 12),
        (("part", 1, "id"), 13),
        (("part", 1, "tags", 0), 15),
        (("part", 1, "tags", 1), 16),
        (("part", 1, "point", "y", "z"), 18),
        (("languages", "es"), 20),
        (("languages", "es", "status"), 21),
        (("part", 2, "note", 0, "text"), 25),
        (("part", 2, "more", "a", "b"), 27),
    ],
)
def test_a_key_is_found_on_its_line(keys: tuple[str | int, ...], line: int) -> None:
    assert read(FIGURE, "figure.toml").line(*keys) == line


def test_an_unknown_key_is_found_at_its_nearest_ancestor() -> None:
    document = read(FIGURE, "figure.toml")
    assert document.line("part", 1, "count") == 12
    assert document.line("languages", "fr", "status") == 20
    assert document.line("nowhere") == 1


def test_first_line_shifts_every_line() -> None:
    document = read("a = 1\nb = 2", "card.md", first_line=10)
    assert (document.line("b"), document.line()) == (11, 10)


def test_only_the_lines_right_above_a_key_are_its_comment() -> None:
    document = read(FIGURE, "figure.toml")
    assert document.comment("setting") == "Translators: whom the study counted. Keep the years."
    assert document.comment("text") == ""
    assert document.comment("part") == ""


def test_windows_line_ends_count_once() -> None:
    assert read("a = 1\r\n\r\nb = 2\r\n", "pack.toml").line("b") == 3


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb = \n", 2),
        ("a = 1\na = 2\n", 2),
        ("\n\ntitle = 'open", 3),
        ("a = [1,\n2,\n", 2),
        ("no", 1),
    ],
)
def test_a_syntax_error_is_one_finding_at_its_line(text: str, line: int) -> None:
    with pytest.raises(Findings) as raised:
        read(text, "pack.toml", first_line=5)
    (finding,) = raised.value.findings
    assert (finding.path, finding.line) == ("pack.toml", line + 4)
    assert "at line" not in str(finding)


def test_nesting_without_end_is_refused_in_a_sentence() -> None:
    with pytest.raises(Findings, match="nested too deeply"):
        read("a = " + "[" * 10_000 + "]" * 10_000, "pack.toml")


_names = st.text('abcxyz-_09 é"#=[', min_size=1, max_size=4)
_leaves = st.one_of(st.integers(), st.booleans(), st.text("ab#\n\"'[]{}=,. \\é", max_size=6))
_values = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner, max_size=3),
    max_leaves=6,
)
_tables = st.dictionaries(_names, _values, max_size=4)
_gaps = st.lists(st.sampled_from(["", "# a = [", "  ", "#"]), max_size=2)


def _written(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_quoted(k)} = {_written(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[ # list\n" + "".join(f"  {_written(item)}, # ]\n" for item in value) + "]"
    if isinstance(value, str) and "\\" not in value and "'" not in value and value[:1] != "\n":
        return f"'''{value}'''"
    return json.dumps(value, ensure_ascii=False)


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


@st.composite
def files(draw: st.DrawFn) -> str:
    """A TOML file of keys, tables and lists of tables, with comments and blank lines between."""
    lines: list[str] = []

    def pairs(table: dict[str, Any]) -> None:
        for name, value in table.items():
            lines.extend(draw(_gaps))
            lines.append(f"{_quoted(name)} = {_written(value)}")

    pairs({f"top {name}": value for name, value in draw(_tables).items()})
    for name, table in draw(st.dictionaries(_names, _tables, max_size=3)).items():
        lines.append(f"[ table . {_quoted(name)} ]")
        pairs(table)
    for table in draw(st.lists(_tables, max_size=3)):
        lines.extend(["[[part]]  # [[", f"# {draw(_names)}"])
        pairs(table)
    return "\n".join(lines)


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    children = value.items() if isinstance(value, dict) else enumerate(value)
    found = []
    for key, child in children:
        found.append((*path, key))
        if isinstance(child, dict | list):
            found.extend(_paths(child, (*path, key)))
    return found


def _holds(document: Document, text: str, path: tuple[str | int, ...]) -> bool:
    assert path in document.lines
    key = path[-1]
    line = text.split("\n")[document.line(*path) - 1]
    return isinstance(key, int) or key in line or _quoted(key) in line


@given(files())
def test_the_line_of_every_key_holds_that_key(text: str) -> None:
    document = read(text, "any.toml")
    assert document.data == tomllib.loads(text)
    assert all(_holds(document, text, path) for path in _paths(document.data))
