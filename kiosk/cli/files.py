"""The files a command writes: whole or not at all, and a sentence where they cannot be written."""

from contextlib import suppress
from pathlib import Path

from kiosk.errors import KioskError


def write(file: Path, data: bytes) -> None:
    """Put `data` in the place of `file` at once: a reader sees the old or the new.

    Raises KioskError where it cannot be written; then `file` is what it was.
    """
    draft = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(data)
        draft.replace(file)
    except OSError as error:
        said = f"{file} cannot be written ({error.strerror})"
        raise KioskError(f"{said} - name another place, or make room") from None
    finally:
        with suppress(OSError):
            draft.unlink()
