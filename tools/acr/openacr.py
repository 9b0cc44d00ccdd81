"""A Report as OpenACR, the YAML that tools of the US government read (github.com/GSA/openacr)."""

from typing import Any

import yaml

from tools.acr.criteria import Chapter, Point
from tools.acr.report import CHECKLIST, Report


def written(report: Report) -> str:
    """The text of docs/acr.yaml."""
    head = report.head
    document = {
        "title": head.title,
        "product": {
            "name": head.product,
            "version": report.version,
            "description": head.description,
        },
        "author": {"name": head.author, "email": head.email},
        "report_date": report.date,
        "notes": head.notes,
        "evaluation_methods_used": head.methods,
        "legal_disclaimer": head.disclaimer,
        "license": head.license,
        "catalog": report.catalog.catalog,
        "chapters": {each.id: _chapter(report, each) for each in report.catalog.chapter},
    }
    text: str = yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=110)
    return text


def _chapter(report: Report, chapter: Chapter) -> dict[str, Any]:
    if not chapter.criteria:
        return {"notes": "Covered by the tables of WCAG 2.2 above.", "criteria": []}
    return {"criteria": [_criterion(report, chapter, each) for each in chapter.criteria]}


def _criterion(report: Report, chapter: Chapter, criterion: str) -> dict[str, Any]:
    parts = [_component(report, chapter, Point(criterion, part)) for part in chapter.components]
    return {"num": criterion, "components": parts}


def _component(report: Report, chapter: Chapter, point: Point) -> dict[str, Any]:
    answer = report.answers[point]
    notes = [answer.remark]
    if answer.see:
        notes.append(f"For the installer: {CHECKLIST.as_posix()}, {', '.join(answer.see)}.")
    if point.component == chapter.ours and (tests := report.proofs.get(point.criterion)):
        notes.append(f"Tests: {', '.join(tests)}.")
    return {
        "name": point.component,
        "adherence": {"level": str(answer.level), "notes": " ".join(notes)},
    }
