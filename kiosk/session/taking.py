"""Taking one's questions away: to the page with the code, and onto paper.

PrintQuestions ─► Printing(SENDING) ─ PrintEnded ─► Printing(how it ended) ─► closed, or printed again
                         └─ anything that takes it away, the end of the visit too ─► StopPrinting
"""

from msgspec.structs import replace

from kiosk.session import effects
from kiosk.session import intents as i
from kiosk.session.effects import Effect, Step, Voice
from kiosk.session.going import moved
from kiosk.session.intents import Intent
from kiosk.session.paper import Progress
from kiosk.session.screens import mine
from kiosk.session.state import (
    Mine,
    Printing,
    Reading,
    State,
    StillThere,
    Taking,
    World,
    speaks_up,
)


def take(world: World, state: State, intent: Intent) -> Step:
    """To the questions as something to carry away."""
    if not isinstance(state.place, Mine):
        return Step(state)
    return moved(replace(state, focus=""), Taking(state.place))


def print_questions(world: World, state: State, intent: Intent) -> Step:
    """The questions onto paper, where there is a printer and nothing is being printed yet."""
    if not (isinstance(state.place, Taking) and world.habits.printer) or sending(state):
        return Step(state)
    told = _told(world, state, Progress.SENDING)
    return Step(told.state, (effects.Print(mine.paper(world, state)), *told.effects))


def stop(world: World, state: State, intent: Intent) -> Step:
    """No more waiting for the printer."""
    if not isinstance(state.on_top, Printing):
        return Step(state)
    return Step(replace(state, on_top=None, focus=""))


def ended(world: World, state: State, intent: Intent) -> Step:
    """The printer has done it, or cannot; the question whether she is still there stays on top of that."""
    assert isinstance(intent, i.PrintEnded)
    if not sending(state):
        return Step(state)
    if isinstance(state.on_top, StillThere):
        beneath = replace(state.on_top, beneath=Printing(intent.how))
        return Step(replace(state, on_top=beneath))
    return _told(world, state, intent.how)


def sending(state: State) -> bool:
    """Whether a print is on its way."""
    top = state.on_top.beneath if isinstance(state.on_top, StillThere) else state.on_top
    return isinstance(top, Printing) and top.how is Progress.SENDING


def kept(before: State, followed: Step) -> Step:
    """`followed`, with nothing left in the printer once nobody waits for it any more."""
    if not sending(before) or sending(followed.state):
        return followed
    return Step(followed.state, (*followed.effects, effects.StopPrinting()))


def _told(world: World, state: State, how: Progress) -> Step:
    """How the printing is, on the screen and, to somebody who listens, aloud."""
    shown = replace(state, on_top=Printing(how), focus="", reading=Reading())
    said: tuple[Effect, ...] = (Voice.ANNOUNCE,) if speaks_up(world, state) else ()
    return Step(shown, said)
