"""The composition root: it owns the state, and is the one place where intents become Screens and sound.

touch, key, AT-SPI ─┐
narrator's reports ─┼─► send(intent) ─► step ─► state', effects ─► screen ─► SessionModel ─► QML
the clock ──────────┘                                └─► narrator, printer, film
"""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.access import keys
from kiosk.access.keys import Action
from kiosk.i18n import segmentation
from kiosk.i18n.languages import Direction, language
from kiosk.session import glossary, intents
from kiosk.session.effects import (
    Arrive,
    Count,
    Film,
    Forget,
    Invite,
    Narrate,
    Print,
    ShowFilm,
    StopPrinting,
    Tell,
    Voice,
    Wake,
)
from kiosk.session.glass import Glass
from kiosk.session.intents import Intent
from kiosk.session.screen import Item, Screen
from kiosk.session.screens import screen
from kiosk.session.state import (
    Attract,
    Phase,
    State,
    World,
    at_home,
    at_rest,
)
from kiosk.session.staying import stay
from kiosk.session.step import step
from kiosk.speech.earcons import Earcon
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import (
    Report,
)
from kiosk.ui.offsets import code_points
from kiosk.ui.session_model import SessionModel
from kiosk.ui.voicing import Voicing

if TYPE_CHECKING:
    from kiosk.ui.printer import Printer  # loaded where there is one


TICK_MS = 1000
WARM_UP_MS = 300


def milliseconds() -> int:
    """The steady clock of a kiosk, in ms."""
    return int(monotonic() * 1000)


