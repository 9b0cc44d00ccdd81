"""What a power cut leaves whole: bytes and names that are on the disk before anything points at them.

flush(file)      its bytes last
flush(folder)    the names in it last
replace          a reader sees the old file or the new one, never a part
"""

import os
from collections.abc import Callable
from pathlib import Path

FILE_MODE = 0o644
FOLDER_MODE = 0o755


def flush(path: Path) -> None:
    """Wait until the bytes of a file, or the names in a folder, are on the disk; raises OSError."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_tree(folder: Path, told: Callable[[int, int], None]) -> None:
    """Flush every file below `folder`, then every folder, the deepest first, itself last.

    Whoever runs the kiosk may read them then, whatever the umask of this process. `told` hears how many
    of how many are done.
    """
    below = sorted(folder.rglob("*"), key=lambda path: (path.is_dir(), -len(path.parts), path))
    for done, path in enumerate((*below, folder), start=1):
        path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)
        flush(path)
        told(done, len(below) + 1)


def flush_above(folder: Path) -> None:
    """Flush every folder above `folder`, since nobody knows which of them are new."""
    for above in folder.absolute().parents:
        # One that may not be read was not made by this process.
        if os.access(above, os.R_OK):
            flush(above)


def replace(file: Path, data: bytes, draft: Path) -> None:
    """Put `data` in the place of `file`, by way of `draft` on the same disk, and wait for the disk."""
    draft.write_bytes(data)
    draft.chmod(FILE_MODE)
    flush(draft)
    draft.replace(file)
    flush(file.parent)
