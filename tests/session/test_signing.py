"""A page in sign language: what is seen, heard and done from the button to the end of the video."""

import pytest

from kiosk.access import keys, phrases
from kiosk.access.keys import Action
from kiosk.session import intents as i
from kiosk.session.effects import Film, Forget, ShowFilm, Tell, Voice
from kiosk.session.glass import Glass
from kiosk.session.screen import Look, OverlayKind
from kiosk.session.state import Habits, Phase, Reader, Speaker
from kiosk.speech.ear import Lexicon
from tests.fakes import FIRST_CARD, SIGNS, Visit, world
from tests.session.visits import ANSWER, WARN, card, left_alone, overlay

FILMS = Habits(films=True, speaker=Speaker.ALWAYS)
MINUTE = 60_000


def watching(habits: Habits = FILMS) -> Visit:
    """The first page in sign language."""
    return card(habits).press("signs-show")


def label(visit: Visit, item: str) -> str:
    found = visit.screen.item(item)
    return found.label if found else ""


def caption(visit: Visit) -> str:
    return label(visit, "signs-caption")


def play_key(visit: Visit) -> Visit:
    intent = keys.intent(Action.PLAY, visit.screen, rtl=False)
    assert intent is not None
    return visit.do(intent)


# The button


def test_a_page_with_a_video_offers_it_and_no_other_page_does() -> None:
    visit = card(FILMS)
    assert label(visit, "signs-show") == "Sign language"
    visit.press("onward")
    assert "signs-show" not in visit.offered


def test_where_nothing_can_show_it_it_is_not_offered_and_takes_no_room() -> None:
    visit = card(Habits())
    assert "signs-show" not in visit.offered
    assert visit.do(i.ShowSigns()).screen.overlay is None


@pytest.mark.parametrize("step", [1.0, 2.0])
@pytest.mark.parametrize(
    "glass", [Glass(), Glass(width=1080, height=1920)], ids=["lying", "upright"]
)
@pytest.mark.parametrize("low", [False, True])
def test_the_button_stands_on_one_leaf_of_its_page(step: float, glass: Glass, low: bool) -> None:
    habits = Habits(films=True, look=Look(step=step, low=low))
    visit = Visit(world(habits, glass)).press("begin", "language-en")
    visit.do(i.OpenCard(FIRST_CARD))
    offered = []
    while isinstance(visit.state.place, Reader) and visit.state.place.page == "common":
        offered.append("signs-show" in visit.offered)
        visit.press("onward")
    assert offered.count(True) == 1


def test_beside_a_companions_language_it_stands_once() -> None:
    visit = card(FILMS).do(i.ChooseCompanion("es"))
    assert visit.offered.count("signs-show") == 1
    assert overlay(visit.press("signs-show")) is OverlayKind.SIGNS


# The video


def test_a_touch_shows_the_video_with_its_buttons_and_only_them() -> None:
    visit = watching()
    assert visit.effects == (ShowFilm(SIGNS),)
    assert overlay(visit) is OverlayKind.SIGNS
    assert visit.screen.overlay is not None
    assert visit.screen.overlay.title == "Sign language video"
    assert label(visit, "signs-name") == "American Sign Language (ASL)"
    assert visit.offered == ["signs-watch", "signs-again", "signs-read", "close"]


def test_captions_follow_the_video() -> None:
    visit = watching()
    seen = [caption(visit)]
    for time in (500, 2000, 4000):
        visit.do(i.SignsReached(time))
        seen.append(caption(visit))
    assert seen == ["", "Many are asked back.", "It is not a result.", ""]


def test_it_stands_still_and_goes_on_by_touch_and_by_key() -> None:
    visit = watching().do(i.SignsReached(600))
    visit.press("signs-watch")
    assert (visit.effects, label(visit, "signs-watch")) == ((Film.PAUSE,), "Play")
    assert caption(visit) == "Many are asked back."
    play_key(visit)
    assert (visit.effects, label(visit, "signs-watch")) == ((Film.PLAY,), "Pause")
    play_key(visit)
    assert visit.effects == (Film.PAUSE,)


def test_it_is_seen_again_from_its_beginning() -> None:
    visit = watching().do(i.SignsReached(600))
    visit.press("signs-again")
    assert (visit.effects, caption(visit)) == ((ShowFilm(SIGNS),), "")
    visit.do(i.SignsEnded())
    assert label(visit, "signs-watch") == "Play"
    visit.press("signs-watch")
    assert visit.effects == (ShowFilm(SIGNS),)


