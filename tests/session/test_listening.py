"""A visit by ear: what is said, when, and how the five keys lead on."""

import pytest
from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.listening import UNPLUGGED_MS
from kiosk.session.screen import Kind, OverlayKind, Role
from kiosk.session.state import Habits, Phase
from tests.fakes import FIRST_CARD, Shelf, Visit, world
from tests.listener import SILENCE, Listener


@pytest.fixture
def ear() -> Listener:
    """Somebody who has just plugged in headphones."""
    return Listener().does(i.HeadphonesIn())


@pytest.fixture
def at_home(ear: Listener) -> Listener:
    """She has chosen English, and heard how the keys work."""
    return ear.presses("select").listens().presses("select")


@pytest.fixture
def reading(at_home: Listener) -> Listener:
    """She has opened the first card."""
    return at_home.presses("select")


def test_each_language_offers_itself_in_its_own_words(ear: Listener) -> None:
    assert ear.visit.screen.kind is Kind.LANGUAGES
    assert ear.hears[0] == "Press select for: English"
    assert [said.language for said in ear.script.sentences] == ["en", "es", "ar"]


def test_select_takes_the_language_that_is_heard(ear: Listener) -> None:
    ear.listens(2).presses("select")
    assert ear.visit.screen.language == "es"


def test_the_languages_offer_themselves_once_more_and_then_wait(ear: Listener) -> None:
    again = ear.listens()
    assert again.hears[0] == "Press select for: English"
    again.listens()
    assert again.visit.state.reading.phase is Phase.OFF


def test_how_the_keys_work_is_said_before_anything_else_and_once(at_home: Listener) -> None:
    assert at_home.visit.screen.overlay is None
    at_home.presses("back", "select")
    assert at_home.visit.screen.overlay is None


def test_the_words_on_the_keys_say_that_one_may_be_called_and_may_leave(ear: Listener) -> None:
    said = " ".join(ear.presses("select").hears)
    assert ear.visit.screen.overlay is not None
    assert "There are five keys" in said
    assert "Keep listening for your name" in said
    assert "You can leave at any moment" in said
    assert said.endswith("Go on")


def test_home_says_its_heading_and_every_topic(at_home: Listener) -> None:
    assert at_home.hears[:2] == ["What would you like to know?", "Why a closer look?"]
    assert at_home.hears[-1] == "Questions to ask"


def test_select_opens_the_topic_that_is_heard(at_home: Listener) -> None:
    at_home.listens(2).presses("select")
    assert at_home.visit.screen.place.startswith("your-day/")


def test_a_topic_is_told_with_its_role_and_place(at_home: Listener) -> None:
    at_home.presses("next")
    assert at_home.hears == ["What happens today", "Topic.", "2 minutes.", "2 of 4."]


def test_a_page_says_where_one_is_then_its_text_then_what_to_press(reading: Listener) -> None:
    assert reading.hears[:2] == ["Why a closer look?", "Page 1 of 2."]
    assert any("was not clear enough" in said for said in reading.hears)
    reading.listens()
    assert reading.hears == ["Next page", "Button."]
    reading.presses("select")
    assert reading.hears[0] == "Page 2 of 2."


def test_next_goes_from_text_to_text_and_reads_on_from_there(reading: Listener) -> None:
    reading.listens().presses("select").listens(1)
    first = reading.visit.screen.focus
    reading.presses("next")
    assert reading.visit.screen.focus != first
    assert reading.visit.state.reading.phase is Phase.PLAYING
    assert {said.item for said in reading.script.sentences} == {"pack/long"}
    reading.presses("next")
    assert reading.hears == ["A lens over a hill.", "Picture."]


def test_any_key_cuts_what_is_being_said(reading: Listener) -> None:
    said = reading.hears
    assert reading.presses("help").hears != said
    assert reading.visit.state.reading.phase is Phase.PAUSED


def test_help_says_more_each_time_and_begins_again(reading: Listener) -> None:
    layers = [tuple(reading.presses("help").hears) for _ in range(4)]
    assert len(set(layers)) == 3
    assert layers[3] == layers[0]
    assert "Louder" in " ".join(layers[0])


