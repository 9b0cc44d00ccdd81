"""`make acr`: docs/acr.yaml and docs/acr.html, written only where everything they claim is proven."""

import sys
from pathlib import Path

from kiosk.errors import Findings
from tools.acr import evidence, openacr, page, report


def main(root: Path) -> None:
    """Write both files below `root`; raises Findings."""
    made = report.read(root)
    seen = evidence.read(root / evidence.FILE)
    if found := list(evidence.unproven(evidence.claims(made.answers), made.proofs, seen)):
        raise Findings(found)
    (root / "docs" / "acr.yaml").write_text(openacr.written(made), "utf-8")
    (root / "docs" / "acr.html").write_text(page.written(made), "utf-8")


if __name__ == "__main__":
    try:
        main(Path.cwd())
    except Findings as wrong:
        sys.exit(str(wrong))