@pytest.mark.acr("2.2.2")
def test_where_nothing_shall_move_it_waits_to_be_begun() -> None:
    visit = watching(Habits(films=True, look=Look(still=True)))
    assert visit.effects == (ShowFilm(SIGNS, playing=False),)
    assert label(visit, "signs-watch") == "Play"
    assert visit.press("signs-watch").effects == (Film.PLAY,)


def test_one_that_cannot_be_shown_says_so_and_leads_back_or_to_the_words() -> None:
    visit = watching().do(i.SignsLost())
    assert label(visit, "signs-lost").startswith("The video cannot be shown.")
    assert visit.offered == ["signs-read", "close"]


def test_what_is_signed_can_be_read() -> None:
    visit = watching().press("signs-read")
    assert Film.END in visit.effects
    assert isinstance(visit.state.place, Reader)
    assert visit.state.place.page == SIGNS.transcript


# Its end


@pytest.mark.parametrize(
    "away",
    [i.Close(), i.GoBack(), i.GoHome(), i.Finish(), i.AskDesk(), i.Help(), i.HeadphonesIn()],
    ids=lambda intent: type(intent).__name__,
)
def test_whatever_takes_it_away_ends_it_at_once(away: i.Intent) -> None:
    visit = watching().do(away)
    assert Film.END in visit.effects
    assert overlay(visit) is not OverlayKind.SIGNS


def test_who_watches_is_not_asked_whether_she_is_there() -> None:
    visit = watching()
    for _ in range(5):
        left_alone(visit, MINUTE)
    assert overlay(visit) is OverlayKind.SIGNS


def test_who_has_gone_is_forgotten_and_the_video_with_her() -> None:
    visit = watching().do(i.SignsEnded())
    left_alone(visit, WARN)
    assert overlay(visit) is OverlayKind.WARNING
    assert Film.END not in visit.effects
    left_alone(visit, ANSWER)
    assert {Film.END, Forget()} <= set(visit.effects)
    assert visit.state == visit.rested


def test_who_is_still_there_sees_it_where_it_stood() -> None:
    visit = watching().do(i.SignsReached(600)).press("signs-watch")
    left_alone(visit, WARN)
    visit.press("stay")
    assert caption(visit) == "Many are asked back."
    assert label(visit, "signs-watch") == "Play"


def test_a_reading_stands_still_meanwhile_and_can_go_on() -> None:
    visit = card(FILMS).press("play", "signs-show")
    assert Voice.HUSH in visit.effects
    assert visit.press("close").state.reading.phase is Phase.PAUSED


def test_a_late_word_of_a_video_that_was_closed_changes_nothing() -> None:
    visit = watching().press("close")
    before = visit.screen
    visit.do(i.SignsReached(600), i.SignsEnded(), i.SignsLost())
    assert visit.screen == before


# For whoever listens


def said(visit: Visit) -> str:
    script = phrases.overlay(visit.screen, lambda tag: Lexicon())
    return " ".join(token.spoken for each in script.sentences for token in each.tokens)


def by_ear() -> Visit:
    visit = card(FILMS).do(i.HeadphonesIn(), i.Close(), i.NarrationEnded())
    return visit.do(i.FocusOn("signs-show"), i.Select())


@pytest.mark.acr("1.2.1", "1.2.8", "5.1.3.7")
def test_by_ear_it_is_what_it_signs() -> None:
    visit = by_ear()
    assert Voice.ANNOUNCE in visit.effects
    assert said(visit).startswith("Sign language video American Sign Language")
    transcript = visit.world.library.card("en", FIRST_CARD).pages[1]
    assert transcript.heading in said(visit)
    assert said(visit).endswith("Pause Again Read it Close")


def test_by_ear_captions_do_not_talk_over_what_is_read() -> None:
    visit = by_ear()
    assert visit.do(i.SignsReached(600)).effects == ()
    assert visit.do(i.SignsEnded()).effects == ()


def test_by_ear_a_press_tells_what_the_button_is_now() -> None:
    visit = by_ear()
    visit.do(i.FocusOn("signs-watch"), i.Select())
    (told,) = (effect for effect in visit.effects if isinstance(effect, Tell))
    assert told.item.label == "Play"


def test_by_ear_a_video_that_is_lost_is_told() -> None:
    assert Voice.ANNOUNCE in by_ear().do(i.SignsLost()).effects
