"""A `.kpack`: a built pack in one file, a zip that says what it is in its first bytes.

    mimetype       first and stored: application/vnd.waiting-room-kiosk.pack+zip
    contents       hash, size and name of every entry after it, as an installed pack has them
    index.json     then the entries of the built folder, sorted, without times

What is read may come from anywhere: it is refused, in one sentence, unless every entry is expected,
and is what `contents` says, to the last byte.
"""

import hashlib
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from kiosk.content import archive, contents, entries
from kiosk.content.aside import in_place_of
from kiosk.content.contents import LIST, Listed
from kiosk.content.entries import MIMETYPE
from kiosk.content.sound import FORMS, begins_like
from kiosk.content.waiting import Progress, quiet
from kiosk.errors import Finding, PackError

_EPOCH = (1980, 1, 1, 0, 0, 0)
_PIECE = 1024 * 1024
# What zipfile raises for a file that breaks off, contradicts itself or wants what it cannot do.
_DAMAGES = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError,
)  # fmt: skip
_MEND = "get the file again from its publisher"
_TOO_LARGE = "make it smaller, or two packs of it"
_TAKE_OUT = "take it out, or build the pack again"


def write(folder: Path, file: Path, progress: Progress = quiet) -> None:
    """Pack the built `folder` into `file`; the same folder gives the same bytes.

    Raises PackError where it is larger than a pack may be or holds what none may, or `file` cannot be
    written; what was there before is then still there.
    """
    _admit(folder)
    try:
        with in_place_of(file) as draft:
            _pack(folder, draft, progress)
            with zipfile.ZipFile(draft) as packed:
                if what := entries.fault(packed.infolist(), draft.stat().st_size):
                    raise PackError([Finding(str(file), 0, what, _TOO_LARGE)])
    except OSError as error:
        what = f"the file cannot be written ({error.strerror})"
        raise PackError(
            [Finding(str(file), 0, what, "name a place that has room for it")]
        ) from None


def _admit(folder: Path) -> None:
    faults = ((name, entries.file_fault(folder, name)) for name in contents.names(folder))
    if found := [(name, what) for name, what in faults if what]:
        raise PackError(Finding(str(folder / name), 0, what, _TAKE_OUT) for name, what in found)


def unpack(file: Path, folder: Path, progress: Progress = quiet) -> None:
    """Unpack `file` into `folder`, which is there and empty; PackError for a file that is no pack.

    A refused file may leave parts of it behind in `folder`, which then is to be thrown away.
    """
    with _opened(file) as stream:
        try:
            _refuse(file, archive.end_fault(stream))
            with zipfile.ZipFile(stream) as packed:
                _unpack(file, stream, packed, folder, progress)
        except _DAMAGES as error:
            _refuse(file, f"the file is damaged ({error})")


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    try:
        stream = file.open("rb")
    except OSError as error:
        _refuse(file, f"the file cannot be read ({error.strerror})")
    else:
        with stream:
            yield stream


def _pack(folder: Path, file: Path, progress: Progress) -> None:
    listing = contents.listing(folder)
    listed = contents.parsed(listing)
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr(_entry("mimetype", zipfile.ZIP_STORED), MIMETYPE)
        packed.writestr(_entry(LIST, zipfile.ZIP_DEFLATED), listing)
        for done, each in enumerate(listed):
            progress("Packing", done, len(listed))
            # Sound and video are compressed already.
            dense = entries.is_recording(each.name) or entries.is_video(each.name)
            method = zipfile.ZIP_STORED if dense else zipfile.ZIP_DEFLATED
            packed.writestr(_entry(each.name, method), (folder / each.name).read_bytes())


def _unpack(
    file: Path, stream: BinaryIO, packed: zipfile.ZipFile, folder: Path, progress: Progress
) -> None:
    found = packed.infolist()
    _refuse(file, entries.fault(found, file.stat().st_size))
    _refuse(file, archive.layout_fault(stream, packed))
    if packed.read("mimetype") != MIMETYPE:
        _refuse(file, "the file does not say that it is a pack")
    listed = _listed(file, packed)
    _refuse(file, _unlisted(found, listed))
    for done, each in enumerate(listed):
        progress("Unpacking", done, len(listed))
        target = folder / each.name
        target.parent.mkdir(parents=True, exist_ok=True)
        with packed.open(each.name) as source, target.open("wb") as copy:
            _refuse(file, _copied(source, copy, each))


def _listed(file: Path, packed: zipfile.ZipFile) -> list[Listed]:
    try:
        return contents.parsed(packed.read(LIST))
    except KeyError:
        _refuse(file, f"the pack lacks {LIST}, the list of what it holds")
    except ValueError:
        _refuse(file, f"{LIST} of the pack is no list of what it holds")
    return []


def _unlisted(found: list[zipfile.ZipInfo], listed: list[Listed]) -> str:
    """Where the entries are not those that were listed, "" for nowhere."""
    sizes = {each.filename: each.file_size for each in found[1:] if each.filename != LIST}
    for each in listed:
        size = sizes.pop(each.name, None)
        if size is None:
            return f"the pack lacks {each.name}, which its list of contents names"
        if size != each.size:
            return f"{each.name} has {size} bytes instead of {each.size}"
    return next((f"the pack holds {name}, which its list leaves out" for name in sizes), "")


def _copied(source: IO[bytes], copy: BinaryIO, each: Listed) -> str:
    """Copy an entry, piece by piece; what is wrong with it, "" for nothing."""
    start, digest, form = b"", hashlib.sha256(), Path(each.name).suffix
    while piece := source.read(_PIECE):
        start = start or piece
        digest.update(piece)
        copy.write(piece)
    if form in FORMS and not begins_like(start, form):
        return f"{each.name} is no {FORMS[form]} recording"
    return "" if digest.hexdigest() == each.digest else f"{each.name} is not what was published"


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = method
    entry.create_system = 3
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    return entry


def _refuse(file: Path, what: str) -> None:
    """Raise PackError if anything is wrong."""
    if what:
        raise PackError([Finding(str(file), 0, what, _MEND)])
