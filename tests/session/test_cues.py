"""Cues: a short sound says what happened, to whoever listens, and warns everybody."""

import pytest

from kiosk.session import intents as i
from kiosk.session.state import Habits, Speaker
from kiosk.speech.earcons import Earcon
from tests.fakes import Visit, world
from tests.listener import Listener
from tests.session.visits import WARN


@pytest.fixture
def at_home() -> Listener:
    """Somebody who listens, on home."""
    return Listener().does(i.HeadphonesIn()).presses("select").listens().presses("select")


def test_what_opens_sounds_otherwise_than_what_closes(at_home: Listener) -> None:
    at_home.presses("select")
    assert at_home.earcons == [Earcon.OPEN]
    at_home.presses("help")
    assert at_home.earcons == [Earcon.OPEN]
    at_home.presses("back")
    assert at_home.earcons == [Earcon.BACK]
    at_home.presses("back")
    assert at_home.earcons == [Earcon.BACK]


def test_the_ring_says_where_it_begins_again(at_home: Listener) -> None:
    ring = len(at_home.visit.screen.ring())
    heard = [at_home.presses("next").earcons[:] for _ in range(2 * ring)]
    assert heard.count([Earcon.EDGE]) == 2
    assert heard.count([]) == 2 * ring - 2


def test_what_goes_no_further_says_so(at_home: Listener) -> None:
    louder = [at_home.does(i.ChangeVolume(1)).earcons[:] for _ in range(4)]
    assert louder == [[], [], [Earcon.EDGE], [Earcon.EDGE]]
    at_home.presses("select")
    turned = [at_home.does(i.TurnPage(1)).earcons[0] for _ in range(9)]
    assert turned == sorted(turned, key=Earcon.EDGE.__eq__)
    assert {*turned} == {Earcon.OPEN, Earcon.EDGE}


def test_moving_to_another_thing_is_told_without_a_sound(at_home: Listener) -> None:
    assert at_home.presses("next").earcons == []


def test_who_does_not_listen_hears_none() -> None:
    sighted = Listener(Visit().press("begin", "language-en"))
    assert sighted.does(i.OpenCard("your-day")).earcons == []
    assert sighted.does(i.GoBack()).earcons == []


def _asked(habits: Habits) -> Listener:
    here = Listener(Visit(world(habits)).press("begin", "language-en"))
    here.visit.now += WARN
    return here.does(i.Tick())


@pytest.mark.acr("407.5", "2.2.1")
def test_the_question_at_the_end_warns_the_ear_of_everybody() -> None:
    warned = _asked(Habits())
    assert warned.earcons == [Earcon.WARNING]
    assert warned.does(i.Tick()).earcons == []
    assert _asked(Habits(speaker=Speaker.NEVER)).earcons == []
