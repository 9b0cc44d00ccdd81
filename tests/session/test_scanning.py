"""One switch: what a press does, what the clock does, and that nobody has to hurry."""

import pytest
from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session import signing
from kiosk.session.effects import Tell, Wake
from kiosk.session.scan import Scanning
from kiosk.session.screen import Kind, OverlayKind
from kiosk.session.state import Attract, Habits, Phase, Speaker
from kiosk.speech.earcons import Earcon
from tests.fakes import Shelf, Visit, world
from tests.session.visits import ANSWER, WARN, breathing, overlay

AUTO = Habits(speaker=Speaker.ALWAYS)
STEP = Habits(speaker=Speaker.ALWAYS, scanning=Scanning.STEP)
TIME = AUTO.scan_ms


def press(visit: Visit) -> Visit:
    """The switch goes down."""
    return visit.do(i.Switch())


def wait(visit: Visit, moves: int = 1) -> Visit:
    """The time of so many moves passes; the clock ticks as it was asked to."""
    for _ in range(moves):
        visit.now += TIME
        visit.do(i.Tick())
    return visit


def home(habits: Habits = AUTO) -> Visit:
    """On home, where a switch is pressed for the first time."""
    return press(Visit(world(habits)).press("begin", "language-en"))


def card(habits: Habits = AUTO) -> Visit:
    """In the first card, likewise."""
    return press(Visit(world(habits)).press("begin", "language-en", "card-closer-look"))


def ring(visit: Visit) -> tuple[str, ...]:
    """What the ring lies round, all at once; () where there is no ring."""
    screen = visit.screen
    return screen.scanned or ((screen.focus,) if screen.focus_shown else ())


def rings(visit: Visit, moves: int) -> list[tuple[str, ...]]:
    """Where it lies now, and after each of so many moves."""
    found = [ring(visit)]
    for _ in range(moves):
        found.append(ring(wait(visit)))
    return found


def into(visit: Visit, name: str) -> Visit:
    """The switch pressed when the ring lies round the group of `name`, and again round it alone."""
    while name not in ring(visit):
        wait(visit)
    if visit.screen.scanned:
        press(visit)
    while ring(visit) != (name,):
        wait(visit)
    return press(visit)


def together(visit: Visit, region: str) -> tuple[str, ...]:
    return tuple(item.id for item in visit.screen.region(region).items if item.intent)


# The ring moves by itself


def test_the_first_press_shows_the_ring_at_rest_and_chooses_nothing() -> None:
    visit = press(Visit(world(AUTO)))
    assert isinstance(visit.state.place, Attract)
    assert ring(visit) == ("begin",)


def test_the_ring_goes_from_group_to_group_and_a_press_goes_into_one() -> None:
    visit = home()
    regions = [together(visit, region.name) for region in visit.screen.regions]
    groups = [group for group in regions if group]
    assert rings(visit, len(groups)) == [*groups, groups[0]]
    while "card-questions" not in ring(visit):
        wait(visit)
    tiles = together(visit, "tiles")
    assert ring(visit) == tiles
    press(visit)
    assert rings(visit, len(tiles)) == [*((name,) for name in tiles), (tiles[0],)]


def test_a_press_on_one_thing_does_it() -> None:
    visit = into(home(), "card-questions")
    assert visit.screen.place.startswith("questions")


def test_a_group_of_one_is_chosen_at_once() -> None:
    visit = home()
    while ring(visit) != ("done",):
        wait(visit)
    assert press(visit).state == visit.rested


def test_on_another_screen_it_begins_with_groups_again() -> None:
    visit = into(home(), "card-questions")
    assert ring(visit) == together(visit, "play")


def test_the_same_button_on_the_next_page_is_two_presses_away() -> None:
    visit = into(card(), "onward")
    before = visit.screen.place
    assert "onward" in ring(visit)
    press(press(visit))
    assert visit.screen.place != before


def test_what_can_be_pressed_again_stays_under_the_ring() -> None:
    visit = into(card(), "faster")
    press(visit)
    assert visit.state.speed == AUTO.speed + 2
    assert ring(visit) == ("faster",)


