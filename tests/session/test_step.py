"""What a visit does: each test is a sentence about what a visitor would notice."""

import pytest

from kiosk.session import intents as i
from kiosk.session.intents import Intent
from kiosk.session.screen import Kind, OverlayKind
from kiosk.session.state import (
    SPEEDS,
    VOLUMES,
    Attract,
    Habits,
    Home,
    Phase,
    Reader,
    Speaker,
)
from kiosk.session.step import Forget, Narrate, Voice
from tests.fakes import FIRST_CARD, Visit, world

WARN, ANSWER = Habits().warn_after, Habits().answer_within


def home(habits: Habits = Habits()) -> Visit:  # noqa: B008 (frozen)
    return Visit(world(habits)).press("begin", "language-en")


def card(habits: Habits = Habits()) -> Visit:  # noqa: B008 (frozen)
    return home(habits).press(f"card-{FIRST_CARD}")


def listening() -> Visit:
    return card().press("play", "allow")


def left_alone(visit: Visit, ms: int) -> Visit:
    """Nothing happens for so long, except that the clock ticks."""
    visit.now += ms
    return visit.do(i.Tick())


def warned(visit: Visit) -> Visit:
    left_alone(visit, WARN)
    assert overlay(visit) is OverlayKind.WARNING
    return visit


def overlay(visit: Visit) -> OverlayKind | None:
    return visit.screen.overlay.kind if visit.screen.overlay else None


# From the screen at rest into a card, and back


def test_a_touch_leads_to_the_languages_and_a_language_to_the_topics() -> None:
    visit = Visit().press("begin")
    assert visit.screen.kind is Kind.LANGUAGES
    visit.press("language-es")
    assert (visit.screen.kind, visit.screen.language) == (Kind.HOME, "es")


def test_an_invitation_leads_straight_to_the_topics_in_its_language() -> None:
    visit = Visit().press("begin-ar")
    assert (visit.screen.kind, visit.screen.language) == (Kind.HOME, "ar")


def test_back_from_the_languages_leaves_the_screen_at_rest() -> None:
    assert Visit().press("begin", "back").state == Visit().state


def test_a_card_is_read_to_its_end_and_leads_back_to_the_topics() -> None:
    visit, seen = card(), []
    while visit.screen.kind is Kind.READER:
        seen.append(visit.screen.place)
        visit.press("onward")
    assert visit.state.place == Home()
    assert len(seen) == len(set(seen)) == 4


def test_back_goes_through_the_same_leaves_the_other_way() -> None:
    visit, there, back = card(), [], []
    while visit.screen.item("onward") and not isinstance(visit.state.place, Home):
        there.append(visit.screen.place)
        visit.press("onward")
    visit.press(f"card-{FIRST_CARD}")
    for _ in there[1:]:
        visit.press("onward")
    while not isinstance(visit.state.place, Home):
        back.append(visit.screen.place)
        visit.press("back")
    assert back == there[::-1]


def test_the_page_key_stops_at_the_end_of_a_card() -> None:
    visit = home().press("card-hard-words")
    before = visit.screen.place
    assert visit.do(i.TurnPage(1)).screen.place == before
    assert visit.do(i.TurnPage(-1)).screen.place == before


def test_a_folded_page_is_passed_over_until_it_is_asked_for() -> None:
    visit = card()
    for _ in range(3):
        visit.press("onward")
    assert visit.screen.people is None
    visit.press("fold-numbers")
    assert visit.screen.people is not None
    assert visit.screen.trail is not None
    assert (visit.screen.trail.position, visit.screen.trail.total) == (3, 3)
    assert "fold-numbers" not in visit.press("back").offered


def test_topics_that_do_not_fit_are_a_button_away_and_back_returns_to_the_page_of_the_card() -> (
    None
):
    visit = home().press("sheet", "text-3", "leave")
    assert "card-questions" not in visit.offered
    visit.press("more-topics", "card-questions", "back")
    assert visit.state.place == Home(1)
    visit.press("first-topics")
    assert f"card-{FIRST_CARD}" in visit.offered


