"""The file of sign-offs: what it keeps, and what in it is refused."""

from pathlib import Path

import pytest

from kiosk.content.report import Report
from kiosk.content.review.signoff import SignOff, read_signoffs
from kiosk.errors import Finding
from tests.content.review.conftest import Sign
from tests.content.spoiling import spoil


def read(pack: Path) -> tuple[tuple[SignOff, ...], tuple[Finding, ...]]:
    report = Report(pack)
    return read_signoffs(pack, report), report.errors


def test_a_name_in_any_writing_comes_back(pack: Path, sign: Sign) -> None:
    sign("clinician", "--name", 'Dr. "Nguyễn" \\ مستشفى', "--until", "2027-11-30")
    (signoff,), errors = read(pack)
    assert (signoff.name, signoff.until) == ('Dr. "Nguyễn" \\ مستشفى', "2027-11-30")
    assert errors == ()


def test_who_signs_again_takes_the_place_of_what_was_signed(pack: Path, sign: Sign) -> None:
    sign("clinician", "--name", "First")
    sign("clinician", "--name", "Second", "--card", "your-day")
    found, _ = read(pack)
    assert [(each.name, sorted(each.read)) for each in found] == [
        ("First", ["closer-look", "pack"]),
        ("Second", ["your-day"]),
    ]
    sign("clinician", "--name", "Third")
    assert [each.name for each in read(pack)[0]] == ["Third"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('role = "clinician"', 'role = "chef"', 'role "chef"'),
        ('name = "A reviewer"', 'name = ""', "name is empty"),
        ("[[sign-off]]", "[sign-off]", "sign-off is a table"),
        ("on = ", "an = ", "without its day"),
        ("on = ", 'until = "2027-02"\non = ', "until is no day"),
        ("[[sign-off]]", "[[sign-off]", "not valid TOML"),
    ],
)
def test_a_file_that_was_written_by_hand_is_told_line_by_line(
    pack: Path, sign: Sign, old: str, new: str, what: str
) -> None:
    sign("clinician")
    spoil(pack / "reviews/en.toml", old, new)
    _, errors = read(pack)
    assert any(what in each.what for each in errors), errors
    assert all(each.line and each.id == "review-format" for each in errors)


@pytest.mark.parametrize("name", ["xx.toml", "zh-Hans.toml", "en.txt"])
def test_another_file_is_no_sign_off(pack: Path, name: str) -> None:
    (pack / "reviews").mkdir()
    (pack / "reviews" / name).write_text("", encoding="utf-8")
    ((), (error,)) = read(pack)
    assert error.what == "not a file of sign-offs"
