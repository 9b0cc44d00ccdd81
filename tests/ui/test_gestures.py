"""No gesture is needed anywhere: what a hand can do is a press and a release on one thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.assets import BUNDLED_PACK, locate
from kiosk.content.library import Library
from kiosk.session.glass import Glass
from kiosk.session.tour import tour
from kiosk.settings import Screen, Settings
from kiosk.ui.launch import world
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import QML, Stage, art, stage

STILL = replace(Settings(), screen=Screen(motion=False))
_OUTSIDE = QPoint(-60, -60)
_GESTURES = re.compile(
    r"\b(PinchHandler|DragHandler|PinchArea|MultiPointTouchArea|SwipeView|Flickable|ListView|GridView"
    r"|ScrollView|MouseArea|WheelHandler|Drawer|TapHandler\.WithinBounds|onLongPressed|onDoubleTapped"
    r"|doubleTapped|drag\.target)\b"
)
_HANDLER = re.compile(r"\b\w*Handler\b(?=\s*\{)")


@pytest.mark.acr("2.5.1", "2.5.7", "5.5.1", "5.9")
def test_no_page_takes_a_gesture() -> None:
    pages = {path.name: path.read_text() for path in (QML / "Kiosk").glob("*.qml")}
    assert len(pages) > 40
    found = {(name, each) for name, text in pages.items() for each in _GESTURES.findall(text)}
    assert found == set()
    handlers = {each for text in pages.values() for each in _HANDLER.findall(text)}
    # A point that is held, or hovers, is no gesture either.
    assert handlers <= {"TapHandler", "HoverHandler", "PointHandler"}


@pytest.mark.acr("2.5.2")
def test_what_acts_on_a_finger_does_so_in_one_place() -> None:
    pages = (QML / "Kiosk").glob("*.qml")
    assert {path.name for path in pages if "onTapped" in path.read_text()} == {"Finger.qml"}


@dataclass
class Told:
    """A window, and what it asked for."""

    stage: Stage
    asked: list[object] = field(default_factory=list)

    def slide_off(self, item: QQuickItem) -> None:
        """A finger comes down on the middle of `item`, and is lifted elsewhere."""
        window = self.stage.window
        at = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseMove(window, _OUTSIDE)
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=_OUTSIDE)

    def tap(self, item: QQuickItem) -> None:
        at = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.mouseClick(self.stage.window, Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def told(qapp: QGuiApplication) -> Iterator[Told]:
    library = Library(locate("packs") / BUNDLED_PACK)
    model = SessionModel(lambda name, theme: str(library.picture(name, theme)), art(locate("art")))
    drawn = stage(model, width=960, height=540)
    found = Told(drawn)
    for signal in (model.activated, model.wordTouched, model.dismissed):
        signal.connect(lambda *asked: found.asked.append(asked))
    drawn.window.show()
    yield found
    drawn.close()


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.isEnabled():
            yield child
            yield from _below(child)


def _kind(item: QQuickItem) -> str | None:
    """What kind of thing can be touched here; None where nothing can."""
    if not item.property("itemId"):
        return None
    kind = item.metaObject().className().split("_QML")[0]
    tappable = item.property("ringTop") is not None or kind == "Prose"
    return kind if tappable else None


@pytest.mark.acr("2.5.2")
def test_a_finger_that_slides_off_does_nothing_on_any_kind_of_target(told: Told) -> None:
    seen: set[str] = set()
    for kind, item in _one_of_each(told):
        told.slide_off(item)
        assert told.asked == [], kind
        told.tap(item)
        assert len(told.asked) == 1, kind
        told.asked.clear()
        seen.add(kind)
    assert {"ActionButton", "DockItem", "TopicTile", "ChoiceButton", "TermMark", "Prose"} <= seen
    assert len(seen) >= 11


def _one_of_each(told: Told) -> Iterator[tuple[str, QQuickItem]]:
    """One target of each kind there is on the tour of every screen."""
    library = Library(locate("packs") / BUNDLED_PACK)
    here = world(STILL, library, Glass(width=960, height=540, dpi=46), "en")
    seen: set[str] = set()
    for stop in tour(here, "en"):
        told.stage.model.show(stop.screen)
        QGuiApplication.processEvents()
        for item in list(_below(told.stage.window.contentItem())):
            kind = _kind(item)
            if kind and kind not in seen:
                seen.add(kind)
                yield kind, item


@pytest.mark.acr("2.5.2")
def test_a_finger_that_slides_from_the_ground_onto_a_dialog_does_not_close_it(told: Told) -> None:
    library = Library(locate("packs") / BUNDLED_PACK)
    here = world(STILL, library, Glass(width=960, height=540, dpi=46), "en")
    told.stage.model.show(next(s.screen for s in tour(here, "en") if s.name.startswith("desk")))
    QTest.qWaitForWindowExposed(told.stage.window)
    window, ground, middle = told.stage.window, QPoint(20, 20), QPoint(480, 270)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=ground)
    QTest.mouseMove(window, middle)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=middle)
    assert told.asked == []
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=ground)
    assert told.asked == [()]
