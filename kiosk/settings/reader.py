"""A reader of sections: it holds a TOML document against declared dataclasses.

[screen]        a field of the whole, which is a dataclass of its own
dpi = 92        a field of that, with its type and its `Rule`
"""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from kiosk.errors import Finding
from kiosk.settings.rules import Texts, rule_of, written
from kiosk.toml import Document

Whole = TypeVar("Whole")
_Place = tuple[str | int, ...]
_Fields = Mapping[str, "dataclasses.Field[Any]"]

_KINDS: Mapping[Any, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "text in quotation marks",
}
_TABLE = 'write it like [{}.es], then name = "text"'


class Reader:
    """Reads one document; `findings` is complete once `read` has returned."""

    def __init__(self, document: Document) -> None:
        self.findings: list[Finding] = []
        self._document = document

    def read(self, whole: type[Whole]) -> Whole:
        """The document as a `whole`, with defaults for what it leaves out or has wrong."""
        return whole(**dict(self._sections(whole)))

    def _sections(self, whole: Any) -> Iterator[tuple[str, Any]]:
        sections = _fields(whole)
        for name, data in self._known((), self._document.data, sections):
            if isinstance(data, dict):
                yield name, self._section(name, data, sections[name].type)
            else:
                self._find((name,), f"`{name}` is a value", f"write it as a section: [{name}]")

    def _section(self, name: str, data: Mapping[str, Any], section: Any) -> Any:
        fields = _fields(section)
        found = self._known((name,), data, fields)
        checked = ((key, self._checked((name, key), value, fields[key])) for key, value in found)
        return section(**{key: value for key, value in checked if value is not None})

    def _known(
        self, place: _Place, data: Mapping[str, Any], fields: _Fields
    ) -> Iterator[tuple[str, Any]]:
        """What `data` says of `fields`; any other key is a finding."""
        for key, value in data.items():
            if key in fields:
                yield key, value
            else:
                kind = f"setting in [{place[0]}]" if place else "section"
                self._find((*place, key), f"unknown {kind} `{key}`", _instead(key, fields))

    def _checked(self, place: _Place, value: Any, declared: "dataclasses.Field[Any]") -> Any:
        """The value as its field wants it, or None, after a finding, for one it cannot have."""
        if declared.type == Texts:
            return self._texts(place, value)
        if declared.type == tuple[str, ...]:
            return self._list(place, value)
        wanted = _KINDS[declared.type]
        if _fits(value, declared.type):
            wanted = rule_of(declared).wanted()
            if rule_of(declared).allows(value):
                return float(value) if declared.type is float else value
        self._find(place, f"`{place[-1]}` is {written(value)}", f"write {wanted}")
        return None

    def _list(self, place: _Place, value: Any) -> tuple[str, ...] | None:
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return tuple(value)
        self._find(place, f"`{place[-1]}` is {written(value)}", 'write a list: ["en", "es"]')
        return None

    def _texts(self, place: _Place, value: Any) -> Texts:
        return {
            language: {
                name: text
                for name, text in self._table((*place, language), named)
                if self._is_text((*place, language, name), text)
            }
            for language, named in self._table(place, value)
        }

    def _table(self, place: _Place, value: Any) -> Iterable[tuple[str, Any]]:
        if isinstance(value, dict):
            return value.items()
        name = f"{place[0]}.{place[1]}"
        self._find(place, f"`{place[-1]}` is {written(value)}", _TABLE.format(name))
        return ()

    def _is_text(self, place: _Place, value: Any) -> bool:
        if not isinstance(value, str):
            self._find(place, f"`{place[-1]}` is {written(value)}", f"write {_KINDS[str]}")
        return isinstance(value, str)

    def _find(self, place: _Place, what: str, mend: str) -> None:
        line = self._document.line(*place)
        self.findings.append(Finding(self._document.path, line, what, mend))


def _fields(section: Any) -> _Fields:
    return {declared.name: declared for declared in dataclasses.fields(section)}


def _fits(value: object, kind: Any) -> bool:
    # A bool is an int to Python, but not to a person who writes a number.
    return type(value) is kind or (kind is float and type(value) is int)


def _instead(key: str, names: Iterable[str]) -> str:
    import difflib  # only for settings that are wrong

    near = difflib.get_close_matches(key, names, n=1)
    return f"write `{near[0]}`" if near else "take it out; there are " + ", ".join(names)
