"""What is claimed and not proven."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.errors import Findings
from tools.acr import __main__ as command
from tools.acr import evidence
from tools.acr.evidence import Proof

TEST = "tests/test_words.py::test_words"
MARKS = {"1.4": (TEST,)}


def said(proof: Proof) -> list[str]:
    return [str(each) for each in evidence.unproven(["1.4"], MARKS, {"1.4": proof})]


def test_a_claim_with_a_test_that_passed_is_proven() -> None:
    assert said(Proof(passed=[TEST])) == []
    assert said(Proof(passed=[TEST, "other"], skipped=["third"])) == []


@pytest.mark.parametrize(
    ("proof", "wrong"),
    [
        (Proof(), "its proof did not run"),
        (Proof(skipped=[TEST]), "no test has proven it"),
        (Proof(failed=[TEST]), "its proof failed"),
        (Proof(passed=["other"], failed=[TEST]), "its proof failed"),
        (Proof(passed=["other"]), "its proof did not run"),
    ],
)
def test_a_claim_without_one_is_told(proof: Proof, wrong: str) -> None:
    assert any(wrong in each for each in said(proof))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert evidence.read(tmp_path / "none.json") == {}
    seen = {"1.4": Proof(passed=[TEST])}
    evidence.write(tmp_path / "build" / "seen.json", seen)
    assert evidence.read(tmp_path / "build" / "seen.json") == seen


def test_what_is_claimed_is_held_against_a_whole_run(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = root / evidence.FILE
    command.check(root)  # nothing ran, or a part: nothing can be said
    evidence.write(seen, {"1.4": Proof(skipped=[TEST])})
    with pytest.raises(Findings, match=r"1\.4 is claimed, and no test has proven it"):
        command.check(root)
    evidence.write(seen, {"1.4": Proof(passed=[TEST])})
    command.check(root)
    assert capsys.readouterr().out == ""
    assert not (root / "docs" / "acr.yaml").exists()


def test_a_report_is_written_only_where_it_is_proven(root: Path) -> None:
    with pytest.raises(Findings, match=r"test_words: 1\.4 is claimed, and its proof did not run"):
        command.main(root)
    assert not (root / "docs" / "acr.yaml").exists()
    evidence.write(root / evidence.FILE, {"1.4": Proof(passed=[TEST])})
    command.main(root)
    assert (root / "docs" / "acr.yaml").exists()
    assert (root / "docs" / "acr.html").exists()


RUN = """
import pytest
from pathlib import Path
from tests.evidence import Witness
class Follow:
    def pytest_configure(self, config):
        config.pluginmanager.register(Witness(Path({root!r})))
raise SystemExit(pytest.main(["-q", "-p", "no:cacheprovider", *{args!r}], plugins=[Follow()]))
"""


@pytest.mark.parametrize(
    ("wrong", "proof"),
    [
        ("assert n", Proof(passed=[TEST])),
        ("assert n == 1", Proof(failed=[TEST])),
        ("pytest.skip('not here')", Proof(skipped=[TEST])),
    ],
)
def test_a_run_leaves_behind_how_the_marked_tests_went(
    root: Path, wrong: str, proof: Proof
) -> None:
    file = root / "tests" / "test_words.py"
    file.write_text(file.read_text().replace("assert n", wrong))
    (root / "pytest.ini").write_text("[pytest]\nmarkers = acr: proves\n")
    args = ["--rootdir", str(root), "-c", str(root / "pytest.ini"), str(root / "tests")]
    code = RUN.format(root=str(root), args=args)
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3], capture_output=True)
    assert evidence.read(root / evidence.FILE) == {"1.4": proof}
