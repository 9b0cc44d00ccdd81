"""A TOML table as a form: keys are taken by name and type, and what is wrong, missing or left over
is reported at its line."""

import datetime
import difflib
import re
from collections.abc import Iterator
from typing import Any

from kiosk.content import characters
from kiosk.content.report import Report
from kiosk.toml import Document

_EXAMPLES = {str: '"..."', int: "1000", list: '["...", "..."]'}
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)


class Table:
    """The table at `keys` in a document; use it as a context to report keys nobody asked for."""

    def __init__(self, document: Document, report: Report, *keys: str | int) -> None:
        self.document = document
        self.report = report
        self.keys = keys
        self._asked: list[str] = []
        self._data, self._there = self._found()

    def __enter__(self) -> "Table":
        return self

    def __exit__(self, *failure: object) -> None:
        for name in self._data:
            if name not in self._asked:
                self._unknown(name)

    def __contains__(self, name: str) -> bool:
        return name in self._data

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def line(self, *names: str | int) -> int:
        """The line of a key of this table."""
        return self.document.line(*self.keys, *names)

    def comment(self, name: str) -> str:
        """The `Translators:` comment above a key, or else above the whole table."""
        said = self.document.comment(*self.keys, name) or self.document.comment(*self.keys)
        return said[said.find("Translators:") :] if "Translators:" in said else ""

    def error(self, name: str, what: str, mend: str) -> None:
        """Report something wrong with the key `name`."""
        self.report.error(self.document.path, self.line(name), what, mend)

    def text(self, name: str, mend: str = "", *, default: str | None = None) -> str:
        """A text, its white space narrowed; without a `default` it must be there and not empty."""
        value = self._taken(name, str, "a text in quotation marks", mend, default is None)
        shown = " ".join(value.split()) if value is not None else default or ""
        if value is not None and not shown and default is None:
            self.error(name, f"{name} is empty", mend or "write it")
        for what, instead in characters.faults(shown):
            self.error(name, what, instead)
        return shown

    def number(self, name: str) -> int:
        """A whole number of 0 or more."""
        value = self._taken(name, int, "a whole number", "", True)
        if value is not None and value < 0:
            self.error(name, f"{name} is {value}", "write a number of 0 or more")
        return max(value or 0, 0)

    def flag(self, name: str) -> bool:
        """True or false; false where it is not given."""
        return bool(self._taken(name, bool, "true or false", "", False))

    def date(self, name: str) -> str:
        """A date such as 2026-11-02 (or 2026-11, 2026); "" where it is not given."""
        self._asked.append(name)
        value = self._data.get(name, "")
        shown = value.isoformat() if isinstance(value, datetime.date) else value
        if not isinstance(shown, str) or (shown and not _is_date(shown)):
            self.error(name, f"{name} is not a date", 'write it like "2026-11-02"')
            return ""
        return shown

    def texts(self, name: str, *, needed: bool = False) -> tuple[str, ...]:
        """A list of texts; those of another type are reported and left out."""
        values = self._taken(name, list, 'a list like ["one", "two"]', "", needed) or []
        for index, value in enumerate(values):
            if not isinstance(value, str):
                line = self.line(name, index)
                said = f"{name} holds {_said(value)}"
                self.report.error(self.document.path, line, said, "write texts in quotation marks")
        return tuple(value for value in values if isinstance(value, str))

    def numbers(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers of 0 or more; another value is reported and left out."""
        values = self._taken(name, list, "", f"write {name} = [1, 2, 3]", True)
        if values == []:
            self.error(name, f"{name} is empty", f"write {name} = [1, 2, 3]")
        found = []
        for index, value in enumerate(values or []):
            if type(value) is int and value >= 0:
                found.append(value)
            else:
                line, said = self.line(name, index), f"{name} holds {_said(value)}"
                self.report.error(self.document.path, line, said, "write whole numbers")
        return tuple(found)

    def tables(self, name: str, mend: str) -> Iterator["Table"]:
        """The tables of a list, written as `[[name]]`; there must be one."""
        values = self._taken(name, list, f"tables that start with [[{name}]]", mend, True) or []
        for index in range(len(values)):
            yield Table(self.document, self.report, *self.keys, name, index)

    def named(self, name: str) -> Iterator[tuple[str, "Table"]]:
        """The tables below a name, written as `[name.key]`, with their keys."""
        values = self._taken(name, dict, f"tables that start with [{name}....]", "", False) or {}
        for key in values:
            yield key, Table(self.document, self.report, *self.keys, name, key)

    def _found(self) -> tuple[dict[str, Any], bool]:
        """The table's keys and values, and whether it is a table at all."""
        value: Any = self.document.data
        for key in self.keys:
            value = value[key]
        if isinstance(value, dict):
            return value, True
        name = ".".join(str(key) for key in self.keys if isinstance(key, str))
        what, mend = f"{name} is {_said(value)}, not a table", f"write it as [{name}]"
        self.report.error(self.document.path, self.document.line(*self.keys), what, mend)
        return {}, False

    def _taken(self, name: str, kind: type[Any], wanted: str, mend: str, needed: bool) -> Any:
        self._asked.append(name)
        if name not in self._data:
            if needed and self._there:
                self._missing(name, mend or f"add {name} = {_EXAMPLES.get(kind, wanted)}")
            return None
        value = self._data[name]
        if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
            return value
        self.error(name, f"{name} is {_said(value)}", mend or f"write {wanted}")
        return None

    def _missing(self, name: str, mend: str) -> None:
        self.report.error(self.document.path, self.line(), f"{name} is missing", mend)

    def _unknown(self, name: str) -> None:
        near = difflib.get_close_matches(name, self._asked, n=1)
        known = ", ".join(self._asked) or "none"
        mend = f"write {near[0]}" if near else f"remove it; the keys here are {known}"
        self.error(name, f"unknown key {name}", mend)


def _is_date(text: str) -> bool:
    try:
        # A month stands for its first day here, a year for its first month.
        datetime.date.fromisoformat(f"{text}-01-01"[: len("2026-01-01")])
    except ValueError:
        return False
    return _DATE.fullmatch(text) is not None


def _said(value: object) -> str:
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    return f'"{value}"' if isinstance(value, str) else str(value).lower()
