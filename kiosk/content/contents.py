"""The list of what a pack holds, in its `.kpack` and where it is installed.

9f2c...  8041  en/cards.jsonl      hash of its bytes, how many they are, its name

The hash of the list is the name of the installed pack's folder. So one name vouches for every byte: the
folder's for the list, the list's for each file.
"""

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import Finding

LIST = "contents"
MEND = "install the pack again from its file"

_LINE = re.compile(r"([0-9a-f]{64})  (0|[1-9][0-9]{0,11})  (\S+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Listed:
    """One line: the SHA-256 of a file, its size in bytes, and its name in the pack."""

    digest: str
    size: int
    name: str


def listing(folder: Path) -> bytes:
    """The list of the built `folder`."""
    found = (name for name in names(folder) if name != LIST)
    lines = (f"{_hash(folder / name)}  {_size(folder / name)}  {name}\n" for name in found)
    return "".join(lines).encode()


def parsed(data: bytes) -> list[Listed]:
    """The lines of a list; ValueError where it is none."""
    return [_listed_in(line) for line in data.decode("ascii").splitlines()]


def seal(folder: Path) -> str:
    """Write the list of the built `folder` into it; the hash that is to be its name."""
    data = listing(folder)
    (folder / LIST).write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def _listed_in(line: str) -> Listed:
    found = _LINE.fullmatch(line)
    if not found:
        raise ValueError(line)
    return Listed(found[1], int(found[2]), found[3])


def glance(folder: Path) -> Finding | None:
    """The first fault of an installed folder that a start can find in a moment.

    It reads the list and what every visit reads, and compares the sizes of the rest.
    """
    return next(_faults(folder, lambda name: name.endswith("index.json")), None)


def faults(folder: Path, told: Callable[[int, int], None] = lambda done, of: None) -> list[Finding]:
    """Every fault of an installed folder, all of it read; `told` hears how many of how many are."""
    found = list(_faults(folder, lambda name: True, told))
    known = {each.name for each in _listed(folder) or ()} | {LIST}
    extra = sorted(set(names(folder)) - known)
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
    for done, each in enumerate(listed, start=1):
        file = f"{folder}/{each.name}"
        if what := _fault(file, each.size, each.digest if read(each.name) else None):
            yield Finding(file, 0, what, MEND)
        told(done, len(listed))


def _listed(folder: Path) -> list[Listed] | None:
    """What is listed of every file, or None where the list itself cannot be trusted."""
    try:
        data = (folder / LIST).read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data).hexdigest() != folder.name:
        return None
    return parsed(data)


def _fault(file: str, size: int, digest: str | None) -> str:
    try:
        if _size(file) != size:
            return f"has {_size(file)} bytes instead of {size}"
        return "is damaged" if digest and _hash(Path(file)) != digest else ""
    except OSError as error:
        return f"cannot be read ({error.strerror})"


def names(folder: Path) -> list[str]:
    """Every file below `folder`, and whatever else is there and no folder, in order."""
    files = (path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())
    return sorted(file.relative_to(folder).as_posix() for file in files)


def _size(file: Path | str) -> int:
    # A start asks it of thousands of files, for each of which a Path would cost more than the answer.
    return os.lstat(file).st_size


def _hash(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
