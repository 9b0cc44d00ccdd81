"""Nobody there: the question, the answers, and what is forgotten."""

import pytest

from kiosk.session import intents as i
from kiosk.session.effects import Forget, Narrate, Voice
from kiosk.session.intents import Intent
from kiosk.session.parting import LONGEST_QUESTION
from kiosk.session.screen import Look, OverlayKind
from kiosk.session.state import (
    Attract,
    Habits,
    Phase,
)
from kiosk.session.step import LONGEST_TOUCH
from kiosk.speech.earcons import Earcon
from tests.fakes import Visit
from tests.session.visits import ANSWER, WARN, card, home, left_alone, listening, overlay, warned


@pytest.mark.acr("2.2.1")
def test_two_minutes_untouched_it_asks_and_counts_down() -> None:
    visit = left_alone(home(), WARN - 1)
    assert overlay(visit) is None
    left_alone(visit, 1)
    assert visit.screen.overlay is not None
    assert visit.screen.overlay.seconds == ANSWER // 1000
    left_alone(visit, 10_000)
    assert visit.screen.overlay.seconds == ANSWER // 1000 - 10


def test_without_an_answer_everything_is_forgotten() -> None:
    visit = warned(card().press("sheet", "theme-dark", "leave"))
    left_alone(visit, ANSWER - 1)
    assert overlay(visit) is OverlayKind.WARNING
    left_alone(visit, 1)
    assert visit.state == visit.rested
    assert Forget() in visit.effects


def test_the_screen_of_languages_is_left_alone_too() -> None:
    visit = warned(Visit().press("begin"))
    assert left_alone(visit, ANSWER).state == visit.rested


STAYS: list[Intent] = [
    i.Stay(),
    i.Close(),
    i.GoBack(),
    i.GoHome(),
    i.Help(),
    i.Select(),
    i.TurnPage(1),
    i.SkipSentence(0),
    i.ChangeVolume(1),
    i.OpenLanguages(),
]


@pytest.mark.acr("2.2.1")
@pytest.mark.parametrize("intent", STAYS, ids=lambda intent: type(intent).__name__)
def test_anything_but_no_stays_exactly_here(intent: Intent) -> None:
    visit = card().press("onward")
    before = visit.state.place
    warned(visit).do(intent)
    assert (overlay(visit), visit.state.place) == (None, before)
    assert overlay(left_alone(visit, WARN - 1)) is None


def test_no_clears_the_screen_at_once() -> None:
    visit = warned(card()).press("clear")
    assert visit.state == visit.rested
    assert Forget() in visit.effects


def test_no_can_be_chosen_with_the_keypad() -> None:
    visit = warned(card()).do(i.MoveFocus(1))
    assert visit.screen.focus == "stay"
    visit.do(i.MoveFocus(1))
    assert visit.screen.focus == "clear"
    assert visit.do(i.Select()).state == visit.rested


@pytest.mark.acr("2.2.1")
def test_looking_at_the_answers_gives_more_time() -> None:
    visit = left_alone(warned(card()), ANSWER - 1).do(i.MoveFocus(1))
    assert overlay(left_alone(visit, ANSWER - 1)) is OverlayKind.WARNING


def test_a_finger_on_the_question_gives_more_time() -> None:
    visit = left_alone(warned(card()), ANSWER - 1).do(i.Touch(down=True))
    left_alone(visit, 2).do(i.Touch(down=False))
    assert overlay(left_alone(visit, ANSWER - 1)) is OverlayKind.WARNING


def test_what_lay_on_top_is_there_again_after_she_stays() -> None:
    visit = warned(card().press("sheet")).press("stay")
    assert overlay(visit) is OverlayKind.SHEET


@pytest.mark.parametrize("listened", [False, True])
def test_the_question_is_spoken_to_those_who_listened(listened: bool) -> None:
    visit = warned(listening().press("stop") if listened else card())
    said = (Voice.ANNOUNCE, Earcon.WARNING) if listened else (Earcon.WARNING,)
    assert visit.effects == said


def test_listening_is_not_absence() -> None:
    visit = left_alone(listening(), 10 * WARN)
    assert overlay(visit) is None
    visit.do(i.NarrationEnded())
    assert overlay(left_alone(visit, WARN - 1)) is None
    warned(left_alone(visit, 0))


def test_a_finger_on_the_glass_is_not_absence() -> None:
    visit = left_alone(card().do(i.Touch(down=True)), 2 * WARN)
    assert overlay(visit) is None
    visit.do(i.Touch(down=False))
    assert overlay(left_alone(visit, WARN - 1)) is None


