"""A file of an authored pack, opened with care: it must be one of its own, in UTF-8, and of sensible size."""

from pathlib import Path

from kiosk.content.report import Report

TEXT_BYTES = 1024 * 1024
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def own_file(file: Path) -> bool:
    """Whether a file is there itself, and is neither a link nor something that must not be opened."""
    return file.is_file() and not file.is_symlink()


def read_text(root: Path, name: str, report: Report, most: int = TEXT_BYTES) -> str | None:
    """The text of a file of the pack, of `most` bytes; None, after a finding, where there is none to read."""
    data = read_bytes(root, name, report, most)
    if data is None:
        return None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        line = 0 if data.startswith(_UTF16) else before.count("\n") + 1
        report.error(name, line, "the file is not in UTF-8", "save it again as UTF-8")
    return None


def read_bytes(root: Path, name: str, report: Report, most: int) -> bytes | None:
    """The bytes of a file of the pack; None, after a finding, where there are none to read."""
    file = root / name
    try:
        size = file.lstat().st_size
        if not own_file(file):
            report.error(name, 0, "not a file of its own", "put the file itself there")
        elif size > most:
            what, limit = f"the file is larger than {_shown(most)}", "make it smaller"
            report.error(name, 0, what, limit)
        else:
            return file.read_bytes()
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})"
        report.error(name, 0, what, "put it there, readable")
    return None


def _shown(size: int) -> str:
    return f"{size // 2**20} MiB" if size >= 2**20 else f"{size // 2**10} KiB"
