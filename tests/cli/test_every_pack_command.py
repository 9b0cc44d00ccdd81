"""What every command of `kiosk pack` keeps to: help, exit codes, JSON, and silence while it is quick."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from PySide6.QtGui import QGuiApplication

from kiosk.cli import main, progress
from kiosk.cli.pack import pack as group
from tests.content.spoiling import spoil
from tests.content.versions import ID, SAMPLE, files, version

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """How a command is called so that it is `done`, `refused` and `wrong`.

    With `waits` it may take long, and tells so. One that shows a window is not `done` here, but in
    test_watch.py.
    """

    name: str
    refused: Words
    wrong: Words
    done: Words = ()
    waits: bool = False

    def __str__(self) -> str:
        return self.name


NOWHERE = "file/below"
SIGNED = ("--role", "translator", "--name", "Clinic translator", "--yes")
STORE = ("--store", "store")
COMMANDS = (
    Command(name="new", done=("fresh",), refused=("pack",), wrong=("fresh", "--id", "No Name")),
    Command(name="check", done=("pack",), refused=("broken",), wrong=("nowhere",), waits=True),
    Command(name="ids", done=("pack",), refused=("binary",), wrong=("nowhere",)),
    Command(name="extract", done=("pack",), refused=("broken",), wrong=("nowhere",), waits=True),
    Command(
        name="update",
        done=("pack", "--lang", "fr"),
        refused=("broken",),
        wrong=("pack", "--lang", "xx"),
        waits=True,
    ),
    Command(name="status", done=("pack",), refused=("broken",), wrong=("nowhere",), waits=True),
    Command(
        name="build",
        done=("pack", "-o", "pack.kpack"),
        refused=("pack", "-o", f"{NOWHERE}/pack.kpack"),
        wrong=("pack",),
        waits=True,
    ),
    Command(
        name="preview",
        done=("pack", "--out", "pages", "--lang", "zh-Hans", "--size", "640x360"),
        refused=("pack", "--out", "pages", "--lang", "ko"),
        wrong=("--out", "pages"),
        waits=True,
    ),
    Command(name="watch", refused=("pack", "--card", "none"), wrong=("pack", "--size", "big")),
    Command(
        name="sign-off",
        done=("pack", *SIGNED, "--lang", "es"),
        refused=("pack", *SIGNED, "--lang", "ko"),
        wrong=("pack", "--role", "patient"),
        waits=True,
    ),
    Command(
        name="diff",
        done=("pack", "other"),
        refused=("pack", "other", "-o", f"{NOWHERE}/page.html"),
        wrong=("pack",),
        waits=True,
    ),
    Command(
        name="install",
        done=("3.kpack", *STORE),
        refused=("3.kpack", "--store", NOWHERE),
        wrong=("nowhere.kpack", *STORE),
        waits=True,
    ),
    Command(name="list", done=STORE, refused=(), wrong=("more",)),
    Command(
        name="activate",
        done=(ID, "1", *STORE),
        refused=(ID, "9", *STORE),
        wrong=(ID, *STORE),
        waits=True,
    ),
    Command(name="rollback", done=(ID, *STORE), refused=("org.none", *STORE), wrong=STORE),
    Command(name="remove", done=(ID, "1", *STORE), refused=(ID, "2", *STORE), wrong=(ID, *STORE)),
    Command(name="verify", done=STORE, refused=("--store", "damaged"), wrong=("more",), waits=True),
)
every = pytest.mark.parametrize("command", COMMANDS, ids=str)
finite = pytest.mark.parametrize("command", [each for each in COMMANDS if each.done], ids=str)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good pack and another, broken ones, a store with two versions and a damaged one."""
    root = tmp_path_factory.mktemp("shelf")
    for name in ("pack", "other", "broken", "binary"):
        shutil.copytree(SAMPLE, root / name)
    spoil(root / "other/cards/closer-look.md", "A fold can hide", "A fold may hide")
    spoil(root / "broken/pack.toml", "format = 1", "format = 2")
    (root / "binary/cards/closer-look.md").write_bytes(b"\xff\xfe\x00")
    (root / "file").write_text("not a folder")
    making = root / "making"
    making.mkdir()
    for number in ("1", "2", "3"):
        shutil.copyfile(version(number, making), root / f"{number}.kpack")
    for store, numbers in (("store", "12"), ("damaged", "1")):
        for number in numbers:
            assert (
                _run("install", f"{root}/{number}.kpack", "--store", f"{root}/{store}").exit_code
                == 0
            )
    next(root.glob("damaged/packs/*/images/two.png")).write_bytes(b"")
    shutil.rmtree(making)
    return root