def test_two_rounds_without_a_press_lead_out_of_a_group_and_then_the_ring_waits() -> None:
    visit = card()
    while "onward" not in ring(visit):
        wait(visit)
    dock = together(visit, "dock")
    press(visit)
    assert [len(each) for each in rings(visit, 2 * len(dock) - 1)] == [1] * 2 * len(dock)
    assert ring(wait(visit)) == dock
    moves = 0
    while ring(visit):
        wait(visit)
        moves += 1
    assert moves == 2 * len(
        {region.name for region in visit.screen.regions if together(visit, region.name)}
    )
    here = visit.screen.place
    assert ring(wait(visit, 20)) == ()
    assert ring(press(visit)) == dock
    assert visit.screen.place == here


def test_at_rest_the_ring_goes_and_nothing_is_left_of_it() -> None:
    visit = press(Visit(world(AUTO)))
    while ring(visit):
        wait(visit)
    assert visit.state == visit.rested


def test_a_move_asks_for_the_tick_of_the_next_one() -> None:
    assert Wake(TIME) in home().effects
    visit = home()
    visit.now += TIME - 400
    visit.do(i.Tick())
    assert visit.effects == (Wake(400),)


def test_of_two_ticks_asked_for_the_earlier_one_comes() -> None:
    visit = press(listener()).do(i.HeadphonesOut())
    assert [effect for effect in visit.effects if isinstance(effect, Wake)] == [Wake(TIME)]


@pytest.mark.parametrize("seconds", [500, 10_000])
def test_the_site_says_how_long_it_stays(seconds: int) -> None:
    visit = home(Habits(scan_ms=seconds))
    before = ring(visit)
    visit.now += seconds - 1
    assert ring(visit.do(i.Tick())) == before
    visit.now += 1
    assert ring(visit.do(i.Tick())) != before


# What is heard


def test_each_move_is_heard_where_the_loudspeaker_may_sound() -> None:
    visit = home()
    assert Earcon.MOVE in visit.effects
    assert Earcon.MOVE in wait(visit).effects
    for quiet in (Habits(speaker=Speaker.NEVER), Habits(scan_sound=False)):
        assert Earcon.MOVE not in wait(home(quiet)).effects


def test_while_it_stands_still_there_is_no_sound() -> None:
    visit = home()
    visit.now += 300
    assert Earcon.MOVE not in visit.do(i.Tick()).effects


def listener() -> Visit:
    """With headphones on the screen of languages, all of which has been said."""
    visit = Visit(world(Habits())).do(i.HeadphonesIn())
    for _ in range(3):
        visit.do(i.NarrationEnded())
    return visit


def test_who_listens_is_told_each_thing_in_words_and_it_waits_for_the_end_of_them() -> None:
    visit = press(listener())
    told = [effect for effect in visit.effects if isinstance(effect, Tell)]
    assert [each.item.id for each in told] == [visit.screen.focus]
    assert Earcon.MOVE not in visit.effects
    before = ring(visit)
    assert ring(wait(visit, 5)) == before
    visit.do(i.NarrationEnded())
    assert ring(visit) == before
    assert ring(wait(visit)) != before
    assert [each.item.id for each in visit.effects if isinstance(each, Tell)] == [
        visit.screen.focus
    ]


def test_a_sound_that_is_lost_does_not_keep_the_ring() -> None:
    visit = press(listener())
    before = ring(visit)
    visit.do(i.SoundLost())
    assert ring(wait(visit)) != before


def test_a_listener_takes_the_language_that_offers_itself() -> None:
    visit = press(listener())
    while visit.screen.focus != "language-es":
        visit.do(i.NarrationEnded())
        wait(visit)
    assert press(visit).screen.language == "es"


# What it waits for


@pytest.mark.acr("2.2.2")
def test_while_a_page_is_read_the_ring_stands_still_and_a_press_pauses() -> None:
    visit = into(card(), "play")
    assert visit.state.reading.phase is Phase.PLAYING
    before = ring(visit)
    assert ring(wait(visit, 5)) == before
    assert press(visit).state.reading.phase is Phase.PAUSED
    assert ring(visit) == before
    assert ring(wait(visit)) != before


def test_when_a_page_has_been_read_the_ring_goes_on() -> None:
    visit = into(card(), "play")
    wait(visit, 5)
    before = ring(visit.do(i.NarrationEnded()))
    assert ring(wait(visit)) != before


