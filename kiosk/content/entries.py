"""What a `.kpack` may hold: which names, how many entries, and how large they are."""

import re
import stat
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.content import svg
from kiosk.content.contents import LIST
from kiosk.content.files import own_file
from kiosk.content.model import CARDS, TILES
from kiosk.content.sound import RECORDING_BYTES, RECORDINGS_BYTES
from kiosk.content.video import VIDEO_BYTES, VIDEOS_BYTES

MIMETYPE = b"application/vnd.waiting-room-kiosk.pack+zip"
ENTRIES = 12_000
ENTRY_BYTES = 8 * 1024 * 1024
CARDS_BYTES = 128 * 1024 * 1024
TOTAL_BYTES = 1024 * 1024 * 1024
INFLATION = 100
"""How many times as large as the file all that it holds may be; text becomes about ten times as large."""

_ID = "[a-z0-9][a-z0-9-]{0,63}"
_TAG = "[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?"
_NAME = re.compile(
    rf"mimetype|{LIST}|index\.json|{_TAG}/(?:index\.json|{re.escape(TILES)}|{re.escape(CARDS)})"
    rf"|images/{_ID}(?:\.(?:dark|contrast))?\.(?:svg|png)"
    rf"|{_TAG}/narration/{_ID}\.(?:flac|ogg|mp3)"
    rf"|signs/[a-z]{{3}}/{_ID}/{_ID}\.(?:webm|mp4)"
)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def fault(entries: Sequence[zipfile.ZipInfo], packed: int) -> str:
    """The first thing that no file of `packed` bytes may say it holds, "" for none."""
    return next((what for what in _faults(entries, packed) if what), "")


def file_fault(folder: Path, name: str) -> str:
    """Why a file of `folder` cannot go into a pack, "" if it can; its bytes are not looked at."""
    file = folder / name
    if not _NAME.fullmatch(name):
        return "no pack may hold it"
    if not own_file(file):
        return "not a file of its own"
    if file.stat().st_size > limit(name):
        return f"larger than {limit(name) // 2**20} MiB"
    return ""


def is_recording(name: str) -> bool:
    """Whether an entry is sound."""
    return "/narration/" in name


def is_video(name: str) -> bool:
    """Whether an entry is a video."""
    return name.startswith("signs/")


def limit(name: str) -> int:
    """How many bytes an entry may have."""
    if is_recording(name):
        return RECORDING_BYTES
    if is_video(name):
        return VIDEO_BYTES
    if name.endswith(".svg"):
        return svg.BYTES
    return CARDS_BYTES if name.endswith(f"/{CARDS}") else ENTRY_BYTES


def _faults(entries: Sequence[zipfile.ZipInfo], packed: int) -> Iterator[str]:
    yield _opening_fault(entries)
    if len(entries) > ENTRIES:
        yield f"the pack has {len(entries)} entries, more than {ENTRIES}"
    yield from map(_entry_fault, entries)
    yield from _repeated(entries)
    yield from _sum_faults(entries)
    if sum(entry.file_size for entry in entries) > INFLATION * packed:
        yield f"the pack is more than {INFLATION} times as large as its file"


def _opening_fault(entries: Sequence[zipfile.ZipInfo]) -> str:
    said = [(each.filename, each.compress_type, each.file_size) for each in entries[:1]]
    if said != [("mimetype", zipfile.ZIP_STORED, len(MIMETYPE))]:
        return "the file does not say that it is a pack"
    return ""


def _entry_fault(entry: zipfile.ZipInfo) -> str:
    # `orig_filename` is what the file says: zipfile cuts a name at a NUL and turns "\" to "/".
    if not _NAME.fullmatch(entry.filename) or entry.filename != entry.orig_filename:
        return f"the pack holds {entry.orig_filename!r}, which no pack may"
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        return f"the pack holds {entry.filename}, which is no plain file"
    if entry.flag_bits & 1:
        return f"the pack holds {entry.filename} encrypted"
    if entry.compress_type not in _METHODS:
        return f"the pack holds {entry.filename} compressed in another way than packs are"
    if entry.file_size > limit(entry.filename):
        return f"{entry.filename} is larger than {limit(entry.filename) // 2**20} MiB"
    return ""


def _repeated(entries: Sequence[zipfile.ZipInfo]) -> Iterator[str]:
    seen: set[str] = set()
    for entry in entries:
        if entry.filename.lower() in seen:
            yield f"the pack holds {entry.filename} twice"
        seen.add(entry.filename.lower())


def _sum_faults(entries: Sequence[zipfile.ZipInfo]) -> Iterator[str]:
    for what, belongs, most in (
        ("the pack is", _plain, TOTAL_BYTES),
        ("the recordings of the pack are", is_recording, RECORDINGS_BYTES),
        ("the sign-language videos of the pack are", is_video, VIDEOS_BYTES),
    ):
        if sum(each.file_size for each in entries if belongs(each.filename)) > most:
            yield f"{what} larger than {most // 2**20} MiB"


def _plain(name: str) -> bool:
    return not (is_recording(name) or is_video(name))
