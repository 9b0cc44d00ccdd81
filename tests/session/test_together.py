"""Two languages together: chosen, shown, read and forgotten, and no word of either is lost on the way."""

import pytest
from msgspec.structs import replace

from kiosk.access import phrases
from kiosk.content.model import Block, Card, Page, Paragraph, Run
from kiosk.i18n.languages import Writing
from kiosk.session import intents as i
from kiosk.session.effects import Narrate
from kiosk.session.frames import Frame, frame, shared
from kiosk.session.glass import SIZES, Glass
from kiosk.session.layout import text_height
from kiosk.session.leaves import Leaf, Piece, leaf_of
from kiosk.session.screen import Item, Kind, Look, Role
from kiosk.session.state import Habits, Phase, Reader, Speaker
from kiosk.session.together import leaves_together
from kiosk.speech.ear import Lexicon
from kiosk.speech.script import Script
from tests.fakes import FIRST_CARD, ONLY_ENGLISH, Shelf, Visit, world

UPRIGHT = Glass(width=1080, height=1920)
FRAMES = [
    pytest.param(frame(glass, size), id=f"{'upright' if glass.upright else 'landscape'}-{size}")
    for glass in (Glass(), UPRIGHT)
    for size in SIZES
]
PAIRS = (("es", "en"), ("en", "ar"))


def with_english(habits: Habits = Habits(speaker=Speaker.ALWAYS), glass: Glass = Glass()) -> Visit:  # noqa: B008 (frozen)
    """On home in Spanish, with English as well."""
    visit = Visit(world(habits, glass)).press("begin", "language-es")
    return visit.do(i.OpenLanguages()).press("second-language", "language-en")


def opened(size: float = 1.0, glass: Glass = Glass()) -> Visit:
    """There, in the first card."""
    habits = Habits(speaker=Speaker.ALWAYS, look=Look(step=size))
    return with_english(habits, glass).do(i.OpenCard(FIRST_CARD))


def read(visit: Visit) -> Script:
    return phrases.reading(visit.screen, lambda _: Lexicon())


def shown(visit: Visit) -> dict[str, Item]:
    return {item.id: item for item in visit.screen.items()}


# Choosing


def test_a_second_language_is_chosen_where_the_first_one_is_and_leads_back() -> None:
    visit = with_english()
    assert (visit.state.language, visit.state.companion) == ("es", "en")
    assert visit.screen.kind is Kind.HOME


def test_it_is_not_offered_before_anybody_has_chosen_her_own() -> None:
    assert "second-language" not in Visit(world()).press("begin").offered


def test_it_is_not_offered_where_there_is_but_one() -> None:
    visit = Visit(world(languages=("en",))).press("begin", "language-en").do(i.OpenLanguages())
    assert "second-language" not in visit.offered


def test_her_own_language_is_not_among_the_second_ones() -> None:
    visit = Visit(world()).press("begin", "language-es").do(i.OpenLanguages())
    visit.press("second-language")
    offered = [item.id for item in visit.screen.region("languages").items]
    assert offered == ["language-en", "language-ar"]


def test_one_touch_ends_it_at_the_same_place() -> None:
    visit = opened().do(i.TurnPage(1))
    place = visit.state.place
    visit.press("language", "one-language")
    assert (visit.state.companion, visit.state.place) == ("", place)
    assert not visit.screen.region("together").items


def test_back_leads_to_the_languages_and_changes_nothing() -> None:
    visit = Visit(world()).press("begin", "language-es").do(i.OpenLanguages())
    visit.press("second-language", "back")
    assert (visit.screen.place, visit.state.companion) == ("languages", "")


def test_who_goes_on_in_the_second_language_has_that_alone() -> None:
    visit = with_english().press("language", "language-en")
    assert (visit.state.language, visit.state.companion) == ("en", "")


def test_it_is_forgotten_with_the_visit() -> None:
    visit = opened().do(i.Finish())
    assert visit.state == visit.rested


# Seeing


def test_home_names_every_topic_in_both() -> None:
    tiles = {item.id: item for item in with_english().screen.region("tiles").items}
    assert tiles[f"card-{FIRST_CARD}"].label == "¿Por qué otra vez?"
    assert tiles[f"card-{FIRST_CARD}"].also == "Why a closer look?"
    assert tiles[f"card-{ONLY_ENGLISH}"].also == "Hard words"


def test_each_row_says_the_same_in_both_and_knows_it() -> None:
    rows = opened().screen.region("together").items
    first = [item for item in rows if not item.second]
    for item in first:
        other = next(each for each in rows if each.id == item.beside)
        assert (item.language, other.language, other.second) == ("es", "en", True)
        assert other.beside == item.id
    assert {"heading", "pack/often"} <= {item.id for item in first}


