"""After a visit: what the kiosk's own process still holds of it."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.content.model import Card
from kiosk.content.walk import asked
from kiosk.session import intents as i
from kiosk.session.glass import Glass
from kiosk.session.screen import Screen
from kiosk.session.state import Mine, Reader, State
from kiosk.settings import Settings
from kiosk.speech.narrator import Narrator
from kiosk.ui import drawings
from kiosk.ui.app import Kiosk
from kiosk.ui.forgetting import Sweep
from kiosk.ui.launch import world
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, art, stage

MOMENTS = (State, Screen, Card, Reader)


class _Mute:
    """Stands in for the narrator: whatever it is asked for, it does nothing and keeps nothing."""

    def __getattr__(self, name: str) -> Callable[..., int]:
        return lambda *_, **__: 1


def _hired(report: object) -> Narrator:
    return _Mute()  # type: ignore[return-value]


@pytest.fixture
def library() -> Library:
    return Library(locate("packs") / BUNDLED_PACK)


@pytest.fixture
def shown(library: Library, qapp: QGuiApplication) -> Iterator[tuple[Kiosk, Stage]]:
    """A kiosk at rest, in a window that nobody sees, and with a narrator that only listens."""
    model = SessionModel(lambda *which: str(library.picture(*which)), art(locate("art")))
    kiosk = Kiosk(world(Settings(), library, Glass()), model, narrator=_hired)
    there = stage(model, width=1920, height=1080)
    kiosk.forgotten.connect(Sweep(there).begin)
    there.window.show()
    yield kiosk, there
    kiosk.close()
    there.close()


def visit(kiosk: Kiosk, library: Library, language: str = "es") -> None:
    """Somebody reads and listens at 200 % in dark, asks a question, and looks at it."""
    (card, question) = _question(library, language)
    first = library.tiles(language)[0].id
    for intent in (
        i.Begin(), i.ChooseLanguage(language), i.SetTextStep(2.0), i.SetTheme("dark"),
        i.OpenCard(first), i.TurnPage(1), i.ReadAloud(), i.AllowSpeaker(), i.ChangeSpeed(1),
        i.Ask(card, question), i.MoveFocus(1), i.ShowQuestions(), i.Breathe(1),
    ):  # fmt: skip
        kiosk.send(intent)
        QGuiApplication.processEvents()
    assert isinstance(kiosk.state.place, Mine)


def _question(library: Library, language: str) -> tuple[str, str]:
    cards = library.cards(language)
    return next((c, q) for c in cards for q in asked(library.card(language, c)))


def swept(kiosk: Kiosk, there: Stage, qtbot: QtBot) -> None:
    """The visit ends, and what follows has happened."""
    sweep = there.window.findChild(Sweep)
    assert sweep is not None
    with qtbot.waitSignal(sweep.done):
        kiosk.send(i.Finish())


def alive(*kinds: type) -> list[object]:
    return [each for each in gc.get_objects() if isinstance(each, kinds)]


def test_no_moment_of_the_visit_is_left(
    shown: tuple[Kiosk, Stage], library: Library, qtbot: QtBot
) -> None:
    kiosk, there = shown
    # Held, so that nothing new can be taken for them; other tests leave moments of their own.
    before = alive(*MOMENTS)
    visit(kiosk, library)
    swept(kiosk, there, qtbot)
    known = {id(each) for each in (*before, kiosk.state, kiosk.screen)}
    assert [each for each in alive(*MOMENTS) if id(each) not in known] == []


def test_no_page_of_the_visit_is_left(
    shown: tuple[Kiosk, Stage], library: Library, qtbot: QtBot
) -> None:
    kiosk, there = shown
    before = kinds(there.window)
    visit(kiosk, library)
    assert "MinePage" in kinds(there.window)
    swept(kiosk, there, qtbot)
    assert kinds(there.window) == before
    # Keys go to the window itself.
    assert there.window.activeFocusItem() in (None, there.window.contentItem())


def test_no_timer_runs_when_nobody_is_here(
    shown: tuple[Kiosk, Stage], library: Library, qtbot: QtBot
) -> None:
    kiosk, there = shown
    visit(kiosk, library)
    swept(kiosk, there, qtbot)
    timers = (*kiosk.findChildren(QTimer), *there.window.findChildren(QTimer))
    assert [timer for timer in timers if timer.isActive()] == []


def test_what_was_read_from_the_pack_and_drawn_does_not_tell_what_was_read(
    shown: tuple[Kiosk, Stage], library: Library, qtbot: QtBot
) -> None:
    kiosk, there = shown
    there.window.grabWindow()
    pictures = drawings.at_hand()
    visit(kiosk, library)
    there.window.grabWindow()
    assert drawings.at_hand() > pictures
    asked = [library.card.cache_info(), library.edition.cache_info()]
    assert all(kept.currsize for kept in asked)
    swept(kiosk, there, qtbot)
    here = (library.card, library.cards, library.tiles, library.edition)
    assert [kept.cache_info().currsize for kept in here] == [0, 0, 0, 0]
    there.window.grabWindow()
    assert drawings.at_hand() == pictures


def kinds(window: QQuickWindow) -> list[str]:
    """The types of everything in the window, as QML names them."""
    return sorted(_below(window.contentItem()))


def _below(item: QQuickItem) -> Iterator[str]:
    yield item.metaObject().className().partition("_QML")[0]
    for child in item.childItems():
        yield from _below(child)
