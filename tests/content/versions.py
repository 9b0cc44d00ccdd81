"""Versions of the sample pack, each in one file, and what a store shows of them."""

import shutil
from pathlib import Path

from kiosk.content import bundle
from kiosk.content.cache import compiled
from kiosk.content.opening import open_store
from tests.content.spoiling import spoil

SAMPLE = Path(__file__).parent.parent / "packs" / "first-visit"
ID = "org.example.first-visit"


def version(number: str, folder: Path, id: str = ID) -> Path:
    """The sample pack as a `.kpack` with this version, in `folder`; a tile says which it is."""
    pack = Path(shutil.copytree(SAMPLE, folder / f"{id}-{number}"))
    spoil(pack / "pack.toml", 'version = "2026.11.1"', f'version = "{number}"')
    spoil(pack / "cards/your-day.md", '"What happens today"', f'"Day {number}"')
    spoil(pack / "pack.toml", f'"{ID}"', f'"{id}"')
    file = folder / f"{id}-{number}.kpack"
    bundle.write(compiled(pack, folder / "compiled"), file)
    return file


def shown(store: Path) -> str:
    """The version that a kiosk shows of `store`, "" for none."""
    library = open_store(store).library
    return library.manifest.version if library else ""


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
