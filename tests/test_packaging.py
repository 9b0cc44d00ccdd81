"""What is handed on: a wheel that holds everything, and a lock that holds what was declared."""

import json
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, just built."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)]
    subprocess.run(command, cwd=_ROOT, check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel, and none of the checkout."""
    folder = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(folder)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    # The dependencies are lent, not fetched; a path that is listed so does not bring the checkout.
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python.parent


def test_a_wheel_holds_all_that_is_shown_and_said(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert "kiosk/_data/packs/mammogram-callback/en/index.json" in names
    kinds = {"qml": "kiosk/ui/qml", "svg": "assets/art", "toml": "assets/keys", "po": "locales"}
    for kind, place in kinds.items():
        sources = sorted((_ROOT / place).rglob(f"*.{kind}"))
        assert sources
        for path in sources:
            name = path.relative_to(_ROOT).as_posix()
            name = re.sub("^assets/|^(?=locales/)", "kiosk/_data/", name)
            assert re.sub(r"\.po$", ".mo", name) in names
    assert {"kiosk/ui/qml/Kiosk/qmldir", "kiosk/__init__.py"} <= names


def test_a_wheel_holds_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
        assert not [name for name in archive.namelist() if name.endswith((".po", ".pot", ".pyc"))]
    assert sorted(top.split("-")[0] for top in tops) == ["kiosk", "waiting_room_kiosk"]


def test_a_wheel_names_its_licences(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        licences = {
            name.split("/licenses/")[1] for name in archive.namelist() if "/licenses/" in name
        }
    assert licences == {"LICENSE", "NOTICE", "THIRD-PARTY.md", "LICENSES/CC-BY-4.0.txt"}


def test_an_installed_kiosk_finds_what_it_carries_along(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [installed / "kiosk", "doctor", "--json"], cwd=tmp_path, capture_output=True, text=True
    )
    checks = {check["name"]: check for check in json.loads(done.stdout)["checks"]}
    assert checks["pack"]["state"] == "ok"
    assert checks["pack"]["says"].startswith(str(installed.parent))


@pytest.mark.acr("2.4.2")
def test_an_installed_kiosk_shows_its_window(installed: Path, display: str, tmp_path: Path) -> None:
    command = [str(installed / "kiosk"), "run", "--state", str(tmp_path / "state")]
    with _until_mapped(command, tmp_path) as mapped:
        assert mapped, "it ended before it showed anything"
        shown = subprocess.run(["xwininfo", "-root", "-tree"], capture_output=True, text=True)
    assert re.search(r'"Kiosk".* 1920x1080\+0\+0', shown.stdout), shown.stdout


@contextmanager
def _until_mapped(command: list[str], folder: Path) -> Iterator[bool]:
    """Run `command` until the end of the block; whether a window of it came to be seen."""
    watching = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Kiosk$"]
    with (
        subprocess.Popen(watching, stdout=subprocess.PIPE, text=True) as watch,
        subprocess.Popen(command, cwd=folder) as process,
    ):
        assert watch.stdout is not None
        end = Thread(target=_end_with, args=(process, watch))
        end.start()
        try:
            yield watch.stdout.read() != ""
        finally:
            process.terminate()
            end.join()


def _end_with(process: subprocess.Popen[bytes], watch: subprocess.Popen[str]) -> None:
    process.wait()
    watch.terminate()


def _declared() -> list[Requirement]:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text())
    listed = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    return [Requirement(line) for line in listed]


@pytest.mark.parametrize("requirement", _declared(), ids=str)
def test_the_lock_holds_what_was_declared(requirement: Requirement) -> None:
    lines = (_ROOT / "requirements.lock").read_text().split()
    locked = {canonicalize_name(name): version for name, version in (x.split("==") for x in lines)}
    assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)])


def test_every_locked_package_has_its_licence_listed() -> None:
    listed = re.findall(r"[\w-]+", (_ROOT / "THIRD-PARTY.md").read_text())
    locked = (_ROOT / "requirements.lock").read_text().split()
    names = {canonicalize_name(line.split("==")[0]) for line in locked}
    assert names <= set(map(canonicalize_name, listed))
