"""The list of what an installed pack holds, whose own hash is the name of the pack's folder.

9f2c...  8041  en/cards/why-called-back.json      hash of its bytes, how many they are, its name

So one name vouches for every byte: the folder's for the list, the list's for each file.
"""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.errors import Finding

LIST = "contents"
MEND = "install the pack again from its file"


def seal(folder: Path) -> str:
    """Write the list of the built `folder` into it; the hash that is to be its name."""
    lines = (f"{_hash(folder / name)}  {_size(folder / name)}  {name}\n" for name in _names(folder))
    data = "".join(lines).encode()
    (folder / LIST).write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def glance(folder: Path) -> Finding | None:
    """The first fault of an installed folder that a start can find in a moment.

    It reads the list and what every visit reads, and compares the sizes of the rest.
    """
    return next(_faults(folder, lambda name: name.endswith("index.json")), None)


def faults(folder: Path, told: Callable[[int, int], None] = lambda done, of: None) -> list[Finding]:
    """Every fault of an installed folder, all of it read; `told` hears how many of how many are."""
    found = list(_faults(folder, lambda name: True, told))
    known = {name for _, _, name in _listed(folder) or ()} | {LIST}
    extra = sorted(set(_names(folder)) - known)
    return found + [Finding(str(folder / name), 0, "does not belong here", MEND) for name in extra]


def _faults(
    folder: Path,
    read: Callable[[str], bool],
    told: Callable[[int, int], None] = lambda done, of: None,
) -> Iterator[Finding]:
    listed = _listed(folder)
    if listed is None:
        yield Finding(str(folder), 0, "the pack is not what was installed", MEND)
        return
    for done, (digest, size, name) in enumerate(listed, start=1):
        file = f"{folder}/{name}"
        if what := _fault(file, int(size), digest if read(name) else None):
            yield Finding(file, 0, what, MEND)
        told(done, len(listed))


def _listed(folder: Path) -> list[list[str]] | None:
    """Hash, size and name of every file, or None where the list itself cannot be trusted."""
    try:
        data = (folder / LIST).read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data).hexdigest() != folder.name:
        return None
    return [line.split("  ", 2) for line in data.decode().splitlines()]


def _fault(file: str, size: int, digest: str | None) -> str:
    try:
        if _size(file) != size:
            return f"has {_size(file)} bytes instead of {size}"
        return "is damaged" if digest and _hash(Path(file)) != digest else ""
    except OSError as error:
        return f"cannot be read ({error.strerror})"


def _names(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())
    return sorted(file.relative_to(folder).as_posix() for file in files)


def _size(file: Path | str) -> int:
    # A start asks it of thousands of files, for each of which a Path would cost more than the answer.
    return os.lstat(file).st_size


def _hash(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
