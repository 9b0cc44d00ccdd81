"""The listing of settings: a TOML file that says each of them, with its help above it."""

import dataclasses
from collections.abc import Iterator
from typing import Any

from kiosk.settings.rules import Texts, rule_of, written


def listing(settings: Any) -> str:
    """`settings`, a dataclass of sections, as a file that reads back as exactly the same."""
    lines = ["# Settings of the kiosk. What this file leaves out has its default."]
    for section in dataclasses.fields(settings):
        lines += [
            "",
            f"[{section.name}]",
            *_section(section.name, getattr(settings, section.name)),
        ]
    return "\n".join([*lines, ""])


def _section(name: str, section: Any) -> Iterator[str]:
    # A table swallows every key after it, so the tables of a section come last.
    fields = sorted(dataclasses.fields(section), key=lambda declared: declared.type == Texts)
    for declared in fields:
        value, rule = getattr(section, declared.name), rule_of(declared)
        yield f"# {rule.help}: {rule.wanted()}".removesuffix(": ")
        if declared.type == Texts:
            yield from _tables(f"{name}.{declared.name}", value)
        else:
            yield f"{declared.name} = {written(value)}"


def _tables(name: str, texts: Texts) -> Iterator[str]:
    for language, named in texts.items():
        yield f"[{name}.{written(language)}]"
        for key, text in named.items():
            yield f"{written(key)} = {written(text)}"
