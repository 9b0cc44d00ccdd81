"""Which tests say that they prove a criterion, read from their source without running them.

@pytest.mark.acr("5.7", "407.4")          test id: tests/ui/test_hands.py::test_a_held_key_counts_once
def test_a_held_key_counts_once() -> None:
"""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

MARK = "acr"


def read(root: Path) -> Mapping[str, tuple[str, ...]]:
    """For each criterion that is named below `root/tests`, the ids of the tests that prove it."""
    proofs: dict[str, list[str]] = {}
    for path in sorted((root / "tests").rglob("test_*.py")):
        file = path.relative_to(root).as_posix()
        for name, criteria in _marked(ast.parse(path.read_text("utf-8"))):
            for criterion in criteria:
                proofs.setdefault(criterion, []).append(f"{file}::{name}")
    return {criterion: tuple(tests) for criterion, tests in sorted(proofs.items())}


def _marked(module: ast.Module) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The functions of a module that bear the mark, each with what it names."""
    for node in module.body:
        if isinstance(node, ast.FunctionDef):
            for mark in node.decorator_list:
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == f"pytest.mark.{MARK}":
                    yield node.name, tuple(ast.literal_eval(each) for each in mark.args)
