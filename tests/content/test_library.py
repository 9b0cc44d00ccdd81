"""A built pack as the kiosk reads it."""

from pathlib import Path

import pytest

from kiosk.content.build import seconds
from kiosk.content.cache import compiled
from kiosk.content.library import Library
from kiosk.content.model import (
    Bullet,
    Card,
    IconArray,
    Page,
    Paragraph,
    Part,
    Picture,
    Run,
    Step,
    Steps,
    plain,
)
from kiosk.errors import PackError
from kiosk.i18n.segmentation import JOINT
from tests.content.spoiling import spoil

LENS = Picture(id="illustration", source="images/lens.svg", alt="A lens over a hill.")


@pytest.mark.acr("404.1", "5.4", "504.2.1", "11.8.3")
def test_a_card_comes_back_as_it_was_written(built: Path) -> None:
    common = Page(
        id="common",
        heading="This is common.",
        blocks=(
            Paragraph(
                id="not-a-result",
                text=(
                    Run("Many people are asked back. It is "),
                    Run("not", strong=True),
                    Run(" a result."),
                ),
            ),
            Bullet(id="overlap", text=(Run("Tissue can overlap."),)),
            Bullet(id="hide", text=(Run("A fold can hide a spot."),)),
            Picture(id="two", source="images/two.png", alt="Two pictures of one hill."),
        ),
    )
    thousand = IconArray(
        id="thousand",
        total=1000,
        source="STUDY",
        setting="US clinics, 2007-2013, 2D",
        alt="1000 figures, 116 of them marked.",
        parts=(
            Part(id="screened", count=1000, label="are screened", note="Think of 1000 women."),
            Part(
                id="called-back",
                count=116,
                about=True,
                label="are called back",
                note="116 of them are called back.",
            ),
        ),
    )
    assert Library(built).card("en", "closer-look") == Card(
        id="closer-look",
        language="en",
        title="Why a closer look?",
        illustration=LENS,
        pages=(
            common,
            Page(
                id="numbers",
                heading="Out of 1000 women",
                blocks=(thousand,),
                fold="Show me the numbers",
            ),
        ),
        sources=("STUDY",),
        draft=True,
    )


def test_steps_and_numbered_items_keep_their_order(built: Path) -> None:
    steps, help_page = Library(built).card("en", "your-day").pages
    assert steps.blocks == (
        Steps(
            id="today",
            steps=(
                Step(id="pictures", title="More pictures", text=(Run("We take a few more."),)),
                Step(id="talk", title="We talk"),
            ),
        ),
    )
    numbers = [block.number for block in help_page.blocks if isinstance(block, Bullet)]
    assert numbers == [1, 2]


def test_languages_with_a_whole_card_are_offered_in_the_order_of_the_kiosk(built: Path) -> None:
    assert Library(built).languages == ("en", "es", "zh-Hans")


def test_a_card_that_is_not_whole_stays_in_the_source_language(built: Path) -> None:
    library = Library(built)
    tiles = library.tiles("zh-Hans")
    assert [(tile.id, tile.language) for tile in tiles] == [
        ("closer-look", "zh-Hans"),
        ("your-day", "en"),
    ]
    assert library.card("zh-Hans", "your-day") == library.card("en", "your-day")
    assert tiles[1] == library.tiles("en")[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('msgstr "Hablamos"', 'msgstr ""'),
        ('msgctxt "your-day/today/talk/title"', '#, fuzzy\nmsgctxt "your-day/today/talk/title"'),
        ('msgid "We talk"', 'msgid "We talked"'),
        ('msgstr "Pregunte en la recepción."', 'msgstr ""'),
    ],
    ids=["missing", "fuzzy", "of an older text", "variable it uses"],
)
def test_one_text_that_does_not_count_keeps_its_card_out(
    pack: Path, tmp_path: Path, old: str, new: str
) -> None:
    spoil(pack / "locales/es/pack.po", old, new)
    library = Library(compiled(pack, tmp_path / "cache"))
    assert [tile.language for tile in library.tiles("es")] == ["es", "en"]


def test_the_text_of_the_site_fills_a_variable_in_its_own_language(built: Path) -> None:
    library = Library(built, {"es": {"desk": "Vaya a la ventanilla 2."}})

    def asked(language: str) -> str:
        (block,) = (
            block
            for page in library.card(language, "your-day").pages
            for block in page.blocks
            if block.id == "ask" and isinstance(block, Paragraph)
        )
        return plain(block.text)

    assert asked("es") == "Vaya a la ventanilla 2."
    assert asked("en") == "Please ask at the desk."
    assert asked("zh-Hans") == "Please ask at the desk."


