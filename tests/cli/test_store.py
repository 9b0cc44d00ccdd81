"""The commands with which an administrator keeps the packs of a kiosk."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main, progress
from kiosk.content import entries, svg
from kiosk.content.head import NAME_LENGTH
from kiosk.content.hold import alone
from kiosk.content.installed import installed
from kiosk.content.sound import RECORDING_BYTES, RECORDINGS_BYTES
from kiosk.content.store import VERSIONS
from tests.content.versions import ID, files, shown, version

_DOCUMENT = Path(__file__).parents[2] / "docs" / "installing-packs.md"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with versions 1 and 2 of the sample pack, 2 shown."""
    root = tmp_path / "store"
    for number in ("1", "2"):
        assert _pack(root, "install", version(number, tmp_path)).exit_code == 0
    return root


def _pack(store: Path, command: str, *arguments: str | Path) -> Result:
    named = [*map(str, arguments), "--store", str(store)]
    return CliRunner().invoke(main, ["pack", command, *named])


def test_install_says_when_it_is_shown(tmp_path: Path) -> None:
    done = _pack(tmp_path / "store", "install", version("1", tmp_path))
    said = f"{ID} 1: installed, and shown from the next patient on\n"
    assert (done.exit_code, done.stdout, done.stderr) == (0, said, "")


def test_list_says_what_each_version_is(store: Path) -> None:
    lines = _pack(store, "list").stdout.splitlines()
    assert [line.split()[:3] for line in lines] == [[ID, "1", "previous"], [ID, "2", "shown"]]
    said = json.loads(_pack(store, "list", "--json").stdout)
    assert [(each["version"], each["standing"]) for each in said] == [
        ("1", "previous"),
        ("2", "shown"),
    ]


def test_an_empty_store_says_what_the_kiosk_shows(tmp_path: Path) -> None:
    done = _pack(tmp_path / "none", "list")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "the kiosk shows the one that came along" in done.stderr
    assert not (tmp_path / "none").exists()


def test_activate_roll_back_and_remove(store: Path) -> None:
    assert _pack(store, "activate", ID, "1").exit_code == 0
    assert shown(store) == "1"
    assert _pack(store, "rollback", ID).stdout == f"{ID} 2: active again\n"
    assert shown(store) == "2"
    assert json.loads(_pack(store, "remove", ID, "1", "--json").stdout)["version"] == "1"
    assert len(installed(store)) == 1


def test_verify_exits_1_and_names_the_file(store: Path) -> None:
    assert _pack(store, "verify").stdout == "2 installed, all of it as it was installed\n"
    (broken,) = (each for each in installed(store) if each.version == "1")
    (store / "packs" / broken.digest / "images/two.png").write_bytes(b"")
    done = _pack(store, "verify")
    assert done.exit_code == 1
    assert f"{broken.digest}/images/two.png: has 0 bytes instead of" in done.stderr
    assert len(json.loads(_pack(store, "verify", "--json").stdout)["faults"]) == 1


@pytest.mark.parametrize(
    ("command", "what"),
    [
        (("activate", ID, "9"), "9 is not installed"),
        (("remove", ID, "2"), "2 is active - activate another first"),
        (("rollback", "org.example.none"), "no version of org.example.none to go back to"),
        (("install", __file__), "is damaged"),
    ],
)
def test_a_refusal_is_one_sentence_and_changes_nothing(
    store: Path, command: tuple[str, ...], what: str
) -> None:
    before = files(store)
    done = _pack(store, *command)
    assert (done.exit_code, done.stdout) == (1, "")
    assert what in done.stderr
    assert done.stderr.count("\n") == 1
    assert files(store) == before


@pytest.mark.parametrize(
    "command", [("install", "/nowhere.kpack"), ("activate", ID), ("rollback",)]
)
def test_wrong_use_exits_2(store: Path, command: tuple[str, ...]) -> None:
    assert _pack(store, *command).exit_code == 2


def test_a_second_installer_is_sent_away(store: Path, tmp_path: Path) -> None:
    file = version("3", tmp_path)
    with alone(store):
        done = _pack(store, "install", file)
    assert done.exit_code == 1
    assert "somebody else is changing the packs" in done.stderr


def test_without_a_store_named_it_is_the_one_of_the_kiosk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    CliRunner().invoke(main, ["pack", "install", str(version("1", tmp_path))])
    assert shown(tmp_path / "state" / "kiosk" / "store") == "1"


def test_what_takes_long_is_told_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "SOON_S", 0)
    told = _pack(tmp_path / "store", "install", version("1", tmp_path)).stderr.splitlines()
    assert told[0] == "Unpacking"
    assert re.fullmatch(r"Writing to the disk: \d+ of \d+", told[-1])


@pytest.mark.parametrize(
    ("what", "limit"),
    [
        ("files in it", str(entries.ENTRIES)),
        ("all cards of one language", f"{entries.CARDS_BYTES // 2**20} MiB"),
        ("one SVG drawing", f"{svg.BYTES // 2**20} MiB"),
        ("one picture, or any other text", f"{entries.ENTRY_BYTES // 2**20} MiB"),
        ("all texts and pictures together", f"{entries.TOTAL_BYTES // 2**20} MiB"),
        ("all of it, unpacked", f"{entries.INFLATION} times the size of the file"),
        ("one recording", f"{RECORDING_BYTES // 2**20} MiB"),
        ("all recordings together", f"{RECORDINGS_BYTES // 2**20} MiB"),
        ("the id, the version", f"{NAME_LENGTH} characters each"),
        ("installed versions", str(VERSIONS)),
    ],
)
def test_the_limits_in_the_documentation_are_those_of_the_program(what: str, limit: str) -> None:
    assert f"| {what} | {limit} |" in _DOCUMENT.read_text()
