"""A short sample of `make prove`, and proof that its trials see what they look for."""

from pathlib import Path

import pytest

from tools.prove import strace
from tools.prove.crashes import Recording, cut_power, double_faults, record, record_twice
from tools.prove.disk import Disk, Operation, Tree
from tools.prove.kills import kill_at
from tools.prove.trial import STORE, Trial, trials

pytestmark = pytest.mark.prove
_KILLS = 12


@pytest.fixture(scope="module")
def all_of_them(tmp_path_factory: pytest.TempPathFactory) -> tuple[Trial, ...]:
    """The first install, and every other change of a store."""
    return trials(tmp_path_factory.mktemp("trials"))


@pytest.fixture(scope="module")
def recording(
    all_of_them: tuple[Trial, ...], tmp_path_factory: pytest.TempPathFactory
) -> Recording:
    """What the first install does."""
    return record(all_of_them[0], tmp_path_factory.mktemp("record"))


@pytest.mark.parametrize("which", [1, 2, 4], ids=["an upgrade", "a rollback", "a removal"])
def test_a_killed_command_leaves_the_old_or_the_new(
    all_of_them: tuple[Trial, ...], tmp_path: Path, which: int
) -> None:
    trial = all_of_them[which]
    points = strace.kills(trial, trial.scene(tmp_path / "scene"))
    sample = points[:: len(points) // _KILLS]
    done = kill_at(trial, sample, tmp_path)
    assert done.violations == ()
    assert done.hit == len(sample)


def test_a_power_cut_leaves_the_old_or_the_new(recording: Recording, tmp_path: Path) -> None:
    done = cut_power(recording, tmp_path, thorough=False)
    assert done.violations == ()
    assert done.cuts == 2 * (len(recording.operations) + 1)


def test_a_power_cut_leaves_a_removed_pack_whole_or_gone(
    all_of_them: tuple[Trial, ...], tmp_path: Path
) -> None:
    recording = record(all_of_them[4], tmp_path)
    assert cut_power(recording, tmp_path).violations == ()
    (moved,) = (
        at
        for at in recording.flushes
        if Path(recording.operations[at].path).parent == STORE / "drafts"
    )
    assert cut_power(recording.without(moved), tmp_path, first=True).violations


@pytest.mark.parametrize("left_out", ["state", "state/store/packs", "state/store"])
def test_a_flush_that_is_left_out_is_seen(
    recording: Recording, tmp_path: Path, left_out: str
) -> None:
    last = [at for at in recording.flushes if recording.operations[at].path == left_out][-1]
    assert cut_power(recording.without(last), tmp_path, thorough=False, first=True).violations


def test_a_second_run_flushes_what_a_killed_one_left_open(
    all_of_them: tuple[Trial, ...], tmp_path: Path
) -> None:
    packs = str(STORE / "packs")
    faults = double_faults(all_of_them[0], tmp_path)
    (kill,) = (kill for kill, each in faults if (each.kind, each.path) == ("flush", packs))
    twice = record_twice(all_of_them[0], tmp_path, kill)
    assert cut_power(twice, tmp_path, thorough=False).violations == ()
    (again,) = (at for at in twice.flushes if twice.operations[at].path == packs)
    assert cut_power(twice.without(again), tmp_path, thorough=False, first=True).violations


def _after(tmp_path: Path, *operations: Operation, kept: float) -> Tree:
    disk = Disk(tmp_path)
    for operation in operations:
        disk.do(operation)
    return disk.after_power_cut([kept] * disk.pending)


def test_a_disk_forgets_what_was_not_flushed(tmp_path: Path) -> None:
    made = Operation("create", "a"), Operation("write", "a", data=b"hello")
    assert _after(tmp_path, *made, kept=0) == {}
    assert _after(tmp_path, *made, kept=0.4) == {"a": b"he"}
    assert _after(tmp_path, *made, Operation("flush", "."), kept=0) == {"a": b""}
    flushed = (*made, Operation("flush", "a"), Operation("flush", "."))
    assert _after(tmp_path, *flushed, kept=0) == {"a": b"hello"}


def test_a_rename_on_a_disk_happens_whole(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "old").write_bytes(b"old")
    rename = Operation("rename", "new", to="old")
    assert _after(tmp_path, rename, kept=0) == {"new": b"new", "old": b"old"}
    assert _after(tmp_path, rename, kept=1) == {"old": b"new"}