def test_chinese_carries_joints_and_nothing_else_does(built: Path) -> None:
    library = Library(built)
    chinese = library.card("zh-Hans", "closer-look")
    assert JOINT in chinese.pages[0].heading
    assert JOINT in library.tiles("zh-Hans")[0].button
    assert JOINT not in str(library.card("es", "closer-look"))


def test_a_folded_page_counts_neither_as_a_page_nor_as_time(built: Path) -> None:
    tile = Library(built).tiles("en")[0]
    assert (tile.pages, tile.seconds) == (1, 30)


@pytest.mark.parametrize(
    ("language", "word", "expected"), [("en", "word ", 120), ("zh-Hans", "字", 71)]
)
def test_seconds_follow_unhurried_reading(language: str, word: str, expected: int) -> None:
    # 260 words at 130 a minute; 260 characters at 220.
    blocks = (Paragraph(id="long", text=(Run(word * 260),)),)
    page = Page(id="page", heading="", blocks=blocks)
    card = Card(id="card", language=language, title="", illustration=LENS, pages=(page,))
    assert seconds(card) == expected


def test_a_picture_has_a_variant_for_a_theme_or_stands_for_itself(built: Path) -> None:
    library = Library(built)
    assert library.picture("images/lens.svg", "light") == built / "images/lens.svg"
    assert library.picture("images/lens.svg", "dark") == built / "images/lens.dark.svg"
    assert library.picture("images/path.svg", "dark") == built / "images/path.svg"


def test_a_picture_outside_the_pack_is_refused(built: Path) -> None:
    with pytest.raises(PackError, match="no picture of the pack"):
        Library(built).picture("images/../../secret.svg", "light")


def test_a_lexicon_goes_with_its_language(built: Path) -> None:
    library = Library(built)
    assert library.edition("es").lexicon == {"EE. UU.": "Estados Unidos"}
    assert library.edition("en").lexicon == {}


def test_what_is_not_in_the_pack_is_a_key_error(built: Path) -> None:
    library = Library(built)
    with pytest.raises(KeyError):
        library.edition("ar")
    with pytest.raises(KeyError):
        library.card("en", "../closer-look")


def test_only_the_language_in_use_is_read(built: Path) -> None:
    (built / "es/index.json").write_text("{")
    (built / "es/tiles.jsonl").write_text("{\n{\n")
    spoil(built / "en/cards.jsonl", '{"id":"your-day"', '["id":"your-day"')
    library = Library(built)
    assert library.card("en", "closer-look").id == "closer-look"
    with pytest.raises(PackError, match="broken"):
        library.edition("es")
    with pytest.raises(PackError, match="broken"):
        library.card("en", "your-day")


def test_what_was_read_for_a_visit_is_forgotten_and_read_again(built: Path) -> None:
    library = Library(built)
    before = library.card("en", library.cards("en")[0])
    library.forget()
    kept = (library.edition, library.tiles, library.cards, library.card)
    assert [each.cache_info().currsize for each in kept] == [0, 0, 0, 0]
    again = library.card("en", library.cards("en")[0])
    assert (again, again is before) == (before, False)


def test_a_tile_is_read_when_it_is_looked_at(built: Path) -> None:
    spoil(built / "en/tiles.jsonl", '{"id":"your-day"', '["id":"your-day"')
    tiles = Library(built).tiles("en")
    assert len(tiles) == 2
    assert [tile.id for tile in tiles[:1]] == ["closer-look"]
    with pytest.raises(PackError, match="broken"):
        tiles[-1]


@pytest.mark.parametrize(
    "written", [b"{", b'{"title":"\xff"}', b'{"x":' + b"[" * 100_000, b'["title"]'],
    ids=["cut off", "no UTF-8", "endless", "another value"],
)  # fmt: skip
def test_a_part_that_is_broken_is_said_in_a_sentence(built: Path, written: bytes) -> None:
    (built / "es/index.json").write_bytes(written)
    with pytest.raises(PackError, match=r"a part of the pack is broken \("):
        Library(built).edition("es")


@pytest.mark.parametrize("lines", ["", "{}\n", "{}\n{}\n{}\n"])
def test_there_is_a_tile_for_every_card(built: Path, lines: str) -> None:
    (built / "en/tiles.jsonl").write_text(lines)
    with pytest.raises(PackError, match="tiles for 2 cards"):
        Library(built).tiles("en")


def test_a_tile_that_leads_to_another_card_is_refused(built: Path) -> None:
    file = built / "en/tiles.jsonl"
    first, second = Library(built).tiles("en")
    spoil(file, f'"start":{second.start},"size":{second.size}', f'"size":{first.size}')
    with pytest.raises(PackError, match='"closer-look" stands where "your-day" should'):
        Library(built).card("en", "your-day")


def test_a_folder_without_a_pack_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="missing"):
        Library(tmp_path)
