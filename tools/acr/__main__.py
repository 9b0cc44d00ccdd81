"""`make acr`: docs/acr.yaml and docs/acr.html, written only where everything they claim is proven.

With --check, as after every run of the tests, nothing is written.
"""

import sys
from pathlib import Path

from kiosk.errors import Findings
from tools.acr import evidence, openacr, page, report
from tools.acr.evidence import Evidence
from tools.acr.report import Report


def main(root: Path) -> None:
    """Write both files below `root`; raises Findings."""
    made = report.read(root)
    _prove(made, evidence.read(root / evidence.FILE))
    (root / "docs" / "acr.yaml").write_text(openacr.written(made), "utf-8")
    (root / "docs" / "acr.html").write_text(page.written(made), "utf-8")


def check(root: Path) -> None:
    """Hold what is claimed against a run of all tests; raises Findings. Of a part, nothing is said."""
    made = report.read(root)
    seen = evidence.read(root / evidence.FILE)
    if evidence.whole(made.proofs, seen):
        _prove(made, seen)


def _prove(made: Report, seen: Evidence) -> None:
    if found := list(evidence.unproven(evidence.claims(made.answers), made.proofs, seen)):
        raise Findings(found)


if __name__ == "__main__":
    try:
        (check if sys.argv[1:] == ["--check"] else main)(Path.cwd())
    except Findings as wrong:
        sys.exit(str(wrong))
