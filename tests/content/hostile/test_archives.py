"""Files that only say they are packs: zips with a way out, two contents, a lie, or no end."""

import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import bundle
from kiosk.content.contents import LIST
from kiosk.content.entries import MIMETYPE
from tests.content.hostile.catalogue import Catalogue, Spoil
from tests.content.hostile.refusal import refused_by_install, taken_by_install

HOSTILE = Catalogue()
# Places within an entry's own header, and within its line of the directory.
_HEADER, _LINE, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_FLAGS, _METHOD, _SIZE, _OFFSET = 8, 10, 24, 42


def _add(file: Path, name: str, *, mode: int = stat.S_IFREG, data: bytes = b"x") -> None:
    entry = zipfile.ZipInfo("a")
    # Past the check of zipfile, which turns "\\" into "/" and cuts a name at a NUL.
    entry.filename = name
    entry.external_attr = mode << 16
    with zipfile.ZipFile(file, "a") as packed:
        packed.writestr(entry, data)


def _repacked(file: Path, change: Callable[[dict[str, bytes]], object], method: int) -> None:
    """The same entries after a `change`, packed as anybody might."""
    with zipfile.ZipFile(file) as packed:
        found = {name: packed.read(name) for name in packed.namelist()}
    change(found)
    with zipfile.ZipFile(file, "w") as packed:
        for name, data in found.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else method
            packed.writestr(name, data, stored)


def _line(file: Path, name: str) -> int:
    """Where the line of an entry begins in the directory."""
    return file.read_bytes().rindex(name.encode()) - 46


def _write(file: Path, at: int, form: str, value: int) -> None:
    data = bytearray(file.read_bytes())
    struct.pack_into(form, data, at, value)
    file.write_bytes(bytes(data))


@HOSTILE.says("the pack holds '../../etc/cron.d/evil', which no pack may")
def a_way_out(file: Path) -> None:
    _add(file, "../../etc/cron.d/evil")


@HOSTILE.says("the pack holds 'images/../../evil.svg', which no pack may")
def a_way_out_from_within(file: Path) -> None:
    _add(file, "images/../../evil.svg")


@HOSTILE.says("the pack holds '/etc/passwd', which no pack may")
def a_place_on_the_disk(file: Path) -> None:
    _add(file, "/etc/passwd")


@HOSTILE.says("the pack holds 'C:/evil.svg', which no pack may")
def a_drive(file: Path) -> None:
    _add(file, "C:/evil.svg")


@HOSTILE.says("the pack holds '//server/share/a.svg', which no pack may")
def a_share(file: Path) -> None:
    _add(file, "//server/share/a.svg")


@HOSTILE.says("which no pack may")
def a_backslash(file: Path) -> None:
    _add(file, "images\\evil.svg")


@HOSTILE.says("which no pack may")
def a_nul_in_a_name(file: Path) -> None:
    _add(file, "images/evil.svg\0.png")


@HOSTILE.says("which no pack may")
def a_name_in_capitals(file: Path) -> None:
    _add(file, "images/Lens.svg")


@HOSTILE.says("which no pack may")
def a_name_that_looks_like_another(file: Path) -> None:
    _add(file, "images/l\N{CYRILLIC SMALL LETTER IE}ns.svg")


@HOSTILE.says("which no pack may")
def a_name_turned_round(file: Path) -> None:
    _add(file, "images/\N{RIGHT-TO-LEFT OVERRIDE}gvs.png")


@HOSTILE.says("which no pack may")
def a_name_with_orders_to_a_terminal(file: Path) -> None:
    _add(file, "images/\x1b[2J.svg")


@HOSTILE.says("which no pack may")
def a_name_with_a_dot_behind(file: Path) -> None:
    _add(file, "images/lens.svg.")


@HOSTILE.says("which no pack may")
def a_name_with_a_blank_behind(file: Path) -> None:
    _add(file, "images/lens.svg ")


@HOSTILE.says("which no pack may")
def a_name_of_a_device(file: Path) -> None:
    _add(file, "images/con")


@HOSTILE.says("which no pack may")
def a_stream_behind_a_name(file: Path) -> None:
    _add(file, "images/lens.svg:evil")


@HOSTILE.says("which no pack may")
def no_name(file: Path) -> None:
    _add(file, "")


@HOSTILE.says("which no pack may")
def a_name_without_end(file: Path) -> None:
    _add(file, f"images/{'a' * 60_000}.svg")


@HOSTILE.says("which no pack may")
def a_folder(file: Path) -> None:
    _add(file, "images/", mode=stat.S_IFDIR, data=b"")


