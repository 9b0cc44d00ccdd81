"""The store: a folder with every installed pack of a kiosk, changed whole or not at all.

active.json        what is shown, and what was before      replaced at once
packs/<hash>/      a pack, complete since it has this name
drafts/            what is still being made                swept by the next who changes the store
lock               held by whoever does

1. A pack is made ready in drafts/ and written to the disk.
2. It is renamed to the hash of its contents, and the name is written to the disk.
3. active.json is replaced, and that is written to the disk.

Whenever the power goes, the store shows the old version or the new one.
"""

import dataclasses
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from msgspec.structs import replace

from kiosk.content import active, bundle, durable
from kiosk.content.active import Active, Turn
from kiosk.content.admission import admitted
from kiosk.content.cache import compiled
from kiosk.content.contents import MEND, faults, seal
from kiosk.content.hold import alone, unread
from kiosk.content.installed import PACKS, Installed, Standing, installed, pointed
from kiosk.content.waiting import Progress, quiet
from kiosk.errors import Finding, KioskError, PackError

DRAFTS = "drafts"
VERSIONS = 32


class Store:
    """The store in the folder `root`, which need not be there yet.

    What changes it raises KioskError where that is refused, and then has changed nothing.
    """

    def __init__(self, root: Path, progress: Progress = quiet) -> None:
        self.root = root
        self._progress = progress

    def install(self, source: Path) -> Installed:
        """Take in the pack at `source`, in any of its forms, and show it."""
        with self._changing() as draft:
            folder = self._made_ready(source, draft)
            about = admitted(folder, source, self._progress)
            digest = seal(folder)
            self._welcome(about.id, about.version, digest)
            self._keep(folder, digest, draft)
            self._show(about.id, digest, draft)
        return self._found(about.id, about.version)

    def activate(self, id: str, version: str) -> Installed:
        """Show an installed version."""
        with self._changing() as draft:
            digest = self._found(id, version).digest
            self._whole(digest)
            self._show(id, digest, draft)
        return self._found(id, version)

    def roll_back(self, id: str) -> Installed:
        """Make the version active that was before; a second time leads forward again."""
        with self._changing() as draft:
            now = pointed(self.root)
            turn = now.packs.get(id)
            if turn is None or turn.previous is None:
                raise KioskError(f"there is no version of {id} to go back to - activate another")
            self._whole(turn.previous)
            self._point(_with(now, id, turn.to(turn.previous)), draft)
        return next(each for each in installed(self.root) if each.digest == turn.previous)

    def remove(self, id: str, version: str) -> Installed:
        """Take a version away for good: none that a kiosk reads, and the active one last."""
        with self._changing() as draft:
            found = self._found(id, version)
            self._spare_the_active(found)
            folder = self._folder(found.digest)
            with unread(folder):
                self._point(_without(pointed(self.root), found), draft)
                folder.rename(draft / "removed")
                # Before the first file goes: half a pack must not come back under its name. Which of its
                # two folders keeps a move is for the disk to say.
                durable.flush(draft)
                durable.flush(self.root / PACKS)
        return found

    def verify(self) -> list[Finding]:
        """Read every byte of every pack: all that is wrong, nothing mended."""
        found = [fault for each in installed(self.root) for fault in self._faults(each.digest)]
        try:
            turns = active.read(self.root).packs.values()
        except PackError as error:
            return [*error.findings, *found]
        named = {digest for turn in turns for digest in (turn.active, turn.previous) if digest}
        gone = [self._folder(digest) for digest in sorted(named)]
        return found + [_missing(folder) for folder in gone if not folder.is_dir()]

    @contextmanager
    def _changing(self) -> Iterator[Path]:
        """A folder to make something in, while nobody else changes the store."""
        try:
            self._furnish()
            with alone(self.root):
                self._sweep()
                try:
                    yield Path(mkdtemp(dir=self.root / DRAFTS))
                finally:
                    self._sweep()
        except OSError as error:
            said = f"the packs in {self.root} cannot be changed ({error.strerror or error})"
            raise KioskError(f"{said} - look at its space and at who may write there") from None

    def _furnish(self) -> None:
        for folder in (self.root, self.root / PACKS, self.root / DRAFTS):
            if not folder.is_dir():
                folder.mkdir(parents=True)
                folder.chmod(durable.FOLDER_MODE)
        # Even if they were there: whoever made them may have been killed just before this.
        durable.flush(self.root)
        durable.flush_above(self.root)

    def _sweep(self) -> None:
        """Throw away what was being made when its maker ended, and what nobody can name or shows."""
        for left in (self.root / DRAFTS).iterdir():
            shutil.rmtree(left)
        for each in installed(self.root):
            if not each.id and each.standing is Standing.KEPT:
                shutil.rmtree(self._folder(each.digest))

    def _made_ready(self, source: Path, draft: Path) -> Path:
        """The built folder of a pack in any of its forms; what is wrong with it is said of `source`."""
        file = draft / "pack.kpack"
        try:
            return compiled(_in_one_file(source, file), draft, self._progress)
        except PackError as error:
            said = (
                (str(source) if each.path == str(file) else each.path, each)
                for each in error.findings
            )
            raise PackError(dataclasses.replace(each, path=path) for path, each in said) from None

    def _welcome(self, id: str, version: str, digest: str) -> None:
        others = [each for each in installed(self.root) if each.digest != digest]
        if any((each.id, each.version) == (id, version) for each in others):
            raise KioskError(
                f"{id} {version} is installed already, and says something else - "
                "give the changed pack a version of its own"
            )
        if len(others) >= VERSIONS:
            raise KioskError(f"there are {VERSIONS} versions installed - remove one first")

    def _keep(self, folder: Path, digest: str, draft: Path) -> None:
        target = self._folder(digest)
        if not target.is_dir() or faults(target):
            told = self._progress
            durable.flush_tree(folder, lambda done, of: told("Writing to the disk", done, of))
            if target.is_dir():
                target.rename(draft / "damaged")
            folder.rename(target)
        # Even if it was there: whoever renamed it may have been killed just before this.
        durable.flush(self.root / PACKS)

    def _show(self, id: str, digest: str, draft: Path) -> None:
        now = pointed(self.root)
        turn = now.packs.get(id, Turn(active=digest)).to(digest)
        self._point(replace(_with(now, id, turn), shown=id), draft)

    def _point(self, now: Active, draft: Path) -> None:
        durable.replace(self.root / active.FILE, now.encoded(), draft / active.FILE)

    def _found(self, id: str, version: str) -> Installed:
        for each in installed(self.root):
            if (each.id, each.version) == (id, version):
                return each
        raise KioskError(f"{id} {version} is not installed - see `kiosk pack list`")

    def _spare_the_active(self, found: Installed) -> None:
        others = [each for each in installed(self.root) if each.id == found.id and each != found]
        if others and found.standing in (Standing.SHOWN, Standing.ACTIVE):
            raise KioskError(f"{found.id} {found.version} is active - activate another first")

    def _whole(self, digest: str) -> None:
        if wrong := self._faults(digest):
            raise PackError(wrong)

    def _faults(self, digest: str) -> list[Finding]:
        told = self._progress
        return faults(self._folder(digest), lambda done, of: told("Reading the pack", done, of))

    def _folder(self, digest: str) -> Path:
        return self.root / PACKS / digest


def _in_one_file(source: Path, file: Path) -> Path:
    """A built folder, in a `file`, goes through the reader that trusts nothing, like any other."""
    if not (source / "index.json").is_file():
        return source
    bundle.write(source, file)
    return file


def _with(now: Active, id: str, turn: Turn) -> Active:
    return replace(now, packs={**now.packs, id: turn})


def _without(now: Active, found: Installed) -> Active:
    """With nothing that names a version: another of its pack stays, or its pack goes."""
    turn = now.packs.get(found.id)
    if turn and turn.active != found.digest:
        kept = turn.previous if turn.previous != found.digest else None
        return _with(now, found.id, Turn(active=turn.active, previous=kept))
    packs = {id: each for id, each in now.packs.items() if id != found.id}
    return replace(now, packs=packs, shown=now.shown if now.shown in packs else "")


def _missing(folder: Path) -> Finding:
    return Finding(str(folder), 0, "the pack is missing", MEND)
