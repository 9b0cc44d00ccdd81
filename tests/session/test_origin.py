"""Where the numbers of a figure come from, shown and said when it is asked for."""

from kiosk.access import phrases
from kiosk.session import intents as i
from kiosk.session.effects import Voice
from kiosk.session.screen import OverlayKind
from kiosk.session.state import Habits, Speaker
from kiosk.speech.ear import Lexicon
from tests.fakes import Visit
from tests.session.visits import card, overlay

SPEAKER = Habits(speaker=Speaker.ALWAYS)


def figure(habits: Habits = SPEAKER) -> Visit:
    """At the first step of an icon array."""
    visit = card(habits)
    while "fold-numbers" not in visit.offered:
        visit.press("onward")
    return visit.press("fold-numbers")


def test_a_figure_leads_to_its_source_and_back() -> None:
    visit = figure().press("origin")
    assert overlay(visit) is OverlayKind.ORIGIN
    here = visit.press("leave")
    assert overlay(here) is None
    assert here.screen.people is not None


def test_it_names_the_study_whom_it_counted_and_when_each_in_its_language() -> None:
    visit = figure().press("language", "language-es", "origin")
    assert visit.screen.overlay is not None
    told = [
        (item.label, item.language)
        for region in visit.screen.overlay.regions
        for item in region.items
        if item.intent is None
    ]
    assert told == [
        ("A study", "en"),
        ("A quién se contó:", ""),
        ("1000 women", "en"),
        ("Cuándo:", ""),
        ("2007-2013", "en"),
        ("Los números no dicen qué pasa en su caso. Puede preguntarnos.", ""),
    ]
    said = phrases.overlay(visit.screen, lambda _: Lexicon()).sentences
    assert [sentence.language for sentence in said][:4] == ["es", "en", "es", "en"]


def test_it_is_said_to_somebody_who_listens_and_silent_once_it_is_closed() -> None:
    assert figure().press("origin").effects == ()
    visit = figure().press("play", "stop", "origin")
    assert visit.effects == (Voice.ANNOUNCE,)
    assert visit.press("leave").effects == (Voice.HUSH,)


def test_it_is_not_in_the_way_of_a_reading() -> None:
    assert "origin" not in figure().press("play").offered


def test_a_kiosk_that_may_not_speak_shows_it_too() -> None:
    assert "origin" in figure(Habits(speaker=Speaker.NEVER)).offered


def test_a_source_that_is_not_there_leads_nowhere() -> None:
    visit = figure()
    assert visit.copy().do(i.ShowOrigin("OTHER")).state == visit.state


def test_reading_the_page_shows_the_part_that_is_read() -> None:
    visit = figure().press("play")
    seen = []
    while visit.screen.people is not None and visit.state.reading.phase == "playing":
        seen.append(visit.screen.people.current)
        visit.do(i.NarrationEnded())
    assert seen == [0, 1, 2, 3]
