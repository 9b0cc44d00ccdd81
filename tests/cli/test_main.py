import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kiosk import __version__, cli
from kiosk.errors import KioskError

_ROOT = Path(__file__).parents[2]


def test_help_names_the_commands_there_are() -> None:
    shown = CliRunner().invoke(cli.main, ["--help"])
    assert shown.exit_code == 0
    assert re.search(r"doctor\s+Say what works on this machine", shown.output)


def test_version() -> None:
    assert CliRunner().invoke(cli.main, ["--version"]).output == f"kiosk {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["config"]])
def test_a_command_loads_nothing_it_has_no_use_for(arguments: list[str]) -> None:
    heavy = "{'PySide6', 'babel', 'markdown_it', 'budoux', 'kiosk.content', 'kiosk.speech'}"
    code = (
        "import atexit, sys; from kiosk.cli import main;"
        f"atexit.register(lambda: print('loaded', sorted({heavy} & set(sys.modules))));"
        f"main({arguments!r})"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stdout.endswith("loaded []\n")


def test_a_command_that_is_not_there_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cli._COMMANDS, "absent", "Not in this version.")
    shown = CliRunner().invoke(cli.main, ["--help"])
    assert shown.exit_code == 0
    assert "config" in shown.output
    assert "absent" not in shown.output
    assert "No such command 'absent'" in CliRunner().invoke(cli.main, ["absent"]).output


def test_an_error_for_people_is_its_own_sentence_on_stderr(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command
    def fail() -> None:
        raise KioskError("The pack is gone - put it back.")

    monkeypatch.setattr(cli._Lazy, "get_command", lambda *_: fail)
    done = CliRunner().invoke(cli.main, ["config"])
    assert (done.exit_code, done.stderr, done.stdout) == (
        1,
        "The pack is gone - put it back.\n",
        "",
    )


def test_a_programming_error_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command
    def fail() -> None:
        raise ImportError("a real one")

    monkeypatch.setattr(cli._Lazy, "get_command", lambda *_: fail)
    assert isinstance(CliRunner().invoke(cli.main, ["config"]).exception, ImportError)


def test_config_prints_a_file_that_gives_the_same_settings(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[screen]\ntheme = "contrast"\n')
    first = CliRunner().invoke(cli.main, ["config", "--config", str(file)]).output
    assert 'theme = "contrast"' in first
    file.write_text(first)
    assert CliRunner().invoke(cli.main, ["config", "--config", str(file)]).output == first


def test_a_bad_file_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[screen]\ntheme = 'pink'\n")
    done = CliRunner().invoke(cli.main, ["config", "--config", str(file)])
    assert done.exit_code == 1
    assert done.stderr.startswith(f'{file}:2: `theme` is "pink" - write one of')


def test_config_refuses_a_language_of_the_staff_that_there_is_not(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[site]\nstaff_language = "klingon"\n')
    done = CliRunner().invoke(cli.main, ["config", "--config", str(file)])
    assert done.exit_code == 1
    assert "`staff_language` is klingon" in done.output
    assert len(done.output.splitlines()) == 1
