"""A witness of the run: how the tests that bear @pytest.mark.acr went, criterion by criterion.

It leaves build/acr-evidence.json behind. What is claimed is held against it by tests/test_conformance.py,
which comes last.
"""

from pathlib import Path

import pytest

from tools.acr import evidence, marks
from tools.acr.evidence import Evidence, Proof

LAST = "test_conformance.py"


class Witness:
    """Follows the run of the repository at `root`."""

    NAME = "witness"

    def __init__(self, root: Path) -> None:
        self._root = root
        self._criteria: dict[str, frozenset[str]] = {}
        self._went: dict[str, set[str]] = {}

    def evidence(self) -> Evidence:
        """What has been seen until now."""
        proofs: dict[str, Proof] = {}
        for test, went in sorted(self._went.items()):
            for criterion in sorted(self._criteria.get(test, ())):
                proof = proofs.setdefault(criterion, Proof())
                outcome = next(each for each in ("failed", "passed", "skipped") if each in went)
                getattr(proof, outcome).append(test)
        return proofs

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: item.path.name == LAST)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            named = {each for mark in item.iter_markers(marks.MARK) for each in mark.args}
            self._criteria[_test(item.nodeid)] = frozenset(named)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        # What a fixture does before and after a test proves nothing, but its failure does.
        if report.when == "call" or report.outcome != "passed":
            self._went.setdefault(_test(report.nodeid), set()).add(report.outcome)

    def pytest_sessionfinish(self) -> None:
        if seen := self.evidence():
            evidence.write(self._root / evidence.FILE, seen)


def _test(node: str) -> str:
    """The id of a test without the parameters it ran with."""
    return node.partition("[")[0]
