"""A touched word is the one that is read from, in every script."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.access import phrases
from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session import intents as i
from kiosk.session.layout import Glass
from kiosk.session.state import Speaker
from kiosk.settings import Settings, Speech
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Report
from kiosk.speech.script import Script
from kiosk.ui.app import Kiosk
from kiosk.ui.launch import world
from kiosk.ui.offsets import code_points, utf16
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, art, stage


@dataclass
class Asked:
    """Stands in for the narrator: what it was asked to read, and from which word."""

    places: list[tuple[int, int]] = field(default_factory=list)

    def __call__(self, report: Callable[[Report], None]) -> Narrator:
        return self  # type: ignore[return-value]

    def say(self, script: Script, *, first: int = 0, token: int = 0) -> int:
        self.places.append((first, token))
        return len(self.places)

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args, **named: None


@dataclass
class Desk:
    """A kiosk in a window, and what its narrator was asked for."""

    kiosk: Kiosk
    shown: Stage
    asked: Asked

    def touch(self, item: str, at: int) -> None:
        """A finger on the letter at code point `at` of an item's label."""
        edit = next(self._edits(item))
        label = next(each.label for each in self.kiosk.screen.items() if each.id == item)
        unit = utf16(label, at)
        box, after = _place(edit, unit), _place(edit, unit + 1)
        letter = box.united(after) if after.y() == box.y() else box
        middle = edit.mapToScene(letter.center())
        QTest.mouseClick(
            self.shown.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            middle.toPoint(),
        )

    def _edits(self, item: str) -> Iterator[QQuickItem]:
        for each in _below(self.shown.window.contentItem()):
            if each.property("itemId") == item and each.property("plain") is not None:
                yield from (
                    e
                    for e in each.childItems()
                    if e.metaObject().className().startswith("QQuickTextEdit")
                )


def _place(edit: QQuickItem, unit: int) -> QRectF:
    """Where the text of a TextEdit has its letter `unit` (UTF-16)."""
    context = qmlContext(edit)
    assert context
    box = QQmlExpression(context, edit, f"positionToRectangle({unit})").evaluate()[0]
    assert isinstance(box, QRectF)
    return box


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _below(child)


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[Callable[[str, float], Desk]]:
    """A kiosk in a card, in a language, with text of a size."""
    opened: list[Desk] = []

    def open_(language: str, text: float) -> Desk:
        library = Library(locate("packs") / BUNDLED_PACK)
        settings = Settings(speech=Speech(speaker=Speaker.ALWAYS.value))
        model = SessionModel(
            lambda name, theme: str(library.picture(name, theme)), art(locate("art"))
        )
        asked = Asked()
        kiosk = Kiosk(world(settings, library, Glass(), language), model, narrator=asked)
        shown = stage(model, width=1920, height=1080)
        shown.window.show()
        kiosk.send(i.SetStill(still=True))
        kiosk.send(i.SetTextStep(text))
        kiosk.send(i.OpenCard(library.tiles(language)[0].id))
        QTest.qWaitForWindowExposed(shown.window)
        opened.append(Desk(kiosk, shown, asked))
        return opened[-1]

    yield open_
    for each in opened:
        each.kiosk.close()
        each.shown.close()


@pytest.mark.parametrize(
    ("language", "text"), [*product(["en", "es", "ar", "zh-Hans"], [1.0, 2.0])], ids=str
)
def test_every_word_of_a_page_can_be_touched(
    desk: Callable[[str, float], Desk], language: str, text: float
) -> None:
    open_ = desk(language, text)
    open_.kiosk.send(i.TurnPage(1))
    QTest.qWait(300)  # the page has come in: its fade has no end that could be awaited
    script = phrases.reading(open_.kiosk.screen, phrases.lexicons(open_.kiosk._world.library))
    assert script.sentences
    for index, sentence in enumerate(script.sentences):
        for token, word in enumerate(sentence.tokens):
            open_.touch(sentence.item, (word.start + word.end - 1) // 2)
            assert open_.asked.places[-1] == (index, token), word.spoken


@pytest.mark.parametrize("text", ["plain", "Năm 👩‍⚕️ giây", "乳房🙂影像", "e\u0301te\u0301"])
def test_places_come_back_from_the_units_of_qt(text: str) -> None:
    assert [code_points(text, utf16(text, at)) for at in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )
