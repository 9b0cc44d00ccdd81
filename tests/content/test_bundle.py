"""A pack in one file, and files that only say they are packs."""

import hashlib
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import bundle, contents, entries
from kiosk.content.entries import MIMETYPE
from kiosk.content.sound import RECORDING_BYTES
from kiosk.errors import PackError


@pytest.fixture
def kpack(built: Path, tmp_path: Path) -> Path:
    """The sample pack in one file."""
    file = tmp_path / "first-visit.kpack"
    bundle.write(built, file)
    return file


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """An empty folder to unpack into."""
    folder = tmp_path / "room"
    folder.mkdir()
    return folder


def test_the_first_bytes_say_what_it_is(kpack: Path) -> None:
    start = kpack.read_bytes()[:200]
    assert start.startswith(b"PK\x03\x04")
    assert b"mimetype" + MIMETYPE in start


def test_the_same_folder_gives_the_same_bytes(built: Path, kpack: Path, tmp_path: Path) -> None:
    bundle.write(built, tmp_path / "again.kpack")
    assert (tmp_path / "again.kpack").read_bytes() == kpack.read_bytes()


@pytest.mark.acr("404.1", "5.4", "504.2.1", "11.8.3")
def test_what_was_packed_comes_out_again(built: Path, kpack: Path, room: Path) -> None:
    bundle.unpack(kpack, room)
    assert contents.listing(room) == contents.listing(built)


def test_the_list_in_the_file_is_the_one_an_installed_pack_is_named_by(
    kpack: Path, room: Path
) -> None:
    bundle.unpack(kpack, room)
    with zipfile.ZipFile(kpack) as archive:
        listing = archive.read("contents")
    assert hashlib.sha256(listing).hexdigest() == contents.seal(room)


