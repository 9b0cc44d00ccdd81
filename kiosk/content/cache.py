"""Any form of a pack, made ready for `Library` once: authored folder, built folder or `.kpack`.

authored folder  ── compiled ──►  <cache>/<hash of its files>/
.kpack           ── unpacked ──►  <cache>/<hash of the file>/
built folder     ──────────────►  itself
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk import __version__
from kiosk.content.waiting import Progress, quiet
from kiosk.errors import Finding, KioskError, PackError

_AUTHORED = (
    "pack.toml", "cards/*.md", "images/*", "locales/*/pack.po", "narration/*/*", "signs/*/*/*",
)  # fmt: skip
_PIECE = 1024 * 1024
# More than any part of a pack, or any pack in one file, may have. None that is larger is read to its end.
_PART_BYTES, _FILE_BYTES = 64 * _PIECE, 2048 * _PIECE


def compiled(path: Path, cache: Path, progress: Progress = quiet) -> Path:
    """The built folder of the pack at `path`, made below `cache` unless it is there already.

    Raises PackError with every finding where the pack cannot be shown.
    """
    if (path / "index.json").is_file():
        return path
    if path.is_file():
        if path.stat().st_size > _FILE_BYTES:
            what = f"the file is larger than {_FILE_BYTES // _PIECE} MiB, and so no pack"
            raise PackError([Finding(str(path), 0, what, "name a .kpack file")])
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        return _once(cache / digest, lambda folder: _unpack(path, folder, progress))
    if (path / "pack.toml").is_file():
        return _once(cache / _digest(path), lambda folder: _compile(path, folder, progress))
    mend = "name a folder with a pack.toml, a built pack or a .kpack file"
    raise PackError([Finding(str(path), 0, "there is no pack", mend)])


def _once(target: Path, make: Callable[[Path], None]) -> Path:
    if not target.is_dir():
        try:
            with _draft(target.parent) as folder:
                make(folder)
                _settle(folder, target)
        except OSError as error:
            said = f"packs cannot be kept in {target.parent} ({error.strerror})"
            raise KioskError(f"{said} - name a folder that has room and can be written") from None
    return target


@contextmanager
def _draft(cache: Path) -> Iterator[Path]:
    """A new folder beside the finished ones, gone again unless it was renamed."""
    cache.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="draft-", dir=cache))
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _settle(folder: Path, target: Path) -> None:
    try:
        folder.rename(target)
    except OSError:
        # Another process was quicker with the same pack.
        if not target.is_dir():
            raise


def _compile(path: Path, folder: Path, progress: Progress) -> None:
    # A kiosk that starts again with the same pack needs no compiler.
    from kiosk.content.build import compile_pack
    from kiosk.content.check import examine

    pack, report = examine(path, progress=progress)
    report.settle()
    compile_pack(pack, folder, progress)


def _unpack(path: Path, folder: Path, progress: Progress) -> None:
    from kiosk.content.bundle import unpack

    unpack(path, folder, progress)


def _digest(path: Path) -> str:
    """A hash over everything that decides what is built: the authored folder, and the builder."""
    digest = hashlib.sha256(__version__.encode())
    _add(digest, Path(__file__).parent, ("**/*.py",))
    _add(digest, path, _AUTHORED)
    return digest.hexdigest()


def _add(digest: "hashlib._Hash", root: Path, patterns: tuple[str, ...]) -> None:
    for file in sorted(file for pattern in patterns for file in root.glob(pattern)):
        if file.is_file():
            size = file.stat().st_size
            # A name on disk need not be text.
            name = os.fsencode(file.relative_to(root))
            digest.update(b"\0%b\0%d\0" % (name, size))
            if size <= _PART_BYTES:
                _add_bytes(digest, file)


def _add_bytes(digest: "hashlib._Hash", file: Path) -> None:
    """Piece by piece: a recording is large."""
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
