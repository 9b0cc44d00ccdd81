"""The compiler: an authored pack becomes the folder a kiosk reads, the same bytes each time.

PackSource ── whole cards of each language ──►  index.json
                                                <language>/index.json, <language>/cards/<id>.json
what a person has read of them ─────────────►  <language>/narration/<id>.flac
pictures and their variants ────────────────►  images/
"""

import math
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from kiosk.content.cards import CardSource
from kiosk.content.model import (
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
    Steps,
    Telling,
    Tile,
    ends,
    plain,
)
from kiosk.content.narration import fitting_cues
from kiosk.content.pictures import files
from kiosk.content.retelling import Retelling, whole
from kiosk.content.review.reading import PACK
from kiosk.content.review.standing import Standings
from kiosk.content.source import PackSource
from kiosk.i18n.languages import LANGUAGES, language
from kiosk.i18n.segmentation import segment

WORDS_A_MINUTE = 130
CHARACTERS_A_MINUTE = 220
SHORTEST = 30


def languages(pack: PackSource) -> dict[str, int]:
    """How many whole cards each language has, in the kiosk's order; none has zero."""
    counts = {tag: sum(whole(pack, card, tag) for card in pack.cards) for tag in LANGUAGES}
    return {tag: count for tag, count in counts.items() if count}


def compile_pack(pack: PackSource, out: Path) -> None:
    """Write the compiled folder of a pack that was found to be without errors into `out`."""
    tags = tuple(languages(pack))
    editions = {tag: _Edition(pack, tag) for tag in tags}
    tellings = {tag: edition.telling for tag, edition in editions.items()}
    _write(out / "index.json", replace(pack.manifest, languages=tellings))
    for tag, edition in editions.items():
        edition.write(out / tag)
    for picture in sorted({file for card in pack.cards for file in files(pack.root, card.card)}):
        (out / picture).parent.mkdir(exist_ok=True)
        shutil.copyfile(pack.root / picture, out / picture)


class _Edition:
    """A pack in one language: what is told in it, and the rest in the pack's own."""

    def __init__(self, pack: PackSource, tag: str) -> None:
        self._pack = pack
        self._tag = tag
        self._source = pack.manifest.source_language
        self._retelling = Retelling(pack, tag)
        self._standings = Standings(pack, tag)

    @property
    def telling(self) -> Telling:
        """What the manifest says of the language."""
        about = self._pack.manifest.languages.get(self._tag, Telling())
        own = self._standings.signatures(PACK)
        signed = [self._standings.signatures(card.card.id) for card in self._pack.cards]
        until = [ends([*own, *signatures]) for signatures in signed if own and signatures]
        return replace(
            about, reviewed=len(until), until="" if "" in until else max(until, default="")
        )

    def write(self, folder: Path) -> None:
        retelling, pack = self._retelling, self._pack
        told = [(card, whole(pack, card, self._tag)) for card in pack.cards]
        edition = Edition(
            language=self._tag,
            title=retelling.words("pack/title", pack.title),
            topic=retelling.words("pack/topic", pack.topic),
            signatures=self._standings.signatures(PACK),
            tiles=tuple(self._tile(card, here=here) for card, here in told),
            variables=retelling.variables,
            lexicon=dict(pack.lexicons.get(self._tag, {})),
        )
        _write(folder / "index.json", edition)
        for card, here in told:
            if here:
                _write(folder / "cards" / f"{card.card.id}.json", self._narrated(card, folder))

    def _tile(self, card: CardSource, *, here: bool) -> Tile:
        if not here:
            return _Edition(self._pack, self._source)._tile(card, here=True)
        told = self._retelling.card(card)
        return Tile(
            id=told.id,
            language=self._tag,
            button=self._retelling.words(f"{told.id}/button", card.button),
            illustration=told.illustration,
            pages=sum(1 for _ in _open(told)),
            seconds=seconds(told),
            signatures=self._standings.signatures(told.id),
        )

    def _narrated(self, source: CardSource, folder: Path) -> Card:
        """A card with its recording, whose file goes below `folder`."""
        card = self._retelling.card(source)
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
            case Picture() | Breathing():
                pass


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.encode(value) + b"\n")
