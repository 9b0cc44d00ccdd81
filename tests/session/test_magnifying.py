"""The word strip: which word it shows, and where nothing may be covered, none."""

import pytest

from kiosk.i18n.languages import Writing
from kiosk.i18n.segmentation import Sentence, segment
from kiosk.session import intents as i
from kiosk.session.frames import frame
from kiosk.session.glass import SIZES, Glass
from kiosk.session.layout import body_line, row_height
from kiosk.session.magnifying import Large, enlarged, word_at
from kiosk.session.screen import Item, Kind, Look, Region, Role, Screen
from kiosk.session.state import Habits, Phase, Speaker
from tests.session.visits import card, home

NOTHING = Large()


def item(text: str, name: str = "p", language: str = "") -> Item:
    """A paragraph."""
    return Item(
        id=name,
        role=Role.PARAGRAPH,
        label=text,
        language=language,
        sentences=segment(text).sentences,
    )


def page(*items: Item, region: str = "text", kind: Kind = Kind.READER, on: bool = True) -> Screen:
    """A page with a strip above it, or not `on`."""
    return Screen(
        kind=kind,
        language="en",
        title="",
        look=Look(magnify=on),
        size=1.0,
        place="",
        regions=(Region(name=region, items=items),),
    )


@pytest.mark.parametrize(
    ("text", "language", "start", "end", "word"),
    [
        ("See the “mammogram”, please.", "", 8, 20, "mammogram"),
        ("About 50%.", "", 6, 10, "50%"),
        ("您的X光片，好。", "zh-Hans", 2, 6, "X光片"),
        ("أَخبِري الطَّبيبة، الآن.", "ar", 0, 7, "أَخبِري"),
    ],
)
def test_the_word_stands_alone_in_its_own_language(
    text: str, language: str, start: int, end: int, word: str
) -> None:
    said = item(text, language=language)
    assert enlarged(page(said), said, start, end) == Large(word, language or "en")


def test_it_is_there_only_for_who_asked_for_it() -> None:
    said = item("One word.")
    assert enlarged(page(said, on=False), said, 0, 3) == NOTHING


def test_a_notice_in_the_place_of_the_strip_is_not_covered() -> None:
    said = item("No sound here.")
    assert enlarged(page(said, region="notice"), said, 0, 2) == NOTHING


def test_a_page_without_room_for_it_is_not_covered() -> None:
    said = item("Take this with you.")
    assert enlarged(page(said, kind=Kind.TAKING), said, 0, 4) == NOTHING


def test_what_is_not_read_is_not_shown_large() -> None:
    assert enlarged(page(item("One.")), item("Another.", "q"), 0, 7) == NOTHING


def test_a_touch_between_two_words_is_the_one_before() -> None:
    said = item("First here. Then there.")
    found = word_at(said, 16)
    assert found is not None
    assert said.label[found[1].start : found[1].end] == "Then"
    assert said.label[found[0].start : found[0].end].strip() == "Then there."


def test_where_there_are_no_words_there_is_none() -> None:
    nothing = Item(
        id="p", role=Role.PARAGRAPH, label="…", sentences=(Sentence(start=0, end=1, words=()),)
    )
    assert word_at(nothing, 0) is None
    assert word_at(Item(id="p", role=Role.PARAGRAPH, label="", sentences=()), 0) is None


@pytest.mark.parametrize("glass", [Glass(), Glass(width=1080, height=1920)])
@pytest.mark.parametrize("size", SIZES)
def test_the_strip_takes_its_room_from_the_page(glass: Glass, size: float) -> None:
    plain, under = frame(glass, size), frame(glass, size, magnify=True)
    assert under.height < plain.height
    assert under.tall < plain.tall
    assert (under.body, under.wide) == (plain.body, plain.wide)
    assert frame(glass, size, low=True, magnify=True).height == under.height


def test_at_the_largest_text_three_lines_still_stand_under_it() -> None:
    under = frame(Glass(), SIZES[-1], magnify=True)
    assert 3 * body_line(under, Writing.LATIN) <= under.height
    assert row_height(under, Writing.LATIN, 10) > under.body


@pytest.mark.parametrize("step", SIZES)
def test_choosing_it_while_a_page_is_read_goes_on_at_the_same_sentence(step: float) -> None:
    habits = Habits(speaker=Speaker.ALWAYS, look=Look(step=step))
    visit = card(habits).press("onward", "play").do(i.SentenceHeard(0))
    heard = visit.screen.read_aloud()[0].label
    visit.do(i.SetMagnify(True))
    assert visit.state.reading.phase is Phase.PLAYING
    assert visit.state.look.magnify
    assert visit.screen.read_aloud()[0].label[:10] == heard[:10]


def test_a_site_may_begin_with_it() -> None:
    assert home(Habits(look=Look(magnify=True))).state.look.magnify
