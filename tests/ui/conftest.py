"""What tests of pages share: a window of one piece of QML."""

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow


@pytest.fixture
def window_of(qapp: QGuiApplication) -> Iterator[Callable[[str], QQuickWindow]]:
    """A window from its QML, which is there until the end of the test."""
    engine = QQmlApplicationEngine()

    def load(qml: str) -> QQuickWindow:
        engine.loadData(qml.encode())
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        return window

    yield load
    shiboken6.delete(engine)