@HOSTILE.says("which no pack may")
def a_program(file: Path) -> None:
    _add(file, "images/run.py", mode=stat.S_IFREG | 0o755)


@HOSTILE.says("which no pack may")
def a_pack_within_a_pack(file: Path) -> None:
    _add(file, "images/pack.kpack", data=file.read_bytes())


@HOSTILE.says("images/link.svg, which is no plain file")
def a_link(file: Path) -> None:
    _add(file, "images/link.svg", mode=stat.S_IFLNK | 0o777, data=b"/etc/passwd")


@HOSTILE.says("images/pipe.svg, which is no plain file")
def a_pipe(file: Path) -> None:
    _add(file, "images/pipe.svg", mode=stat.S_IFIFO)


@HOSTILE.says("images/device.svg, which is no plain file")
def a_device(file: Path) -> None:
    _add(file, "images/device.svg", mode=stat.S_IFBLK)


@HOSTILE.says("the pack holds images/lens.svg twice")
@pytest.mark.filterwarnings("ignore:Duplicate name")
def a_name_twice(file: Path) -> None:
    _add(file, "images/lens.svg")


@HOSTILE.says("images/new.svg, which its list leaves out")
def an_entry_that_the_list_leaves_out(file: Path) -> None:
    _add(file, "images/new.svg")


@HOSTILE.says("which its list of contents names")
def an_entry_that_is_missing(file: Path) -> None:
    _repacked(file, lambda found: found.pop("images/lens.svg"), zipfile.ZIP_DEFLATED)


@HOSTILE.says("the pack lacks contents")
def no_list(file: Path) -> None:
    _repacked(file, lambda found: found.pop(LIST), zipfile.ZIP_DEFLATED)


@HOSTILE.says("is no list of what it holds")
def a_list_with_a_size_without_end(file: Path) -> None:
    line = f"{'0' * 64}  {'9' * 5000}  index.json\n".encode()
    _repacked(file, lambda found: found.update({LIST: line}), zipfile.ZIP_STORED)


@HOSTILE.says("is no list of what it holds")
def a_list_in_other_digits(file: Path) -> None:
    line = f"{'0' * 64}  \N{ARABIC-INDIC DIGIT THREE}  index.json\n".encode()
    _repacked(file, lambda found: found.update({LIST: line}), zipfile.ZIP_STORED)


@HOSTILE.says("images/lens.svg is not what was published")
def other_bytes_of_the_same_length(file: Path) -> None:
    def change(found: dict[str, bytes]) -> None:
        found["images/lens.svg"] = found["images/lens.svg"].replace(b"Lens", b"Evil")

    _repacked(file, change, zipfile.ZIP_DEFLATED)


@HOSTILE.says("the file does not say that it is a pack")
def another_kind_of_file(file: Path) -> None:
    said = b"application/epub+zip".ljust(len(MIMETYPE))
    _repacked(file, lambda found: found.update(mimetype=said), zipfile.ZIP_DEFLATED)


@HOSTILE.says("compressed in another way than packs are")
def compressed_by_bzip2(file: Path) -> None:
    _repacked(file, lambda found: None, zipfile.ZIP_BZIP2)


@HOSTILE.says("compressed in another way than packs are")
def compressed_by_lzma(file: Path) -> None:
    _repacked(file, lambda found: None, zipfile.ZIP_LZMA)


@HOSTILE.says("compressed in another way than packs are")
def compressed_in_a_way_that_is_none(file: Path) -> None:
    _write(file, _line(file, "images/lens.svg") + _METHOD, "<H", 93)


@HOSTILE.says("the pack holds images/lens.svg encrypted")
def encrypted(file: Path) -> None:
    _write(file, _line(file, "images/lens.svg") + _FLAGS, "<H", 1)


@HOSTILE.says("the file says two things about images/lens.svg")
def another_name_in_the_directory(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data.replace(b"images/lens.svg", b"images/lenz.svg", 1))


@HOSTILE.says("the file says two things about images/lens.svg")
def another_size_in_the_directory(file: Path) -> None:
    _write(file, _line(file, "images/lens.svg") + _SIZE, "<L", 10)


@HOSTILE.says("images/lens.svg is larger than 1 MiB")
def a_size_without_end(file: Path) -> None:
    _write(file, _line(file, "images/lens.svg") + _SIZE, "<L", 2**32 - 2)


@HOSTILE.says("images/lens.svg overlaps what is before it")
def entries_that_overlap(file: Path) -> None:
    at = struct.unpack_from("<L", file.read_bytes(), _line(file, "images/lens.dark.svg") + _OFFSET)
    _write(file, _line(file, "images/lens.svg") + _OFFSET, "<L", at[0])


