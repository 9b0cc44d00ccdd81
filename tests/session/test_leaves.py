"""How a page is cut: nothing is lost, nothing is said twice, and a place is found again."""

import pytest
from msgspec.structs import replace
from msgspec.structs import replace as struct_replace

from kiosk.content.model import Block, Card, IconArray, Page, Paragraph, Picture, Run, Steps
from kiosk.i18n.segmentation import JOINT
from kiosk.session.frames import Frame, frame
from kiosk.session.glass import SIZES, Glass
from kiosk.session.leaves import Leaf, Piece, leaf_of, leaves, styled
from tests.fakes import LANGUAGES, Shelf

FRAMES = [
    pytest.param(frame(glass, size), id=f"{name}-{size}")
    for name, glass in (("landscape", Glass()), ("upright", Glass(width=1080, height=1920)))
    for size in SIZES
]
LARGEST = frame(Glass(), 2.0)


def _cards() -> list[Card]:
    shelf = Shelf()
    return [
        shelf.card(language, tile.id) for language in LANGUAGES for tile in shelf.tiles(language)
    ]


def _said(pieces: list[Piece]) -> str:
    return " ".join(
        piece.prose.text[s.start : s.end] for piece in pieces for s in piece.prose.sentences
    )


def _alone(*blocks: Block) -> tuple[Card, Page]:
    """A card of one page with these blocks."""
    page = Page(id="p", heading="H", blocks=blocks)
    return struct_replace(Shelf().card("en", "hard-words"), pages=(page,)), page


def _pieces(cut: tuple[Leaf, ...]) -> list[Piece]:
    return [piece for leaf in cut for piece in leaf.pieces]


@pytest.mark.parametrize("room", FRAMES)
def test_every_sentence_of_a_page_is_on_exactly_one_leaf_in_order(room: Frame) -> None:
    for card in _cards():
        for page in card.pages:
            roomy = replace(room, height=100_000, tall=100_000)
            said = _said(_pieces(leaves(card, page, roomy)))
            assert said == _said(_pieces(leaves(card, page, room)))


@pytest.mark.parametrize("room", FRAMES)
def test_the_heading_stands_on_one_leaf_and_units_rise(room: Frame) -> None:
    for card in _cards():
        for page in card.pages:
            cut = leaves(card, page, room)
            firsts = [leaf.first for leaf in cut]
            assert firsts == sorted(set(firsts))
            assert firsts[0] == 0
            if not any(isinstance(block, IconArray) for block in page.blocks):
                assert sum(leaf.heading for leaf in cut) == 1


@pytest.mark.parametrize("room", FRAMES)
def test_no_leaf_is_empty(room: Frame) -> None:
    for card in _cards():
        for page in card.pages:
            assert all(
                leaf.heading or leaf.pieces or leaf.picture for leaf in leaves(card, page, room)
            )


def test_the_place_of_a_reader_is_found_again_at_another_size() -> None:
    card = Shelf().card("en", "closer-look")
    small, large = (leaves(card, card.pages[1], frame(Glass(), size)) for size in (1.0, 2.0))
    assert len(large) > len(small)
    for leaf in large:
        held = small[leaf_of(small, leaf.first)]
        assert held.first <= leaf.first
        assert leaf.pieces == () or _said([leaf.pieces[0]])[:20] in _said(list(held.pieces))


@pytest.mark.parametrize(("unit", "leaf"), [(-5, 0), (0, 0), (2, 0), (3, 1), (9, 2), (10_000, 2)])
def test_any_unit_has_a_leaf(unit: int, leaf: int) -> None:
    cut = (Leaf(first=0), Leaf(first=3), Leaf(first=7))
    assert leaf_of(cut, unit) == leaf


def test_a_figure_shows_one_part_a_leaf() -> None:
    card = Shelf().card("en", "closer-look")
    cut = leaves(card, card.pages[2], frame(Glass(), 1.0))
    assert [piece.number for piece in _pieces(cut)] == [1000, 116, 20, 6]
    assert [len(leaf.pieces) for leaf in cut] == [1, 1, 1, 1]


def test_after_a_figure_text_has_a_leaf_of_its_own_at_large_text() -> None:
    card = Shelf().card("en", "closer-look")
    figure = card.pages[2].blocks[0]
    after = Paragraph(id="after", text=(Run("Ask us."),))
    cut = leaves(*_alone(figure, after), LARGEST)
    assert [[piece.block.id for piece in leaf.pieces] for leaf in cut][-1] == ["after"]


def test_a_step_is_never_cut() -> None:
    card = Shelf().card("en", "your-day")
    block = card.pages[0].blocks[0]
    assert isinstance(block, Steps)
    pieces = _pieces(leaves(card, card.pages[0], LARGEST))
    assert [piece.part for piece in pieces] == [0, 1, 2]
    assert all("\n" in piece.prose.text for piece in pieces)


def test_sentences_of_a_paragraph_that_meet_are_one_text_again() -> None:
    two = Paragraph(id="two", text=(Run("Ask us. "), Run("We listen.", strong=True)))
    cut = leaves(*_alone(two), frame(Glass(), 1.0))
    (piece,) = cut[0].pieces
    assert piece.prose.text == "Ask us. We listen."
    assert [piece.prose.text[a:b] for a, b in piece.strong] == ["We listen."]


def test_a_picture_stands_beside_the_text_or_alone_before_it_at_large_text() -> None:
    card = Shelf().card("en", "your-day")
    beside = leaves(card, card.pages[1], frame(Glass(), 1.0))
    alone = leaves(card, card.pages[1], LARGEST)
    assert [leaf.picture.id if leaf.picture else "" for leaf in beside] == ["door"]
    assert (alone[0].picture is not None, alone[0].heading, alone[0].pieces) == (True, False, ())
    assert all(leaf.picture is None and leaf.pieces for leaf in alone[1:])


def test_a_page_of_its_own_picture_alone_is_shown() -> None:
    alone = _alone(Picture(id="x", source="images/x.svg"))
    for size in SIZES:
        assert leaves(*alone, frame(Glass(), size))[0].picture is not None


def test_bold_is_found_where_joints_were_taken_out() -> None:
    text = (Run(f"我{JOINT}们"), Run(f"再{JOINT}看", strong=True), Run("。"))
    prose, strong = styled(text)
    assert [prose.text[a:b] for a, b in strong] == ["再看"]


@pytest.mark.parametrize(
    "text",
    [
        "“是癌症吗？”多半不是。看片子；再等。",
        "Is it cancer? Most often not.",
        "Est-ce grave\u00a0? Non.",
    ],
)
def test_a_block_on_one_leaf_is_shown_as_it_was_written(text: str) -> None:
    card, page = _alone(Paragraph(id="a", text=(Run(text),)))
    (piece,) = _pieces(leaves(card, page, frame(Glass(), 1.0)))
    assert piece.prose.text == text
