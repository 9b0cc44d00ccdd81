"""A Report: the head, every answer and the tests behind it, as one value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from kiosk.errors import Finding, Findings
from tools.acr import answers, criteria, marks
from tools.acr.answers import Answer
from tools.acr.criteria import Catalog, Point

CHECKLIST = Path("docs", "installing-accessibly.md")
_ITEM = re.compile(r"^#+ (H-\d+)\b", re.MULTILINE)
_VERSION = re.compile(r'^__version__ = "(.+)"', re.MULTILINE)
_RELEASE = re.compile(r"^## (.+)", re.MULTILINE)
_DATED = re.compile(r"(\S+) - (\d{4}-\d\d-\d\d)")


class Head(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands above the answers, from docs/acr/report.toml."""

    title: str
    product: str
    description: str
    author: str
    email: str
    notes: str
    methods: str
    disclaimer: str
    license: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """All of it; `date` is that of the version, "unreleased" where it has none yet."""

    head: Head
    version: str
    date: str
    catalog: Catalog
    answers: Mapping[Point, Answer]
    proofs: Mapping[str, tuple[str, ...]]


def read(root: Path) -> Report:
    """The report of the repository at `root`; raises Findings."""
    folder = root / "docs" / "acr"
    catalog = criteria.read(folder / "criteria.toml")
    proofs = marks.read(root)
    if strangers := list(_strangers(proofs, catalog)):
        raise Findings(strangers)
    items = frozenset(_ITEM.findall((root / CHECKLIST).read_text("utf-8")))
    files = sorted(set(folder.glob("*.toml")) - {folder / "criteria.toml", folder / "report.toml"})
    return Report(
        head=criteria.decoded(folder / "report.toml", Head),
        version=_VERSION.findall((root / "kiosk" / "__init__.py").read_text("utf-8"))[0],
        date=_date((root / "CHANGELOG.md").read_text("utf-8")),
        catalog=catalog,
        answers=answers.read(files, catalog, items),
        proofs=proofs,
    )


def _date(changelog: str) -> str:
    """The day of the newest version in a changelog, from a heading such as `## 1.2.0 - 2026-05-01`."""
    newest = _RELEASE.search(changelog)
    dated = newest and _DATED.fullmatch(newest[1])
    return dated[2] if dated else "unreleased"


def _strangers(proofs: Mapping[str, Iterable[str]], catalog: Catalog) -> Iterator[Finding]:
    for criterion in sorted(set(proofs) - catalog.criteria()):
        for test in proofs[criterion]:
            yield Finding(test, 0, f"{criterion} is no criterion", "name one of criteria.toml")
