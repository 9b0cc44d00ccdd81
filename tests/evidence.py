"""A witness of the run: how the tests that bear @pytest.mark.acr went, criterion by criterion.

worker: a test's criteria go into its report ─► the run as a whole: build/acr-evidence.json

`python -m tools.acr --check` holds what is claimed against that file, after the run.
"""

from pathlib import Path

import pytest

from tools.acr import evidence, marks
from tools.acr.evidence import Evidence, Proof

_KEY = "acr"


class Witness:
    """Follows the run of the repository at `root`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._criteria: dict[str, set[str]] = {}
        self._went: dict[str, set[str]] = {}

    def evidence(self) -> Evidence:
        """What has been seen until now."""
        proofs: dict[str, Proof] = {}
        for test, went in sorted(self._went.items()):
            for criterion in sorted(self._criteria[test]):
                proof = proofs.setdefault(criterion, Proof())
                outcome = next(each for each in ("failed", "passed", "skipped") if each in went)
                getattr(proof, outcome).append(test)
        return proofs

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            named = {each for mark in item.iter_markers(marks.MARK) for each in mark.args}
            item.user_properties += [(_KEY, each) for each in sorted(named)]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        test = _test(report.nodeid)
        named = (str(each) for key, each in report.user_properties if key == _KEY)
        self._criteria.setdefault(test, set()).update(named)
        # What a fixture does before and after a test proves nothing, but its failure does.
        if report.when == "call" or report.outcome != "passed":
            self._went.setdefault(test, set()).add(report.outcome)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """One of several workers has seen a part only; who hands out the work sees all of it."""
        worker = hasattr(session.config, "workerinput")
        if not worker and (seen := self.evidence()):
            evidence.write(self._root / evidence.FILE, seen)


def _test(node: str) -> str:
    """The id of a test without the parameters it ran with."""
    return node.partition("[")[0]