def test_dirt_on_the_glass_does_not_keep_a_visit_for_ever() -> None:
    visit = left_alone(card().do(i.Touch(down=True)), LONGEST_TOUCH - 1)
    assert overlay(visit) is None
    warned(visit)


def test_a_pause_is_absence_in_the_end() -> None:
    visit = warned(listening().press("play")).do(i.NarrationEnded())
    assert left_alone(visit, ANSWER).state.place == Attract()


def test_after_a_spoken_question_a_reading_can_begin_again() -> None:
    visit = warned(listening().do(i.SentenceHeard(1)).press("play"))
    visit.do(i.SentenceHeard(1)).press("stay", "play")
    assert Narrate(0) in visit.effects


def test_a_spoken_question_that_ends_starts_nothing() -> None:
    visit = warned(card().press("onward", "play", "allow", "play"))
    before = visit.screen.place
    visit.do(i.SentenceHeard(0), i.NarrationEnded())
    assert (visit.screen.place, visit.state.reading.phase) == (before, Phase.OFF)
    assert left_alone(visit, ANSWER).state == visit.rested


STAYING: dict[str, list[Intent]] = {
    "touch": [i.Touch(down=True), i.Stay(), i.Touch(down=False)],
    "key": [i.Select()],
    "assistive technology": [i.FocusOn("stay"), i.Stay()],
    "any other key": [i.GoBack()],
}


@pytest.mark.parametrize("by", STAYING)
def test_she_may_stay_as_often_as_she_likes(by: str) -> None:
    """At least ten times, says WCAG 2.2, 2.2.1."""
    visit = card().press("onward")
    place = visit.state.place
    for _ in range(12):
        left_alone(warned(visit), ANSWER - 1).do(*STAYING[by])
        assert (overlay(visit), visit.state.place) == (None, place)
    assert left_alone(warned(visit), ANSWER).state.place == Attract()


def test_while_the_question_is_said_the_time_to_answer_stands_still() -> None:
    visit = warned(listening().press("stop"))
    for _ in range(10):
        left_alone(visit, 1000)
    assert visit.screen.overlay is not None
    assert visit.screen.overlay.seconds == ANSWER // 1000
    left_alone(visit.do(i.NarrationEnded()), ANSWER - 1)
    assert overlay(visit) is OverlayKind.WARNING
    assert left_alone(visit, 1).state == visit.rested


def test_a_voice_that_never_ends_does_not_keep_a_visit_for_ever() -> None:
    visit = left_alone(warned(listening().press("stop")), LONGEST_QUESTION - 1)
    assert left_alone(visit, ANSWER).state == visit.rested


def test_a_finger_that_rests_on_the_question_keeps_it_there() -> None:
    visit = warned(card()).do(i.Touch(down=True))
    for _ in range(LONGEST_TOUCH // ANSWER - 1):
        left_alone(visit, ANSWER)
    assert overlay(visit) is OverlayKind.WARNING
    visit.do(i.Touch(down=False))
    assert overlay(left_alone(visit, ANSWER - 1)) is OverlayKind.WARNING


def test_the_next_visit_looks_and_sounds_as_the_site_has_it() -> None:
    site = Habits(speed=1, volume=2, look=Look(theme="dark", step=1.25))
    visit = card(site).do(i.SetTheme("contrast"), i.SetTextStep(2.0))
    visit.do(i.ChangeSpeed(1), i.ChangeVolume(1), i.Finish()).press("begin")
    assert (visit.state.speed, visit.state.volume, visit.state.look) == (1, 2, site.look)
    assert visit.state.reading.phase is Phase.OFF


def test_a_larger_text_does_not_end_a_pause() -> None:
    visit = listening().press("play", "sheet", "text-3")
    assert not any(isinstance(effect, Narrate) for effect in visit.effects)
    visit.do(i.Close())
    assert any(isinstance(effect, Narrate) for effect in visit.press("play").effects)


def test_a_key_cannot_start_a_reading_under_the_desk() -> None:
    visit = listening().press("desk").do(i.SkipSentence(1))
    assert visit.effects == ()


def test_the_finger_that_said_i_am_done_may_leave_the_glass_later() -> None:
    visit = home().do(i.Touch(down=True)).press("done").do(i.Touch(down=False))
    assert visit.state == visit.rested


def test_nothing_happens_to_the_screen_at_rest() -> None:
    visit = Visit()
    before = visit.screen
    left_alone(visit, 100 * WARN)
    assert (visit.screen, visit.effects) == (before, ())
