"""My questions: chosen at a touch or by key, kept for the visit, and forgotten with it."""

import pytest

from kiosk.access import phrases
from kiosk.session import intents as i
from kiosk.session.screen import Kind
from kiosk.session.state import Habits, Phase
from kiosk.speech.ear import Lexicon
from tests.fakes import Visit
from tests.session.visits import choosing, home


def chosen(visit: Visit) -> list[str]:
    """The questions on the screen that are chosen."""
    items = visit.screen.region("questions").items
    return [item.id for item in items if item.chosen]


def test_a_touch_chooses_a_question_and_another_lets_it_go() -> None:
    visit = choosing().press("ask-mine/pain", "ask-mine/result")
    assert chosen(visit) == ["ask-mine/pain", "ask-mine/result"]
    assert chosen(visit.press("ask-mine/pain")) == ["ask-mine/result"]


@pytest.mark.acr("3.2.2")
def test_a_key_chooses_the_question_with_the_ring_and_leaves_the_ring_there() -> None:
    visit = choosing().do(i.FocusOn("ask-mine/time"), i.Select())
    assert chosen(visit) == ["ask-mine/time"]
    assert visit.screen.focus == "ask-mine/time"


def test_the_choice_outlives_leaving_the_card_and_changing_the_language() -> None:
    visit = choosing().press("ask-mine/pain", "home", "language", "language-ar", "card-questions")
    while "ask-mine/pain" not in visit.offered:
        visit.press("onward")
    assert chosen(visit) == ["ask-mine/pain"]


def test_nobody_finds_what_the_visitor_before_her_chose() -> None:
    visit = choosing().press("ask-mine/pain", "home", "done")
    assert visit.state == visit.rested
    assert visit.state.questions == home().state.questions == ()


def test_reading_goes_on_while_a_question_is_chosen() -> None:
    visit = choosing().press("play", "allow").do(i.SentenceHeard(1))
    before = visit.state.reading
    visit.press("ask-mine/pain")
    assert visit.state.reading == before
    assert visit.effects == ()


def shown(visit: Visit) -> list[str]:
    """The questions shown to the staff, each followed by what it is in their language."""
    return [item.label for item in visit.screen.region("mine").items]


def test_there_is_nothing_to_show_before_a_question_is_chosen() -> None:
    visit = choosing()
    assert "mine" not in visit.offered
    assert "mine" in visit.press("ask-mine/pain").offered


def test_the_staff_see_one_language_where_patient_and_staff_share_it() -> None:
    visit = choosing().press("ask-mine/time", "ask-mine/pain", "mine")
    assert visit.screen.kind is Kind.MINE
    assert shown(visit) == ["A part of the picture wa", "A part of the pictur"]


def test_the_staff_see_the_question_in_their_own_language_too() -> None:
    visit = choosing(Habits(staff_language="es")).press("ask-mine/pain", "mine")
    assert shown(visit) == ["A part of the pictur", "Una parte de la imag"]


def test_a_language_of_the_staff_that_the_pack_lacks_is_the_pack_s_own() -> None:
    visit = choosing(Habits(staff_language="ru")).press("ask-mine/pain", "language", "language-es")
    visit.press("desk", "mine")
    assert shown(visit) == ["Una parte de la imag", "A part of the pictur"]


def test_the_questions_are_shown_from_home_by_way_of_the_desk_and_back() -> None:
    visit = choosing().press("ask-mine/pain", "home", "desk", "mine")
    assert {"drop-questions-mine/pain", "back", "take", "read", "desk"} <= set(visit.offered)
    assert visit.press("back").screen.kind is Kind.HOME


def test_taking_the_last_question_away_leads_back_to_the_card() -> None:
    visit = choosing().press("ask-mine/pain", "ask-mine/time", "mine")
    visit.press("drop-questions-mine/pain")
    assert shown(visit) == ["A part of the picture wa"]
    visit.press("drop-questions-mine/time")
    assert visit.screen.kind is Kind.READER
    assert chosen(visit) == []


def heard(visit: Visit) -> list[tuple[str, str]]:
    """What is read aloud, and in which language."""
    said = phrases.reading(visit.screen, lambda _: Lexicon())
    label = {item.id: item.label for item in visit.screen.items()}
    return [(each.language, label[each.item]) for each in said.sentences]


@pytest.mark.acr("5.1.3.14")
def test_each_question_is_read_by_a_voice_of_its_own_language() -> None:
    visit = choosing(Habits(staff_language="es")).press("ask-mine/pain", "mine", "read", "allow")
    assert heard(visit)[1:] == [("en", "A part of the pictur"), ("es", "Una parte de la imag")]
    assert visit.state.reading.phase is Phase.PLAYING


@pytest.mark.acr("402.2.2", "5.1.3.16")
def test_what_the_code_holds_can_be_heard() -> None:
    visit = choosing().press("ask-mine/time", "ask-mine/pain", "mine", "take", "read", "allow")
    told = [text for _, text in heard(visit)]
    assert told[-2:] == visit.screen.code.split("\n")
    assert len(told) > 2


def test_the_way_back_from_the_code_is_the_way_there() -> None:
    visit = choosing().press("ask-mine/pain", "mine", "take")
    assert visit.screen.kind is Kind.TAKING
    assert visit.press("back").screen.kind is Kind.MINE
    assert visit.press("take", "desk", "mine").screen.kind is Kind.MINE
    visit.press("take", "language", "language-ar")
    assert (visit.screen.kind, visit.screen.language) == (Kind.TAKING, "ar")
    assert visit.press("back", "back").screen.kind is Kind.READER
