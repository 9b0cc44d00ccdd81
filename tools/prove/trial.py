"""One change of a store, made by the real command, and what may be seen whenever it is cut short."""

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from kiosk.content import bundle
from kiosk.content.cache import compiled
from kiosk.content.installed import installed
from kiosk.content.opening import open_store
from kiosk.content.store import Store
from kiosk.errors import KioskError

STORE = Path("state") / "store"

_ROOT = Path(__file__).parents[2]
_SAMPLE = _ROOT / "tests" / "packs" / "first-visit"
_COMMAND = "from kiosk.cli.store import {name}; {name}()"
_ID = "org.example.first-visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """`command`, with `arguments`, over the store in the folder `before`, which shows `old` ("" = no pack).

    Once it is done the store shows `new`, and of the versions it has only `left` are there. `again` is what
    somebody does who does not know whether it was.
    """

    name: str
    before: Path
    command: str
    arguments: tuple[str, ...]
    again: Callable[[Store], object]
    old: str
    new: str
    left: tuple[str, ...]

    def scene(self, folder: Path) -> Path:
        """`folder`, as it is before the command runs."""
        shutil.rmtree(folder, ignore_errors=True)
        return Path(shutil.copytree(self.before, folder))

    def line(self, scene: Path) -> list[str]:
        """The command, as `kiosk pack` runs it, without what only authors need."""
        options = [*self.arguments, "--store", str(scene / STORE)]
        return [sys.executable, "-B", "-c", _COMMAND.format(name=self.command), *options]

    def violation(self, scene: Path, *, done: bool = False) -> str:
        """What is wrong with a scene after a fault, "" for nothing; `done` once success was reported.

        The scene is then as the second run has left it.
        """
        store = scene / STORE
        if wrong := _wrong(store, (self.new,) if done else (self.old, self.new)):
            return wrong
        try:
            self.again(Store(store))
        except KioskError as error:
            return f"the second run is refused: {error}"
        remains = [path.name for path in (store / "drafts").iterdir()]
        there = tuple(sorted(each.version for each in installed(store)))
        if remains or there != self.left:
            return f"{remains} is left behind, and the versions {there}"
        return _wrong(store, (self.new,))


def trials(folder: Path) -> tuple[Trial, ...]:
    """The first install of all, one over an older version, and every other change of a store with two.

    Their files go into `folder`.
    """
    one, two = (_pack(folder, version) for version in ("1", "2"))
    nothing, older, both = folder / "nothing", folder / "older", folder / "both"
    nothing.mkdir()
    Store(older / STORE).install(one)
    for pack in (one, two):
        Store(both / STORE).install(pack)
    install = partial(
        Trial, command="install", arguments=(str(two),), again=lambda store: store.install(two)
    )
    # What a rollback that was done already would undo is asked for by name.
    back = partial(
        Trial, before=both, again=lambda store: store.activate(_ID, "1"), old="2", new="1"
    )
    versions = ("1", "2")
    return (
        install(name="the first install", before=nothing, old="", new="2", left=("2",)),
        install(name="an upgrade", before=older, old="1", new="2", left=versions),
        back(name="a rollback", command="rollback", arguments=(_ID,), left=versions),
        back(name="an activation", command="activate", arguments=(_ID, "1"), left=versions),
        Trial(
            name="a removal",
            before=both,
            command="remove",
            arguments=(_ID, "1"),
            again=_removed,
            old="2",
            new="2",
            left=("2",),
        ),
    )


def _removed(store: Store) -> None:
    # One that is gone already is not there to be removed.
    with suppress(KioskError):
        store.remove(_ID, "1")


def environment() -> dict[str, str]:
    """What the installer runs in: the same number of calls each time."""
    return {**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0"}


def _pack(folder: Path, version: str) -> Path:
    built = Path(shutil.copytree(compiled(_SAMPLE, folder / "cache"), folder / f"built-{version}"))
    about = msgspec.json.decode((built / "index.json").read_bytes())
    (built / "index.json").write_bytes(msgspec.json.encode({**about, "version": version}))
    file = folder / f"{version}.kpack"
    bundle.write(built, file)
    return file


def _wrong(store: Path, allowed: tuple[str, ...]) -> str:
    """What a kiosk, or somebody who verifies the store, would find."""
    opened = open_store(store)
    found = [*opened.reasons, *Store(store).verify()]
    if found:
        return str(found[0])
    shown = opened.library.manifest.version if opened.library else ""
    return "" if shown in allowed else f'"{shown}" is shown instead of {" or ".join(allowed)}'
