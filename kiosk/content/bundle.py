"""A `.kpack`: a built pack in one file, a zip that says what it is in its first bytes.

    mimetype       first and stored: application/vnd.waiting-room-kiosk.pack+zip
    index.json     then the entries of the built folder, sorted, without times

What is read may come from anywhere: it is refused, in one sentence, unless every entry is expected.
"""

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.sound import FORMS, RECORDING_BYTES, RECORDINGS_BYTES, begins_like
from kiosk.errors import Finding, PackError

MIMETYPE = b"application/vnd.waiting-room-kiosk.pack+zip"
ENTRIES = 4000
ENTRY_BYTES = 8 * 1024 * 1024
TOTAL_BYTES = 128 * 1024 * 1024

_EPOCH = (1980, 1, 1, 0, 0, 0)
_ID = "[a-z0-9][a-z0-9-]{0,63}"
_TAG = "[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?"
_NAME = re.compile(
    rf"mimetype|index\.json|{_TAG}/index\.json|{_TAG}/cards/{_ID}\.json"
    rf"|images/{_ID}(?:\.(?:dark|contrast))?\.(?:svg|png)"
    rf"|{_TAG}/narration/{_ID}\.(?:flac|ogg|mp3)"
)
_MEND = "get the file again from its publisher"


def write(folder: Path, file: Path) -> None:
    """Pack the built `folder` into `file`; the same folder gives the same bytes."""
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(_entry("mimetype", zipfile.ZIP_STORED), MIMETYPE)
        for name in sorted(_names(folder)):
            # Sound is compressed already.
            method = zipfile.ZIP_STORED if _is_recording(name) else zipfile.ZIP_DEFLATED
            archive.writestr(_entry(name, method), (folder / name).read_bytes())


def unpack(file: Path, folder: Path) -> None:
    """Unpack `file` into `folder`, which is there and empty; PackError for a file that is no pack.

    A refused file may leave parts of it behind in `folder`, which then is to be thrown away.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            _admit(file, archive.infolist())
            _extract(file, archive, folder)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise _refused(file, f"the file is damaged ({error})") from None
    except OSError as error:
        raise _refused(file, f"the file cannot be read ({error.strerror or error})") from None


def _names(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.relative_to(folder).as_posix()


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = method
    entry.create_system = 3
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    return entry


def _admit(file: Path, entries: list[zipfile.ZipInfo]) -> None:
    """Refuse the file for what its directory says, before anything of it is unpacked."""
    if not entries or entries[0].filename != "mimetype" or entries[0].compress_type:
        raise _refused(file, "the file does not say that it is a pack")
    if len(entries) > ENTRIES:
        raise _refused(file, f"the pack has {len(entries)} entries, more than {ENTRIES}")
    for recordings, limit in ((False, TOTAL_BYTES), (True, RECORDINGS_BYTES)):
        sizes = (e.file_size for e in entries if _is_recording(e.filename) is recordings)
        if sum(sizes) > limit:
            part = "recordings of the pack are" if recordings else "pack is"
            raise _refused(file, f"the {part} larger than {limit // 2**20} MiB")
    seen: set[str] = set()
    for entry in entries:
        _admit_entry(file, entry)
        if entry.filename.lower() in seen:
            raise _refused(file, f"the pack holds {entry.filename} twice")
        seen.add(entry.filename.lower())


def _admit_entry(file: Path, entry: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    # `orig_filename` is what the file says: zipfile cuts a name at a NUL and turns "\" to "/".
    if not _NAME.fullmatch(entry.filename) or entry.filename != entry.orig_filename:
        raise _refused(file, f"the pack holds {entry.orig_filename!r}, which no pack may")
    if kind not in (0, stat.S_IFREG):
        raise _refused(file, f"the pack holds {entry.filename}, which is no plain file")
    if entry.flag_bits & 1:
        raise _refused(file, f"the pack holds {entry.filename} encrypted")
    _admit_size(file, entry.filename, entry.file_size)


def _admit_size(file: Path, name: str, size: int) -> None:
    limit = _limit(name)
    if size > limit:
        raise _refused(file, f"{name} is larger than {limit // 2**20} MiB")


def _limit(name: str) -> int:
    return RECORDING_BYTES if _is_recording(name) else ENTRY_BYTES


def _is_recording(name: str) -> bool:
    return "/narration/" in name


def _extract(file: Path, archive: zipfile.ZipFile, folder: Path) -> None:
    for entry in archive.infolist():
        with archive.open(entry) as stream:
            # The size in the directory is only a claim.
            data = stream.read(_limit(entry.filename) + 1)
        _admit_size(file, entry.filename, len(data))
        form = Path(entry.filename).suffix
        if form in FORMS and not begins_like(data, form):
            raise _refused(file, f"{entry.filename} is no {FORMS[form]} recording")
        if entry.filename == "mimetype":
            if data != MIMETYPE:
                raise _refused(file, "the file does not say that it is a pack")
            continue
        target = folder / entry.filename
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _refused(file: Path, what: str) -> PackError:
    return PackError([Finding(str(file), 0, what, _MEND)])