def test_after_help_the_page_goes_on_where_it_was(reading: Listener) -> None:
    reading.listens(2)
    at = reading.visit.state.reading.sentence
    reading.presses("help", "back")
    assert reading.visit.screen.overlay is None
    assert reading.visit.state.reading.sentence == at
    assert reading.visit.state.reading.phase is Phase.PLAYING


def _to(ear: Listener, name: str) -> Listener:
    """Next, until the ring is on an item."""
    for _ in range(60):
        if ear.visit.screen.focus == name:
            return ear
        ear.presses("next")
    raise AssertionError(f"{name} is not in {[item.id for item in ear.visit.screen.ring()]}")


def test_the_voice_is_changed_with_five_keys_and_tells_its_steps(reading: Listener) -> None:
    _to(reading.presses("help"), "louder").presses("select")
    assert reading.hears == ["Volume", "7 of 8."]
    _to(reading, "slower").presses("select")
    assert reading.hears == ["Speed", "Slow."]


def test_a_sentence_back_and_again_are_on_every_page(reading: Listener) -> None:
    reading.listens()
    _to(reading.presses("help"), "sentence-back").presses("select")
    assert reading.visit.screen.overlay is None
    assert len(reading.hears) == 1
    _to(reading.presses("help"), "repeat").presses("select")
    assert reading.hears[:2] == ["Why a closer look?", "Page 1 of 2."]


def test_a_pause_is_silent_until_she_goes_on(reading: Listener) -> None:
    reading.listens(1)
    _to(reading.presses("help"), "pause").presses("select")
    assert (reading.visit.screen.overlay, reading.hears) == (None, [])
    reading.presses("help", "back")
    assert reading.hears


def test_what_is_chosen_says_so(at_home: Listener) -> None:
    _to(at_home.listens(4), "card-questions").presses("select").listens().presses("select")
    question = next(item.id for item in at_home.visit.screen.ring() if item.role is Role.QUESTION)
    _to(at_home, question).presses("select")
    assert at_home.hears[0].startswith("Chosen:")


def test_the_sheet_tells_choices_with_their_state(at_home: Listener) -> None:
    at_home.does(i.OpenSheet())
    _to(at_home, "text-1")
    assert at_home.hears == ["Larger", "Choice.", "Text size.", "Not chosen.", "2 of 4."]
    at_home.presses("select")
    assert at_home.hears == ["Larger", "Choice.", "Text size.", "Chosen.", "2 of 4."]


def test_the_warning_is_said_and_any_key_stays(reading: Listener) -> None:
    reading.listens()
    visit = reading.visit
    visit.now += visit.world.habits.warn_after
    reading.does(i.Tick())
    assert "Are you still there?" in reading.hears[0]
    reading.presses("next")
    assert visit.screen.overlay and visit.screen.overlay.kind is OverlayKind.WARNING
    reading.presses("back")
    assert visit.screen.place.startswith(FIRST_CARD)


def test_pulled_headphones_are_silence_at_once_and_the_end_after_ten_seconds(
    reading: Listener,
) -> None:
    reading.does(i.HeadphonesOut())
    assert reading.hears == []
    reading.visit.now += UNPLUGGED_MS - 1
    reading.does(i.Tick())
    assert reading.visit.screen.kind is Kind.READER
    reading.visit.now += 1
    reading.does(i.Tick())
    assert reading.visit.state == reading.visit.rested


@pytest.mark.parametrize("sign", [i.MoveFocus(1), i.Touch(down=True), i.HeadphonesIn()], ids=repr)
def test_whoever_gives_a_sign_within_ten_seconds_stays(reading: Listener, sign: i.Intent) -> None:
    reading.does(i.HeadphonesOut())
    reading.visit.now += UNPLUGGED_MS - 1
    reading.does(sign)
    reading.visit.now += 2
    reading.does(i.Tick())
    assert reading.visit.screen.place.startswith(FIRST_CARD)


def test_headphones_in_the_middle_of_a_visit_begin_there() -> None:
    ear = Listener(Visit().press("begin", "language-es", f"card-{FIRST_CARD}"))
    ear.does(i.HeadphonesIn())
    assert ear.visit.screen.overlay and ear.visit.screen.overlay.kind is OverlayKind.KEYS
    ear.presses("select")
    assert ear.visit.screen.place.startswith(FIRST_CARD)
    assert ear.script.sentences[0].language == "es"


