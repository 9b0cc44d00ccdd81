"""The way to a person: everything it says is said, at every size of text, and nothing comes before it."""

import pytest

from kiosk.session import intents as i
from kiosk.session.glass import SIZES, Glass
from kiosk.session.screen import Look
from kiosk.session.state import Habits
from tests.fakes import LANGUAGES, Visit, world

_UPRIGHT = Glass(width=1080, height=1920)
_RING = "Ring the bell beside the door. Somebody comes within a few minutes."


def told(visit: Visit) -> list[str]:
    """What the desk's pages say, one after the other, until they come round again."""
    said: list[str] = []
    visit.do(i.AskDesk())
    while visit.screen.region("message").items[0].label not in said:
        said += [item.label for item in visit.screen.region("message").items]
        if "desk-more" in visit.offered:
            visit.press("desk-more")
    return said


def settled(step: float, glass: Glass, language: str = "en", *, low: bool = False) -> Visit:
    """On home, where the clinic has its own words for the desk."""
    habits = Habits(desk={"en": _RING}, look=Look(step=step, low=low))
    return Visit(world(habits, glass)).press("begin", f"language-{language}")


@pytest.mark.parametrize("low", [False, True])
@pytest.mark.parametrize("glass", [Glass(), _UPRIGHT], ids=["landscape", "upright"])
@pytest.mark.parametrize("step", SIZES)
def test_all_of_it_is_said_in_its_order(step: float, glass: Glass, low: bool) -> None:
    visit = settled(step, glass, low=low)
    for way in (i.GoHome(), i.OpenCard("questions")):
        assert told(visit.do(i.Close(), way)) == [
            "This screen does not call anyone.",
            _RING,
            "You can ask for an interpreter, for help, or to stop.",
            "You may be called at any moment, and you may leave at any moment.",
        ]


@pytest.mark.parametrize("step", SIZES)
def test_chosen_questions_take_the_place_of_nothing(step: float) -> None:
    visit = settled(step, Glass())
    without = told(visit)
    visit.do(i.Close(), i.Ask("questions", "mine/pain"))
    assert told(visit) == without
    seen = set()
    for _ in without:
        seen |= set(visit.offered)
        if "desk-more" in visit.offered:
            visit.press("desk-more")
    assert "mine" in seen


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", SIZES)
def test_it_says_as_much_in_every_language(language: str, step: float) -> None:
    assert len(told(settled(step, Glass(), language))) == 4


@pytest.mark.parametrize("step", SIZES)
def test_home_says_that_one_may_be_called_or_leave(step: float) -> None:
    assert settled(step, Glass()).screen.subtitle == "You may be called, or leave, at any moment."
