import os
import subprocess
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
# Stand-ins for Debian's own commands: what is installed is what the file `have` lists.
_COMMANDS = {
    "dpkg-query": 'for last; do :; done; grep -qx "$last" "$HERE/have" && printf installed',
    "apt-get": 'echo "$@" >> "$HERE/done"',
    "id": "echo 1000",
    "sudo": "exit 1",
}


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A machine on which xvfb is installed and nobody is root."""
    (tmp_path / "have").write_text("xvfb\n")
    for name, script in _COMMANDS.items():
        _command(tmp_path, name, script)
    return tmp_path


def _command(machine: Path, name: str, script: str) -> None:
    path = machine / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def _system(machine: Path, purpose: str) -> subprocess.CompletedProcess[str]:
    environ = {"PATH": f"{machine}:{os.environ['PATH']}", "HERE": str(machine)}
    command = [str(_ROOT / "tools" / "system"), purpose]
    return subprocess.run(command, env=environ, capture_output=True, text=True)


def test_who_may_not_install_is_told_what_in_one_sentence(machine: Path) -> None:
    done = _system(machine, "test")
    assert done.returncode == 1
    (sentence,) = done.stderr.splitlines()
    assert "sudo apt-get install at-spi2-core dbus" in sentence
    assert "xvfb" not in sentence
    assert not (machine / "done").exists()


def test_root_gets_what_is_missing_and_nothing_else(machine: Path) -> None:
    _command(machine, "id", "echo 0")
    assert _system(machine, "test").returncode == 0
    installed = (machine / "done").read_text().splitlines()[-1].split()
    assert "pulseaudio" in installed
    assert "xvfb" not in installed


def test_what_shows_videos_is_installed_where_it_is_asked_for(machine: Path) -> None:
    assert "apt-get install ffmpeg" in _system(machine, "video").stderr
    assert "ffmpeg" not in _system(machine, "run").stderr


def test_a_machine_that_has_everything_is_left_alone(machine: Path) -> None:
    named = _system(machine, "run").stderr.partition("apt-get install")[2].split()
    (machine / "have").write_text("\n".join(named))
    done = _system(machine, "run")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def _make(target: str) -> subprocess.CompletedProcess[str]:
    """Make `target` as if everything were set up, where there is no display."""
    environ = {"PATH": os.environ["PATH"], "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    command = ["make", "--no-print-directory", "--assume-old=setup", target]
    return subprocess.run(command, cwd=_ROOT, env=environ, capture_output=True, text=True)


def test_without_a_display_make_run_names_preview() -> None:
    done = _make("run")
    assert done.returncode != 0
    assert "no display" in done.stderr.splitlines()[0]
    assert "kiosk preview" in done.stderr.splitlines()[0]


def test_make_alone_says_what_there_is() -> None:
    told = {line.split()[0] for line in _make("help").stdout.splitlines()}
    assert {"setup", "run", "test", "lint", "bench", "prove"} <= told
