"""A pack in one file, and files that only say they are packs."""

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import bundle
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
    assert b"mimetype" + bundle.MIMETYPE in start


def test_the_same_folder_gives_the_same_bytes(built: Path, kpack: Path, tmp_path: Path) -> None:
    bundle.write(built, tmp_path / "again.kpack")
    assert (tmp_path / "again.kpack").read_bytes() == kpack.read_bytes()


def _add(name: str, *, mode: int = 0, size: int = 3) -> Callable[[Path], None]:
    def spoil(file: Path) -> None:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr(entry, b"x" * size)

    return spoil


def _patch(old: bytes, new: bytes) -> Callable[[Path], None]:
    def spoil(file: Path) -> None:
        data = file.read_bytes()
        assert old in data
        file.write_bytes(data.replace(old, new))

    return spoil


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def _overwrite(file: Path) -> None:
    file.write_bytes(b"hello")


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
    "too large": (_add("images/big.svg", size=bundle.ENTRY_BYTES + 1), "larger than 8 MiB"),
    "twice": (_patch(b"images/path.svg", b"images/lens.svg"), "lens.svg twice"),
    "case": (_patch(b"images/path.svg", b"images/Path.svg"), "which no pack may"),
    "other kind": (_patch(bundle.MIMETYPE, b"x" * len(bundle.MIMETYPE)), "damaged"),
    "opus": (_add("es/narration/your-day.opus"), "which no pack may"),
    "no sound": (_add("es/narration/your-day.flac"), "is no FLAC recording"),
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
}


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
    size = bundle.ENTRY_BYTES + 1
    _add("images/big.svg", size=size)(kpack)
    _patch(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))(kpack)
    with pytest.raises(PackError):
        bundle.unpack(kpack, room)
    assert not (room / "images/big.svg").exists()


def test_a_recording_may_be_larger_than_anything_else(kpack: Path, room: Path) -> None:
    with zipfile.ZipFile(kpack, "a") as archive:
        archive.writestr("es/narration/your-day.mp3", b"ID3" + bytes(bundle.ENTRY_BYTES))
    bundle.unpack(kpack, room)
    assert (room / "es/narration/your-day.mp3").stat().st_size == bundle.ENTRY_BYTES + 3


def test_recordings_too_large_together_are_refused(
    kpack: Path, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "RECORDINGS_BYTES", 40_000)
    with pytest.raises(PackError, match="the recordings of the pack are larger than"):
        bundle.unpack(kpack, room)


def test_a_missing_file_is_refused_in_a_sentence(tmp_path: Path, room: Path) -> None:
    with pytest.raises(PackError, match="cannot be read"):
        bundle.unpack(tmp_path / "nowhere.kpack", room)
