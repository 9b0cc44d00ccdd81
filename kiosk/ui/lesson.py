"""`kiosk keys learn`: a window in which a keypad is learnt, seen and heard.

key, touch, AT-SPI ─► Lesson ─► Screen ─► SessionModel ─► QML
                                  └─► narrator
"""

import signal
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from kiosk.access import learning, lesson_page
from kiosk.access.keymap import is_key
from kiosk.access.keys import Action
from kiosk.access.learning import End, Lesson
from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from kiosk.session.intents import FocusOn, Intent
from kiosk.session.screen import Screen
from kiosk.settings import Settings
from kiosk.speech.narrator import Narrator
from kiosk.speech.outfit import outfit_of
from kiosk.speech.script import Script
from kiosk.ui.app import milliseconds
from kiosk.ui.launch import open_window, panel_of, size_of
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import application, art, stage
from kiosk.ui.strokes import KEY_NAMES, Strokes

# Some keypads send them before the key itself.
_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)


class Teacher(QObject):
    """Leads through a lesson: what is pressed or touched in `watched` goes on in it.

    `ended` comes once, when there is nothing more to learn.
    """

    ended = Signal()

    def __init__(
        self,
        model: SessionModel,
        page: Callable[[Lesson], Screen],
        say: Callable[[Script], object],
        *,
        double_strike: int,
        clock: Callable[[], int] = milliseconds,
    ) -> None:
        super().__init__()
        self.lesson = Lesson()
        self._model, self._page, self._say = model, page, say
        self._strokes = Strokes(double_strike=double_strike, clock=clock)
        self._screen: Screen | None = None
        model.activated.connect(self._activate)
        model.focusAsked.connect(lambda item: self._do(FocusOn(item)))

    def begin(self) -> None:
        """Ask for the first key."""
        self._go_on(self.lesson)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every key press: which of them means something is what is learnt here."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        struck = () if event.key() in _MODIFIERS else self._strokes.struck(event)
        if key := next((name for name in struck if is_key(name, KEY_NAMES)), ""):
            self._go_on(learning.pressed(self.lesson, key))
        return True

    def _activate(self, name: str) -> None:
        item = self._screen and self._screen.item(name)
        if item and item.intent:
            self._do(item.intent)

    def _do(self, intent: Intent) -> None:
        self._go_on(learning.done(self.lesson, intent))

    def _go_on(self, lesson: Lesson) -> None:
        self.lesson = lesson
        if lesson.end:
            self.ended.emit()
            return
        before, self._screen = self._screen, self._page(lesson)
        self._model.show(self._screen)
        self._say(lesson_page.said(before, self._screen))


def learn(settings: Settings, *, language: str, aloud: bool) -> Mapping[str, Action] | None:
    """What was learnt in a window on this display, in `language`, read `aloud`; None = not to be kept.

    Raises DisplayError where there is no display.
    """
    app = application(software=settings.screen.renderer == "software")
    width, height = size_of(settings, app.primaryScreen().size().toTuple())
    model = SessionModel(lambda name, theme: "", art(locate("art")))
    narrator = Narrator(lambda report: None, outfit=outfit_of(settings.speech))
    narrator.set_speed(settings.speech.speed)
    narrator.set_volume(settings.speech.volume)
    # At the normal size of text, all the keys there are fit on the last page.
    looks = settings.screen
    words = Catalogues(locate("locales")).of(language)
    teacher = Teacher(
        model,
        partial(
            lesson_page.screen,
            words=words,
            theme=looks.theme,
            size=panel_of(settings, width, height).size(1.0),
        ),
        narrator.say if aloud else lambda script: None,
        double_strike=settings.input.double_strike_ms,
    )
    shown = stage(model, width=width, height=height)
    shown.window.installEventFilter(teacher)
    teacher.ended.connect(app.quit)
    # Qt's loop would keep a Ctrl+C waiting until the next key.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    teacher.begin()
    open_window(settings, shown.window)
    app.exec()
    narrator.close()
    shown.close()
    return teacher.lesson.keys if teacher.lesson.end is End.SAVED else None
