"""An author saves her pack while she reads a page of it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from kiosk.content.model import Card, Page, Paragraph, Questions, Run, Tile
from kiosk.session import intents as i
from kiosk.session.state import Attract, Desk, Home, Languages, Phase, Reader, World
from kiosk.session.staying import stay
from tests.fakes import Shelf, Visit, world
from tests.session.visits import card, choosing, home, listening, overlay


def _same(card: Card) -> Card:
    return card


@dataclass(frozen=True)
class _Edited(Shelf):
    """The shelf after an author saved `change`; the cards in `gone` she deleted."""

    change: Callable[[Card], Card] = _same
    gone: tuple[str, ...] = ()

    def card(self, language: str, card: str) -> Card:
        if card in self.gone:
            raise KeyError(card)
        return self.change(super().card(language, card))


def _saved(
    visit: Visit,
    change: Callable[[Card], Card] = _same,
    gone: tuple[str, ...] = (),
    languages: tuple[str, ...] = Shelf.languages,
) -> Visit:
    """`visit` after she saved."""
    edited: World = replace(
        visit.world, library=_Edited(languages=languages, change=change, gone=gone)
    )
    after = Visit(edited, visit.now)
    after.state = stay(visit.world, edited, visit.state)
    return after


def _pages(card: Card, change: Callable[[tuple[Page, ...]], tuple[Page, ...]]) -> Card:
    return replace(card, pages=change(card.pages))


def _second_page() -> Visit:
    return card().press("onward")


def _leaf_with(block: str) -> Visit:
    """Where `block` of the second page begins a leaf, at the largest text."""
    visit = _second_page().do(i.SetTextStep(2.0))
    while _first_block(visit) != block:
        visit.press("onward")
    return visit


def _first_block(visit: Visit) -> str:
    return visit.screen.region("text").items[0].id


def _with_words(text: str) -> Callable[[Card], Card]:
    """The first block of the second page, written anew."""

    def change(card: Card) -> Card:
        first, second, *rest = card.pages
        block = Paragraph(id="long", text=(Run(text),))
        return replace(
            card, pages=(first, replace(second, blocks=(block, *second.blocks[1:])), *rest)
        )

    return change


def test_new_words_are_shown_on_the_same_page() -> None:
    visit = _saved(_second_page(), _with_words("Quite new words."))
    assert visit.screen.place.startswith("closer-look/reasons/")
    assert "Quite new words." in [item.label for item in visit.screen.region("text").items]


def test_a_page_that_moved_is_followed() -> None:
    def moved(card: Card) -> Card:
        return _pages(card, lambda pages: (pages[1], pages[0], *pages[2:]))

    visit = _saved(_second_page(), moved)
    assert visit.screen.place.startswith("closer-look/reasons/")
    assert visit.screen.trail and visit.screen.trail.position == 1


def test_a_page_with_a_new_id_is_found_by_its_turn() -> None:
    def renamed(card: Card) -> Card:
        return _pages(card, lambda p: (p[0], replace(p[1], id="why"), *p[2:]))

    assert _saved(_second_page(), renamed).screen.place.startswith("closer-look/why/")


def test_where_the_last_page_is_gone_the_page_before_is_shown() -> None:
    visit = _saved(_second_page(), lambda card: _pages(card, lambda pages: pages[:1]))
    assert visit.screen.place.startswith("closer-look/common/")


def test_a_card_that_is_gone_leads_home() -> None:
    visit = _second_page()
    edited = replace(visit.world, library=_Edited(gone=("closer-look",)))
    assert stay(visit.world, edited, visit.state).place == Home()


def test_a_leaf_is_followed_by_the_block_it_begins_with() -> None:
    # Shorter words before it give it another number, as longer ones do.
    for words in ("Short.", "Longer. " * 12):
        assert _first_block(_saved(_leaf_with("pack/fold"), _with_words(words))) == "pack/fold"


def test_the_first_leaf_of_a_page_stays_the_first() -> None:
    def begun(card: Card) -> Card:
        new = Paragraph(id="new", text=(Run("A new beginning."),))
        return _pages(card, lambda p: (p[0], replace(p[1], blocks=(new, *p[1].blocks)), *p[2:]))

    visit = _saved(_second_page(), begun)
    assert "A new beginning." in [item.label for item in visit.screen.region("text").items]


def test_a_page_that_was_folded_under_her_stays_open() -> None:
    def folded(card: Card) -> Card:
        return _pages(card, lambda p: (p[0], replace(p[1], fold="More"), *p[2:]))

    assert _saved(_second_page(), folded).screen.place.startswith("closer-look/reasons/")


def test_looks_stay_and_reading_aloud_ends() -> None:
    visit = listening().do(i.SetTheme("dark"))
    assert visit.state.reading.phase is Phase.PLAYING
    after = _saved(visit)
    assert (after.state.look.theme, after.state.reading.phase) == ("dark", Phase.OFF)
    assert after.state.speaker_agreed


def test_the_desk_stays_on_top_and_a_question_about_a_text_does_not() -> None:
    assert isinstance(_saved(home().do(i.AskDesk())).state.on_top, Desk)
    asked = card().press("play")
    assert overlay(asked) is not None
    assert overlay(_saved(asked)) is None


@pytest.mark.parametrize(
    ("visit", "place"),
    [
        (Visit(world()), Attract()),
        (Visit(world()).press("begin"), Languages()),
        (home(), Home()),
        (home().do(i.OpenLanguages()), Languages(Home())),
    ],
)
def test_every_other_screen_stays(visit: Visit, place: object) -> None:
    assert _saved(visit).state.place == place


def test_the_way_back_from_the_languages_leads_to_the_same_page() -> None:
    visit = _saved(_second_page().do(i.OpenLanguages()), _with_words("New words."))
    assert visit.do(i.GoBack()).screen.place.startswith("closer-look/reasons/")


def _without_the_question_of_pain(card: Card) -> Card:
    def shorter(page: Page) -> Page:
        blocks = tuple(
            replace(block, questions=block.questions[1:]) if isinstance(block, Questions) else block
            for block in page.blocks
        )
        return replace(page, blocks=blocks)

    return _pages(card, lambda pages: tuple(map(shorter, pages)))


def _mine(visit: Visit) -> list[str]:
    return [item.id for item in visit.screen.region("mine").items]


def test_her_questions_stay_chosen_and_shown() -> None:
    visit = _saved(choosing().press("ask-mine/pain", "mine"))
    assert _mine(visit) == ["drop-questions-mine/pain"]
    assert visit.press("back").screen.place.startswith("questions/mine/")


def test_what_was_read_stays_marked() -> None:
    visit = home().press("card-hard-words", "home")
    assert _saved(visit).screen.item("card-hard-words").finished  # type: ignore[union-attr]


def test_a_question_that_is_gone_is_no_longer_chosen() -> None:
    both = choosing().press("ask-mine/pain", "ask-mine/time", "mine")
    assert _mine(_saved(both, _without_the_question_of_pain)) == ["drop-questions-mine/time"]
    only = choosing().press("ask-mine/pain", "mine")
    back = _saved(only, _without_the_question_of_pain)
    assert back.screen.place.startswith("questions/mine/")
    assert _saved(only, gone=("questions",)).state.questions == ()


def test_a_page_of_home_that_is_empty_now_gives_way_to_the_first() -> None:
    @dataclass(frozen=True)
    class Smaller(Shelf):
        def tiles(self, language: str) -> tuple[Tile, ...]:
            return super().tiles(language)[:1]

    visit = home().do(i.SetTextStep(2.0), i.ShowTiles(1))
    assert visit.screen.region("tiles").items
    after = replace(visit.world, library=Smaller())
    assert stay(visit.world, after, visit.state).place == Home()


def test_a_language_that_is_no_longer_offered_gives_way_to_the_first() -> None:
    visit = Visit(world()).press("begin", "language-es", "card-closer-look")
    after = _saved(visit, languages=("en", "ar"))
    assert (after.state.language, type(after.state.place)) == ("en", Reader)


def test_a_companion_stays_as_long_as_her_language_is_there() -> None:
    visit = home().do(i.ChooseCompanion("es"))
    assert _saved(visit).state.companion == "es"
    assert _saved(visit, languages=("en", "ar")).state.companion == ""
    assert _saved(visit, languages=("es",)).state.companion == ""
