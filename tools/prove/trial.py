"""One change of a store, made by the real installer, and what may be seen whenever it is cut short."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.content import bundle
from kiosk.content.cache import compiled
from kiosk.content.opening import open_store
from kiosk.content.store import Store
from kiosk.errors import KioskError

STORE = Path("state") / "store"

_ROOT = Path(__file__).parents[2]
_SAMPLE = _ROOT / "tests" / "packs" / "first-visit"
_INSTALL = "from kiosk.cli.store import install; install()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """`pack` is installed over the store in the folder `before`, which shows `old` ("" = no pack)."""

    name: str
    before: Path
    pack: Path
    old: str
    new: str

    def scene(self, folder: Path) -> Path:
        """`folder`, as it is before the installer runs."""
        shutil.rmtree(folder, ignore_errors=True)
        return Path(shutil.copytree(self.before, folder))

    def command(self, scene: Path) -> list[str]:
        """The installer, as `kiosk pack install` runs it, without what only authors need."""
        options = [str(self.pack), "--store", str(scene / STORE)]
        return [sys.executable, "-B", "-c", _INSTALL, *options]

    def violation(self, scene: Path, *, done: bool = False) -> str:
        """What is wrong with a scene after a fault, "" for nothing; `done` once success was reported.

        The scene is then as the installer's second run has left it.
        """
        store = scene / STORE
        if wrong := _wrong(store, (self.new,) if done else (self.old, self.new)):
            return wrong
        try:
            Store(store).install(self.pack)
        except KioskError as error:
            return f"the second run is refused: {error}"
        left = [path.name for path in (store / "drafts").iterdir()]
        return f"{left} is left behind" if left else _wrong(store, (self.new,))


def trials(folder: Path) -> tuple[Trial, Trial]:
    """The first install of all, and one over an older version; their files go into `folder`."""
    old, new = (_pack(folder, version) for version in ("1", "2"))
    nothing, one = folder / "nothing", folder / "one"
    nothing.mkdir()
    Store(one / STORE).install(old)
    return (
        Trial(name="the first install", before=nothing, pack=new, old="", new="2"),
        Trial(name="an upgrade", before=one, pack=new, old="1", new="2"),
    )


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
