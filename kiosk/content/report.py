"""What reading a pack brings to light: errors that stop it, and warnings that do not."""

from collections.abc import Callable
from pathlib import Path

from kiosk.errors import Finding, Findings, PackError

# What is wrong with the form of a file is called after the place of the file in the pack.
_AREAS = {
    "cards": "card-format",
    "locales": "translation-format",
    "narration": "narration-format",
    "signs": "sign-format",
    "images": "picture-format",
    "reviews": "review-format",
}
_ELSEWHERE = "pack-format"


class Report:
    """Collects findings about the files below `root`; paths are given relative to it.

    `errors` make the pack unusable; `notes` are warnings: what is still to do, such as missing
    translations, or better mended. `waived` are those somebody has a written reason to leave.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._errors: set[Finding] = set()
        self._notes: set[Finding] = set()
        self._waived: set[Finding] = set()
        self._passed_over: set[str] = set()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Every error, in file order."""
        return tuple(sorted(self._errors))

    @property
    def notes(self) -> tuple[Finding, ...]:
        """Every warning, in file order."""
        return tuple(sorted(self._notes))

    @property
    def waived(self) -> tuple[Finding, ...]:
        """Every finding that was taken back, in file order."""
        return tuple(sorted(self._waived))

    def error(self, path: str, line: int, what: str, mend: str, id: str = "") -> None:
        """Note what makes the pack unusable; `id` names the check, by default that of the form."""
        self._errors.add(self._finding(path, line, what, mend, id))

    def note(self, path: str, line: int, what: str, mend: str, id: str = "") -> None:
        """Note what is unfinished or could be better, but harmless."""
        self._notes.add(self._finding(path, line, what, mend, id))

    def take(self, findings: Findings) -> None:
        """Add what another reader raised."""
        for finding in findings.findings:
            self.error(finding.path, finding.line, finding.what, finding.mend, finding.id)

    def waive(self, meant: Callable[[str, Finding], bool]) -> bool:
        """Take back every finding that is `meant`, told its path in the pack; whether there was one."""
        taken = {each for each in self._errors | self._notes if meant(self._path(each), each)}
        self._errors -= taken
        self._notes -= taken
        self._waived |= taken
        return bool(taken)

    def pass_over(self, id: str) -> None:
        """Note that the check `id` was not made, or not of everything."""
        self._passed_over.add(id)

    def passed_over(self, id: str) -> bool:
        """Whether the check `id` may have left something unfound."""
        return id in self._passed_over

    def spoilt(self, path: str) -> bool:
        """Whether the file at `path` has an error."""
        return any(finding.path == self._shown(path) for finding in self._errors)

    def settle(self) -> None:
        """Raise PackError with every error, if there is one."""
        if self._errors:
            raise PackError(self._errors)

    def _finding(self, path: str, line: int, what: str, mend: str, id: str) -> Finding:
        area = _AREAS.get(path.partition("/")[0], _ELSEWHERE)
        return Finding(self._shown(path), line, what, mend, id or area)

    def _shown(self, path: str) -> str:
        return str(self.root / path)

    def _path(self, finding: Finding) -> str:
        return Path(finding.path).relative_to(self.root).as_posix()
