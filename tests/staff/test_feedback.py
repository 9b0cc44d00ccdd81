"""How it was: what is counted, what is kept, and what a bad disk costs."""

import json
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.staff.feedback import DAYS, FILE, Feedback

TODAY = date(2026, 11, 24)


def told(feedback: Feedback, *faces: int) -> None:
    """These answers are given, and have been written down or lost."""
    for face in faces:
        feedback.add(face)
    for thread in threading.enumerate():
        if thread.name == "feedback":
            thread.join()


def test_each_face_is_counted_by_day_and_nothing_else_is_kept(tmp_path: Path) -> None:
    told(Feedback(tmp_path, lambda: TODAY), 0, 0, 2)
    told(Feedback(tmp_path, lambda: TODAY + timedelta(days=1)), 1)
    kept = json.loads((tmp_path / FILE).read_text())
    assert kept == {"2026-11-24": [2, 0, 1], "2026-11-25": [0, 1, 0]}
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_old_days_go(tmp_path: Path) -> None:
    days = {str(TODAY - timedelta(days=ago)): [1, 0, 0] for ago in range(1, DAYS + 1)}
    (tmp_path / FILE).write_text(json.dumps(days))
    told(Feedback(tmp_path, lambda: TODAY), 0)
    kept = json.loads((tmp_path / FILE).read_text())
    assert len(kept) == DAYS
    assert str(TODAY - timedelta(days=DAYS)) not in kept


@pytest.mark.parametrize("held", ["no json", '{"today": [1, 2, 3]}', '{"2026-11-24": [1, 2]}', ""])
def test_a_file_that_cannot_be_read_is_left_as_it_is(
    tmp_path: Path, held: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / FILE).write_text(held)
    feedback = Feedback(tmp_path, lambda: TODAY)
    told(feedback, 0)
    assert (tmp_path / FILE).read_text() == held
    assert capfd.readouterr() == ("", "")
    with pytest.raises(ValueError):
        feedback.counts()


def test_a_disk_that_takes_nothing_costs_an_answer_and_nothing_else(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "state").write_text("a file where a folder should be")
    feedback = Feedback(tmp_path / "state", lambda: TODAY)
    told(feedback, 0)
    assert capfd.readouterr() == ("", "")


def test_two_answers_at_once_are_two(tmp_path: Path) -> None:
    feedback = Feedback(tmp_path, lambda: TODAY)
    told(feedback, *(0,) * 20)
    assert feedback.counts() == {TODAY: (20, 0, 0)}
