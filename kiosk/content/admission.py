"""What a built pack must be before a store keeps it: every part there, and readable by this program."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kiosk.content import image
from kiosk.content.coherence import CARD_BYTES, card_faults, manifest_faults, text_faults
from kiosk.content.library import Library
from kiosk.content.model import CARDS, TILES, Card, Manifest
from kiosk.content.parts import decoded, part_lines
from kiosk.content.video import video_of
from kiosk.content.waiting import Progress, quiet
from kiosk.content.walk import pictures, signed
from kiosk.errors import Finding, PackError
from kiosk.i18n.languages import LANGUAGES

_MEND = "get the pack again from its publisher"
_UPDATE = "bring the kiosk's program up to date, or get a pack of its time"


def admitted(folder: Path, source: Path, progress: Progress = quiet) -> Manifest:
    """The manifest of the built pack in `folder`; raises PackError, which speaks of `source`."""
    try:
        library = Library(folder)
        found = [
            *(("", what) for what in manifest_faults(library.manifest)),
            *_pictures(folder),
            *_videos(folder),
        ]
        if not found:
            found = list(_texts(library, folder, progress))
    except PackError as error:
        found = [(_within(folder, each.path), each.what) for each in error.findings]
    if found:
        raise PackError(Finding(_place(source, name), 0, what, _mend(what)) for name, what in found)
    return library.manifest


def _pictures(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.glob("images/*")):
        for line, what, _ in image.faults(file):
            yield f"images/{file.name}:{line}" if line else f"images/{file.name}", what


def _videos(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.glob("signs/*/*/*")):
        for what, _ in video_of(file).faults:
            yield file.relative_to(folder).as_posix(), what


def _texts(library: Library, folder: Path, progress: Progress) -> Iterator[tuple[str, str]]:
    texts = _Texts(library, folder)
    tags = [tag for tag in LANGUAGES if tag in library.manifest.languages]
    for done, tag in enumerate(tags):
        progress("Reading the cards of each language", done, len(tags))
        yield from texts.cards(tag)
    for done, tag in enumerate(tags):
        progress("Reading the tiles of each language", done, len(tags))
        yield from texts.tiles(tag)


class _Texts:
    """What is wrong with the texts of a pack, its cards first: a tile may lead into another language."""

    def __init__(self, library: Library, folder: Path) -> None:
        self._library, self._folder = library, folder
        self._known = frozenset(library.manifest.cards)
        self._ids: dict[tuple[str, int, int], str] = {}
        # Few pictures are shown by many cards.
        self._there = cache(lambda source: library.picture(source, "light").is_file())

    def cards(self, tag: str) -> Iterator[tuple[str, str]]:
        """Every card of a language can be read, and its pictures are there."""
        library, file, start = self._library, self._folder / tag / CARDS, 0
        for line in part_lines(file):
            if len(line) > CARD_BYTES:
                yield f"{tag}/{CARDS}", f"a card is larger than {CARD_BYTES // 2**20} MiB"
                return
            card = decoded(file, line, Card)
            for what in card_faults(card, tag, self._known, library.manifest.sources.keys()):
                yield f"{tag}/{CARDS}", f"{what} ({card.id})"
            self._ids[tag, start, len(line)] = card.id
            start += len(line)
            for picture in pictures(card):
                if not self._there(picture.source):
                    yield picture.source, f'the picture of the card "{card.id}" is missing'
            for signs in signed(card):
                if not (self._folder / signs.file).is_file():
                    yield signs.file, f'the video of the card "{card.id}" is missing'

    def tiles(self, tag: str) -> Iterator[tuple[str, str]]:
        """Every tile of a language is that of its card, and the card stands where it says."""
        try:
            yield from self._edition(tag)
            for id, tile in zip(self._library.cards(tag), self._library.tiles(tag), strict=True):
                if not tile.id == id == self._ids[tile.language, tile.start, tile.size]:
                    raise KeyError(id)
                yield from ((f"{tag}/{TILES}", what) for what in text_faults(tile))
        except KeyError:
            yield f"{tag}/{TILES}", "the pack names what it does not hold"

    def _edition(self, tag: str) -> Iterator[tuple[str, str]]:
        edition = self._library.edition(tag)
        if edition.language != tag:
            yield f"{tag}/index.json", f"it says that it is in {edition.language!r}"
        yield from ((f"{tag}/index.json", what) for what in text_faults(edition))


def _mend(what: str) -> str:
    return _UPDATE if "this program reads" in what else _MEND


def _within(folder: Path, path: str) -> str:
    return Path(path).relative_to(folder).as_posix()


def _place(source: Path, name: str) -> str:
    return f"{source}: {name}" if name else str(source)
