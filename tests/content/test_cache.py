"""Any form of a pack, made ready once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content import bundle
from kiosk.content.cache import compiled
from kiosk.content.library import Library
from kiosk.errors import KioskError, PackError
from tests.content.conftest import RECORDINGS
from tests.content.spoiling import cut_to, spoil

BUNDLED = Path(__file__).parents[2] / "assets/packs/mammogram-callback"


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_pack_gives_the_same_bytes(pack: Path, built: Path, tmp_path: Path) -> None:
    for file in pack.rglob("*.md"):
        os.utime(file, (0, 0))
    again = compiled(pack, tmp_path / "elsewhere")
    assert again != built
    assert _files(again) == _files(built)


def test_nothing_but_the_pack_is_built(built: Path) -> None:
    assert set(_files(built)) == {
        "index.json",
        *(f"{tag}/index.json" for tag in ("en", "es", "zh-Hans")),
        *(f"{tag}/tiles.jsonl" for tag in ("en", "es", "zh-Hans")),
        *(f"{tag}/cards.jsonl" for tag in ("en", "es", "zh-Hans")),
        "es/narration/closer-look.ogg",
        *(f"images/{name}" for name in ("lens.svg", "lens.dark.svg", "path.svg", "two.png")),
    }


def test_a_pack_is_compiled_once(pack: Path, tmp_path: Path) -> None:
    first = compiled(pack, tmp_path / "cache")
    before = first.stat().st_mtime_ns
    assert compiled(pack, tmp_path / "cache") == first
    assert first.stat().st_mtime_ns == before
    assert list((tmp_path / "cache").iterdir()) == [first]


def test_a_changed_pack_is_compiled_again(pack: Path, tmp_path: Path) -> None:
    first = compiled(pack, tmp_path / "cache")
    spoil(pack / "cards/your-day.md", "Say your name.", "Tell us your name.")
    second = compiled(pack, tmp_path / "cache")
    assert first != second
    assert "Tell us your name." in (second / "en/cards.jsonl").read_text()


def test_a_changed_recording_is_compiled_again(pack: Path, tmp_path: Path) -> None:
    first = compiled(pack, tmp_path / "cache")
    recording = "narration/es/closer-look.ogg"
    shutil.copyfile(RECORDINGS / "tone.ogg", pack / recording)
    cut_to(pack / recording.replace(".ogg", ".vtt"), "common")
    second = compiled(pack, tmp_path / "cache")
    assert first != second
    built = second / "es/narration/closer-look.ogg"
    assert built.read_bytes() == (RECORDINGS / "tone.ogg").read_bytes()


def test_a_broken_pack_leaves_nothing_behind(pack: Path, tmp_path: Path) -> None:
    spoil(pack / "cards/your-day.md", " {#name}", "")
    spoil(pack / "pack.toml", "format = 1", "format = 2")
    with pytest.raises(PackError) as raised:
        compiled(pack, tmp_path / "cache")
    assert [finding.line for finding in raised.value.findings] == [26, 1]
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_built_folder_is_used_as_it_is(built: Path, tmp_path: Path) -> None:
    assert compiled(built, tmp_path / "other") == built
    assert not (tmp_path / "other").exists()


def test_a_kpack_opens_like_the_folder_it_was_made_from(built: Path, tmp_path: Path) -> None:
    file = tmp_path / "first-visit.kpack"
    bundle.write(built, file)
    opened = compiled(file, tmp_path / "cache")
    assert _files(opened) == _files(built)
    assert compiled(file, tmp_path / "cache") == opened


def test_what_is_no_pack_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"there is no pack - name a folder"):
        compiled(tmp_path / "nowhere", tmp_path / "cache")


def test_a_cache_that_cannot_be_written_is_said_in_a_sentence(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(KioskError, match="packs cannot be kept in"):
        compiled(pack, tmp_path / "cache")


_WITHOUT_ROOM = """
import resource, sys
from pathlib import Path
from kiosk.content.cache import compiled
from kiosk.errors import KioskError

# No file may become larger than this: what a full disk says, without filling one.
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    compiled(Path(sys.argv[1]), Path(sys.argv[2]))
except KioskError as error:
    sys.exit(str(error))
"""


@pytest.mark.parametrize("form", ["authored", "kpack"])
def test_a_disk_without_room_is_said_in_a_sentence_and_leaves_nothing(
    pack: Path, built: Path, tmp_path: Path, form: str
) -> None:
    file = tmp_path / "first-visit.kpack"
    bundle.write(built, file)
    source, cache = (pack if form == "authored" else file), tmp_path / "full"
    command = [sys.executable, "-c", _WITHOUT_ROOM, str(source), str(cache)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.stderr.startswith(f"packs cannot be kept in {cache} (")
    assert done.stderr.count("\n") == 1
    assert list(cache.iterdir()) == []


def test_the_bundled_pack_has_every_card_in_english(tmp_path: Path) -> None:
    library = Library(compiled(BUNDLED, tmp_path / "cache"))
    tiles = library.tiles("en")
    assert tuple(tile.id for tile in tiles) == library.manifest.cards
    for tile in tiles:
        card = library.card("en", tile.id)
        assert card.language == "en"
        assert "{" not in str([page.heading for page in card.pages])