def test_a_card_that_is_not_told_in_it_says_so_once() -> None:
    visit = Visit(world()).press("begin", "language-en").do(i.ChooseCompanion("es"))
    visit.do(i.OpenCard(ONLY_ENGLISH))
    notices = [item.label for item in visit.screen.region("notice").items]
    assert notices == ["This topic is not in Español yet."]
    assert not visit.screen.region("together").items


@pytest.mark.parametrize(("size", "glass"), [(1.0, Glass()), (2.0, Glass()), (2.0, UPRIGHT)])
def test_leafing_on_and_back_passes_the_same_leaves(size: float, glass: Glass) -> None:
    visit = opened(size, glass)
    there = [visit.screen.place]
    while visit.screen.place != visit.do(i.TurnPage(1)).screen.place != there[-1]:
        there.append(visit.screen.place)
    back = [visit.screen.place]
    while visit.do(i.TurnPage(-1)).screen.place != back[-1]:
        back.append(visit.screen.place)
    assert len(set(there)) == len(there) > 2
    assert back == there[::-1]


def test_one_language_alone_keeps_its_picture_beside_every_leaf() -> None:
    habits = Habits(look=Look(step=1.25))
    visit = (
        Visit(world(habits)).press("begin", "language-en", f"card-{FIRST_CARD}").do(i.TurnPage(1))
    )
    first = visit.screen
    on = visit.do(i.TurnPage(1)).screen
    assert first.place != on.place
    assert (first.arrangement, on.arrangement) == ("beside", "beside")


# Cutting


def said(pieces: list[Piece]) -> list[str]:
    return [
        piece.prose.text[sentence.start : sentence.end]
        for piece in pieces
        for sentence in piece.prose.sentences
    ]


def told(cut: tuple[Leaf, ...]) -> tuple[list[str], list[str]]:
    """What the leaves say in either language."""
    first = [piece for leaf in cut if not leaf.alone for piece in leaf.pieces]
    second = [piece for leaf in cut for piece in (leaf.pieces if leaf.alone else leaf.others)]
    return said(first), said(second)


@pytest.mark.parametrize("room", FRAMES)
@pytest.mark.parametrize(("language", "companion"), PAIRS)
def test_no_sentence_of_either_language_is_lost_or_said_twice(
    language: str, companion: str, room: Frame
) -> None:
    roomy = replace(room, height=100_000, tall=100_000)
    for name in Shelf().cards(language):
        card, other = (Shelf().card(tag, name) for tag in (language, companion))
        for page in card.pages:
            cut = leaves_together(card, other, page, room)
            assert told(cut) == told(leaves_together(card, other, page, roomy))
            assert sum(leaf.heading and not leaf.alone for leaf in cut) >= 1


@pytest.mark.parametrize("room", FRAMES)
def test_every_leaf_is_found_by_its_first_unit(room: Frame) -> None:
    for name in Shelf().cards("es"):
        card, other = (Shelf().card(tag, name) for tag in ("es", "en"))
        for page in card.pages:
            cut = leaves_together(card, other, page, room)
            found = [leaf_of(cut, leaf.first, second=leaf.alone) for leaf in cut]
            assert found == list(range(len(cut)))


def pair(first: str, second: str) -> tuple[Card, Card, Page]:
    """A card of one paragraph, told as `first` and as `second`."""

    def card(tag: str, text: str) -> Card:
        blocks: tuple[Block, ...] = (Paragraph(id="p", text=(Run(text),)),)
        return replace(Shelf().card(tag, "your-day"), pages=(Page("page", "H", blocks),))

    here = card("es", first)
    return here, card("en", second), here.pages[0]


def test_sentences_stand_beside_their_own_where_there_are_as_many() -> None:
    card, other, page = pair("Uno aquí. " * 12, "One here. " * 12)
    cut = leaves_together(card, other, page, frame(Glass(), 2.0))
    assert len(cut) > 2
    for leaf in cut:
        assert [len(p.prose.sentences) for p in leaf.pieces] == [
            len(p.prose.sentences) for p in leaf.others
        ]


def test_a_block_with_more_sentences_in_one_language_stays_whole() -> None:
    card, other, page = pair("Uno. Dos. Tres.", "One and two. Three.")
    (leaf,) = leaves_together(card, other, page, frame(Glass(), 1.0))
    assert (len(said(list(leaf.pieces))), len(said(list(leaf.others)))) == (3, 2)


def test_sentences_that_meet_on_a_leaf_have_room_for_all_their_lines() -> None:
    card, other, page = pair(
        "Calcificaciones: puntitos de calcio. No vienen de la comida. La mayoría son inofensivas.",
        "Calcifications: tiny specks of calcium. They do not come from food. Most are harmless.",
    )
    room = shared(frame(Glass(), 2.0), draft=False)
    for leaf in leaves_together(card, other, page, frame(Glass(), 2.0)):
        texts = [piece.prose.text for piece in (*leaf.pieces, *leaf.others)]
        assert sum(text_height(room, Writing.LATIN, len(text)) for text in texts) <= room.height


