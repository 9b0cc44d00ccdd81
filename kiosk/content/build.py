"""The compiler: an authored pack becomes the folder a kiosk reads, the same bytes each time.

PackSource ── whole cards of each language ──►  index.json
                                                <language>/index.json, tiles.jsonl, cards.jsonl
what a person has read of them ─────────────►  <language>/narration/<id>.flac
what a person has signed of them ───────────►  signs/<sign language>/<id>/<page>.webm
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
from kiosk.content.model import (
    CARDS,
    TILES,
    Breathing,
    Bullet,
    Card,
    Comparison,
    Edition,
    IconArray,
    Narration,
    Page,
    Paragraph,
    Picture,
    Questions,
    Signature,
    Signs,
    Steps,
    Telling,
    Terms,
    Tile,
    ends,
    plain,
)
from kiosk.content.narration import fitting_cues
from kiosk.content.pictures import files
from kiosk.content.retelling import Retelling, whole
from kiosk.content.review.reading import PACK
from kiosk.content.review.standing import Standings
from kiosk.content.signing import with_signs
from kiosk.content.source import PackSource
from kiosk.content.waiting import Progress, quiet
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
    counts = languages(pack)
    own: dict[str, Tile] = {}
    # The pack's own language first: the others point to its cards for those they lack.
    order = sorted(counts, key=lambda tag: tag != pack.manifest.source_language)
    tellings, standings = {}, Standings(pack)
    for done, tag in enumerate(order):
        progress("Writing the languages", done, len(order))
        edition = _Edition(pack, tag, standings)
        tiles = edition.write(out / tag, own)
        own = own or tiles
        tellings[tag] = edition.telling
    told = {tag: tellings[tag] for tag in counts}
    _write(out / "index.json", [replace(pack.manifest, languages=told)])
    for picture in sorted({file for card in pack.cards for file in files(pack.root, card.card)}):
        (out / picture).parent.mkdir(exist_ok=True)
        shutil.copyfile(pack.root / picture, out / picture)
    for each in pack.signs:
        (out / each.video).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(pack.root / each.video, out / each.video)


class _Edition:
    """A pack in one language: what is told in it, and the rest in the pack's own."""

    def __init__(self, pack: PackSource, tag: str, standings: Standings) -> None:
        self._pack = pack
        self._tag = tag
        self._retelling = Retelling(pack, tag)
        self._own = standings.signatures(tag, PACK)
        self._signed = [standings.signatures(tag, card.card.id) for card in pack.cards]

    @property
    def telling(self) -> Telling:
        """What the manifest says of the language."""
        about = self._pack.manifest.languages.get(self._tag, Telling())
        until = [ends((*self._own, *each)) for each in self._signed if self._own and each]
        last = "" if "" in until else max(until, default="")
        return replace(about, reviewed=len(until), until=last)

    def write(self, folder: Path, own: Mapping[str, Tile]) -> dict[str, Tile]:
        """Write it into `folder`; its tiles, `own` where a card is not whole in it."""
        retelling, pack = self._retelling, self._pack
        edition = Edition(
            language=self._tag,
            title=retelling.words("pack/title", pack.title),
            topic=retelling.words("pack/topic", pack.topic),
            signatures=self._own,
            reviews=self._reviews(),
            variables=retelling.variables,
            lexicon=dict(pack.lexicons.get(self._tag, {})),
        )
        _write(folder / "index.json", [edition])
        tiles = {}
        with (folder / CARDS).open("wb") as cards:
            for card, signed in zip(pack.cards, self._signed, strict=True):
                here = whole(pack, card, self._tag)
                tile = self._add(card, signed, cards) if here else own[card.card.id]
                tiles[card.card.id] = tile
        _write(folder / TILES, tiles.values())
        return tiles

    def _reviews(self) -> tuple[str | None, ...]:
        if not any(self._signed):
            return ()
        return tuple(ends(each) if each else None for each in self._signed)

    def _add(self, source: CardSource, signed: tuple[Signature, ...], cards: BinaryIO) -> Tile:
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
            size=cards.write(_line(self._performed(told, Path(cards.name).parent))),
            signatures=signed,
        )

    def _performed(self, card: Card, folder: Path) -> Card:
        """A card as people have read and signed it."""
        return with_signs(self._pack, self._narrated(card, folder))

    def _narrated(self, card: Card, folder: Path) -> Card:
        """A card with its recording, whose file goes below `folder`."""
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
            case Comparison():
                for side in block.columns:
                    yield side.title
                    yield plain(side.text)
            case Questions():
                yield from (each.text for each in block.questions)
            case Terms():
                yield from (plain(each.text) for each in block.terms)
            case Picture() | Breathing() | Signs():
                pass


def _write(path: Path, values: Iterable[Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(map(_line, values)))


def _line(value: Any) -> bytes:
    return msgspec.json.encode(value) + b"\n"