@pytest.mark.parametrize("language", ["es", "ar"])
def test_another_language_keeps_the_place(language: str) -> None:
    visit = card().press("onward", "language", f"language-{language}")
    assert visit.screen.language == language
    assert visit.state.place == Reader(FIRST_CARD, "reasons")


def test_looking_at_the_languages_and_back_changes_nothing() -> None:
    visit = card()
    before = visit.screen
    after = visit.press("language", "back").screen
    assert (after.place, after.language) == (before.place, before.language)


# What lies on top


@pytest.mark.parametrize(
    ("pressed", "kind"),
    [
        ("desk", OverlayKind.DESK),
        ("sheet", OverlayKind.SHEET),
        ("play", OverlayKind.SPEAKER),
    ],
)
def test_back_closes_what_lies_on_top_and_stays_on_the_page(
    pressed: str, kind: OverlayKind
) -> None:
    visit = card()
    before = visit.screen.place
    assert overlay(visit.press(pressed)) is kind
    visit.do(i.GoBack())
    assert (overlay(visit), visit.screen.place) == (None, before)


def test_large_text_folds_the_dock_and_keeps_everything_under_more() -> None:
    visit = home().press("sheet", "text-3", "leave")
    assert {"language", "sheet", "done"}.isdisjoint(visit.offered)
    visit.press("more")
    assert {"language", "sheet", "done"} <= set(visit.offered)
    assert visit.press("done").state == visit.rested


def test_the_sheet_shows_every_group_a_page_at_a_time_at_large_text() -> None:
    visit = home().press("sheet", "text-3")
    seen = set()
    for _ in range(5):
        seen |= {item for item in visit.offered if item != "sheet-more"}
        visit.press("sheet-more")
    assert {"text-0", "theme-contrast", "faster", "louder", "still", "leave"} <= seen
    assert "text-0" in visit.offered


def test_help_shows_the_way_to_a_person_from_every_screen_of_a_visit() -> None:
    for visit in (Visit().press("begin"), home(), card()):
        assert overlay(visit.do(i.Help())) is OverlayKind.DESK


def test_the_desk_speaks_the_clinics_own_words_where_it_has_some() -> None:
    visit = home(Habits(desk={"en": "Ring the bell."})).press("desk")
    assert "Ring the bell." in [item.label for item in visit.screen.region("message").items]


# How it looks and sounds


@pytest.mark.parametrize("pressed", ["text-1", "text-2", "text-3", "theme-dark", "still"])
def test_a_choice_on_the_sheet_is_marked_and_keeps_the_page(pressed: str) -> None:
    visit = card().press("onward", "sheet")
    while pressed not in visit.offered:
        visit.press("sheet-more")
    visit.press(pressed)
    assert isinstance(visit.state.place, Reader)
    assert (visit.state.place.card, visit.state.place.page) == (FIRST_CARD, "reasons")
    item = visit.screen.item(pressed)
    assert item is not None
    assert item.chosen


@pytest.mark.parametrize(
    ("item", "presses", "last"),
    [("faster", len(SPEEDS), "faster"), ("softer", len(VOLUMES), "softer")],
)
def test_speed_and_volume_stop_at_their_limits(item: str, presses: int, last: str) -> None:
    visit = card().press(*[item] * presses)
    shown = visit.screen.item(last)
    assert shown is not None
    assert shown.limit
    assert Voice.TUNE in visit.effects


def test_a_new_speed_is_heard_from_the_sentence_being_read() -> None:
    visit = listening().do(i.SentenceHeard(1)).press("faster")
    assert visit.effects == (Voice.TUNE, Narrate(1))


def test_a_larger_text_begins_the_new_leaf_again() -> None:
    assert listening().press("sheet", "text-3").effects == (Narrate(0),)