@HOSTILE.says("times as large as its file")
def a_bomb(file: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
        packed.writestr("en/cards.jsonl", bytes(100_000_000))
    file.write_bytes(bomb.getvalue())


@HOSTILE.says("the file says two things about en/cards.jsonl")
def a_bomb_that_says_it_is_small(file: Path) -> None:
    a_bomb(file)
    _write(file, _line(file, "en/cards.jsonl") + _SIZE, "<L", 100)


@HOSTILE.says("the file is damaged")
def a_bomb_that_says_it_twice(file: Path) -> None:
    a_bomb(file)
    _write(file, _line(file, "en/cards.jsonl") + _SIZE, "<L", 100)
    _write(file, file.read_bytes().rindex(_HEADER) + 22, "<L", 100)
    _repack_list(file)


def _repack_list(file: Path) -> None:
    """Put a list before the bomb that agrees with its lie, so that it is unpacked."""
    data = file.read_bytes()
    at = data.rindex(_HEADER)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        compressed = data[at : packed.start_dir]
        crc = packed.getinfo("en/cards.jsonl").CRC
    out = io.BytesIO()
    listing = f"{'0' * 64}  100  en/cards.jsonl\n".encode()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", MIMETYPE)
        packed.writestr(LIST, listing)
        assert packed.fp
        entry = zipfile.ZipInfo("en/cards.jsonl", (1980, 1, 1, 0, 0, 0))
        entry.header_offset, entry.compress_type, entry.file_size, entry.CRC = (
            packed.start_dir,
            8,
            100,
            crc,
        )
        entry.compress_size = len(compressed) - 30 - len(entry.filename)
        packed.fp.seek(packed.start_dir)
        packed.fp.write(entry.FileHeader(zip64=False) + compressed[30 + len(entry.filename) :])
        packed.start_dir = packed.fp.tell()
        packed.filelist.append(entry)
        packed.NameToInfo[entry.filename] = entry
    file.write_bytes(out.getvalue())


@HOSTILE.says("more than 12000 entries")
def entries_without_number(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as packed:
        for number in range(12_001):
            packed.writestr(f"images/{number}.svg", b"")


@HOSTILE.says("more than 12000 entries")
def a_directory_that_says_it_has_no_end(file: Path) -> None:
    at = file.read_bytes().rindex(_END)
    _write(file, at + 10, "<H", 65_535)


@HOSTILE.says("more than 12000 entries")
def a_second_end_for_large_files(file: Path) -> None:
    data = file.read_bytes()
    at = data.rindex(_END)
    second = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 46, 0)
    leads = struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    end = data[at : at + 8] + b"\xff" * 12 + data[at + 20 :]
    file.write_bytes(data[:at] + second + leads + end)


@HOSTILE.says("bytes that belong to no part of the pack")
def a_program_before_it(file: Path) -> None:
    file.write_bytes(b"#!/bin/sh\nexit\n" + file.read_bytes())


@HOSTILE.says("it does not end as a pack does")
def something_behind_it(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\0" * 100)


@HOSTILE.says("it does not end as a pack does")
def a_comment(file: Path) -> None:
    with zipfile.ZipFile(file, "a") as packed:
        packed.comment = b"and more"


@HOSTILE.says("bytes that belong to no part of the pack")
def another_pack_before_it(file: Path) -> None:
    file.write_bytes(file.read_bytes() * 2)


@HOSTILE.says("the file is damaged")
def the_end_is_missing(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])


@HOSTILE.says("the file is damaged")
def the_middle_is_missing(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:500] + data[600:])


@HOSTILE.says("the file does not say that it is a pack")
def only_an_end(file: Path) -> None:
    file.write_bytes(_END + bytes(18))


@HOSTILE.says("the file is damaged")
def nothing(file: Path) -> None:
    file.write_bytes(b"")


@HOSTILE.says("the file is damaged")
def a_page(file: Path) -> None:
    file.write_bytes(b"<html><body>404 Not Found</body></html>")


@pytest.fixture
def file(room: Path, tmp_path: Path) -> Path:
    """A good pack in one file."""
    bundle.write(room, tmp_path / "good.kpack")
    return tmp_path / "good.kpack"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(("spoil", "said"), HOSTILE.cases)
def test_a_hostile_file_is_refused_in_a_sentence(
    file: Path, standing: Path, spoil: Spoil, said: str
) -> None:
    spoil(file)
    refused_by_install(file, standing, said)


def test_a_good_file_is_taken(file: Path, tmp_path: Path) -> None:
    taken_by_install(file, tmp_path / "store")
