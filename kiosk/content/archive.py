"""A zip of which every byte belongs to one entry, so that no two readers find two packs in it.

header name data │ header name data │ ... │ directory │ end

zipfile looks for the end, trusts the directory and forgives what lies before, between or behind.
"""

import os
import struct
import zipfile
from typing import BinaryIO

from kiosk.content.entries import ENTRIES

_END = struct.Struct("<4s4H2LH")
_END_SIGN, _LARGE_SIGN = b"PK\x05\x06", b"PK\x06\x07"
_LARGE = 20  # bytes of what leads to a second end, that of a file above 4 GiB
_LISTED = 46  # bytes of an entry in the directory, without its name


def end_fault(stream: BinaryIO) -> str:
    """What is wrong with the last bytes of a file, "" for nothing; to be asked before zipfile is."""
    stream.seek(max(0, os.fstat(stream.fileno()).st_size - _END.size - _LARGE))
    tail = stream.read()
    if len(tail) < _END.size or not tail[-_END.size :].startswith(_END_SIGN):
        return "the file is damaged (it does not end as a pack does)"
    *_, count, _, _, _ = _END.unpack(tail[-_END.size :])
    if count > ENTRIES or tail.startswith(_LARGE_SIGN):
        return f"the pack has more than {ENTRIES} entries"
    return ""


def layout_fault(stream: BinaryIO, archive: zipfile.ZipFile) -> str:
    """What lies where it should not in a file that was opened as `archive`, "" for nothing."""
    at = 0
    for entry in archive.infolist():
        if entry.header_offset < 0:
            return "the file is damaged (bytes of it are missing)"
        if entry.header_offset < at:
            return f"{entry.filename} overlaps what is before it"
        if entry.header_offset > at:
            return "the file holds bytes that belong to no part of the pack"
        header = entry.FileHeader(zip64=False)
        stream.seek(at)
        if stream.read(len(header)) != header:
            return f"the file says two things about {entry.filename}"
        at += len(header) + entry.compress_size
    ends = archive.start_dir + sum(_LISTED + len(each.filename) for each in archive.infolist())
    if archive.start_dir != at or ends + _END.size != os.fstat(stream.fileno()).st_size:
        return "the file holds bytes that belong to no part of the pack"
    return ""