# Reading aloud


def test_before_anything_is_heard_she_is_asked_once() -> None:
    visit = card().press("play")
    assert (overlay(visit), visit.effects) == (OverlayKind.SPEAKER, ())
    visit.press("allow")
    assert visit.effects == (Voice.TUNE, Narrate(0))
    visit.press("stop", "play")
    assert (overlay(visit), visit.effects) == (None, (Voice.TUNE, Narrate(0)))


def test_no_keeps_it_silent_and_asks_again_next_time() -> None:
    visit = card().press("play", "deny")
    assert (overlay(visit), visit.state.reading.phase) == (None, Phase.OFF)
    assert overlay(visit.press("play")) is OverlayKind.SPEAKER


def test_a_clinic_may_always_allow_the_speaker_or_never() -> None:
    assert card(Habits(speaker=Speaker.ALWAYS)).press("play").effects == (Voice.TUNE, Narrate(0))
    assert "play" not in card(Habits(speaker=Speaker.NEVER)).offered
    assert "read" not in home(Habits(speaker=Speaker.NEVER)).offered


def test_pause_and_go_on() -> None:
    visit = listening().press("play")
    assert visit.effects == (Voice.PAUSE,)
    assert visit.press("play").effects == (Voice.RESUME,)


def test_a_page_is_read_to_its_end_and_no_further() -> None:
    visit = listening().do(i.NarrationEnded())
    assert (visit.state.place, visit.state.reading.phase) == (
        Reader(FIRST_CARD, "common"),
        Phase.OFF,
    )
    visit.press("onward", "play")
    first = visit.screen.place
    visit.do(i.NarrationEnded())
    assert visit.effects == (Narrate(0),)
    assert visit.screen.place != first
    assert visit.screen.title == visit.world.library.card("en", FIRST_CARD).pages[1].heading


@pytest.mark.parametrize("intent", [i.TurnPage(1), i.GoHome(), i.GoBack(), i.OpenLanguages()])
def test_going_elsewhere_silences_at_once(intent: Intent) -> None:
    visit = listening().do(intent)
    assert visit.state.reading.phase is Phase.OFF
    assert Voice.HUSH in visit.effects


def test_skipping_reads_the_sentence_asked_for_and_starts_again_after_a_pause() -> None:
    visit = listening().do(i.SentenceHeard(1))
    assert visit.do(i.SkipSentence(0)).effects == (Narrate(1),)
    assert visit.do(i.SkipSentence(-1)).effects == (Narrate(0),)
    assert visit.do(i.SkipSentence(-1)).effects == (Narrate(0),)
    assert visit.press("play").do(i.SkipSentence(0)).effects == (Narrate(0),)


def test_on_home_the_same_topic_can_be_heard_again() -> None:
    visit = home().press("read", "allow").do(i.SentenceHeard(2), i.SkipSentence(0))
    assert Narrate(2) in visit.effects


def test_the_desk_is_read_in_silence_and_the_reading_can_go_on_after_it() -> None:
    visit = listening().press("desk")
    assert visit.effects == (Voice.PAUSE,)
    assert visit.press("close", "play").effects == (Voice.RESUME,)


def test_without_sound_she_is_told_why_only_while_it_matters() -> None:
    visit = listening().do(i.SoundLost())
    assert "silent" in visit.within_reach()
    assert "silent" not in visit.do(i.SoundBack()).within_reach()
    assert "silent" not in listening().do(i.SoundLost(), i.StopReading()).within_reach()


# Nobody there


def test_two_minutes_untouched_it_asks_and_counts_down() -> None:
    visit = left_alone(home(), WARN - 1)
    assert overlay(visit) is None
    left_alone(visit, 1)
    assert visit.screen.overlay is not None
    assert visit.screen.overlay.seconds == ANSWER // 1000
    left_alone(visit, 10_000)
    assert visit.screen.overlay.seconds == ANSWER // 1000 - 10


