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

from kiosk.access import keys, phrases
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
from kiosk.session.intents import Intent
from kiosk.session.layout import Glass
from kiosk.session.magnifying import enlarged, word_at
from kiosk.session.screen import Item, Screen
from kiosk.session.screens import screen
from kiosk.session.state import (
    SPEEDS,
    VOLUMES,
    Attract,
    Phase,
    State,
    World,
    at_home,
    at_rest,
    spoken_instead,
)
from kiosk.session.staying import stay
from kiosk.session.step import step
from kiosk.speech.earcons import Earcon
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import (
    Done,
    Headphones,
    Report,
    SentenceReached,
    Silent,
    Sounding,
    WordReached,
)
from kiosk.speech.script import Script
from kiosk.ui.offsets import code_points, utf16
from kiosk.ui.session_model import SessionModel

if TYPE_CHECKING:
    from kiosk.ui.printer import Printer  # loaded where there is one


TICK_MS = 1000
WARM_UP_MS = 300


def milliseconds() -> int:
    """The steady clock of a kiosk, in ms."""
    return int(monotonic() * 1000)


class Kiosk(QObject):
    """A running kiosk: send it intents, and it shows and says what follows."""

    reported = Signal(object)
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
        self._narrator = narrator(self.reported.emit)
        self._printer = printer
        if printer:
            printer.ended.connect(lambda how: self.send(intents.PrintEnded(how)))
        self._count = count
        self._double_strike = double_strike
        self._struck = ("", -double_strike)
        self._script = Script(sentences=())
        self._utterance = 0
        self._before = 0
        self._lexicons = phrases.lexicons(world.library)
        self._renewal: Callable[[], World | None] | None = None
        self._slept: bool | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(lambda: self.send(intents.Tick()))
        # The worker is there before anybody can ask for it, but never in the way of the first frame.
        self._warm_up = QTimer(self, interval=WARM_UP_MS, singleShot=True)
        self._warm_up.timeout.connect(lambda: self._narrator.warm(True))
        # Some things change between two ticks, and a breath is felt to the tenth of a second.
        self._wake = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._wake.timeout.connect(lambda: self.send(intents.Tick()))
        self.reported.connect(self._hear, Qt.ConnectionType.QueuedConnection)
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
            # A word that was touched in silence stays marked only as long as everything stands where it was.
            if not self._utterance:
                self._model.marking.clear()
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
            self._hush()
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
        self._narrator.close()
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
        self._lexicons = phrases.lexicons(world.library)
        self._world, self._state = world, state
        self._screen = screen(self._world, self._state)
        self._show()

    def _show(self) -> None:
        self._model.show(self._screen)
        if self._resting is self._slept:
            return
        self._slept = self._resting
        if not self._slept:
            self._timer.start()
            self._warm_up.start()
            return
        self._warm_up.stop()
        self._narrator.warm(False)
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
        found = word_at(item, at) if self._state.look.magnify and silent else None
        if found:
            sentence, word = found
            self._mark_word(item, (sentence.start, sentence.end), (word.start, word.end))

    def _again(self, name: str) -> bool:
        """Whether a trembling hand struck the same thing twice."""
        now, (before, at) = self._clock(), self._struck
        if name == before and now - at < self._double_strike:
            return True
        self._struck = (name, now)
        return False

    # Sound

    def _carry_out(self, effect: object) -> None:
        match effect:
            case Narrate(first=first, token=token):
                self._say(phrases.reading(self._screen, self._lexicons), first, token)
            case Arrive():
                self._arrive()
            case Tell(item=item):
                words = self._world.words(self._screen.language)
                self._say(phrases.told(self._screen, item, words, self._lexicons))
            case Voice.ANNOUNCE:
                self._say(phrases.overlay(self._screen, self._lexicons))
            case Voice.ASK:
                self._say(phrases.question(self._screen, self._lexicons))
            case Voice.BREATHE:
                self._say(phrases.breath(self._screen, self._lexicons))
            case Voice.APOLOGISE:
                self._say(self._apology())
            case Voice.HUSH:
                self._hush()
            case Voice.PAUSE:
                self._narrator.pause()
            case Voice.RESUME:
                self._narrator.resume()
            case Voice.TUNE:
                self._narrator.set_speed(SPEEDS[self._state.speed])
                self._narrator.set_volume(VOLUMES[self._state.volume])
            case Voice.PRIVATE:
                self._narrator.route(private=True)
            case Voice.ALOUD:
                self._narrator.route(private=False)
            case Earcon():
                self._narrator.chime(effect)
            case Invite(tag=tag):
                self._say(phrases.invitation(self._world.words(tag)))
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
        self._hush()
        self._wake.stop()
        self._stop_printing()
        self._model.showing.end()
        self._narrator.forget()
        self._struck = ("", -self._double_strike)
        self._world.library.forget()
        glossary.forget()
        segmentation.forget()
        self._lexicons = phrases.lexicons(self._world.library)
        self.forgotten.emit()

    def _arrive(self) -> None:
        """Where one has come to; the sentences of the screen are counted from after it."""
        before = phrases.arrival(self._screen, self._world.words(self._screen.language)).sentences
        read = phrases.reading(self._screen, self._lexicons).sentences
        self._say(Script(sentences=(*before, *read)))
        self._before = len(before)

    def _say(self, script: Script, first: int = 0, token: int = 0) -> None:
        self._model.marking.clear()
        self._before = 0
        self._script = script
        self._utterance = self._narrator.say(script, first=first, token=token)

    def _apology(self) -> Script:
        name = language(self._state.language).own_name
        return phrases.apology(self._world.words(spoken_instead(self._world)), name)

    def _hush(self) -> None:
        self._narrator.stop()
        self._utterance, self._script = 0, Script(sentences=())
        self._model.marking.clear()

    def _hear(self, report: Report) -> None:
        if isinstance(report, Headphones):
            self.send(intents.HeadphonesIn() if report.plugged else intents.HeadphonesOut())
        elif report.utterance == self._utterance:
            self._follow(report)

    def _follow(self, report: Report) -> None:
        match report:
            case WordReached(sentence=sentence, token=token):
                self._mark(sentence, token)
            case SentenceReached(sentence=sentence):
                if sentence >= self._before:
                    self.send(intents.SentenceHeard(sentence - self._before))
            case Done():
                self._model.marking.clear()
                self.send(intents.NarrationEnded())
            case Silent(reason=reason):
                self.send(intents.SoundLost(reason))
            case Sounding():
                self.send(intents.SoundBack())

    def _mark(self, sentence: int, token: int) -> None:
        said = self._script.sentences[sentence]
        item = self._screen.item(said.item)
        if item is None:
            return
        word = said.tokens[token]
        self._mark_word(item, (said.start, said.end), (word.start, word.end))

    def _mark_word(self, item: Item, sentence: tuple[int, int], word: tuple[int, int]) -> None:
        """Mark a word of an item, and its sentence (code points)."""
        text = item.label
        self._model.marking.mark(
            item.id,
            (utf16(text, sentence[0]), utf16(text, sentence[1])),
            (utf16(text, word[0]), utf16(text, word[1])),
            self._same(item.id, sentence[0]),
            enlarged(self._screen, item, *word),
        )

    def _same(self, name: str, at: int) -> tuple[str, tuple[int, int]]:
        """What says the same as a sentence in the other language that is shown (UTF-16 units)."""
        found = self._screen.same(name, at)
        other = self._screen.item(found[0]) if found else None
        if found is None or other is None:
            return "", (0, 0)
        return other.id, (utf16(other.label, found[1].start), utf16(other.label, found[1].end))
