"""The rule beside each setting: what it is for, and what it may be."""

import dataclasses
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Texts = Mapping[str, Mapping[str, str]]
"""Texts by language, then by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a value must be besides its type: within `low`-`high`, one of `choices`, a `pattern`.

    `like` shows a person what the pattern wants.
    """

    help: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str | float, ...] = ()
    pattern: str = ""
    like: str = ""

    def wanted(self) -> str:
        """What may be written, for a person; "" when anything of the type may."""
        if self.choices:
            return "one of " + ", ".join(map(written, self.choices))
        if self.low is not None:
            return f"{self.low} to {self.high}"
        return self.like

    def allows(self, value: object) -> bool:
        """Whether `value`, which has the right type, is within the rule."""
        if self.choices:
            return value in self.choices
        if self.low is not None and self.high is not None:
            return isinstance(value, int | float) and self.low <= value <= self.high
        return not self.pattern or re.fullmatch(self.pattern, str(value)) is not None


def setting(default: Any, help: str, **limits: Any) -> Any:
    """The dataclass field of one setting; `limits` are those of `Rule`."""
    beside = {"rule": Rule(help=help, **limits)}
    if callable(default):
        return field(default_factory=default, metadata=beside)
    return field(default=default, metadata=beside)


def rule_of(declared: "dataclasses.Field[Any]") -> Rule:
    """The rule that `setting` put beside a field."""
    beside: Rule = declared.metadata["rule"]
    return beside


def rule(section: Any, name: str) -> Rule:
    """The rule of a setting, e.g. `rule(Screen, "theme")`, for an option that stands for it."""
    declared = {each.name: each for each in dataclasses.fields(section)}
    return rule_of(declared[name])


def written(value: object) -> str:
    """`value` as TOML writes it; a table, which has no short form, as "a section"."""
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(written, value)) + "]"
    if isinstance(value, dict):
        return "a section"
    if isinstance(value, str | bool):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)
