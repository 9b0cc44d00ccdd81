"""The files a command writes: whole or not at all, and a sentence where they cannot be written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import KioskError


@contextmanager
def in_place_of(file: Path) -> Iterator[Path]:
    """Where to write what takes the place of `file` when the block ends: a reader sees the old or the new.

    Raises KioskError where it cannot be written; then `file` is what it was.
    """
    draft = file.with_name(f".{file.name}.part")
    try:
        draft.parent.mkdir(parents=True, exist_ok=True)
        yield draft
        draft.replace(file)
    except OSError as error:
        raise KioskError(
            f"{file} cannot be written ({error.strerror}) - name another place"
        ) from None
    finally:
        if draft.parent.is_dir():
            draft.unlink(missing_ok=True)


def write(file: Path, data: bytes) -> None:
    """Make `data` what `file` holds; raises KioskError where that is not possible."""
    with in_place_of(file) as draft:
        draft.write_bytes(data)
