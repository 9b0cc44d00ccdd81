"""Waivers: what pack.toml asks not to be told again, each with a written reason.

[[waive]]
check = "reading-grade"
where = "cards/is-it-cancer.md"     a file, or a text: is-it-cancer/biopsy
reason = "..."
"""

from kiosk.content.editing.register import CHECKS
from kiosk.content.head import PACK, Waiver
from kiosk.content.report import Report
from kiosk.content.source import PackSource
from kiosk.errors import Finding


def waive(pack: PackSource, report: Report) -> None:
    """Take back what the pack waives; a waiver that may not, or does not, is a finding itself."""
    for waiver in pack.waivers:
        if fault := _fault(waiver):
            what, mend = fault
            report.error(PACK, waiver.line, what, mend, "waiver")
        elif not (_applied(waiver, pack, report) or report.passed_over(waiver.check)):
            what = f"the waiver of {waiver.check} for {waiver.where} waives nothing"
            report.note(PACK, waiver.line, what, "correct it or take it out", "waiver")


def _fault(waiver: Waiver) -> tuple[str, str] | None:
    check = CHECKS.get(waiver.check)
    if check is None:
        known = ", ".join(each.id for each in CHECKS.values() if each.waivable)
        return f'no check is called "{waiver.check}"', f"write one of {known}"
    if not check.waivable:
        return f"{waiver.check} cannot be waived", "mend what it finds, and take the waiver out"
    if not waiver.reason:
        return "a waiver without a reason", "write why this is right as it is"
    return None


def _applied(waiver: Waiver, pack: PackSource, report: Report) -> bool:
    places = _places(waiver.where, pack)

    def meant(path: str, finding: Finding) -> bool:
        here = path == waiver.where or (path, finding.line) in places
        return here and finding.id == waiver.check

    return report.waive(meant)


def _places(where: str, pack: PackSource) -> set[tuple[str, int]]:
    """Where the texts of a msgctxt, or below it, stand in every language."""
    places = set()
    for message in pack.all_messages:
        if f"{message.context}/".startswith(f"{where}/"):
            places.add((message.path, message.line))
            places |= {(each.path, each.line(message)) for each in pack.catalogues.values()}
    return places
