"""`kiosk pack build` gives the same bytes wherever and whenever a pack is built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
SAMPLE = _ROOT / "tests" / "packs" / "first-visit"
_KIOSK = (sys.executable, str(_ROOT / "main.py"))
# Python loads it before anything else: other clocks, and folders that list their files the other way round.
_ELSEWHERE = """
import datetime, os, time

LATER = 5 * 365 * 86_400 + 3
real_time, real_scandir, real_listdir = time.time, os.scandir, os.listdir
time.time = lambda: real_time() + LATER


class Datetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)


class Folder(list):
    def __enter__(self):
        return iter(self)

    def __exit__(self, *failure):
        pass

    def close(self):
        pass


def scandir(path="."):
    with real_scandir(path) as found:
        return Folder(sorted(found, key=lambda entry: entry.name, reverse=True))


datetime.datetime = Datetime
os.scandir = scandir
os.listdir = lambda path=".": sorted(real_listdir(path), reverse=True)
"""


@pytest.fixture
def elsewhere(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine five years on, with another order of files, in another time zone."""
    site = tmp_path / "elsewhere"
    site.mkdir()
    (site / "sitecustomize.py").write_text(_ELSEWHERE)
    return _environ(TZ="Pacific/Kiritimati", PYTHONPATH=f"{site}:{_ROOT}", PYTHONHASHSEED="1")


def _environ(**changed: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0", **changed}


def _built(pack: Path, file: Path, environ: dict[str, str]) -> bytes:
    command = [*_KIOSK, "pack", "build", str(pack), "-o", str(file)]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return file.read_bytes()


def _copied_backwards(pack: Path, copy: Path) -> Path:
    """The pack with its files made last to first, each with a time of its own."""
    for age, file in enumerate(sorted(pack.rglob("*"), reverse=True)):
        if file.is_file():
            target = copy / file.relative_to(pack)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            os.utime(target, (age * 86_400, age * 86_400))
    return copy


def test_two_builds_are_the_same_bytes(tmp_path: Path, elsewhere: dict[str, str]) -> None:
    here = _built(SAMPLE, tmp_path / "here.kpack", _environ(TZ="America/Anchorage"))
    copy = _copied_backwards(SAMPLE, tmp_path / "copy")
    assert _built(copy, tmp_path / "there.kpack", elsewhere) == here


def test_a_build_of_a_build_is_the_same_installed_pack(
    tmp_path: Path, elsewhere: dict[str, str]
) -> None:
    """A folder that is installed as it was written arrives at the name that its file has."""
    _built(SAMPLE, tmp_path / "first.kpack", _environ())
    for source, environ in ((SAMPLE, elsewhere), (tmp_path / "first.kpack", _environ())):
        command = ["pack", "install", str(source), "--store", str(tmp_path / "store")]
        subprocess.run([*_KIOSK, *command], env=environ, check=True)
    assert len(list((tmp_path / "store" / "packs").iterdir())) == 1


def test_elsewhere_is_another_time_and_another_order(elsewhere: dict[str, str]) -> None:
    code = (
        "import datetime, os, pathlib, time; here = os.listdir('.');"
        "print(datetime.date.today().year, datetime.datetime.now().year, time.tzname[0],"
        "here != sorted(here), [path.name for path in pathlib.Path().glob('*')] == here)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=elsewhere, cwd=SAMPLE, capture_output=True, check=True)
    today, now, zone, backwards, globbed = done.stdout.split()
    assert today == now > str(2030).encode()
    assert (zone, backwards, globbed) == (b"+14", b"True", b"True")
