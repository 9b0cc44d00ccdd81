"""A pack of many cards in every language: few files, and each card where it belongs."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from benchmarks import large_pack
from kiosk.content.cache import compiled
from kiosk.content.contents import parsed
from kiosk.content.library import Library
from kiosk.content.opening import open_store
from kiosk.content.store import Store
from kiosk.i18n.languages import LANGUAGES
from kiosk.session.intents import Begin, ChooseLanguage, GoBack, OpenCard
from tests.fakes import Visit, world

CARDS = 120


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a pack of many cards."""
    folder = tmp_path_factory.mktemp("scale")
    large_pack.write(folder / "pack", CARDS)
    Store(folder / "store").install(folder / "pack")
    return folder / "store"


@pytest.fixture
def library(store: Path) -> Library:
    """The pack as a start opens it."""
    opened = open_store(store)
    assert opened.library is not None
    return opened.library


def test_every_card_is_whole_in_every_language(library: Library) -> None:
    assert library.languages == tuple(LANGUAGES)
    for tag in library.languages:
        tiles = library.tiles(tag)
        assert [tile.id for tile in tiles] == list(library.cards(tag))
        for tile in tiles:
            card = library.card(tag, tile.id)
            assert (card.id, card.language) == (tile.id, tag)


def test_more_cards_are_not_more_files(store: Path) -> None:
    (pack,) = (store / "packs").iterdir()
    names = [each.name for each in parsed((pack / "contents").read_bytes())]
    texts = [name for name in names if not name.startswith("images/")]
    parts = ("cards.jsonl", "index.json", "tiles.jsonl")
    assert texts == sorted(
        ["index.json", *(f"{tag}/{part}" for tag in LANGUAGES for part in parts)]
    )


def test_the_way_back_from_the_last_card_leads_to_the_last_page_of_home(library: Library) -> None:
    visit = Visit(replace(world(), library=library)).do(Begin(), ChooseLanguage("ko"))
    last = library.cards("ko")[-1]
    visit.do(OpenCard(last), GoBack())
    assert f"card-{last}" in visit.offered


def test_the_same_number_of_cards_is_the_same_pack(store: Path, tmp_path: Path) -> None:
    large_pack.write(tmp_path / "pack", CARDS)
    again = compiled(tmp_path / "pack", tmp_path / "cache")
    (pack,) = (store / "packs").iterdir()
    assert (again / "vi/cards.jsonl").read_bytes() == (pack / "vi/cards.jsonl").read_bytes()
