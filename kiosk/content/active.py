"""active.json: which version of each pack is active, which was before, and which pack is shown.

It is the one file of a store that is ever replaced, and so the moment at which a change happens.
"""

from pathlib import Path
from typing import Annotated

import msgspec

from kiosk.errors import Finding, PackError

FOLDER = "store"
FILE = "active.json"

# A name of a folder, which a damaged file must not lead out of the store.
Digest = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class Turn(msgspec.Struct, frozen=True, omit_defaults=True):
    """The version of a pack that is active, and the one before it (None = there is none)."""

    active: Digest
    previous: Digest | None = None

    def to(self, digest: str) -> "Turn":
        """With another version active, the present one stays for the way back."""
        return self if digest == self.active else Turn(active=digest, previous=self.active)


class Active(msgspec.Struct, frozen=True, omit_defaults=True):
    """Every pack by its id; `shown` is the id of the one a kiosk shows ("" = none)."""

    shown: str = ""
    packs: dict[str, Turn] = {}

    @property
    def turn(self) -> Turn | None:
        """The versions of the pack that is shown."""
        return self.packs.get(self.shown)

    def encoded(self) -> bytes:
        """The file, one line, the same for the same value."""
        return msgspec.json.encode(self, order="sorted") + b"\n"


def read(store: Path) -> Active:
    """What is active in `store`; nothing where there is no store.

    Raises PackError where the file is damaged or may not be read.
    """
    file = store / FILE
    mend = "activate a version again"
    try:
        return msgspec.json.decode(file.read_bytes(), type=Active)
    except FileNotFoundError:
        return Active()
    except OSError as error:
        wrong = Finding(str(file), 0, f"cannot be read ({error.strerror})", mend)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        wrong = Finding(str(file), 0, f"is damaged ({error})", mend)
    raise PackError([wrong])