def test_without_an_answer_everything_is_forgotten() -> None:
    visit = warned(listening().press("stop", "sheet", "theme-dark", "leave"))
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
    assert visit.effects == ((Voice.ANNOUNCE,) if listened else ())


def test_listening_is_not_absence() -> None:
    visit = left_alone(listening(), 10 * WARN)
    assert overlay(visit) is None
    visit.do(i.NarrationEnded())
    assert overlay(left_alone(visit, WARN - 1)) is None
    warned(left_alone(visit, 0))


def test_a_finger_on_the_glass_is_not_absence() -> None:
    visit = left_alone(card().do(i.Touch(down=True)), 10 * WARN)
    assert overlay(visit) is None
    visit.do(i.Touch(down=False))
    assert overlay(left_alone(visit, WARN - 1)) is None


def test_a_pause_is_absence_in_the_end() -> None:
    assert left_alone(warned(listening().press("play")), ANSWER).state.place == Attract()


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


def test_a_larger_text_does_not_end_a_pause() -> None:
    visit = listening().press("play", "sheet", "text-3")
    assert not any(isinstance(effect, Narrate) for effect in visit.effects)
    visit.do(i.Close())
    assert Narrate(0) in visit.press("play").effects


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


# The ring


def test_the_first_move_only_shows_where_the_ring_is() -> None:
    visit = home()
    first = visit.offered[0]
    assert not visit.screen.focus_shown
    visit.do(i.MoveFocus(1))
    assert (visit.screen.focus, visit.screen.focus_shown) == (first, True)


def test_the_ring_visits_everything_and_comes_round() -> None:
    visit = home().do(i.MoveFocus(1))
    seen = []
    for _ in visit.offered:
        seen.append(visit.screen.focus)
        visit.do(i.MoveFocus(1))
    assert seen == visit.offered
    assert visit.screen.focus == seen[0]
    assert visit.do(i.MoveFocus(-1)).screen.focus == seen[-1]


def test_select_does_what_the_ring_is_on() -> None:
    visit = home().do(i.FocusOn("card-your-day"), i.Select())
    assert visit.state.place == Reader("your-day", "path")


def test_the_ring_stays_on_next_page_from_page_to_page() -> None:
    visit = card().do(i.FocusOn("onward"), i.Select())
    assert (visit.screen.focus, visit.screen.focus_shown) == ("onward", True)


def test_a_touch_puts_the_ring_away() -> None:
    assert not home().do(i.MoveFocus(1), i.Touch(down=True)).screen.focus_shown


def test_the_ring_cannot_leave_what_lies_on_top() -> None:
    visit = home().press("desk").do(i.FocusOn("card-your-day"))
    assert visit.screen.focus in visit.offered
    assert visit.do(i.Select()).state.place == Home()


# At rest


@pytest.mark.parametrize("intent", [i.ChangeVolume(1), i.ChangeSpeed(-1)])
def test_a_key_at_rest_changes_nothing_for_the_next_visitor(intent: Intent) -> None:
    visit = Visit().do(intent).press("begin", "language-en")
    assert (visit.state.speed, visit.state.volume) == (visit.rested.speed, visit.rested.volume)


@pytest.mark.parametrize(
    "intent",
    [i.Help(), i.GoHome(), i.GoBack(), i.TurnPage(1), i.SkipSentence(0), i.Finish(), i.Close()],
    ids=lambda intent: type(intent).__name__,
)
def test_at_rest_only_a_beginning_leads_anywhere(intent: Intent) -> None:
    visit = Visit().do(intent)
    assert (visit.state.place, visit.screen.overlay) == (Attract(), None)


def test_a_ring_that_somebody_left_is_taken_away() -> None:
    visit = left_alone(Visit().do(i.MoveFocus(1)), WARN - 1)
    assert visit.screen.focus_shown
    assert not left_alone(visit, 1).screen.focus_shown
