"""What reading a pack brings to light: findings that stop it, and notes that do not."""

from pathlib import Path

from kiosk.errors import Finding, Findings, PackError


class Report:
    """Collects findings about the files below `root`; paths are given relative to it.

    `errors` make the pack unusable; `notes` say what is still to do, such as missing translations.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._errors: set[Finding] = set()
        self._notes: set[Finding] = set()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Every error, in file order."""
        return tuple(sorted(self._errors))

    @property
    def notes(self) -> tuple[Finding, ...]:
        """Every note, in file order."""
        return tuple(sorted(self._notes))

    def error(self, path: str, line: int, what: str, mend: str) -> None:
        """Note what makes the pack unusable."""
        self._errors.add(Finding(self._shown(path), line, what, mend))

    def note(self, path: str, line: int, what: str, mend: str) -> None:
        """Note what is unfinished but harmless."""
        self._notes.add(Finding(self._shown(path), line, what, mend))

    def take(self, findings: Findings) -> None:
        """Add what another reader raised."""
        for finding in findings.findings:
            self.error(finding.path, finding.line, finding.what, finding.mend)

    def spoilt(self, path: str) -> bool:
        """Whether the file at `path` has an error."""
        return any(finding.path == self._shown(path) for finding in self._errors)

    def settle(self) -> None:
        """Raise PackError with every error, if there is one."""
        if self._errors:
            raise PackError(self._errors)

    def _shown(self, path: str) -> str:
        return str(self.root / path)
