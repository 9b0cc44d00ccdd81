"""A small repository with a report of its own, to be spoilt."""

from pathlib import Path

import pytest

CRITERIA = """
catalog = "small"
[[chapter]]
id = "success_criteria_level_aaa"
name = "Words"
standard = "a"
components = ["web", "software"]
criteria = ["1.4", "1.10"]
[[chapter]]
id = "hardware"
name = "Keys & plugs"
standard = "b"
components = ["none"]
criteria = ["8.5"]
"""
ANSWERS = """
[[answer]]
chapters = ["success_criteria_level_aaa"]
components = ["web"]
level = "not-applicable"
remark = "No web."

[[answer]]
ids = ["1.4"]
level = "supports"
remark = "Words < pictures."

[[answer]]
ids = ["1.10"]
level = "not-evaluated"
remark = "Not yet."

[[answer]]
chapters = ["hardware"]
level = "not-applicable"
remark = "Of the housing."
see = ["H-02"]
"""
HEAD = """
title = "A report"
product = "A kiosk"
description = "It tells."
author = "Somebody"
email = ""
notes = "All of it."
methods = "By tests."
disclaimer = "No certificate."
license = "CC-BY-4.0"
"""
TEST = """
import pytest


@pytest.mark.acr("1.4")
@pytest.mark.parametrize("n", [1, 2])
def test_words(n: int) -> None:
    assert n


def test_nothing() -> None:
    pass
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with everything a report is made from."""
    for name, text in {
        "docs/acr/criteria.toml": CRITERIA,
        "docs/acr/answers.toml": ANSWERS,
        "docs/acr/report.toml": HEAD,
        "docs/installing-accessibly.md": "# Installing\n\n### H-02 Keys\n",
        "tests/test_words.py": TEST,
        "kiosk/__init__.py": '__version__ = "1.2.0"\n',
        "CHANGELOG.md": "# Changelog\n\n## 1.2.0 - 2026-05-01\n\n## 1.1.0 - 2026-01-01\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path