def test_what_has_no_room_together_stands_on_leaves_of_its_own_one_after_the_other() -> None:
    long = "Una frase que es tan larga que llena ella sola todo lo que hay en una hoja."
    card, other, page = pair(long, long)
    cut = leaves_together(card, other, page, frame(Glass(), 2.0))
    assert [leaf.alone for leaf in cut if leaf.pieces] == [False, True]


# Reading


def test_read_to_me_reads_her_own_language() -> None:
    visit = opened().press("play")
    assert {sentence.language for sentence in read(visit).sentences} == {"es"}


def test_what_is_heard_is_marked_in_the_other_language_too() -> None:
    visit = opened().press("play")
    for sentence in read(visit).sentences[1:]:
        found = visit.screen.same(sentence.item, sentence.start)
        assert found is not None
        assert shown(visit)[found[0]].language == "en"


def test_the_whole_block_is_marked_where_sentences_do_not_correspond() -> None:
    visit = opened()
    item = shown(visit)["pack/often"]
    other = shown(visit)[item.beside]
    assert len(item.sentences) == len(other.sentences) == 1
    start, end = other.sentences[0].start, other.sentences[0].end
    two = replace(other.sentences[0], end=end - 9), replace(other.sentences[0], start=end - 8)
    rows = tuple(
        replace(each, sentences=two) if each.id == other.id else each
        for each in visit.screen.region("together").items
    )
    regions = tuple(
        replace(region, items=rows) if region.name == "together" else region
        for region in visit.screen.regions
    )
    found = replace(visit.screen, regions=regions).same("pack/often", 0)
    assert found is not None
    assert (found[0], found[1].start, found[1].end) == (other.id, start, end)


def test_a_touched_word_of_the_companion_is_read_in_her_language() -> None:
    visit = opened()
    other = shown(visit)["pack/often"].beside
    visit.do(i.ReadFrom(other, shown(visit)[other].sentences[0].words[2].start))
    script = read(visit)
    at = next(n for n, sentence in enumerate(script.sentences) if sentence.item == other)
    assert {sentence.language for sentence in script.sentences} == {"en"}
    assert visit.effects[-1] == Narrate(at, 2)
    found = visit.screen.same(other, 0)
    assert found is not None
    assert found[0] == "pack/often"


@pytest.mark.acr("2.5.1")
def test_a_button_reads_what_the_companion_reads_from_its_beginning() -> None:
    visit = opened()
    button = shown(visit)["play-second"]
    assert (button.label, button.role) == ("Leer en English", Role.BUTTON)
    visit.press("play-second")
    said = read(visit).sentences
    assert {sentence.language for sentence in said} == {"en"}
    assert visit.effects[-1] == Narrate(0)
    assert said[0].item == "name/second"  # that it is a draft


def test_where_one_language_is_alone_no_button_reads_another() -> None:
    visit = Visit(world()).press("begin", "language-es").do(i.OpenCard(FIRST_CARD))
    assert "play-second" not in visit.offered
    assert "play-all" in visit.offered


def test_larger_text_goes_on_with_the_sentence_of_the_companion() -> None:
    visit = opened()
    while "pack/after" not in shown(visit):
        visit.do(i.TurnPage(1))
    visit.do(i.ReadFrom(shown(visit)["pack/after"].beside, 0))
    before = read(visit).sentences[visit.state.reading.sentence]
    visit.do(i.SetTextStep(2.0))
    after = read(visit).sentences[visit.state.reading.sentence]
    assert (visit.state.reading.second, after.language) == (True, "en")
    assert [token.spoken for token in after.tokens] == [token.spoken for token in before.tokens]


@pytest.mark.parametrize("glass", [Glass(), UPRIGHT])
def test_a_whole_topic_is_read_in_one_language_past_the_leaves_of_the_other(glass: Glass) -> None:
    visit = opened(2.0, glass).do(i.ReadAloud(whole=True))
    heard = set()
    while visit.state.reading.phase is Phase.PLAYING:
        script = read(visit)
        assert script.sentences
        heard |= {sentence.language for sentence in script.sentences}
        visit.do(i.NarrationEnded())
    assert heard == {"es"}


def test_a_leaf_of_the_companion_alone_is_read_in_her_language() -> None:
    visit = opened(2.0)
    while not (isinstance(visit.state.place, Reader) and visit.state.place.second):
        visit.do(i.TurnPage(1))
    visit.do(i.ReadAloud())
    assert {sentence.language for sentence in read(visit).sentences} == {"en"}
