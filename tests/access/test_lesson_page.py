"""What is seen and said while keys are learnt."""

import pytest

from kiosk.access import lesson_page
from kiosk.access.keys import Action
from kiosk.access.learning import ASKED, Lesson, done, pressed
from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from kiosk.session import intents as i
from kiosk.session.screen import Screen
from kiosk.speech.script import Script

WORDS = Catalogues(locate("locales")).of


def page(lesson: Lesson, language: str = "en") -> Screen:
    return lesson_page.screen(lesson, WORDS(language), theme="light", size=1.0)


def heard(script: Script) -> str:
    return " ".join(token.spoken for said in script.sentences for token in said.tokens)


def test_it_asks_for_the_key_and_says_how_to_go_on() -> None:
    first = page(Lesson())
    assert first.title == "Press the key for: the next thing on the screen."
    said = heard(lesson_page.said(None, first))
    assert said.startswith("Press the key for: the next thing on the screen. 1 of 17. The keypad")


def test_what_came_is_said_before_the_next_key_is_asked_for() -> None:
    before, after = page(Lesson()), page(pressed(Lesson(), "xkb:197"))
    assert heard(lesson_page.said(before, after)) == (
        "Key 197: the next thing on the screen. Press the key for: choosing what is marked. 2 of 17."
    )


def test_a_key_that_is_taken_is_told_with_what_it_is_for_and_where_it_led() -> None:
    given = pressed(Lesson(), "Key_F19")
    refused = pressed(given, "Key_F19")
    said = heard(lesson_page.said(page(given), page(refused)))
    assert said == "Skip this one. Key F19 is taken: the next thing on the screen."


def test_the_last_page_tells_every_key_that_was_learnt() -> None:
    lesson = done(pressed(pressed(Lesson(), "xkb:197"), "xkb:198"), i.TurnPage(len(ASKED)))
    before = page(lesson)
    assert [item.label for item in before.region("statement").items] == [
        "Key 197: the next thing on the screen.",
        "Key 198: choosing what is marked.",
    ]
    assert heard(lesson_page.said(None, before)).endswith("Key 198: choosing what is marked.")
    assert heard(lesson_page.said(before, page(pressed(lesson, "xkb:30")))) == "Key 30 has no use."


@pytest.mark.parametrize("language", ["en", "es", "ar", "zh-Hans"])
def test_all_that_is_seen_is_said(language: str) -> None:
    lesson = Lesson()
    for number in range(len(ASKED) + 1):
        shown = page(lesson, language)
        items = [item for region in shown.regions if region.name != "foot" for item in region.items]
        assert {item.id for item in items} == {
            said.item for said in lesson_page.said(None, shown).sentences
        }
        lesson = pressed(lesson, f"xkb:{100 + number}")


def test_every_action_and_every_button_has_words_of_its_own() -> None:
    lessons = [Lesson(at=at, keys={"xkb:9": Action.NEXT}) for at in range(len(ASKED) + 1)]
    for language in ("en", "es", "ar", "zh-Hans"):
        titles = {page(lesson, language).title for lesson in lessons}
        labels = {item.label for lesson in lessons for item in page(lesson, language).actions()}
        assert (len(titles), len(labels)) == (len(lessons), 5)
