"""The files a command writes: whole or not at all, and a sentence where they cannot be written."""

from pathlib import Path

from kiosk.content.aside import in_place_of
from kiosk.content.durable import flush
from kiosk.errors import KioskError


def write(file: Path, data: bytes) -> None:
    """Put `data` in the place of `file` at once: a reader sees the old or the new.

    Raises KioskError where it cannot be written; then `file` is what it was.
    """
    try:
        with in_place_of(file) as draft:
            draft.write_bytes(data)
            flush(draft)
    except OSError as error:
        said = f"{file} cannot be written ({error.strerror})"
        raise KioskError(f"{said} - name another place, or make room") from None
