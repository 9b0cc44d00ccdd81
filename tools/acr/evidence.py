"""How the tests that prove a criterion went, as the last run left it in build/acr-evidence.json."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from kiosk.errors import Finding
from tools.acr.answers import Answer, Level
from tools.acr.criteria import Point

FILE = Path("build", "acr-evidence.json")


class Proof(msgspec.Struct, kw_only=True):
    """The tests of one criterion by how they went."""

    passed: list[str] = []
    failed: list[str] = []
    skipped: list[str] = []

    def tests(self) -> frozenset[str]:
        """All that ran."""
        return frozenset((*self.passed, *self.failed, *self.skipped))


Evidence = Mapping[str, Proof]
"""A Proof for each criterion that a test was about."""


def read(path: Path) -> Evidence:
    """What was written; nothing, where there is no file."""
    if not path.is_file():
        return {}
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Proof])


def write(path: Path, evidence: Evidence) -> None:
    """Write it down, sorted."""
    path.parent.mkdir(exist_ok=True)
    encoded = msgspec.json.encode(evidence, order="sorted")
    path.write_bytes(msgspec.json.format(encoded, indent=1) + b"\n")


def claims(answers: Mapping[Point, Answer]) -> Iterator[str]:
    """The criteria that are said to be met."""
    for point, answer in answers.items():
        if answer.level is Level.SUPPORTS:
            yield point.criterion


def unproven(
    claimed: Iterable[str], marks: Mapping[str, Iterable[str]], evidence: Evidence
) -> Iterator[Finding]:
    """What is claimed without a test that passed, or in spite of one that did not."""
    for criterion in claimed:
        proof, wanted = evidence.get(criterion, Proof()), marks.get(criterion, ())
        what = f"{criterion} is claimed, and "
        for test in proof.failed:
            yield Finding(test, 0, f"{what}its proof failed", "mend it, or claim less")
        for test in sorted(set(wanted) - proof.tests()):
            yield Finding(test, 0, f"{what}its proof did not run", "run make test")
        if not proof.passed and not proof.failed:
            yield Finding("docs/acr", 0, f"{what}no test has proven it", "claim less, or prove it")


def whole(marks: Mapping[str, Iterable[str]], evidence: Evidence) -> bool:
    """Whether every test that bears a mark ran, as it does when nothing was left out."""
    return all(set(tests) <= evidence.get(each, Proof()).tests() for each, tests in marks.items())