@pytest.fixture
def desk(
    shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QGuiApplication
) -> Iterator[Path]:
    """A copy of it, to work in."""
    shutil.copytree(shelf, tmp_path / "desk")
    # On a busy machine anything may take longer than a second.
    monkeypatch.setattr(progress, "SOON_S", 600.0)
    monkeypatch.chdir(tmp_path / "desk")
    yield tmp_path / "desk"


def _run(name: str, *words: str) -> Result:
    return CliRunner().invoke(main, ["pack", name, *words])


def test_there_is_no_other_command() -> None:
    assert sorted(group.commands) == sorted(command.name for command in COMMANDS)


def test_the_list_of_commands_fits_on_a_terminal() -> None:
    said = CliRunner().invoke(main, ["pack", "--help"], terminal_width=80).output
    assert "..." not in said.partition("Commands:")[2]


@every
def test_help_is_a_sentence_and_an_example(command: Command) -> None:
    said = _run(command.name, "--help")
    assert said.exit_code == 0
    usage, sentence, *_ = said.output.split("\n\n")
    assert usage.startswith("Usage:")
    assert re.fullmatch(r"  [A-Z][^\n]*\.", sentence)
    example = re.search(rf"^  kiosk (pack {command.name}\b.*)$", said.output, re.MULTILINE)
    assert example, said.output


@every
def test_every_option_has_its_help(command: Command) -> None:
    options = [
        each for each in group.commands[command.name].params if isinstance(each, click.Option)
    ]
    assert [option.name for option in options if not option.help] == []
    assert "as_json" in [option.name for option in options]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine, however busy, on which nothing takes long."""
    monkeypatch.setattr(progress, "SOON_S", 3600)


@finite
@pytest.mark.usefixtures("quick")
def test_done_exits_with_0_and_says_so_on_stdout_alone(command: Command, desk: Path) -> None:
    done = _run(command.name, *command.done)
    assert (done.exit_code, done.stderr) == (0, ""), done.output
    assert done.stdout or command.name == "ids"


@finite
@pytest.mark.usefixtures("quick")
def test_json_says_it_to_a_program(command: Command, desk: Path) -> None:
    done = _run(command.name, *command.done, "--json")
    assert (done.exit_code, done.stderr) == (0, ""), done.output
    assert isinstance(json.loads(done.stdout), dict | list)


@pytest.mark.parametrize("command", [each for each in COMMANDS if each.refused], ids=str)
def test_refused_exits_with_1_says_why_and_changes_nothing(command: Command, desk: Path) -> None:
    before = files(desk)
    refused = _run(command.name, *command.refused)
    assert refused.exit_code == 1, refused.output
    assert isinstance(refused.exception, SystemExit), refused.exception
    # What `check` finds is what it was asked for.
    said = refused.stdout if command.name == "check" else refused.stderr
    assert said.strip() and "Traceback" not in said
    assert command.name == "check" or refused.stdout == ""
    assert files(desk) == before


@every
def test_wrong_use_exits_with_2_and_says_how_it_is_written(command: Command, desk: Path) -> None:
    before = files(desk)
    wrong = _run(command.name, *command.wrong)
    assert (wrong.exit_code, wrong.stdout) == (2, ""), wrong.output
    assert f"pack {command.name}" in wrong.stderr
    assert files(desk) == before


@pytest.mark.parametrize("command", [each for each in COMMANDS if each.waits], ids=str)
def test_what_takes_long_is_told_meanwhile(
    command: Command, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "SOON_S", 0)
    done = _run(command.name, *command.done)
    assert done.exit_code == 0
    told = re.compile(r"[A-Z][a-z ]+(: \d+ of \d+)?")
    assert done.stderr and all(map(told.fullmatch, done.stderr.splitlines()))
    assert not any(map(told.fullmatch, done.stdout.splitlines()))
