"""`kiosk pack watch` as an author starts and ends it."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.content.spoiling import spoil

_ROOT = Path(__file__).parents[2]
SAMPLE = _ROOT / "tests" / "packs" / "first-visit"
CARD = "cards/closer-look.md"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the sample pack."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))


@contextmanager
def _watching(pack: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    """The program, which keeps what it needs for a while beside the pack."""
    command = [sys.executable, str(_ROOT / "main.py"), "pack", "watch", str(pack), *options]
    environ = {**os.environ, "TMPDIR": str(pack.parent)}
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, env=environ, stdout=pipe, stderr=pipe, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _says(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().rstrip()


def _ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """How it ended, and what else it said."""
    out, err = process.communicate(timeout=20)
    return process.returncode, out, err


def test_mistakes_are_told_and_ctrl_c_ends_it_well(display: str, pack: Path) -> None:
    with _watching(pack, "--card", "closer-look") as process:
        assert _says(process) == f"{pack}: save, and the window follows"
        spoil(pack / CARD, " {#hide}", "")
        assert _says(process).startswith(f"{pack / CARD}:19: a list item has no {{#id}} - add one")
        spoil(pack / CARD, "hide a spot.", "hide a spot. {#hide}")
        assert _says(process) == "mended"
        process.send_signal(signal.SIGINT)
        assert _ended(process) == (0, "", "")
    assert list(pack.parent.glob("kiosk-watch-*")) == []


def test_a_program_reads_a_line_for_every_look(display: str, pack: Path) -> None:
    with _watching(pack, "--json") as process:
        assert _says(process) == '{"findings": []}'
        spoil(pack / "pack.toml", "format = 1", "format = 2")
        assert '"line": 1, "what": "format 2", "mend": "write format = 1"' in _says(process)
        process.terminate()
        assert _ended(process)[0] == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ["--card", "none"],
            "--card: there is no card none - choose one of closer-look, your-day\n",
        ),
        (["--lang", "ko"], "--lang: the pack is not in ko - choose one of en, es, zh-Hans\n"),
    ],
)
def test_what_the_pack_does_not_have_is_refused(
    display: str, pack: Path, options: list[str], said: str
) -> None:
    with _watching(pack, *options) as process:
        assert _ended(process) == (1, "", said)


def test_without_a_display_it_says_so_in_a_sentence(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with _watching(pack) as process:
        code, out, err = _ended(process)
    assert (code, out) == (1, "")
    assert err.startswith("There is no display here") and err.count("\n") == 1
