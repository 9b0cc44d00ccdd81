"""A built pack, opened: it reads only the language asked for, and a card when it is opened."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from kiosk.content import markup
from kiosk.content.model import (
    Card,
    Cue,
    Edition,
    Manifest,
    Narration,
    Run,
    Source,
    Text,
    Tile,
    ends,
    holds,
)
from kiosk.content.walk import Walk
from kiosk.errors import Finding, PackError
from kiosk.i18n.languages import LANGUAGES
from kiosk.i18n.segmentation import shown

Value = TypeVar("Value")

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_PICTURE = re.compile(r"(images/[a-z0-9][a-z0-9-]*)(\.(?:svg|png))")
_RECORDING = re.compile(r"[A-Za-z-]+/narration/[a-z0-9][a-z0-9-]*\.(?:flac|ogg|mp3)")
_AGAIN = "build the pack again, or install it again"


class Library:
    """The built pack in the folder `root`.

    `variables[language][name]` is the site's text for `{name}`; where it has none, the pack's own
    stands. `offer` are the languages the site wants, () for all. With `reviewed_only` a card is shown
    only where a review of it stands `today` (None = nobody knows what day it is): in the language, else
    in the pack's own, else not at all. Where no language has such a card, all have an edition without
    tiles. Raises PackError where the folder, or what is asked of it, cannot be read.
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
        self._editions: dict[str, Edition] = {}
        self.manifest: Manifest = _read(root / "index.json", Manifest)
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
        self.card = lru_cache(maxsize=4)(self._filled_card)

    def _filled_edition(self, language: str) -> Edition:
        """The pack in a language, variables filled; KeyError for one it does not offer."""
        edition = self._edition(language)
        fill = self._fill(language)
        return replace(
            edition,
            title=fill(edition.title),
            topic=fill(edition.topic),
            tiles=tuple(self._tile(tile) for tile in self._tiles(language).values()),
        )

    def _filled_card(self, language: str, card: str) -> Card:
        """A card, variables filled, in `language` or, if it is not whole there, in the pack's own.

        KeyError for a card or a language the pack does not have.
        """
        tile = self._tiles(language)[card]
        written_in = _name(tile.language)
        found = _read(self._root / written_in / "cards" / f"{_name(card)}.json", Card)
        filled = self._filling(written_in).card(found)
        narration = self._narration(written_in, found.narration)
        return replace(filled, draft=not self._reviewed(tile), narration=narration)

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
            raise _broken(self._root / "index.json", f'"{source}" is no picture of the pack')
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
            if _runs_on(cue) and changed.isdisjoint(cue.variables)
        }
        return Narration(file=str(file), cues=cues) if file.is_file() else None

    def _tiles(self, language: str) -> Mapping[str, Tile]:
        """What is shown in a language, by card; as it stands in the pack."""
        if not self._reviewed_only:
            return {tile.id: tile for tile in self._edition(language).tiles}
        if not self._shows(language):
            return {}
        own = self._edition(self.manifest.source_language).tiles
        stand_ins = {tile.id: tile for tile in own}
        pairs = ((tile, stand_ins[tile.id]) for tile in self._edition(language).tiles)
        found = (next(filter(self._reviewed, pair), None) for pair in pairs)
        return {tile.id: tile for tile in found if tile}

    def _shows(self, language: str) -> bool:
        """Whether a language has something of its own to show."""
        telling = self.manifest.languages[language]
        return not self._reviewed_only or (
            telling.reviewed > 0 and holds(telling.until, self._today)
        )

    def _reviewed(self, tile: Tile) -> bool:
        return bool(tile.signatures) and holds(ends(tile.signatures), self._today)

    def _edition(self, language: str) -> Edition:
        if language not in self.manifest.languages:
            raise KeyError(language)
        if language not in self._editions:
            self._editions[language] = _read(self._root / language / "index.json", Edition)
        return self._editions[language]

    def _tile(self, tile: Tile) -> Tile:
        filling = self._filling(tile.language)
        return replace(
            tile,
            button=filling.words("", tile.button),
            illustration=filling.illustration(tile.id, tile.illustration),
        )

    def _filling(self, language: str) -> Walk:
        fill = self._fill(language)

        def text(context: str, text: Text) -> Text:
            return tuple(Run(fill(run.text), strong=run.strong) for run in text)

        return Walk(words=lambda context, words: fill(words), text=text)

    def _fill(self, language: str) -> Callable[[str], str]:
        values = {**self._edition(language).variables, **self._changed(language)}
        return lambda text: markup.filled(text, values)

    def _changed(self, language: str) -> Mapping[str, str]:
        """The texts of the site that differ from the pack's own, whose joints the site does not know."""
        own = self._edition(language).variables
        site = self._variables.get(language, {})
        return {
            name: text for name, text in site.items() if name not in own or text != shown(own[name])
        }


def _runs_on(cue: Cue) -> bool:
    """Whether the times of a cue follow one another: a built pack may come from anywhere."""
    times = (0, cue.start, *cue.words, cue.end)
    return cue.start < cue.end and all(a <= b for a, b in pairwise(times))


def _name(name: str) -> str:
    """A name that stays within its folder."""
    if not _NAME.fullmatch(name):
        raise KeyError(name)
    return name


def _read(path: Path, kind: type[Value]) -> Value:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except OSError as error:
        raise _broken(path, f"a part of the pack is missing ({error.strerror})") from None
    except msgspec.DecodeError as error:
        raise _broken(path, f"a part of the pack is broken ({error})") from None


def _broken(path: Path, what: str) -> PackError:
    return PackError([Finding(str(path), 0, what, _AGAIN)])
