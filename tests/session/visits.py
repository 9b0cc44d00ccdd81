"""Visits that have come to where the tests of the transition table begin."""

from kiosk.session import intents as i
from kiosk.session.screen import OverlayKind
from kiosk.session.state import Habits
from tests.fakes import FIRST_CARD, Visit, world

WARN, ANSWER = Habits().warn_after, Habits().answer_within


def home(habits: Habits = Habits()) -> Visit:  # noqa: B008 (frozen)
    """On home, in English."""
    return Visit(world(habits)).press("begin", "language-en")


def card(habits: Habits = Habits()) -> Visit:  # noqa: B008 (frozen)
    """In the first card, at its first leaf."""
    return home(habits).press(f"card-{FIRST_CARD}")


def breathing(habits: Habits = Habits(), *, aloud: bool = False) -> Visit:  # noqa: B008 (frozen)
    """On the page with a breath to follow, after a touch on one minute."""
    visit = home(habits).press("card-your-day")
    while "breathe-1" not in visit.offered:
        visit.press("onward")
    if aloud:
        visit.press("breathe-voice")
    return visit.press("breathe-1")


def choosing(habits: Habits = Habits()) -> Visit:  # noqa: B008 (frozen)
    """On the page with questions to choose from."""
    visit = home(habits).press("card-questions")
    while "ask-mine/pain" not in visit.offered:
        visit.press("onward")
    return visit


def listening() -> Visit:
    """There, while it is read aloud."""
    return card().press("play", "allow")


def left_alone(visit: Visit, ms: int) -> Visit:
    """Nothing happens for so long, except that the clock ticks."""
    visit.now += ms
    return visit.do(i.Tick())


def warned(visit: Visit) -> Visit:
    """The question whether she is still there has come up."""
    left_alone(visit, WARN)
    assert overlay(visit) is OverlayKind.WARNING
    return visit


def overlay(visit: Visit) -> OverlayKind | None:
    """What lies on top."""
    return visit.screen.overlay.kind if visit.screen.overlay else None
