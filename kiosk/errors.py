"""Every error the kiosk raises on purpose, and the finding that says what is wrong where.

KioskError                  one clear sentence for a person
├── Findings                a file that cannot be used: every finding at once
│   ├── SettingsError       kiosk.toml, or an option that stands for it
│   ├── KeyMapError         a key map
│   └── PackError           a content pack, authored or built
├── SpeechError             no voice, no sound device, no speech worker
└── DisplayError            no display to draw on
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST = 600
# What nobody sees, and what would end the line, give a terminal orders, or turn the words behind it round.
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def printable(said: str) -> str:
    """What is said, on one line of sensible length, whatever it quotes from a file."""
    if len(said) > _LONGEST:
        half = _LONGEST // 2
        said = f"{said[:half]} ... {said[-half:]}"
    return _UNSEEN.sub(lambda match: ascii(match[0])[1:-1], said)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What is wrong in a file, where, and what to do about it.

    `line` counts from 1; 0 means the file as a whole. `id` is the name of the check that found it,
    "" where checks have no names.
    """

    path: str
    line: int
    what: str
    mend: str
    id: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{printable(place)}: {printable(self.what)} - {printable(self.mend)}"


class KioskError(Exception):
    """Something a person can mend; its text is one sentence that says what and how."""


class Findings(KioskError):
    """A file cannot be used; `findings` lists everything wrong with it, in file order."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(map(str, self.findings)))


class SettingsError(Findings):
    """kiosk.toml, or a command-line option that stands for it, cannot be used."""


class KeyMapError(Findings):
    """A key map cannot be used."""


class PackError(Findings):
    """A content pack cannot be shown."""


class SpeechError(KioskError):
    """Speech cannot start: no voice, no sound device or no worker."""


class DisplayError(KioskError):
    """There is no display to draw on."""
