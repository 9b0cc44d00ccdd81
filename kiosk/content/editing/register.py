"""Every check by name: how bad what it finds is, and whether a written reason may stand against it.

docs/checks.md says of each what it finds and why; a test holds the two together.
"""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad a finding is: an error stops the pack, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check called `id`; a `waivable` one may be waived in pack.toml.

    A `thorough` one looks at what is drawn or listens to what is recorded, which takes its time: only
    `kiosk pack check` makes it.
    """

    id: str
    levels: tuple[Level, ...]
    waivable: bool
    thorough: bool = False


def _form(id: str, *levels: Level) -> Check:
    return Check(id=id, levels=levels or (Level.ERROR,), waivable=False)


def _sense(id: str, *levels: Level) -> Check:
    return Check(id=id, levels=levels or (Level.WARNING,), waivable=True)


def _thorough(id: str) -> Check:
    return Check(id=id, levels=(Level.WARNING,), waivable=True, thorough=True)


_ALL = (
    _form("pack-format"),
    _form("card-format"),
    _form("translation-format"),
    _form("picture-format"),
    _form("narration-format"),
    _form("sign-format"),
    _form("sign-captions"),
    _form("sign-transcript"),
    _form("review-format"),
    _form("picture-missing"),
    _form("svg-whitelist"),
    _form("button-length"),
    _form("source-unknown"),
    _form("card-unknown"),
    _form("variable-unknown"),
    _form("placeholder"),
    _form("waiver", Level.ERROR, Level.WARNING),
    _sense("reading-grade", Level.ERROR, Level.WARNING),
    _sense("sentence-length", Level.ERROR, Level.WARNING),
    _sense("avoided-word", Level.ERROR, Level.WARNING),
    _sense("jargon"),
    _sense("glossary-missing"),
    _sense("number-source"),
    _sense("risk-source"),
    _sense("risk-framing"),
    _sense("denominators"),
    _form("language-incomplete", Level.WARNING),
    _sense("alt-translation"),
    _sense("review-missing"),
    _sense("review-stale"),
    _sense("review-expired"),
    _sense("narration-missing"),
    _sense("narration-unheard"),
    _sense("narration-text"),
    _sense("narration-unaligned"),
    _thorough("narration-stale"),
    _sense("picture-unused"),
    _sense("variable-unused"),
    _thorough("text-too-long"),
    _thorough("illustration-contrast"),
)

CHECKS: dict[str, Check] = {check.id: check for check in _ALL}
