"""What is heard of a screen."""

from kiosk.access import phrases
from kiosk.session import intents as i
from kiosk.speech.script import Script
from tests.fakes import FIRST_CARD, ONLY_ENGLISH, Visit


def reader(card: str = FIRST_CARD, language: str = "en") -> Visit:
    return Visit().press("begin", f"language-{language}", f"card-{card}")


def said(script: Script) -> list[str]:
    return [" ".join(token.spoken for token in sentence.tokens) for sentence in script.sentences]


def test_a_leaf_is_read_as_it_is_shown_the_mark_of_a_draft_first() -> None:
    heard = said(phrases.reading(reader().screen))
    assert heard == [
        "Draft: a clinic has not checked this yet.",
        "A part of the pictur",
        "A part of the picture was not clear enough to see everything.",
    ]


def test_home_reads_the_topics_by_name() -> None:
    screen = Visit().press("begin", "language-en").screen
    script = phrases.reading(screen)
    assert said(script) == [
        "Why a closer look?",
        "What happens today",
        "Hard words",
        "Questions to ask",
    ]
    assert script.sentences[0].item == f"card-{FIRST_CARD}"


def test_each_word_is_tied_to_its_place_on_the_glass() -> None:
    screen = reader(language="ar").screen
    for sentence in phrases.reading(screen).sentences:
        item = screen.item(sentence.item)
        assert item is not None
        for token in sentence.tokens:
            assert item.label[token.start : token.end] == token.spoken


def test_a_text_in_another_language_is_said_in_that_language() -> None:
    told, *text = phrases.reading(reader(ONLY_ENGLISH, "es").screen).sentences
    assert (told.item, told.language) == ("untranslated", "es")
    assert {s.language for s in text if s.item not in ("untranslated", "draft")} == {"en"}
    assert {s.language for s in phrases.reading(reader(language="es").screen).sentences} == {"es"}


def test_a_figure_says_its_statement_and_whom_it_counted() -> None:
    visit = reader()
    for _ in range(3):
        visit.do(i.TurnPage(1))
    heard = said(phrases.reading(visit.press("fold-numbers").screen))
    assert heard[-2:] == [
        "A part of the picture was not clear enough to see everything.",
        "US clinics, 2007-2013",
    ]
    assert "US clinics, 2007-2013" not in said(phrases.reading(visit.press("onward").screen))


def test_a_question_is_said_with_its_answers() -> None:
    visit = reader()
    visit.now = visit.world.habits.warn_after
    visit.do(i.Tick())
    heard = said(phrases.overlay(visit.screen))
    assert heard[0] == "Are you still there?"
    assert heard[-2:] == ["Yes, I need more time", "No, clear the screen"]
    assert any("30 seconds" in sentence for sentence in heard)


def test_nothing_on_top_says_nothing() -> None:
    assert phrases.overlay(reader().screen).sentences == ()
