"""Keys on their way to the kiosk, as Qt reports them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.access.keymap import load
from kiosk.access.keys import Action
from kiosk.assets import locate
from kiosk.ui.app import Kiosk
from kiosk.ui.hands import Hands
from kiosk.ui.strokes import KEY_NAMES

KEYCODES = {195: Action.HELP, 196: Action.PREVIOUS, 197: Action.NEXT, 198: Action.SELECT}


@dataclass
class Heard:
    """Stands in for the kiosk: what it was asked for."""

    actions: list[Action] = field(default_factory=list)

    def press(self, action: Action) -> bool:
        self.actions.append(action)
        return True


@dataclass
class Keys:
    """A window with hands before it, and a clock that the test winds."""

    window: QQuickWindow
    heard: Heard
    now: int = 0

    def strike(self, key: Qt.Key | int, code: int = 0, *, repeated: bool = False) -> None:
        none, down = Qt.KeyboardModifier.NoModifier, QEvent.Type.KeyPress
        event = QKeyEvent(down, int(key), none, code, 0, 0, "", repeated, 1)
        QCoreApplication.sendEvent(self.window, event)


@pytest.fixture
def keys(qapp: QGuiApplication) -> Callable[..., Keys]:
    def made(double_strike: int = 0, own: Path | None = None) -> Keys:
        before = Keys(QQuickWindow(), Heard())
        kiosk: Kiosk = before.heard  # type: ignore[assignment] # it presses, and that is all
        maps = load(locate("keys"), own, KEY_NAMES)
        Hands(
            kiosk, before.window, keys=maps, double_strike=double_strike, clock=lambda: before.now
        )
        return before

    return made


def test_a_keyboard_s_keys_go_by_name(keys: Callable[..., Keys]) -> None:
    before = keys()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Backtab, Qt.Key.Key_Return):
        QTest.keyClick(before.window, key)
    assert before.heard.actions == [Action.NEXT, Action.PREVIOUS, Action.SELECT]


@pytest.mark.parametrize("code", KEYCODES)
def test_a_keypad_s_keys_go_by_keycode_whatever_qt_calls_them(
    keys: Callable[..., Keys], code: int
) -> None:
    before = keys()
    before.strike(Qt.Key.Key_MicMute, code)
    before.strike(0, code)
    assert before.heard.actions == [KEYCODES[code]] * 2


def test_where_keys_have_no_keycodes_a_keypad_s_go_by_name(
    keys: Callable[..., Keys], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    before = keys()
    before.strike(Qt.Key.Key_F19, 110)
    before.strike(Qt.Key.Key_Q, 197)
    assert before.heard.actions == [Action.NEXT]


@pytest.mark.acr("5.7", "407.4")
def test_a_key_that_is_held_is_one_press(keys: Callable[..., Keys]) -> None:
    before = keys()
    before.strike(Qt.Key.Key_Down)
    for _ in range(3):
        before.strike(Qt.Key.Key_Down, repeated=True)
    assert before.heard.actions == [Action.NEXT]


@pytest.mark.acr("5.8")
def test_a_key_that_trembles_is_one_press(keys: Callable[..., Keys]) -> None:
    before = keys(double_strike=500)
    for before.now in (0, 300, 499):
        before.strike(Qt.Key.Key_Down)
    assert before.heard.actions == [Action.NEXT]
    before.strike(Qt.Key.Key_Up)
    before.now = 500
    before.strike(Qt.Key.Key_Down)
    assert before.heard.actions == [Action.NEXT, Action.PREVIOUS, Action.NEXT]


def test_a_site_s_own_map_says_otherwise(keys: Callable[..., Keys], tmp_path: Path) -> None:
    own = tmp_path / "keys.toml"
    own.write_text('help = ["Key_Down"]\n')
    before = keys(own=own)
    before.strike(Qt.Key.Key_Down)
    assert before.heard.actions == [Action.HELP]
