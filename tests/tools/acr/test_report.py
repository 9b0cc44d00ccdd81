"""What a report is made of, and what it refuses."""

from pathlib import Path

import pytest

from kiosk.errors import Findings
from tests.content.spoiling import spoil
from tools.acr import report
from tools.acr.criteria import Point

ANSWERS = "docs/acr/answers.toml"


def test_every_point_has_its_answer_and_its_tests(root: Path) -> None:
    made = report.read(root)
    assert made.answers[Point("1.4", "software")].level == "supports"
    assert made.answers[Point("1.10", "web")].remark == "No web."
    assert made.answers[Point("8.5", "none")].see == ("H-02",)
    assert made.proofs == {"1.4": ("tests/test_words.py::test_words",)}


def test_an_answer_of_its_own_goes_before_that_of_the_chapter(root: Path) -> None:
    with (root / ANSWERS).open("a") as more:
        more.write('[[answer]]\nids = ["8.5"]\nlevel = "does-not-support"\nremark = "No."\n')
    assert report.read(root).answers[Point("8.5", "none")].level == "does-not-support"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('ids = ["1.4"]', 'ids = ["1.4", "9.9"]', "answers.toml:8: 9.9 is no criterion"),
        ('ids = ["1.10"]', 'ids = ["1.4"]', "answers.toml:13: 1.4 (software) is answered twice"),
        (
            'ids = ["1.10"]',
            "ids = []",
            "1.10 (software) of success_criteria_level_aaa has no answer",
        ),
        ('chapters = ["hardware"]', 'chapters = ["hard"]', "answers.toml:18: hard is no chapter"),
        ('components = ["web"]', 'components = ["wed"]', "answers.toml:2: wed is no component"),
        ('see = ["H-02"]', 'see = ["H-03"]', "answers.toml:18: H-03 is not on the checklist"),
        ('remark = "Not yet."', 'remark = " "', "answers.toml:13: an answer without a remark"),
        ('level = "supports"', 'level = "sure"', "answers.toml: Invalid enum value 'sure'"),
        (
            'level = "not-applicable"\nremark = "Of',
            'level = "not-evaluated"\nremark = "Of',
            "answers.toml:18: only WCAG level AAA may be left unevaluated",
        ),
        (
            'level = "not-applicable"\nremark = "No web',
            'level = "supports"\nremark = "No web',
            "answers.toml:2: tests prove only what the kiosk itself does",
        ),
    ],
)
def test_an_answer_that_cannot_be_is_refused(root: Path, old: str, new: str, said: str) -> None:
    spoil(root / ANSWERS, old, new)
    with pytest.raises(Findings) as refused:
        report.read(root)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("report.toml", 'title = "A report"', "", "missing required field `title`"),
        ("criteria.toml", 'catalog = "small"', 'catalog = "small', "line"),
    ],
)
def test_a_head_or_a_catalog_that_cannot_be_read_is_named(
    root: Path, name: str, old: str, new: str, said: str
) -> None:
    spoil(root / "docs/acr" / name, old, new)
    with pytest.raises(Findings, match=rf"{name}.*(?:{said})"):
        report.read(root)


def test_a_test_that_proves_what_is_no_criterion_is_refused(root: Path) -> None:
    spoil(root / "tests/test_words.py", '"1.4"', '"1.4", "4.1"')
    with pytest.raises(Findings, match=r"tests/test_words.py::test_words: 4.1 is no criterion"):
        report.read(root)


def test_the_date_is_that_of_the_newest_version(root: Path) -> None:
    assert report.read(root).date == "2026-05-01"
    spoil(root / "CHANGELOG.md", "## 1.2.0", "## Unreleased\n\n## 1.2.0")
    assert report.read(root).date == "unreleased"
