"""The store: what is installed, what is shown, and what a refusal leaves as it was."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.content import bundle
from kiosk.content import store as stores
from kiosk.content.cache import compiled
from kiosk.content.hold import Lease, alone
from kiosk.content.installed import Standing, installed
from kiosk.content.store import Store
from kiosk.errors import KioskError, PackError
from tests.content.spoiling import spoil
from tests.content.versions import ID, SAMPLE, files, shown, version


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with versions 1 and 2 of the sample pack, 2 shown."""
    store = Store(tmp_path / "state" / "store")
    for number in ("1", "2"):
        store.install(version(number, tmp_path))
    return store


def _standings(store: Store) -> dict[str, Standing]:
    return {each.version: each.standing for each in installed(store.root)}


def test_the_newest_install_is_shown_and_the_one_before_stays(store: Store) -> None:
    assert shown(store.root) == "2"
    assert _standings(store) == {"1": Standing.PREVIOUS, "2": Standing.SHOWN}


def test_a_third_version_leaves_the_first_in_reach(store: Store, tmp_path: Path) -> None:
    store.install(version("3", tmp_path))
    assert _standings(store) == {"1": Standing.KEPT, "2": Standing.PREVIOUS, "3": Standing.SHOWN}
    store.activate(ID, "1")
    assert shown(store.root) == "1"


def test_one_step_back_and_forward_again(store: Store) -> None:
    assert store.roll_back(ID).version == "1"
    assert shown(store.root) == "1"
    store.roll_back(ID)
    assert shown(store.root) == "2"


def test_a_pack_of_another_id_is_shown_and_the_first_keeps_its_turn(
    store: Store, tmp_path: Path
) -> None:
    store.install(version("7", tmp_path, "org.example.other"))
    assert shown(store.root) == "7"
    assert _standings(store)["2"] is Standing.ACTIVE
    store.activate(ID, "2")
    assert shown(store.root) == "2"


@pytest.mark.parametrize("form", ["authored", "built"])
def test_a_folder_is_installed_like_a_file(tmp_path: Path, form: str) -> None:
    built = compiled(SAMPLE, tmp_path / "cache")
    store = Store(tmp_path / "store")
    store.install(SAMPLE if form == "authored" else built)
    (pack,) = (tmp_path / "store" / "packs").iterdir()
    assert files(pack).keys() - files(built).keys() == {"contents"}
    assert shown(store.root) == "2026.11.1"


def test_the_same_install_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    before = files(store.root)
    store.install(tmp_path / f"{ID}-2.kpack")
    assert files(store.root) == before


def test_whoever_runs_the_kiosk_can_read_what_root_installed(store: Store) -> None:
    for path in (store.root, *store.root.rglob("*")):
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-30])


def _without_its_cards(file: Path) -> None:
    _rewrite(file, "en/cards.jsonl", None)


def _without_a_card(file: Path) -> None:
    _rewrite(file, "es/cards.jsonl", lambda lines: lines[:1])


def _misplaced(file: Path) -> None:
    _rewrite(file, "es/tiles.jsonl", lambda tiles: [tiles[0] | {"start": 7}, *tiles[1:]])


def _out_of_order(file: Path) -> None:
    _rewrite(file, "en/tiles.jsonl", lambda tiles: tiles[::-1])


def _without_a_picture(file: Path) -> None:
    _rewrite(file, "images/lens.svg", None)


def _other_format(file: Path) -> None:
    _rewrite(file, "index.json", lambda about: [about[0] | {"format": 2}])


def _bad_id(file: Path) -> None:
    _rewrite(file, "index.json", lambda about: [about[0] | {"id": "../../etc"}])


def _script(file: Path) -> None:
    _rewrite(file, "images/lens.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")


def _unknown_language(file: Path) -> None:
    _rewrite(file, "en/tiles.jsonl", lambda tiles: [tile | {"language": "ko"} for tile in tiles])


def _changed_words(file: Path) -> None:
    _rewrite(file, "index.json", lambda about: [about[0] | {"publisher": "Example Clinic"}])


def _rewrite(file: Path, name: str, change: Callable[[Any], Any] | bytes | None) -> None:
    """Publish `file` anew, with the entry `name` left out, replaced, or its lines of JSON changed."""
    folder = file.with_suffix(".rewritten")
    folder.mkdir()
    bundle.unpack(file, folder)
    data = (folder / name).read_bytes()
    (folder / name).unlink()
    if callable(change):
        lines = change([json.loads(line) for line in data.splitlines()])
        change = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    if isinstance(change, bytes):
        (folder / name).write_bytes(change)
    bundle.write(folder, file)


