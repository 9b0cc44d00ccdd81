"""`make screens`: every screen of the bundled pack, small, in docs/screens.

Four contact sheets have each language, each size of text, each theme and both ways to stand a panel. What a
site may switch on is switched on.
"""

import sys
from dataclasses import replace
from pathlib import Path

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.settings import Session, Settings
from kiosk.ui.contact import draw_sheets
from kiosk.ui.preview import Variant, planned

FOLDER = Path(__file__).parents[1] / "docs" / "screens"
_VARIANTS = (
    Variant(language="en", width=1920, height=1080, theme="light", text=1.0),
    Variant(language="es", width=1080, height=1920, theme="contrast", text=1.25),
    Variant(language="zh-Hans", width=1080, height=1920, theme="light", text=1.5),
    Variant(language="ar", width=1920, height=1080, theme="dark", text=2.0),
)


def main() -> None:
    """Draw them, and say how large they are."""
    settings = replace(Settings(), session=Session(how_was_it=True))
    library = Library(locate("packs") / BUNDLED_PACK)
    for file in draw_sheets(library, planned(settings, library, _VARIANTS), FOLDER):
        size = f"{file.stat().st_size / 1000:.0f} kB"
        sys.stdout.write(f"{file.relative_to(FOLDER.parents[1])}: {size}\n")


if __name__ == "__main__":
    main()