def test_while_one_breathes_along_the_ring_stands_still_and_a_press_ends_it() -> None:
    visit = press(breathing(AUTO))
    assert visit.state.exercise is None
    into(visit, "breathe-1")
    assert visit.state.exercise
    assert rings(visit, 5) == [ring(visit)] * 6
    assert press(visit).state.exercise is None


def test_while_a_video_plays_the_ring_stands_still_and_a_press_pauses() -> None:
    visit = into(card(Habits(speaker=Speaker.ALWAYS, films=True)), "signs-show")
    for time in (1000, 2000):
        visit.do(i.SignsReached(time))
        assert visit.screen.focus == ring(visit)[0]
        assert ring(wait(visit, 3)) == ring(visit)
    assert signing.playing(visit.state)
    assert not signing.playing(press(visit).state)
    assert overlay(visit) is OverlayKind.SIGNS


# Are you still there?


@pytest.mark.acr("2.2.1")
def test_the_moving_ring_keeps_no_visit_alive() -> None:
    visit = home()
    visit.now += WARN - TIME
    wait(visit)
    assert overlay(visit) is OverlayKind.WARNING
    while visit.state.place != Attract():
        wait(visit)
    assert WARN + ANSWER <= visit.now <= WARN + ANSWER + TIME
    assert visit.state == visit.rested


@pytest.mark.acr("2.2.1", "407.5")
@pytest.mark.parametrize("habits", [AUTO, STEP], ids=["auto", "step"])
def test_one_switch_answers_that_one_is_still_there(habits: Habits) -> None:
    visit = home(habits)
    before = visit.screen.place
    visit.now += WARN
    visit.do(i.Tick())
    assert overlay(visit) is OverlayKind.WARNING
    press(visit)
    if habits is STEP:
        wait(visit)
    assert (overlay(visit), visit.screen.place) == (None, before)


def test_the_answers_are_scanned_for_as_long_as_there_is_to_answer() -> None:
    visit = wait(home(), 40)
    assert ring(visit) == ()
    visit.now = WARN
    visit.do(i.Tick())
    seen = rings(visit, ANSWER // TIME - 1)
    assert set(seen) == {("stay",), ("clear",)}
    while ring(visit) != ("clear",):
        wait(visit)
    assert press(visit).state == visit.rested


def test_a_press_gives_the_whole_time_again() -> None:
    visit = home()
    visit.now += WARN - 1
    press(visit)
    visit.now += WARN - 1
    assert overlay(visit.do(i.Tick())) is None


# A press moves the ring


def test_a_press_moves_the_ring_and_standing_still_chooses() -> None:
    visit = home(STEP)
    first = visit.offered[0]
    assert ring(visit) == (first,)
    while ring(visit) != ("card-questions",):
        visit.now += TIME - 1
        visit.do(i.Tick())
        press(visit)
    assert visit.screen.place == "home-0"
    assert wait(visit).screen.place.startswith("questions")


def test_nothing_is_chosen_without_a_press() -> None:
    visit = home(STEP)
    while ring(visit) != ("card-questions",):
        press(visit)
    wait(visit)
    here = visit.screen.place
    assert ring(visit) == ()
    assert wait(visit, 20).screen.place == here
    assert ring(press(visit)) != ()
    assert visit.screen.place == here


# Other hands


@pytest.mark.parametrize("hand", [i.Touch(down=True), i.MoveFocus(1), i.FocusOn("desk")], ids=str)
def test_another_hand_ends_it_until_the_next_press(hand: i.Intent) -> None:
    visit = home().do(hand)
    assert visit.state.scan is None
    before = ring(visit)
    assert ring(wait(visit, 5)) == before
    assert ring(press(visit)) != ()


def test_where_a_site_wants_no_scanning_the_switch_does_nothing() -> None:
    visit = Visit(world(Habits(scanning=Scanning.OFF)))
    assert press(visit).state.scan is None
    assert ring(visit) == ()


def test_a_screen_without_anything_to_do_stays_as_it_is() -> None:
    visit = press(Visit(replace(world(AUTO), library=Shelf(open=False))))
    assert (ring(visit), visit.screen.kind) == ((), Kind.ATTRACT)
