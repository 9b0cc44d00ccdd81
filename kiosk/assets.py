"""Where the files are that come with the program: catalogues, built packs, drawings, key maps.

name      installed             checkout
locales   kiosk/_data/locales   locales
packs     kiosk/_data/packs     build/packs   (built by `make setup`)
<other>   kiosk/_data/<other>   assets/<other>
"""

from pathlib import Path

BUNDLED_PACK = "mammogram-callback"
_PACKAGE = Path(__file__).parent
_ELSEWHERE = {"locales": "locales", "packs": "build/packs"}


def locate(name: str) -> Path:
    """The folder called `name`; it is not there when the program was never set up."""
    installed = _PACKAGE / "_data" / name
    if installed.exists():
        return installed
    return _PACKAGE.parent / _ELSEWHERE.get(name, f"assets/{name}")
