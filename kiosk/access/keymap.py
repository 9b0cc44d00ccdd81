"""A key map: which key means which action, read from TOML and written to it.

    next = ["xkb:197", "Key_F19"]      an action, and the keys for it

    Key_F19    a key by the name Qt gives it
    xkb:197    a key by its XKB keycode: what X and Wayland call it, and evdev's code plus 8. Linux has
               no name, or a misleading one, for F13 to F24, which keypads send

The program's own maps are in force together. A site's own comes before them: a key it names means what
it says there.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from kiosk import toml
from kiosk.access.keys import Action
from kiosk.errors import Finding, Findings, KeyMapError
from kiosk.toml import Document

KEYCODES = range(9, 776)
"""XKB keycodes of evdev's KEY_ESC (1) to KEY_MAX (767)."""

_KEYCODE = re.compile(r"xkb:([1-9]\d{0,3})")
_LIST = 'write a list of keys: ["Key_F1", "xkb:195"]'


class KeyMap(Struct, frozen=True, kw_only=True):
    """The keys of one file, in its order."""

    path: str
    keys: Mapping[str, Action]


class Bound(Struct, frozen=True, kw_only=True):
    """A key, what it means, and the file that says so."""

    key: str
    action: Action
    path: str


class KeyMaps(Struct, frozen=True):
    """Maps in force together, those first that come before others."""

    maps: tuple[KeyMap, ...]

    def action(self, *names: str) -> Action | None:
        """What the key means that goes by these names, the surest first; None for one without a meaning."""
        found = (each.keys[name] for each in self.maps for name in names if name in each.keys)
        return next(found, None)

    def bound(self) -> Iterator[Bound]:
        """Every key that means something."""
        seen: set[str] = set()
        for each in self.maps:
            for key, action in each.keys.items():
                if key not in seen:
                    yield Bound(key=key, action=action, path=each.path)
            seen |= each.keys.keys()


def keycode(code: int) -> str:
    """The name of a key by its XKB keycode."""
    return f"xkb:{code}"


def is_key(name: str, names: Collection[str]) -> bool:
    """Whether a map may have a key called `name`; `names` are Qt's of its keys."""
    found = _KEYCODE.fullmatch(name)
    return int(found[1]) in KEYCODES if found else name in names


def load(shipped: Path, own: Path | None, names: Collection[str]) -> KeyMaps:
    """The maps in the folder `shipped`, and before them the site's `own`; `names` are Qt's of its keys.

    Raises KeyMapError with every finding of the first file that cannot be used.
    """
    files = ([own] if own else []) + sorted(shipped.glob("*.toml"))
    try:
        return KeyMaps(tuple(read(toml.file_text(file), str(file), names) for file in files))
    except Findings as wrong:
        raise KeyMapError(wrong.findings) from None


def read(text: str, path: str, names: Collection[str]) -> KeyMap:
    """The map that `text`, from the file at `path`, is; raises KeyMapError with every finding."""
    try:
        reader = _Reader(toml.read(text, path), names)
    except Findings as wrong:
        raise KeyMapError(wrong.findings) from None
    reader.read()
    if reader.findings:
        raise KeyMapError(reader.findings)
    return KeyMap(path=path, keys=reader.keys)


def written(keys: Mapping[str, Action]) -> str:
    """A map as TOML; `read` makes the same of it."""
    lines = ["# Which key means what, learnt with `kiosk keys learn`."]
    for action in Action:
        if own := [f'"{key}"' for key, meant in keys.items() if meant is action]:
            lines.append(f"{action} = [{', '.join(own)}]")
    return "\n".join([*lines, ""])


class _Reader:
    """Holds one document against what there is; `keys` and `findings` are complete after `read`."""

    def __init__(self, document: Document, names: Collection[str]) -> None:
        self.keys: dict[str, Action] = {}
        self.findings: list[Finding] = []
        self._document, self._names = document, names
        self._lines: dict[str, int] = {}

    def read(self) -> None:
        for name, value in self._document.data.items():
            if name not in list(Action):
                mend = _instead(name, list(Action), "take it out; there are " + ", ".join(Action))
                self._find((name,), f"unknown action `{name}`", mend)
            elif not isinstance(value, list):
                self._find((name,), f"`{name}` is not a list", _LIST)
            else:
                self._bind(Action(name), value)

    def _bind(self, action: Action, keys: list[Any]) -> None:
        for index, key in enumerate(keys):
            place = (str(action), index)
            if not isinstance(key, str):
                self._find(place, f"`{action}` has a key that is not text", _LIST)
            elif not is_key(key, self._names):
                self._find(place, f"unknown key `{key}`", self._spelt(key))
            elif key in self.keys:
                self._clash(place, key)
            else:
                self.keys[key] = action
                self._lines[key] = self._document.line(*place)

    def _spelt(self, key: str) -> str:
        if key.startswith("xkb"):
            return f"write {keycode(KEYCODES[0])} to {keycode(KEYCODES[-1])}"
        return _instead(key, self._names, "press it in `kiosk keys learn`, which writes its name")

    def _clash(self, place: tuple[str, int], key: str) -> None:
        what = f"`{key}` is the key for `{self.keys[key]}` already, in line {self._lines[key]}"
        self._find(place, what, "give each key one action")

    def _find(self, place: tuple[str | int, ...], what: str, mend: str) -> None:
        line = self._document.line(*place)
        self.findings.append(Finding(self._document.path, line, what, mend))


def _instead(name: str, names: Iterable[str], otherwise: str) -> str:
    import difflib  # only for a map that is wrong

    near = difflib.get_close_matches(name, names, n=1)
    return f"write `{near[0]}`" if near else otherwise
