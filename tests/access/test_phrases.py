"""What is heard of a screen."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from kiosk.access import phrases
from kiosk.assets import locate
from kiosk.content.model import Cue
from kiosk.i18n.catalogue import Catalogues
from kiosk.session import intents as i
from kiosk.session.screen import Screen
from kiosk.session.state import Habits
from kiosk.speech import pace
from kiosk.speech.ear import Lexicon
from kiosk.speech.script import Clip, Script, Sentence
from tests.fakes import FIRST_CARD, ONLY_ENGLISH, Visit
from tests.session.visits import breathing, choosing, home


def reader(card: str = FIRST_CARD, language: str = "en") -> Visit:
    return Visit().press("begin", f"language-{language}", f"card-{card}")


def reading(screen: Screen, **lexicon: str) -> Script:
    return phrases.reading(screen, lambda tag: Lexicon(lexicon if tag == "en" else {}))


def overlay(screen: Screen) -> Script:
    return phrases.overlay(screen, lambda tag: Lexicon())


def said(script: Script) -> list[str]:
    return [" ".join(token.spoken for token in sentence.tokens) for sentence in script.sentences]


def test_a_leaf_is_read_as_it_is_shown_the_mark_of_a_draft_first() -> None:
    heard = said(reading(reader().screen))
    assert heard == [
        "Draft: a clinic has not checked this yet.",
        "A part of the pictur",
        "A part of the picture was not clear enough to see everything.",
    ]


def test_home_reads_the_topics_by_name() -> None:
    screen = Visit().press("begin", "language-en").screen
    script = reading(screen)
    assert said(script) == [
        "Why a closer look?",
        "What happens today",
        "Hard words",
        "Questions to ask",
    ]
    assert script.sentences[0].item == f"card-{FIRST_CARD}"


def test_a_topic_that_was_read_is_said_to_be_so_after_its_name() -> None:
    visit = Visit().press("begin", "language-en", f"card-{FIRST_CARD}")
    while "fold-numbers" not in visit.offered:
        visit.press("onward")
    visit.press("onward")
    assert said(reading(visit.screen))[:2] == [
        "Why a closer look? Already read",
        "What happens today",
    ]


def test_each_word_is_tied_to_its_place_on_the_glass() -> None:
    screen = reader(language="ar").screen
    for sentence in reading(screen).sentences:
        item = screen.item(sentence.item)
        assert item is not None
        for token in sentence.tokens:
            assert item.label[token.start : token.end] == token.spoken


@pytest.mark.acr("5.1.3.14")
def test_a_text_in_another_language_is_said_in_that_language() -> None:
    told, *text = reading(reader(ONLY_ENGLISH, "es").screen).sentences
    assert (told.item, told.language) == ("untranslated", "es")
    assert {s.language for s in text if s.item not in ("untranslated", "draft")} == {"en"}
    assert {s.language for s in reading(reader(language="es").screen).sentences} == {"es"}


def test_a_figure_says_its_statement_and_whom_it_counted() -> None:
    visit = reader()
    for _ in range(3):
        visit.do(i.TurnPage(1))
    heard = said(reading(visit.press("fold-numbers").screen))
    assert heard[-2:] == [
        "A part of the picture was not clear enough to see everything.",
        "US clinics, 2007 to 2013",
    ]
    assert "US clinics, 2007 to 2013" not in said(reading(visit.press("onward").screen))


def test_a_question_is_said_with_its_answers() -> None:
    visit = reader()
    visit.now = visit.world.habits.warn_after
    visit.do(i.Tick())
    heard = said(overlay(visit.screen))
    assert heard[0] == "Are you still there?"
    assert heard[-2:] == ["Yes, I need more time", "No, clear the screen"]
    assert any("30 seconds" in sentence for sentence in heard)


def test_nothing_on_top_says_nothing() -> None:
    assert overlay(reader().screen).sentences == ()


def test_the_pack_says_how_its_words_are_said() -> None:
    heard = said(reading(reader().screen, picture="pik-cher"))
    assert heard[-1] == "A part of the pik-cher was not clear enough to see everything."


def test_rests_follow_what_comes_next() -> None:
    draft, heading, *text = reading(reader().screen).sentences
    assert (draft.rest, heading.rest) == (pace.AFTER_ITEM_MS, pace.AFTER_HEADING_MS)
    several = reading(reader().press("onward").screen).sentences
    inside = next(s for s, after in pairwise(several) if s.item == after.item)
    assert inside.rest == pace.WITHIN_ITEM_MS < text[-1].rest


def test_what_is_counted_is_said_with_its_number() -> None:
    for card in ("your-day", "questions"):
        leads = [s.lead for s in reading(reader(card).screen).sentences if s.lead]
        assert leads == [f"{n + 1}." for n in range(len(leads))] != []


def test_how_it_was_is_asked_with_every_answer_by_name() -> None:
    visit = home(Habits(how_was_it=True)).press("done")
    said = phrases.question(visit.screen, lambda _: Lexicon()).sentences
    heard = [" ".join(token.spoken for token in sentence.tokens) for sentence in said]
    assert heard[0] == "How was it?"
    assert heard[-4:] == ["Good", "So-so", "Not good", "No answer"]


def test_who_needs_to_hear_is_told_where_to_turn_to() -> None:
    words = Catalogues(locate("locales")).of("en")
    heard = " ".join(said(phrases.apology(words, "Filipino")))
    assert "Filipino" in heard
    assert "desk" in heard
    assert {s.language for s in phrases.apology(words, "Filipino").sentences} == {"en"}


# Recordings

_WORDS = 12
"""What the long sentence of the sample has."""


def recorded(screen: Screen, *, place: str = "often", aligned: int = _WORDS) -> list[Sentence]:
    """The sentences of `place`, read by a person: a word each half second, from 1 s on."""
    moments = tuple(1000 + 500 * n for n in range(aligned))
    cue = Cue(start=900, end=1000 + 500 * _WORDS, words=moments)
    regions = tuple(
        replace(
            region,
            items=tuple(
                replace(item, cue=cue) if item.place == place else item for item in region.items
            ),
        )
        for region in screen.regions
    )
    script = reading(replace(screen, regions=regions, recording="/pack/said.flac"))
    items = {item.id for item in screen.items() if item.place == place}
    return [sentence for sentence in script.sentences if sentence.item in items]


def test_what_a_person_has_read_comes_with_its_clip() -> None:
    (sentence,) = recorded(reader().screen)
    assert sentence.clip == Clip(
        file="/pack/said.flac",
        start=900,
        end=7000,
        words=tuple(1000 + 500 * n for n in range(_WORDS)),
    )


def test_what_she_has_not_read_is_left_to_a_voice() -> None:
    assert all(s.clip is None for s in reading(reader().screen).sentences)
    assert recorded(reader().screen, aligned=_WORDS - 1)[0].clip is None


def test_sentences_of_one_text_follow_one_another_in_the_recording() -> None:
    page = reader().press("onward").screen
    first, second = recorded(page, place="long", aligned=2 * _WORDS)
    assert first.clip
    assert second.clip
    assert first.clip.end == second.clip.start == second.clip.words[0]
    assert len(first.clip.words) == len(first.tokens)


def test_a_text_cut_in_two_by_its_size_keeps_its_place_in_the_recording() -> None:
    visit = reader().press("onward")
    whole = recorded(visit.screen, place="long", aligned=2 * _WORDS)
    visit.do(i.SetTextStep(2.0))
    pieces: list[Sentence] = []
    while visit.screen.item("pack/after") is None:
        pieces += recorded(visit.screen, place="long", aligned=2 * _WORDS)
        visit.do(i.TurnPage(1))
    assert [piece.clip for piece in pieces] == [sentence.clip for sentence in whole]


def test_a_breath_says_only_which_way_it_goes() -> None:
    script = phrases.breath(breathing().screen, lambda tag: Lexicon())
    assert said(script) == ["Breathe in"]


def test_a_question_says_first_whether_it_is_chosen() -> None:
    script = phrases.reading(choosing().press("ask-mine/time").screen, lambda tag: Lexicon())
    leads = {sentence.item: sentence.lead for sentence in script.sentences if sentence.lead}
    assert leads == {
        "ask-mine/pain": "Not chosen:",
        "ask-mine/time": "Chosen:",
        "ask-mine/result": "Not chosen:",
    }


def test_on_and_off_are_heard_with_what_they_switch() -> None:
    script = overlay(reader().press("sheet").screen)
    leads = {(s.item, s.lead) for s in script.sentences if s.item.startswith("reach")}
    assert leads == {
        ("reach-off", "Move everything lower."),
        ("reach-on", "Move everything lower."),
    }
