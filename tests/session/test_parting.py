"""The end of a visit: forgotten first, and only then asked how it was, where the site asks."""

import pytest

from kiosk.session import intents as i
from kiosk.session.effects import Count, Forget, Voice
from kiosk.session.intents import Intent
from kiosk.session.parting import FAREWELL_MS
from kiosk.session.screen import Kind
from kiosk.session.state import Attract, Farewell, Habits, State
from tests.fakes import Visit
from tests.session.visits import ANSWER, WARN, home, left_alone, warned

ASKS = Habits(how_was_it=True)


def parted(*, heard: bool = False) -> Visit:
    """A visit to a site that asks, in Spanish, large and dark, when she has just said that she is done."""
    visit = home(ASKS).do(i.OpenLanguages(), i.ChooseLanguage("es"))
    visit.do(i.SetTextStep(2.0), i.SetTheme("dark"), i.Ask("questions", "mine/pain"))
    if heard:
        visit.do(i.ReadAloud(), i.AllowSpeaker(), i.StopReading())
    return visit.do(i.Finish())


def test_nobody_is_asked_unless_the_site_wants_it() -> None:
    visit = home().press("done")
    assert (visit.state, visit.effects) == (visit.rested, (Forget(),))


def test_what_is_asked_knows_the_language_and_nothing_else() -> None:
    visit = parted()
    assert visit.effects == (Forget(),)
    known = {
        name: getattr(visit.state, name)
        for name in State.__struct_fields__
        if getattr(visit.state, name) != getattr(visit.rested, name)
    }
    assert known == {"language": "es", "place": Farewell()}
    assert visit.screen.kind is Kind.FAREWELL


@pytest.mark.parametrize(("face", "number"), [("smiling", 0), ("level", 1), ("frowning", 2)])
def test_a_face_is_counted_and_everything_else_forgotten(face: str, number: int) -> None:
    visit = parted().press(f"face-{face}")
    assert (visit.state, visit.effects) == (visit.rested, (Forget(), Count(number)))


@pytest.mark.parametrize("intent", [i.Finish(), i.GoBack(), i.GoHome(), i.Close()])
def test_no_answer_is_as_easy_and_counts_nothing(intent: Intent) -> None:
    visit = parted()
    assert "no-answer" in visit.offered
    visit.do(intent)
    assert (visit.state, visit.effects) == (visit.rested, (Forget(),))


def test_it_does_not_wait_long() -> None:
    visit = left_alone(parted(), FAREWELL_MS - 1)
    assert visit.screen.kind is Kind.FAREWELL
    assert left_alone(visit, 1).state == visit.rested
    assert visit.effects == (Forget(),)


def test_it_is_said_to_somebody_who_listened_and_waits_until_it_is_said() -> None:
    visit = parted(heard=True)
    assert visit.effects == (Forget(), Voice.TUNE, Voice.ASK)
    for _ in range(20):
        left_alone(visit, 1000)
    assert visit.screen.kind is Kind.FAREWELL
    left_alone(visit.do(i.NarrationEnded()), FAREWELL_MS - 1)
    assert visit.screen.kind is Kind.FAREWELL
    assert left_alone(visit, 1).state == visit.rested


def test_it_can_be_answered_by_keys_and_looking_at_the_answers_gives_time() -> None:
    visit = left_alone(parted().do(i.MoveFocus(1)), FAREWELL_MS - 1).do(i.MoveFocus(1))
    left_alone(visit, FAREWELL_MS - 1)
    assert visit.screen.focus == "face-level"
    assert Count(1) in visit.do(i.Select()).effects


def test_who_walked_away_or_said_no_is_not_asked() -> None:
    assert left_alone(warned(home(ASKS)), ANSWER).state.place == Attract()
    assert warned(home(ASKS)).press("clear").state.place == Attract()


@pytest.mark.parametrize(
    "intent", [i.Help(), i.ReadAloud(), i.OpenSheet(), i.OpenCard("closer-look")]
)
def test_there_is_no_way_back_into_the_visit(intent: Intent) -> None:
    visit = parted()
    before = visit.screen
    assert visit.do(intent).screen == before
    assert left_alone(visit, WARN).state.place == Attract()


def test_a_face_means_nothing_anywhere_else() -> None:
    visit = home(ASKS).do(i.Rate(0))
    assert (visit.screen.kind, visit.effects) == (Kind.HOME, ())