class Kiosk(QObject):
    """A running kiosk: send it intents, and it shows and says what follows."""

    forgotten = Signal()
    """A visit is over: whoever keeps anything of it lets it go now."""

    def __init__(
        self,
        world: World,
        model: SessionModel,
        *,
        narrator: Callable[[Callable[[Report], None]], Narrator],
        printer: "Printer | None" = None,
        count: Callable[[int], None] = lambda face: None,
        clock: Callable[[], int] = milliseconds,
        double_strike: int = 0,
    ) -> None:
        """Without a `printer`, nothing can be printed. `count` keeps an answer to how it was; it returns
        at once, and raises nothing. `double_strike` is the ms in which the same touch a second time is
        the first one.
        """
        super().__init__()
        self._world, self._model, self._clock = world, model, clock
        self.voicing = Voicing(world, narrator, model.marking, self.send, self)
        self._printer = printer
        if printer:
            printer.ended.connect(lambda how: self.send(intents.PrintEnded(how)))
        self._count = count
        self._double_strike = double_strike
        self._struck = ("", -double_strike)
        self._renewal: Callable[[], World | None] | None = None
        self._slept: bool | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(lambda: self.send(intents.Tick()))
        # The worker is there before anybody can ask for it, but never in the way of the first frame.
        self._warm_up = QTimer(self, interval=WARM_UP_MS, singleShot=True)
        self._warm_up.timeout.connect(lambda: self.voicing.warm(True))
        # Some things change between two ticks, and a breath is felt to the tenth of a second.
        self._wake = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._wake.timeout.connect(lambda: self.send(intents.Tick()))
        film = model.showing
        film.reached.connect(lambda time: self.send(intents.SignsReached(time)))
        film.ended.connect(lambda: self.send(intents.SignsEnded()))
        film.lost.connect(lambda: self.send(intents.SignsLost()))
        model.activated.connect(self._activate)
        model.focusAsked.connect(lambda item: self.send(intents.FocusOn(item)))
        model.dismissed.connect(lambda: self.send(intents.Close()))
        model.wordTouched.connect(self._read_from)
        model.touched.connect(lambda down: self.send(intents.Touch(down)))
        start = world.start_language
        self._state = at_home(world, start, clock()) if start else at_rest(world, clock())
        self._screen = screen(world, self._state)
        self._show()

    @property
    def state(self) -> State:
        """Where the visit is."""
        return self._state

    @property
    def screen(self) -> Screen:
        """What is shown now."""
        return self._screen

    def send(self, intent: Intent) -> None:
        """Let `intent` happen."""
        followed = step(self._world, self._state, intent, self._clock())
        self._state = followed.state
        shown = screen(self._world, self._state)
        if shown != self._screen:
            self._screen = shown
            self._show()
        for effect in followed.effects:
            self._carry_out(effect)
        self._renew()

    def renew(self, world: Callable[[], World | None]) -> None:
        """Ask for another world as soon as nobody is here; None keeps the one there is."""
        self._renewal = world
        self._renew()

    def take(self, world: World) -> None:
        """Go on in another world at once, where it is most like here: for an author, not for a reader."""
        if self._state.reading.phase is not Phase.OFF:
            self.voicing.hush()
        self._stop_printing()
        self._model.showing.end()
        world = self._here(world)
        self._enter(world, stay(self._world, world, self._state))

    def fit(self, glass: Glass) -> None:
        """The window has another size: cut and lay out the same place anew."""
        self._world = replace(self._world, glass=glass)
        self._screen = screen(self._world, self._state)
        self._show()

    def leave_speaking(self, to_another: bool) -> None:
        """A screen reader has come, which speaks by itself where the kiosk would have; or it has gone."""
        self._world = replace(self._world, screen_reader=to_another)
        self.send(intents.ScreenReader())

    def press(self, action: Action) -> bool:
        """A key for `action` went down; whether it means something here."""
        rtl = language(self._screen.language).direction is Direction.RTL
        intent = keys.intent(action, self._screen, rtl=rtl)
        if intent is not None:
            self.send(intent)
        return intent is not None

    def close(self) -> None:
        """End the worker, what is being printed and what is shown; nothing else needs an end."""
        self._timer.stop()
        self._wake.stop()
        self._warm_up.stop()
        self.voicing.close()
        self._model.showing.end()
        if self._printer:
            self._printer.close()

    @property
    def _resting(self) -> bool:
        return isinstance(self._state.place, Attract) and not self._state.focus_shown

    def _renew(self) -> None:
        """A page never changes under a reader."""
        if self._renewal is None or not self._resting:
            return
        renewal, self._renewal = self._renewal, None
        if world := renewal():
            world = self._here(world)
            self._enter(world, at_rest(world, self._clock()))

    def _here(self, world: World) -> World:
        """`world`, on this glass and this machine."""
        now = self._world
        return replace(world, glass=now.glass, screen_reader=now.screen_reader)

    def _enter(self, world: World, state: State) -> None:
        self.voicing.enter(world)
        self._world, self._state = world, state
        self._screen = screen(self._world, self._state)
        self._show()

    def _show(self) -> None:
        self._model.show(self._screen)
        self.voicing.show(self._screen)
        if self._resting is self._slept:
            return
        self._slept = self._resting
        if not self._slept:
            self._timer.start()
            self._warm_up.start()
            return
        self._warm_up.stop()
        self.voicing.warm(False)
        if self._world.habits.invite_every:
            self._timer.start()
        else:
            self._timer.stop()

    def _activate(self, name: str) -> None:
        item = self._screen.item(name)
        if item is not None and item.intent is not None and not self._again(name):
            self.send(item.intent)

    def _read_from(self, name: str, at: int) -> None:
        """The letter at `at` (UTF-16 units) of an item's label was touched."""
        item = self._screen.item(name)
        if item is not None and not self._again(f"{name}:{at}"):
            place = code_points(item.label, at)
            self.send(intents.ReadFrom(name, place))
            self._enlarge(item, place)

    def _enlarge(self, item: Item, at: int) -> None:
        """Where nothing is read, a touched word is shown very large all the same."""
        silent = self._state.reading.phase is Phase.OFF and self._state.on_top is None
        if self._state.look.magnify and silent:
            self.voicing.point(item, at)

    def _again(self, name: str) -> bool:
        """Whether a trembling hand struck the same thing twice."""
        now, (before, at) = self._clock(), self._struck
        if name == before and now - at < self._double_strike:
            return True
        self._struck = (name, now)
        return False

    def _carry_out(self, effect: object) -> None:
        match effect:
            case Narrate() | Arrive() | Tell() | Invite() | Voice() | Earcon():
                self.voicing.carry_out(effect, self._state)
            case Wake(ms=ms):
                self._wake.start(ms)
            case Print(paper=paper) if self._printer:
                self._printer.print(paper)
            case StopPrinting():
                self._stop_printing()
            case ShowFilm(signs=signs, playing=playing):
                self._model.showing.show(signs, playing=playing)
            case Film.PLAY:
                self._model.showing.play()
            case Film.PAUSE:
                self._model.showing.pause()
            case Film.END:
                self._model.showing.end()
            case Forget():
                self._forget()
            case Count(face=face):
                self._count(face)

    def _stop_printing(self) -> None:
        if self._printer:
            self._printer.cancel()

    def _forget(self) -> None:
        """The one wipe. The state is new already, and the screen: what is left is what they drew upon."""
        self.voicing.forget()
        self._wake.stop()
        self._stop_printing()
        self._model.showing.end()
        self._struck = ("", -self._double_strike)
        self._world.library.forget()
        glossary.forget()
        segmentation.forget()
        self.forgotten.emit()
