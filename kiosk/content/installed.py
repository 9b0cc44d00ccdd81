"""The versions in a store: which there are, and what each is to it."""

from enum import StrEnum
from pathlib import Path

import msgspec

from kiosk.content import active
from kiosk.content.active import Active
from kiosk.errors import PackError

PACKS = "packs"


class Standing(StrEnum):
    """What a version is to its store; a kiosk shows one pack of those with an active version."""

    SHOWN = "shown"
    ACTIVE = "active"
    PREVIOUS = "previous"
    KEPT = "kept"


class Installed(msgspec.Struct, frozen=True, kw_only=True):
    """A version of a pack, in the folder `digest`; one that is damaged may have no id."""

    id: str
    version: str
    standing: Standing
    digest: str


class _Head(msgspec.Struct):
    id: str
    version: str


def installed(store: Path) -> list[Installed]:
    """Every version in `store`, by id and version."""
    now = pointed(store)
    found = [_installed(folder, now) for folder in (store / PACKS).glob("*")]
    return sorted(found, key=lambda each: (each.id, each.version, each.digest))


def pointed(store: Path) -> Active:
    """What is active in `store`; nothing where that is damaged, as when it is told anew."""
    try:
        return active.read(store)
    except PackError:
        return Active()


def _installed(folder: Path, now: Active) -> Installed:
    head = _head(folder)
    standing = _standing(folder.name, now)
    return Installed(id=head.id, version=head.version, standing=standing, digest=folder.name)


def _head(folder: Path) -> _Head:
    try:
        return msgspec.json.decode((folder / "index.json").read_bytes(), type=_Head)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _Head("", "")


def _standing(digest: str, now: Active) -> Standing:
    if now.turn and now.turn.active == digest:
        return Standing.SHOWN
    if any(turn.active == digest for turn in now.packs.values()):
        return Standing.ACTIVE
    if any(turn.previous == digest for turn in now.packs.values()):
        return Standing.PREVIOUS
    return Standing.KEPT
