"""What docs/acr.yaml and docs/acr.html claim today; `make test` then holds it against the run."""

from pathlib import Path

import pytest
import yaml

from tools.acr import evidence, openacr, page, report
from tools.acr.report import Report

_ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def ours() -> Report:
    """The report of this checkout."""
    return report.read(_ROOT)


def test_the_files_say_what_is_answered(ours: Report) -> None:
    mend = "run make acr"
    assert (_ROOT / "docs" / "acr.yaml").read_text("utf-8") == openacr.written(ours), mend
    assert (_ROOT / "docs" / "acr.html").read_text("utf-8") == page.written(ours), mend


def test_every_criterion_is_answered_once_for_every_component(ours: Report) -> None:
    chapters = yaml.safe_load((_ROOT / "docs" / "acr.yaml").read_text("utf-8"))["chapters"]
    answered = [
        (criterion["num"], component["name"])
        for chapter in chapters.values()
        for criterion in chapter["criteria"]
        for component in criterion["components"]
    ]
    assert answered == [point for chapter in ours.catalog.chapter for point in chapter.points()]
    assert len(set(answered)) == len(answered)


def test_what_hardware_must_do_is_left_to_whoever_installs_it(ours: Report) -> None:
    for point, answer in ours.answers.items():
        if point.criterion.startswith(("8.3.", "8.4.1", "8.4.2", "407.8.")):
            assert answer.level == "not-applicable"
            assert answer.see, point.criterion


def test_what_is_claimed_has_a_test_that_says_so(ours: Report) -> None:
    assert set(evidence.claims(ours.answers)) <= set(ours.proofs)