def test_nobody_who_listens_is_left_when_the_visit_is_over(at_home: Listener) -> None:
    at_home.does(i.Finish())
    assert at_home.visit.state == at_home.visit.rested
    assert at_home.visit.screen.by_ear is False


def test_where_the_glass_shows_nothing_a_listener_goes_on(reading: Listener) -> None:
    _to(reading.presses("help"), "cover").presses("select")
    assert reading.visit.screen.covered
    assert reading.hears == ["Show the screen", "Button."]
    reading.presses("back")
    assert reading.visit.screen.covered
    assert reading.hears
    _to(reading.presses("help"), "cover").presses("select")
    assert not reading.visit.screen.covered


@pytest.mark.acr("405.1", "4.2.11")
def test_the_end_of_a_visit_uncovers_the_screen(reading: Listener) -> None:
    reading.does(i.Cover(on=True), i.Finish())
    assert not reading.visit.screen.covered


def test_a_finger_explores_for_whoever_came_by_ear_and_not_for_who_sees(ear: Listener) -> None:
    assert ear.visit.screen.explored
    sheet = Listener(Visit().press("begin", "language-en", "sheet"))
    sheet.does(i.SpeakEverything(), i.AllowSpeaker())
    assert sheet.visit.screen.by_ear
    assert not sheet.visit.screen.explored


def test_exploring_is_left_and_taken_up_with_five_keys(reading: Listener) -> None:
    _to(reading.presses("help"), "explore").presses("select")
    assert not reading.visit.screen.explored
    assert reading.hears == ["Explore by touch", "Button."]
    reading.presses("select")
    assert reading.visit.screen.explored


def test_what_lies_under_a_finger_is_told_and_select_takes_it(at_home: Listener) -> None:
    at_home.does(i.Touch(down=True), i.FocusOn("card-your-day"))
    assert at_home.hears == ["What happens today", "Topic.", "2 minutes.", "2 of 4."]
    assert at_home.visit.screen.hint == "Touch twice to choose."
    at_home.does(i.Touch(down=False), i.Select())
    assert not at_home.visit.screen.hint
    assert at_home.visit.screen.place.startswith("your-day/")


# A language without a voice


def test_a_language_that_no_voice_speaks_is_offered_by_another_one() -> None:
    deaf = replace(world(), speaks=lambda tag: tag != "es")
    ear = Listener(Visit(deaf)).does(i.HeadphonesIn())
    assert ear.hears[:2] == [
        "Press select for: English",
        "This screen can show, but not speak: Español",
    ]
    assert [said.language for said in ear.script.sentences] == ["en", "en", "ar"]
    ear.listens(2).presses("select")
    assert ear.visit.screen.language == "es"


# At rest


@pytest.fixture
def inviting() -> Listener:
    """A kiosk at rest, at a site that has it speak there every half minute."""
    return Listener(Visit(world(Habits(invite_every=30_000))))


def _after(ear: Listener, ms: int) -> list[str]:
    ear.script = SILENCE
    ear.visit.now += ms
    return ear.does(i.Tick()).hears


def test_at_rest_it_invites_in_one_language_after_the_other(inviting: Listener) -> None:
    assert _after(inviting, 29_999) == []
    assert "To hear it, plug in headphones" in " ".join(_after(inviting, 1))
    assert _after(inviting, 29_999) == []
    _after(inviting, 1)
    assert {said.language for said in inviting.script.sentences} == {"es"}


def test_at_rest_it_is_silent_where_the_site_has_not_asked_for_speech() -> None:
    assert _after(Listener(), 10**7) == []


def test_who_comes_is_not_talked_over(inviting: Listener) -> None:
    _after(inviting, 30_000)
    assert inviting.does(i.Begin()).hears == []
    assert _after(inviting, 31_000) == []


def test_a_closed_kiosk_starts_nothing() -> None:
    closed = Listener(Visit(replace(world(), library=Shelf(open=False))))
    closed.does(i.HeadphonesIn())
    assert closed.visit.screen.kind is Kind.ATTRACT
