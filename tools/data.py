"""What the program carries along, compiled: catalogues beside their sources, packs in build/packs.

locales/es/LC_MESSAGES/kiosk.po ──► locales/es/LC_MESSAGES/kiosk.mo
assets/packs/<name>/            ──► build/packs/<name>/
"""

import shutil
import sys
from pathlib import Path

from kiosk.content.build import compile_pack
from kiosk.content.check import examine
from kiosk.errors import KioskError
from tools import catalogues


def compile_data(root: Path, packs: Path) -> dict[Path, str]:
    """Compile everything in the checkout `root`, its packs into the folder `packs`.

    Returns the place in the wheel of each file or folder the program carries along.

    Raises KioskError for a catalogue or a pack that cannot be used.
    """
    compiled = catalogues.compile_all(root / "locales")
    places = {path: f"kiosk/_data/{path.relative_to(root)}" for path in compiled}
    for source in sorted((root / "assets" / "packs").iterdir()):
        places[_pack(source, packs)] = f"kiosk/_data/packs/{source.name}"
    for assets in sorted((root / "assets").iterdir()):
        if assets.is_dir() and assets.name != "packs":
            places[assets] = f"kiosk/_data/{assets.name}"
    return places


def _pack(source: Path, target: Path) -> Path:
    pack, report = examine(source)
    report.settle()
    built = target / source.name
    shutil.rmtree(built, ignore_errors=True)
    compile_pack(pack, built)
    return built


if __name__ == "__main__":
    try:
        compile_data(Path(), Path("build/packs"))
    except KioskError as error:
        sys.exit(str(error))