@pytest.mark.parametrize(
    ("spoiled", "what"),
    [
        (_cut, "the file is damaged"),
        (_without_its_cards, "a part of the pack is missing"),
        (_without_a_card, "the pack names what it does not hold"),
        (_misplaced, "the pack names what it does not hold"),
        (_out_of_order, "the pack names what it does not hold"),
        (_without_a_picture, "the picture of the card"),
        (_unknown_language, "the pack names what it does not hold"),
        (_other_format, "format 2, and this program reads format 1 - bring the kiosk's program"),
        (_bad_id, "the id of the pack is '../../etc', which none may be"),
        (_script, "<script> is not allowed in a picture"),
    ],
)
def test_what_is_refused_leaves_the_store_byte_for_byte(
    store: Store, tmp_path: Path, spoiled: Callable[[Path], None], what: str
) -> None:
    file = version("3", tmp_path)
    spoiled(file)
    before = files(store.root)
    with pytest.raises(PackError) as raised:
        store.install(file)
    assert what in str(raised.value)
    assert str(raised.value).startswith(str(file))
    assert files(store.root) == before
    assert list((store.root / "drafts").iterdir()) == []


def test_other_words_under_the_same_version_are_refused(store: Store, tmp_path: Path) -> None:
    file = tmp_path / f"{ID}-2.kpack"
    _changed_words(file)
    before = files(store.root)
    with pytest.raises(KioskError, match="installed already, and says something else"):
        store.install(file)
    assert files(store.root) == before


def test_there_is_an_end_to_how_many_versions(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "VERSIONS", 2)
    with pytest.raises(KioskError, match="there are 2 versions installed - remove one first"):
        store.install(version("3", tmp_path))


def test_a_version_is_removed(store: Store) -> None:
    store.remove(ID, "1")
    assert _standings(store) == {"2": Standing.SHOWN}
    assert store.verify() == []
    with pytest.raises(KioskError, match=r"no version of .* to go back to"):
        store.roll_back(ID)


def test_the_active_version_goes_last(store: Store) -> None:
    with pytest.raises(KioskError, match="2 is active - activate another first"):
        store.remove(ID, "2")
    store.remove(ID, "1")
    store.remove(ID, "2")
    assert (shown(store.root), store.verify()) == ("", [])


def test_what_a_kiosk_reads_is_not_removed(store: Store) -> None:
    (old,) = (each for each in installed(store.root) if each.version == "1")
    lease = Lease(store.root / "packs" / old.digest)
    with pytest.raises(KioskError, match="a kiosk shows this version now"):
        store.remove(ID, "1")
    lease.close()
    store.remove(ID, "1")
    with pytest.raises(OSError):
        Lease(store.root / "packs" / old.digest)


def test_what_is_not_there_is_said(store: Store) -> None:
    for change in (store.activate, store.remove):
        with pytest.raises(KioskError, match="9 is not installed - see `kiosk pack list`"):
            change(ID, "9")


def test_two_installers_do_not_meet(store: Store, tmp_path: Path) -> None:
    file = version("3", tmp_path)
    with alone(store.root), pytest.raises(KioskError, match="somebody else is changing"):
        store.install(file)
    assert store.install(file).version == "3"


def test_what_a_killed_installer_left_is_swept(store: Store) -> None:
    hold = "from kiosk.content.hold import alone; import os, sys; from pathlib import Path\n"
    hold += "with alone(Path(sys.argv[1])): os.kill(os.getpid(), 9)"
    shutil.copytree(store.root / "packs", store.root / "drafts" / "left")
    done = subprocess.run([sys.executable, "-c", hold, store.root], cwd=Path(__file__).parents[2])
    assert done.returncode == -9
    store.roll_back(ID)
    assert list((store.root / "drafts").iterdir()) == []


def _file_of(store: Store, number: str, name: str) -> Path:
    (found,) = (each for each in installed(store.root) if each.version == number)
    return store.root / "packs" / found.digest / name


def test_verify_reads_every_byte(store: Store) -> None:
    assert store.verify() == []
    spoil(_file_of(store, "1", "en/cards.jsonl"), "Say your name", "Sbz your name")
    _file_of(store, "2", "images/lens.svg").unlink()
    _file_of(store, "2", "note.txt").write_text("mine")
    said = {Path(each.path).name: each.what for each in store.verify()}
    assert said == {
        "cards.jsonl": "is damaged",
        "lens.svg": "cannot be read (No such file or directory)",
        "note.txt": "does not belong here",
    }


def test_verify_misses_what_is_named_and_gone(store: Store) -> None:
    shutil.rmtree(_file_of(store, "1", ""))
    assert [each.what for each in store.verify()] == ["the pack is missing"]
    (store.root / "active.json").write_text("{")
    assert "is damaged" in store.verify()[0].what


def test_a_damaged_version_is_neither_activated_nor_rolled_back_to(store: Store) -> None:
    spoil(_file_of(store, "1", "en/cards.jsonl"), "Say your name", "Sbz your name")
    before = files(store.root)
    with pytest.raises(PackError, match="is damaged - install the pack again"):
        store.activate(ID, "1")
    with pytest.raises(PackError, match="is damaged - install the pack again"):
        store.roll_back(ID)
    assert files(store.root) == before


def test_a_damaged_version_is_mended_by_its_file(store: Store, tmp_path: Path) -> None:
    _file_of(store, "2", "index.json").write_text("{")
    store.install(tmp_path / f"{ID}-2.kpack")
    assert (shown(store.root), store.verify()) == ("2", [])


def test_a_store_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file")
    with pytest.raises(KioskError, match="cannot be changed"):
        Store(tmp_path / "store").install(SAMPLE)
