"""What a built pack must be before a store keeps it: every part there, and readable by this program."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.content import svg
from kiosk.content.head import FORMAT, PACK_ID, VERSION
from kiosk.content.library import Library
from kiosk.content.model import Manifest
from kiosk.content.walk import pictures
from kiosk.errors import Finding, PackError

NAME_LENGTH = 100
_MEND = "get the pack again from its publisher"
_UPDATE = "bring the kiosk's program up to date, or get a pack of its time"


def admitted(folder: Path, source: Path) -> Manifest:
    """The manifest of the built pack in `folder`; raises PackError, which speaks of `source`."""
    try:
        library = Library(folder)
        found = [*_head(library.manifest), *_pictures(folder)]
        if not found:
            found = [fault for tag in library.languages for fault in _edition(library, tag)]
    except PackError as error:
        found = [(_within(folder, each.path), each.what) for each in error.findings]
    if found:
        raise PackError(Finding(_place(source, name), 0, what, _mend(what)) for name, what in found)
    return library.manifest


def _head(manifest: Manifest) -> Iterator[tuple[str, str]]:
    if manifest.format != FORMAT:
        yield "", _format(manifest.format)
    for name, said, pattern in (
        ("id", manifest.id, PACK_ID),
        ("version", manifest.version, VERSION),
    ):
        if len(said) > NAME_LENGTH or not pattern.fullmatch(said):
            yield "", f"the {name} of the pack is {said[:NAME_LENGTH]!r}, which none may be"
    if not manifest.languages or not manifest.cards:
        yield "", "the pack has no card that is whole in a language"


def _pictures(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.glob("images/*.svg")):
        for line, what, _ in svg.faults(file.read_bytes()):
            yield f"images/{file.name}:{line}", what


def _edition(library: Library, tag: str) -> list[tuple[str, str]]:
    try:
        return list(_cards(library, tag))
    except (KeyError, ValueError, RecursionError):
        return [(f"{tag}/index.json", "the pack names what it does not hold")]


def _cards(library: Library, tag: str) -> Iterator[tuple[str, str]]:
    for tile in library.edition(tag).tiles:
        for picture in pictures(library.card(tag, tile.id)):
            if not library.picture(picture.source, "light").is_file():
                yield picture.source, f'the picture of the card "{tile.id}" is missing'


def _format(found: int) -> str:
    return f"the pack has format {found}, and this program reads format {FORMAT}"


def _mend(what: str) -> str:
    return _UPDATE if "this program reads" in what else _MEND


def _within(folder: Path, path: str) -> str:
    return Path(path).relative_to(folder).as_posix()


def _place(source: Path, name: str) -> str:
    return f"{source}: {name}" if name else str(source)
