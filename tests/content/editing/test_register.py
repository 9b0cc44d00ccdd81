"""The table of checks an editor reads, held against the checks there are."""

import re
from pathlib import Path

from kiosk.content.editing.register import CHECKS

_ROOT = Path(__file__).parents[3]
_ROW = re.compile(r"\| `(?P<id>[a-z-]+)` \| (?P<level>[^|]+) \| (?P<rest>.+) \|")


def _rows() -> dict[str, re.Match[str]]:
    lines = (_ROOT / "docs/checks.md").read_text(encoding="utf-8").splitlines()
    return {found["id"]: found for line in lines if (found := _ROW.fullmatch(line))}


def test_every_check_is_in_the_table_and_no_other() -> None:
    assert sorted(_rows()) == sorted(CHECKS)


def test_the_table_says_how_bad_each_finding_is() -> None:
    for id, row in _rows().items():
        said = set(re.findall("error|warning", row["level"]))
        assert said == {level.value for level in CHECKS[id].levels}, id


def test_the_table_says_what_each_check_finds_and_why() -> None:
    for id, row in _rows().items():
        cells = [cell.strip() for cell in row["rest"].split(" | ")]
        assert len(cells) == 3 and all(cells), id


def test_the_table_says_which_checks_may_be_waived() -> None:
    text = (_ROOT / "docs/checks.md").read_text(encoding="utf-8")
    form, _, sense = text.partition("## Of the text")
    for id, check in CHECKS.items():
        assert f"| `{id}` |" in (sense if check.waivable else form), id
