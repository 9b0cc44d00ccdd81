"""The page on which keys are learnt, as it is drawn, and how keys and touches go on in it."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from kiosk.access import lesson_page
from kiosk.access.keys import Action
from kiosk.access.learning import ASKED, End, Lesson, pressed
from kiosk.assets import locate
from kiosk.i18n.catalogue import Catalogues
from kiosk.session.glass import Glass
from kiosk.speech.script import Script
from kiosk.ui.geometry import stumbles
from kiosk.ui.lesson import Teacher
from kiosk.ui.preview import Easel
from kiosk.ui.session_model import SessionModel

WORDS = Catalogues(locate("locales")).of
ENGLISH = partial(lesson_page.screen, words=WORDS("en"), theme="light", size=1.0)


@pytest.fixture(scope="module", params=[(1920, 1080), (1080, 1920)], ids=["landscape", "upright"])
def easel(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Iterator[tuple[Easel, Glass]]:
    width, height = request.param
    easel = Easel(None, width, height)
    yield easel, Glass(width=width, height=height)
    easel.close()


@pytest.mark.parametrize(
    ("language", "theme"),
    [("en", "light"), ("es", "contrast"), ("ar", "dark"), ("zh-Hans", "light")],
)
def test_nothing_is_cut_off_or_covered_or_too_small_to_touch(
    easel: tuple[Easel, Glass], language: str, theme: str
) -> None:
    shown, glass = easel
    lesson, found = Lesson(), []
    for number in range(len(ASKED) + 1):
        size = glass.size(1.0)
        shown.show(lesson_page.screen(lesson, WORDS(language), theme=theme, size=size))
        found += [f"{number}: {stumble}" for stumble in stumbles(shown.window, glass.unit)]
        lesson = pressed(lesson, f"xkb:{100 + number}")
    assert found == []


class Room:
    """A teacher before a window, what was said, and whether it is over."""

    def __init__(self) -> None:
        self.said: list[Script] = []
        self.over = 0
        self.model = SessionModel(lambda name, theme: "", lambda name, theme: "")
        self.window = QWindow()
        self.now = 0
        self.teacher = Teacher(
            self.model, ENGLISH, self.said.append, double_strike=200, clock=lambda: self.now
        )
        self.window.installEventFilter(self.teacher)
        self.teacher.ended.connect(self.end)
        self.teacher.begin()

    def end(self) -> None:
        self.over += 1

    def strike(self, code: int, *, after: int = 1000, key: int = 0, held: bool = False) -> None:
        self.now += after
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, none, code, 0, 0, "", held, 1)
        QCoreApplication.sendEvent(self.window, event)


@pytest.fixture
def room(qapp: QGuiApplication) -> Callable[[], Room]:
    return Room


def test_a_key_is_learnt_once_however_long_it_is_held_and_however_it_trembles(
    room: Callable[[], Room],
) -> None:
    here = room()
    here.strike(197)
    here.strike(197, after=0, held=True)
    here.strike(197, after=150)
    assert here.teacher.lesson.keys == {"xkb:197": Action.NEXT}
    assert here.teacher.lesson.asked is Action.SELECT
    assert len(here.said) == 2


def test_a_key_without_keycode_is_learnt_by_name_and_one_without_either_is_none(
    room: Callable[[], Room],
) -> None:
    here = room()
    here.strike(0)
    assert here.teacher.lesson == Lesson()
    here.strike(0, key=Qt.Key.Key_F19)
    assert here.teacher.lesson.keys == {"Key_F19": Action.NEXT}


def test_a_key_that_comes_with_shift_is_learnt_without_it(room: Callable[[], Room]) -> None:
    here = room()
    here.strike(50, key=Qt.Key.Key_Shift)
    here.strike(38, key=Qt.Key.Key_A)
    assert here.teacher.lesson.keys == {"xkb:38": Action.NEXT}


def test_a_finger_skips_and_ends_it(room: Callable[[], Room]) -> None:
    here = room()
    here.model.activate("skip")
    assert here.teacher.lesson.asked is Action.SELECT
    here.strike(198)
    here.model.activate("enough")
    here.model.activate("save")
    assert (here.over, here.teacher.lesson.end) == (1, End.SAVED)
    assert here.teacher.lesson.keys == {"xkb:198": Action.SELECT}


def test_assistive_technology_moves_the_ring(room: Callable[[], Room]) -> None:
    here = room()
    here.model.focusOn("leave")
    words = [token.spoken for said in here.said[-1].sentences for token in said.tokens]
    assert " ".join(words) == "Leave without saving."
