"""The findings of a check as a person reads them, grouped by check, and as a program does."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from kiosk.content.editing.register import CHECKS, Level
from kiosk.content.report import Report
from kiosk.errors import Finding, printable

_ORDER = list(CHECKS)


def grouped(report: Report, level: Level) -> Iterator[str]:
    """Lines that show what was found, errors first; `level` is the least to show.

    error card-format
      cards/closer-look.md:19: a list item has no {#id} - add one, or run "kiosk pack ids"
    """
    for (of, id), found in groupby(_leveled(report, level), lambda each: (each[0], each[1].id)):
        yield f"{of.value} {id}"
        yield from (f"  {finding}" for _, finding in found)
        yield ""


def counted(report: Report) -> str:
    """How much was found, in a few words."""
    counts = [_count(report.errors, "error"), _count(report.notes, "warning")]
    if report.waived:
        counts.append(f"{len(report.waived)} waived")
    return ", ".join(counts)


def as_json(report: Report, level: Level) -> str:
    """An object with `findings`, errors first, and how many are `waived`."""
    rows = [_row(of, finding) for of, finding in _leveled(report, level)]
    said = {"findings": rows, "waived": len(report.waived)}
    return json.dumps(said, ensure_ascii=False, indent=2)


def as_json_line(errors: Iterable[Finding]) -> str:
    """A line that holds an object with `findings`."""
    return json.dumps(
        {"findings": [_row(Level.ERROR, each) for each in errors]}, ensure_ascii=False
    )


def _leveled(report: Report, level: Level) -> list[tuple[Level, Finding]]:
    found = [(Level.ERROR, finding) for finding in _by_check(report.errors)]
    if level is Level.WARNING:
        found += [(Level.WARNING, finding) for finding in _by_check(report.notes)]
    return found


def _by_check(findings: tuple[Finding, ...]) -> list[Finding]:
    return sorted(findings, key=lambda each: _ORDER.index(each.id))


def _row(level: Level, finding: Finding) -> dict[str, str | int]:
    return {
        "id": finding.id,
        "level": level.value,
        "path": printable(finding.path),
        "line": finding.line,
        "what": printable(finding.what),
        "mend": printable(finding.mend),
    }


def _count(findings: tuple[Finding, ...], name: str) -> str:
    return f"{len(findings)} {name}{'' if len(findings) == 1 else 's'}"
