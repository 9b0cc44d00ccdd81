"""The compiler: an authored pack becomes the folder a kiosk reads, the same bytes each time.

PackSource ── whole cards of each language ──►  index.json
                                                <language>/index.json, tiles.jsonl, cards.jsonl
what a person has read of them ─────────────►  <language>/narration/<id>.flac
pictures and their variants ────────────────►  images/
"""

import math
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
from msgspec.structs import replace

from kiosk.content.cards import CardSource
from kiosk.content.check import THEMES
from kiosk.content.model import (
    CARDS,
    TILES,
    Bullet,
    Card,
    Edition,
    IconArray,
    Manifest,
    Narration,
    Page,
    Paragraph,
    Picture,
    Review,
    Steps,
    Tile,
    plain,
)
from kiosk.content.narration import fitting_cues
from kiosk.content.retelling import Retelling, whole
from kiosk.content.source import PackSource
from kiosk.content.waiting import Progress, quiet
from kiosk.content.walk import pictures
from kiosk.i18n.languages import LANGUAGES, language
from kiosk.i18n.segmentation import segment

WORDS_A_MINUTE = 130
CHARACTERS_A_MINUTE = 220
SHORTEST = 30


def languages(pack: PackSource) -> dict[str, int]:
    """How many whole cards each language has, in the kiosk's order; none has zero."""
    counts = {tag: sum(whole(pack, card, tag) for card in pack.cards) for tag in LANGUAGES}
    return {tag: count for tag, count in counts.items() if count}


def compile_pack(pack: PackSource, out: Path, progress: Progress = quiet) -> None:
    """Write the compiled folder of a pack that was found to be without errors into `out`."""
    tags = tuple(languages(pack))
    reviews = {tag: pack.manifest.languages.get(tag, Review()) for tag in tags}
    manifest = replace(pack.manifest, languages=reviews)
    _write(out / "index.json", [manifest])
    own: dict[str, Tile] = {}
    # The pack's own language first: the others point to its cards for those they lack.
    order = sorted(tags, key=lambda tag: tag != manifest.source_language)
    for done, tag in enumerate(order):
        progress("Writing the languages", done, len(order))
        tiles = _Edition(pack, manifest, tag).write(out / tag, own)
        own = own or tiles
    for picture in sorted(_pictures(pack)):
        (out / picture).parent.mkdir(exist_ok=True)
        shutil.copyfile(pack.root / picture, out / picture)


class _Edition:
    """A pack in one language: what is told in it, and the rest in the pack's own."""

    def __init__(self, pack: PackSource, manifest: Manifest, tag: str) -> None:
        self._pack = pack
        self._manifest = manifest
        self._tag = tag
        self._retelling = Retelling(pack, tag)

    def write(self, folder: Path, own: Mapping[str, Tile]) -> dict[str, Tile]:
        """Write it into `folder`; its tiles, `own` where a card is not whole in it."""
        retelling, pack = self._retelling, self._pack
        edition = Edition(
            language=self._tag,
            title=retelling.words("pack/title", pack.title),
            topic=retelling.words("pack/topic", pack.topic),
            variables=retelling.variables,
            lexicon=dict(pack.lexicons.get(self._tag, {})),
        )
        _write(folder / "index.json", [edition])
        tiles = {}
        with (folder / CARDS).open("wb") as cards:
            for card in pack.cards:
                here = whole(pack, card, self._tag)
                tiles[card.card.id] = self._add(card, cards) if here else own[card.card.id]
        _write(folder / TILES, tiles.values())
        return tiles

    def _add(self, source: CardSource, cards: BinaryIO) -> Tile:
        """Write a card behind those before it; its tile."""
        told = self._retelling.card(source)
        start = cards.tell()
        return Tile(
            id=told.id,
            language=self._tag,
            button=self._retelling.words(f"{told.id}/button", source.button),
            illustration=told.illustration,
            pages=sum(1 for _ in _open(told)),
            seconds=seconds(told),
            start=start,
            size=cards.write(_line(self._narrated(told, Path(cards.name).parent))),
        )

    def _narrated(self, told: Card, folder: Path) -> Card:
        """A card with its recording, whose file goes below `folder`."""
        review = self._manifest.languages[self._tag]
        card = replace(told, draft=review.status != "reviewed")
        recording = self._pack.recording(self._tag, card.id)
        cues = fitting_cues(recording, card, self._retelling.variables) if recording else {}
        if not recording or not cues:
            return card
        name = f"narration/{card.id}{Path(recording.sound).suffix}"
        (folder / "narration").mkdir(exist_ok=True)
        shutil.copyfile(self._pack.root / recording.sound, folder / name)
        return replace(card, narration=Narration(file=f"{self._tag}/{name}", cues=cues))


def seconds(card: Card) -> int:
    """How long the open pages of a card take to read aloud or alone, in seconds.

    It is our estimate of unhurried reading: 130 words a minute, or 220 characters in a language
    written without spaces, and never less than half a minute.
    """
    texts = [text for page in _open(card) for text in _read(page)]
    if language(card.language).spaced:
        words = sum(len(each.words) for text in texts for each in segment(text).sentences)
        minutes = words / WORDS_A_MINUTE
    else:
        minutes = sum(map(str.isalnum, "".join(texts))) / CHARACTERS_A_MINUTE
    return max(SHORTEST, math.ceil(minutes * 60))


def _open(card: Card) -> Iterator[Page]:
    return (page for page in card.pages if not page.fold)


def _read(page: Page) -> Iterator[str]:
    """What is read on a page, picture descriptions left out."""
    yield page.heading
    for block in page.blocks:
        match block:
            case Paragraph() | Bullet():
                yield plain(block.text)
            case IconArray():
                yield from (part.note for part in block.parts)
            case Steps():
                for step in block.steps:
                    yield step.title
                    yield plain(step.text)
            case Picture():
                pass


def _pictures(pack: PackSource) -> Iterator[str]:
    shown = {picture.source for card in pack.cards for picture in pictures(card.card)}
    for source in shown:
        yield source
        stem, _, form = source.rpartition(".")
        variants = (f"{stem}.{theme}.{form}" for theme in THEMES[1:])
        yield from (variant for variant in variants if (pack.root / variant).is_file())


def _write(path: Path, values: Iterable[Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(map(_line, values)))


def _line(value: Any) -> bytes:
    return msgspec.json.encode(value) + b"\n"