def test_what_nobody_could_open_is_not_written(built: Path, kpack: Path) -> None:
    before = kpack.read_bytes()
    with (built / "images/two.png").open("ab") as picture:
        picture.write(bytes(entries.ENTRY_BYTES))
    with pytest.raises(PackError, match=r"images/two\.png: larger than 8 MiB"):
        bundle.write(built, kpack)
    assert kpack.read_bytes() == before
    assert [path.name for path in kpack.parent.glob(".*")] == []


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(built: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(PackError, match="the file cannot be written"):
        bundle.write(built, tmp_path / "file" / "first-visit.kpack")


def _add(name: str, *, mode: int = 0, size: int = 3) -> Callable[[Path], None]:
    def spoil(file: Path) -> None:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr(entry, b"x" * size)

    return spoil


def _patch(old: bytes, new: bytes, count: int = -1) -> Callable[[Path], None]:
    def spoil(file: Path) -> None:
        data = file.read_bytes()
        assert old in data
        file.write_bytes(data.replace(old, new, count))

    return spoil


def _repack(change: Callable[[dict[str, bytes]], object]) -> Callable[[Path], None]:
    """Write the file anew with other entries, and the list of contents it had."""

    def spoil(file: Path) -> None:
        with zipfile.ZipFile(file) as archive:
            found = {name: archive.read(name) for name in archive.namelist()}
        change(found)
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in found.items():
                archive.writestr(name, data)

    return spoil


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def _overwrite(file: Path) -> None:
    file.write_bytes(b"hello")


def _before(file: Path) -> None:
    file.write_bytes(b"#!/bin/sh\n" + file.read_bytes())


def _behind(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"and more")


def _behind_a_comment(file: Path) -> None:
    with zipfile.ZipFile(file, "a") as archive:
        archive.comment = b"hello"


def _in_a_comment(file: Path) -> None:
    with zipfile.ZipFile(file, "a") as archive:
        archive.getinfo("images/lens.svg").comment = b"hello"
        archive.comment = b" "
        archive.comment = b""


def _between(file: Path) -> None:
    with zipfile.ZipFile(file, "a") as archive:
        assert archive.fp
        archive.fp.seek(archive.start_dir)
        archive.fp.write(b"hidden")
        archive.start_dir += len(b"hidden")
        archive.writestr("images/z.svg", b"<svg/>")


def _overlapping(file: Path) -> None:
    with zipfile.ZipFile(file, "a") as archive:
        archive.infolist()[-1].header_offset = archive.infolist()[-2].header_offset
        archive.comment = b" "
        archive.comment = b""


def _encrypt(file: Path) -> None:
    data = bytearray(file.read_bytes())
    # The flags of the first entry in the central directory.
    data[data.index(b"PK\x01\x02") + 8] |= 1
    file.write_bytes(bytes(data))


REFUSED: dict[str, tuple[Callable[[Path], None], str]] = {
    "outside": (_add("../evil.json"), "which no pack may"),
    "absolute": (_add("/etc/passwd"), "which no pack may"),
    "drive": (_add("C:/evil.json"), "which no pack may"),
    "backslash": (_add("images\\evil.svg"), "which no pack may"),
    "script": (_add("run.py"), "which no pack may"),
    "folder": (_add("images/"), "which no pack may"),
    "link": (_add("images/link.svg", mode=stat.S_IFLNK | 0o777), "no plain file"),
    "too large": (_add("images/big.png", size=entries.ENTRY_BYTES + 1), "larger than 8 MiB"),
    "too dense": (_add("images/a.png", size=entries.ENTRY_BYTES), "more than 100 times as large"),
    "twice": (_patch(b"images/path.svg", b"images/lens.svg"), "lens.svg twice"),
    "case": (_patch(b"images/path.svg", b"images/Path.svg"), "which no pack may"),
    "other kind": (_patch(MIMETYPE, b"x" * len(MIMETYPE)), "damaged"),
    "opus": (_add("es/narration/your-day.opus"), "which no pack may"),
    "sound of another form": (_patch(b"OggS", b"fLaC"), "damaged"),
    "sound nowhere": (_add("narration/your-day.flac"), "which no pack may"),
    "sound too large": (
        _add("es/narration/your-day.mp3", size=RECORDING_BYTES + 1),
        "larger than 32 MiB",
    ),
    "no mimetype": (_patch(b"mimetype", b"mimetypo"), "does not say that it is a pack"),
    "encrypted": (_encrypt, "encrypted"),
    "cut off": (_cut, "damaged"),
    "no zip": (_overwrite, "damaged"),
    "something before": (_before, "bytes that belong to no part"),
    "something behind": (_behind, "does not end as a pack does"),
    "something between": (_between, "bytes that belong to no part"),
    "a comment": (_behind_a_comment, "does not end as a pack does"),
    "a comment of an entry": (_in_a_comment, "bytes that belong to no part"),
    "overlapping": (_overlapping, "overlaps what is before it"),
    # The first place of a name is in the entry's own header, the second in the directory.
    "another name": (_patch(b"images/path.svg", b"images/oath.svg", 1), "says two things about"),
    "no list": (_repack(lambda found: found.pop("contents")), "the pack lacks contents"),
    "a list of nothing": (
        _repack(lambda found: found.update(contents=b"hello")),
        "is no list of what it holds",
    ),
    "listed and missing": (
        _repack(lambda found: found.pop("images/lens.svg")),
        "the pack lacks images/lens.svg",
    ),
    "there and not listed": (_add("images/new.svg"), "holds images/new.svg, which its list"),
    "of another size": (
        _repack(lambda found: found.update({"images/lens.svg": b"<svg/>"})),
        "images/lens.svg has 6 bytes instead of",
    ),
    "of another hash": (
        _repack(lambda found: found.update({"images/lens.svg": b" " * len(found["images/lens.svg"])})),
        "images/lens.svg is not what was published",
    ),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(("spoil", "what"), REFUSED.values(), ids=list(REFUSED))
def test_a_file_that_is_no_pack_is_refused_in_a_sentence(
    kpack: Path, room: Path, spoil: Callable[[Path], None], what: str
) -> None:
    spoil(kpack)
    with pytest.raises(PackError) as raised:
        bundle.unpack(kpack, room)
    (finding,) = raised.value.findings
    assert what in finding.what
    assert "\n" not in str(finding)


def test_a_size_that_lies_does_not_fill_the_disk(kpack: Path, room: Path) -> None:
    size = entries.ENTRY_BYTES + 1
    _add("images/big.svg", size=size)(kpack)
    _patch(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))(kpack)
    with pytest.raises(PackError):
        bundle.unpack(kpack, room)
    assert not (room / "images/big.svg").exists()


def test_what_is_called_a_recording_must_be_one(built: Path, tmp_path: Path, room: Path) -> None:
    (built / "es/narration/your-day.flac").write_bytes(b"RIFF")
    bundle.write(built, tmp_path / "loud.kpack")
    with pytest.raises(PackError, match=r"your-day\.flac is no FLAC recording"):
        bundle.unpack(tmp_path / "loud.kpack", room)


def test_a_recording_may_be_larger_than_anything_else(
    built: Path, tmp_path: Path, room: Path
) -> None:
    (built / "es/narration/your-day.mp3").write_bytes(b"ID3" + bytes(entries.ENTRY_BYTES))
    bundle.write(built, tmp_path / "loud.kpack")
    bundle.unpack(tmp_path / "loud.kpack", room)
    assert (room / "es/narration/your-day.mp3").stat().st_size == entries.ENTRY_BYTES + 3


def test_recordings_too_large_together_are_refused(
    kpack: Path, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "RECORDINGS_BYTES", 40_000)
    with pytest.raises(PackError, match="the recordings of the pack are larger than"):
        bundle.unpack(kpack, room)


@pytest.mark.parametrize("count", [entries.ENTRIES, entries.ENTRIES + 1])
def test_more_entries_than_may_be_are_refused_unread(
    room: Path, tmp_path: Path, count: int
) -> None:
    file = tmp_path / "many.kpack"
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(count):
            archive.writestr(f"images/{number}.svg", b"")
    with pytest.raises(PackError) as raised:
        bundle.unpack(file, room)
    said = "more than 12000 entries" if count > entries.ENTRIES else "does not say that it is"
    assert said in str(raised.value)


def test_a_missing_file_is_refused_in_a_sentence(tmp_path: Path, room: Path) -> None:
    with pytest.raises(PackError, match="cannot be read"):
        bundle.unpack(tmp_path / "nowhere.kpack", room)
