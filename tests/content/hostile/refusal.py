"""What must come of a hostile pack: exit 1, a sentence, in time, and the store as it was."""

from pathlib import Path
from time import process_time

from click.testing import CliRunner, Result

from kiosk.cli import main

MOST_S = 2.0  # of this process: others may be at work beside it
Snapshot = dict[str, tuple[int, bytes]]


def snapshot(store: Path) -> Snapshot:
    """Everything below a store: its kind and mode, and its bytes."""
    return {
        path.relative_to(store).as_posix(): (
            path.lstat().st_mode,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in store.rglob("*")
    }


def refused(pack: Path, store: Path, said: str) -> None:
    """The check of an authored pack refuses it, and so does the store."""
    refused_by_check(pack, said)
    refused_by_install(pack, store, said)


def refused_by_install(pack: Path, store: Path, said: str) -> None:
    """`kiosk pack install` refuses it, and each line of what it says is a sentence of its own."""
    before = snapshot(store)
    result = _pack("install", str(pack), "--store", str(store))
    assert snapshot(store) == before
    assert said in result.stderr, result.stderr
    assert (result.exit_code, result.stdout) == (1, "")
    assert str(pack) in result.stderr
    for line in result.stderr.splitlines():
        # What is wrong, where, and what to do; nobody would read a long one.
        assert " - " in line and len(line) < 1500 and line.isprintable(), line


def refused_by_check(pack: Path, said: str) -> None:
    """`kiosk pack check` refuses it, and says so under the name of a check."""
    result = _pack("check", str(pack), "--level", "error", "--quick")
    assert said in result.stdout, result.stdout
    assert (result.exit_code, result.stderr) == (1, "")


def taken_by_install(pack: Path, store: Path) -> None:
    """`kiosk pack install` takes it."""
    result = _pack("install", str(pack), "--store", str(store))
    assert (result.exit_code, result.stderr) == (0, "")


def _pack(*arguments: str) -> Result:
    began = process_time()
    result = CliRunner().invoke(main, ["pack", *arguments])
    assert process_time() - began < MOST_S
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result
