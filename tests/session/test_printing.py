"""Printing one's questions: said plainly how it goes, and nothing left behind whatever happens."""

import pytest

from kiosk.access import phrases
from kiosk.session import intents as i
from kiosk.session.effects import Forget, Print, StopPrinting, Voice
from kiosk.session.paper import Paper, Progress, Side
from kiosk.session.screen import Kind, OverlayKind
from kiosk.session.state import Habits
from kiosk.session.step import LONGEST_PRINT
from kiosk.speech.ear import Lexicon
from tests.fakes import Visit
from tests.session.visits import choosing, left_alone, overlay

PRINTER = Habits(printer=True, staff_language="es")
FAILED = [Progress.NO_PRINTER, Progress.NO_PAPER, Progress.STUCK]


def taking(habits: Habits = PRINTER) -> Visit:
    """Before the code, with two questions chosen."""
    return choosing(habits).press("ask-mine/time", "ask-mine/pain", "mine", "take")


def title(visit: Visit) -> str:
    """What lies on top is called."""
    assert visit.screen.overlay
    return visit.screen.overlay.title


def test_where_there_is_no_printer_nothing_offers_one() -> None:
    visit = taking(Habits())
    assert "print" not in visit.offered
    assert visit.do(i.PrintQuestions()).effects == ()


def test_the_paper_holds_her_language_and_the_staff_s() -> None:
    (printing,) = taking().press("print").effects
    assert printing == Print(
        Paper(
            Side(
                "en",
                "What I would like to ask",
                ("A part of the picture wa", "A part of the pictur"),
            ),
            Side(
                "es",
                "Lo que me gustaría preguntar",
                ("Una parte de la imagen n", "Una parte de la imag"),
            ),
        )
    )


def test_where_she_and_the_staff_share_a_language_it_is_there_once() -> None:
    (printing,) = taking(Habits(printer=True)).press("print").effects
    assert isinstance(printing, Print)
    assert printing.paper.staff is None


def test_a_finished_print_says_where_the_paper_is() -> None:
    visit = taking().press("print")
    assert title(visit) == "Printing your questions"
    visit.do(i.PrintEnded(Progress.PRINTED))
    assert title(visit) == "Take your paper"
    assert visit.press("leave").screen.overlay is None
    assert visit.screen.kind is Kind.TAKING


@pytest.mark.parametrize("how", FAILED)
def test_after_a_failure_the_questions_are_still_there_and_one_may_try_again(
    how: Progress,
) -> None:
    visit = taking()
    code = visit.screen.code
    visit.press("print").do(i.PrintEnded(how))
    assert visit.screen.code == code
    again = visit.copy().press("again")
    assert isinstance(again.effects[0], Print)
    assert title(again) == "Printing your questions"
    visit.press("close", "back")
    assert visit.screen.kind is Kind.MINE
    assert len(visit.state.questions) == 2


def test_each_end_has_a_name_of_its_own() -> None:
    said = {title(taking().press("print").do(i.PrintEnded(how))) for how in Progress}
    assert len(said) == len(Progress)


@pytest.mark.acr("402.2.2", "5.1.3.16")
def test_somebody_who_listens_hears_how_it_goes() -> None:
    visit = taking().press("read", "allow", "print")
    assert visit.effects[-1] is Voice.ANNOUNCE
    visit.do(i.PrintEnded(Progress.NO_PAPER))
    assert visit.effects[0] is Voice.ANNOUNCE
    said = phrases.overlay(visit.screen, lambda _: Lexicon())
    heard = " ".join(token.spoken for each in said.sentences for token in each.tokens)
    for words in ("The printer has no paper", "Your questions are still here.", "Try again"):
        assert words in heard


def test_it_is_stopped_on_purpose_only() -> None:
    visit = taking().press("print")
    visit.do(i.Close(), i.GoBack())
    assert overlay(visit) is OverlayKind.PRINTING
    visit.press("stop-printing")
    assert visit.effects == (StopPrinting(),)
    assert overlay(visit) is None


@pytest.mark.parametrize("leave", [i.GoHome(), i.AskDesk(), i.OpenSheet(), i.Finish()], ids=repr)
def test_whatever_takes_the_place_of_the_print_stops_it(leave: i.Intent) -> None:
    visit = taking().press("print").do(leave)
    assert StopPrinting() in visit.effects


def test_an_end_that_comes_too_late_is_the_end_of_nothing() -> None:
    visit = taking().press("print", "stop-printing")
    before = visit.state
    assert visit.do(i.PrintEnded(Progress.PRINTED)).state == before


def test_nobody_is_asked_whether_she_is_there_while_she_waits_for_the_printer() -> None:
    visit = taking().press("print")
    for _ in range(2):
        left_alone(visit, PRINTER.warn_after)
        assert overlay(visit) is OverlayKind.PRINTING
    visit.do(i.PrintEnded(Progress.PRINTED))
    assert overlay(left_alone(visit, PRINTER.warn_after)) is OverlayKind.WARNING
    assert Forget() in left_alone(visit, PRINTER.answer_within).effects


def test_a_print_of_which_nothing_is_heard_again_is_forgotten_with_the_visit() -> None:
    visit = left_alone(taking().press("print"), LONGEST_PRINT)
    assert overlay(visit) is OverlayKind.WARNING
    assert set(left_alone(visit, PRINTER.answer_within).effects) >= {StopPrinting(), Forget()}


def test_an_end_that_comes_under_the_warning_is_there_after_it() -> None:
    visit = left_alone(taking().press("print"), LONGEST_PRINT)
    visit.do(i.PrintEnded(Progress.NO_PAPER))
    assert overlay(visit) is OverlayKind.WARNING
    assert title(visit.press("stay")) == "The printer has no paper"
