"""A file that is written aside: whoever reads it sees the old or the new, never a part."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def in_place_of(file: Path) -> Iterator[Path]:
    """A place beside `file`, for a block to write to; what it wrote takes the place of `file` at its end.

    Where the block or the disk fails, what failed is raised, and `file` is what it was.
    """
    draft = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        yield draft
        draft.replace(file)
    finally:
        with suppress(OSError):
            draft.unlink()
