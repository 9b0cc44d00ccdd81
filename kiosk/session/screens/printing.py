"""How far the printing is: on its way, done, or what keeps it, and what she can do then."""

from kiosk.i18n.catalogue import Catalogue
from kiosk.session.intents import PrintQuestions, StopPrinting
from kiosk.session.paper import Progress
from kiosk.session.screen import Item, Overlay, OverlayKind, Region
from kiosk.session.screens.wording import button, close, leave, read


def overlay(words: Catalogue, how: Progress) -> Overlay:
    """What lies over the screen while something is printed, and after."""
    told = read("message", _text(words, how))
    return Overlay(
        kind=OverlayKind.PRINTING,
        title=_title(words, how),
        regions=(
            Region(name="message", items=(told,)),
            Region(name="answers", items=_answers(words, how)),
        ),
    )


def _title(words: Catalogue, how: Progress) -> str:
    match how:
        case Progress.SENDING:
            # Translators: heading while the questions of a patient are printed.
            return words.say("Printing your questions")
        case Progress.PRINTED:
            # Translators: heading when the questions of a patient have been printed.
            return words.say("Take your paper")
        case Progress.NO_PAPER:
            # Translators: heading: the questions could not be printed.
            return words.say("The printer has no paper")
        case Progress.NO_PRINTER:
            # Translators: heading: the questions could not be printed; the printer is off, or not there.
            return words.say("The printer is not ready")
        case Progress.STUCK:
            # Translators: heading: printing took too long, or failed, and was stopped.
            return words.say("The printer did not finish")


def _text(words: Catalogue, how: Progress) -> str:
    match how:
        case Progress.SENDING:
            # Translators: below "Printing your questions".
            return words.say("This can take a minute.")
        case Progress.PRINTED:
            # Translators: below "Take your paper".
            return words.say("Your questions are on the paper in the printer.")
        case _:
            # Translators: below the heading that says why nothing could be printed.
            return words.say(
                "Your questions are still here. You can try again, or show them to the staff."
            )


def _answers(words: Catalogue, how: Progress) -> tuple[Item, ...]:
    match how:
        case Progress.SENDING:
            # Translators: a button: I do not want to wait for the printer. Two short words.
            return (button("stop-printing", words.say("Stop printing"), StopPrinting()),)
        case Progress.PRINTED:
            return (leave(words),)
        case _:
            return (
                # Translators: a button: print my questions once more. Two short words.
                button("again", words.say("Try again"), PrintQuestions(), "print"),
                close(words),
            )
