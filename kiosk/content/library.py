"""A built pack, opened: it reads only the language asked for, and a tile or a card when it is shown."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from msgspec.structs import replace

from kiosk.content import markup
from kiosk.content.model import (
    CARDS,
    TILES,
    Block,
    Card,
    Cue,
    Edition,
    Manifest,
    Narration,
    Page,
    Run,
    Signs,
    Source,
    Term,
    Text,
    Tile,
    holds,
)
from kiosk.content.parts import broken, decoded, part, part_bytes
from kiosk.content.tiles import TileLines, Tiles
from kiosk.content.walk import Walk, explained
from kiosk.i18n.languages import LANGUAGES
from kiosk.i18n.segmentation import shown

_PICTURE = re.compile(r"(images/[a-z0-9][a-z0-9-]*)(\.(?:svg|png))")
VIDEO = re.compile(r"signs/(?P<tag>[a-z]{3})/[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*\.(?:webm|mp4)")
_RECORDING = re.compile(r"[A-Za-z-]+/narration/[a-z0-9][a-z0-9-]*\.(?:flac|ogg|mp3)")


class Library:
    """The built pack in the folder `root`.

    `variables[language][name]` is the site's text for `{name}`; where it has none, the pack's own
    stands. `offer` are the languages the site wants, () for all. With `reviewed_only` a card is shown
    only where a review of it stands `today` (None = nobody knows what day it is): in the language, else
    in the pack's own, else not at all; a library that is not `open` has no such card in any language.
    Raises PackError where the folder, or what is asked of it, cannot be read, and KeyError for a
    language or a card it does not have.
    """

    def __init__(
        self,
        root: Path,
        variables: Mapping[str, Mapping[str, str]] = {},
        *,
        offer: Collection[str] = (),
        reviewed_only: bool = False,
        today: date | None = None,
    ) -> None:
        self._root = root
        self._reviewed_only = reviewed_only
        self._today = today
        self._variables = variables
        self.manifest: Manifest = part(root / "index.json", Manifest)
        told = [
            tag
            for tag in LANGUAGES
            if tag in self.manifest.languages and (not offer or tag in offer)
        ]
        reviewed = [tag for tag in told if self._shows(tag)]
        self.open = bool(reviewed)
        self.languages: tuple[str, ...] = tuple(reviewed or told)
        # A screen is made anew at every step, and asks for the same texts each time.
        self.edition = lru_cache(maxsize=len(LANGUAGES))(self._filled_edition)
        self.tiles = lru_cache(maxsize=2)(self._filled_tiles)
        self.cards = lru_cache(maxsize=2)(self._shown_cards)
        self.card = lru_cache(maxsize=4)(self._filled_card)
        self.terms = lru_cache(maxsize=2)(self._explained)
        self._told = lru_cache(maxsize=len(LANGUAGES))(self._read_edition)
        self._filling = lru_cache(maxsize=len(LANGUAGES))(self._new_filling)

    def forget(self) -> None:
        """Let go of everything that was read since: it tells which languages and cards somebody looked at."""
        for kept in (
            self.edition,
            self.tiles,
            self.cards,
            self.card,
            self.terms,
            self._told,
            self._filling,
        ):
            kept.cache_clear()

    def _filled_edition(self, language: str) -> Edition:
        """What the pack is called in a language, variables filled."""
        edition, fill = self._told(language), self._fill(language)
        return replace(edition, title=fill(edition.title), topic=fill(edition.topic))

    def _shown_cards(self, language: str) -> tuple[str, ...]:
        """The ids of the cards that a language shows, in the order of home."""
        return tuple(self.manifest.cards[place] for place, _ in self._shown(language))

    def _filled_tiles(self, language: str) -> Tiles:
        """The cards as home shows them in a language, variables filled, in the order of `cards`."""
        count, shown = len(self.manifest.cards), self._shown(language)
        lines = {
            tag: TileLines(self._folder(tag) / TILES, count)
            for tag in dict.fromkeys((language, *(tag for _, tag in shown)))
        }

        def tile(at: int) -> Tile:
            place, tag = shown[at]
            return self._tile(lines[tag].tile(place))

        return Tiles(len(shown), tile)

    def _filled_card(self, language: str, card: str) -> Card:
        """A card, variables filled, in `language` or, if it is not whole there, in the pack's own."""
        if card not in self.cards(language):
            raise KeyError(card)
        tile = self.tiles(language)[self.cards(language).index(card)]
        file = self._folder(tile.language) / CARDS
        found = decoded(file, part_bytes(file, tile.start, tile.size), Card)
        if found.id != card:
            raise broken(file, f'the card "{found.id}" stands where "{card}" should')
        filled = self._filling(tile.language).card(found)
        draft = not self._reviewed(tile.language, self.manifest.cards.index(card))
        narration = self._narration(tile.language, found.narration)
        pages = tuple(map(self._signed, filled.pages))
        return replace(filled, draft=draft, narration=narration, pages=pages)

    def _explained(self, language: str) -> dict[str, Term]:
        """The words explained in a language, by their place; none where the card is not shown in it."""
        name = self.manifest.glossary
        if name not in self.cards(language):
            return {}
        card = self.card(language, name)
        return explained(card) if card.language == language else {}

    @property
    def glossary(self) -> str:
        """The card that explains words, "" where there is none."""
        return self.manifest.glossary

    @property
    def source_language(self) -> str:
        """The tag of the language the pack was written in, and its sources too."""
        return self.manifest.source_language

    def source(self, name: str) -> Source | None:
        """Where statements come from, by the name that cards use."""
        return self.manifest.sources.get(name)

    def picture(self, source: str, theme: str) -> Path:
        """The file of a picture in a theme ("light", "dark" or "contrast")."""
        named = _PICTURE.fullmatch(source)
        if not named:
            raise broken(self._root / "index.json", f'"{source}" is no picture of the pack')
        variant = self._root / f"{named[1]}.{theme}{named[2]}"
        return variant if variant.is_file() else self._root / source

    def _narration(self, language: str, found: Narration | None) -> Narration | None:
        """A recording with what it still says at this site; none where its file is not there."""
        if found is None or not _RECORDING.fullmatch(found.file):
            return None
        file = (self._root / found.file).absolute()
        changed = self._changed(language).keys()
        cues = {
            place: cue
            for place, cue in found.cues.items()
            if runs_on(cue) and changed.isdisjoint(cue.variables)
        }
        return Narration(file=str(file), cues=cues) if file.is_file() else None

    def _signed(self, page: Page) -> Page:
        """A page with its video, whose file is that on this disk; without it where that is not there."""
        if not any(isinstance(block, Signs) for block in page.blocks):
            return page
        return replace(page, blocks=tuple(filter(None, map(self._video, page.blocks))))

    def _video(self, block: Block) -> Block | None:
        if not isinstance(block, Signs):
            return block
        file = (self._root / block.file).absolute()
        there = VIDEO.fullmatch(block.file) and file.is_file()
        return replace(block, file=str(file)) if there else None

    def _shown(self, language: str) -> tuple[tuple[int, str], ...]:
        """What a language shows: the places of cards in the pack, and in which language each is."""
        places = range(len(self.manifest.cards))
        if not self._reviewed_only:
            return tuple((place, language) for place in places)
        if not self._shows(language):
            return ()
        tags = dict.fromkeys((language, self.manifest.source_language))
        found = (
            next(((place, tag) for tag in tags if self._reviewed(tag, place)), None)
            for place in places
        )
        return tuple(each for each in found if each)

    def _shows(self, language: str) -> bool:
        """Whether a language has something of its own to show."""
        telling = self.manifest.languages[language]
        return not self._reviewed_only or (
            telling.reviewed > 0 and holds(telling.until, self._today)
        )

    def _reviewed(self, language: str, place: int) -> bool:
        """Whether a review of the card at a place stands in a language."""
        reviews = self._told(language).reviews
        until = reviews[place] if place < len(reviews) else None
        return until is not None and holds(until, self._today)

    def _folder(self, language: str) -> Path:
        if language not in self.manifest.languages or language not in LANGUAGES:
            raise KeyError(language)
        return self._root / language

    def _read_edition(self, language: str) -> Edition:
        return part(self._folder(language) / "index.json", Edition)

    def _tile(self, tile: Tile) -> Tile:
        filling = self._filling(tile.language)
        return replace(
            tile,
            button=filling.words("", tile.button),
            illustration=filling.illustration(tile.id, tile.illustration),
        )

    def _new_filling(self, language: str) -> Walk:
        fill = self._fill(language)

        def text(context: str, text: Text) -> Text:
            return tuple(Run(fill(run.text), strong=run.strong) for run in text)

        return Walk(words=lambda context, words: fill(words), text=text)

    def _fill(self, language: str) -> Callable[[str], str]:
        values = {**self._told(language).variables, **self._changed(language)}
        return lambda text: markup.filled(text, values)

    def _changed(self, language: str) -> Mapping[str, str]:
        """The texts of the site that differ from the pack's own, whose joints the site does not know."""
        own = self._told(language).variables
        site = self._variables.get(language, {})
        return {
            name: text for name, text in site.items() if name not in own or text != shown(own[name])
        }


def runs_on(cue: Cue) -> bool:
    """Whether the times of a cue follow one another: a built pack may come from anywhere."""
    times = (0, cue.start, *cue.words, cue.end)
    return cue.start < cue.end and all(a <= b for a, b in pairwise(times))
