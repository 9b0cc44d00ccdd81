"""The calls of the installer, as operations on the disk below its scene."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.prove.disk import Operation
from tools.prove.strace import Call

_KNOWN = {
    "mkdir": "folder",
    "mkdirat": "folder",
    "openat": "create",
    "write": "write",
    "fsync": "flush",
    "rename": "rename",
    "unlink": "remove",
    "unlinkat": "remove",
    "rmdir": "remove",
}
# Calls that change a disk and that the installer does not make; if it ever does, this must learn them.
_UNKNOWN = (
    "creat", "open", "pwrite64", "writev", "pwritev", "copy_file_range", "sendfile", "splice", "fallocate",
    "ftruncate", "truncate", "link", "linkat", "symlink", "symlinkat", "renameat", "renameat2", "fdatasync",
)  # fmt: skip
NAMES = (*_KNOWN, *_UNKNOWN)

_NEW = re.compile(r"O_CREAT|O_TRUNC")
_RESULT = re.compile(r" = (\d+)")


def operations(calls: Sequence[Call], scene: Path) -> Iterator[tuple[Operation, Call]]:
    """What `calls` did below `scene`, each with its call; ValueError for what no model is known of."""
    files: set[str] = {str(path.relative_to(scene)) for path in scene.rglob("*")}
    for call in calls:
        paths = [_below(scene, path) for path in _paths(call)]
        if not all(paths) or (call.name == "openat" and not _makes(call, paths[0], files)):
            continue
        if call.name in _UNKNOWN:
            raise ValueError(f"the installer calls {call.name}, of which the disk knows nothing")
        files.add(paths[0])
        yield _operation(call, paths), call


def _operation(call: Call, paths: list[str]) -> Operation:
    kind = _KNOWN[call.name]
    if kind == "write":
        return Operation(kind, paths[0], data=call.texts()[0][: _result(call)])
    return Operation(kind, paths[0], to=paths[1] if kind == "rename" else "")


def _makes(call: Call, path: str, files: set[str]) -> bool:
    """Whether an open makes a file; the lock is opened so too, and is there after the first time."""
    return bool(_NEW.search(call.line)) and not (path in files and "O_TRUNC" not in call.line)


def _paths(call: Call) -> list[str]:
    """The absolute paths of a call."""
    if call.name in ("write", "fsync"):
        return [call.place()]
    start = call.place() if call.name.endswith("at") else ""
    return [os.path.join(start, text.decode()) for text in call.texts()]  # noqa: PTH118 - may be absolute


def _below(scene: Path, path: str) -> str:
    """The path within the scene, "" outside; "." is the scene itself."""
    return str(Path(path).relative_to(scene)) if Path(path).is_relative_to(scene) else ""


def _result(call: Call) -> int:
    found = _RESULT.search(call.line, call.line.rindex(" = "))
    return int(found[1]) if found else 0
