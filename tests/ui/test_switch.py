"""One switch before a running kiosk: from a key of a keyboard to a card, by the kiosk's own clock."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.access.keymap import load
from kiosk.assets import locate
from kiosk.session.scan import Scanning
from kiosk.session.state import Attract, Habits
from kiosk.settings import Input, Settings
from kiosk.speech.earcons import Earcon
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Report
from kiosk.ui.app import Kiosk
from kiosk.ui.hands import Hands
from kiosk.ui.launch import habits
from kiosk.ui.session_model import SessionModel
from kiosk.ui.stage import Stage, art, stage
from kiosk.ui.strokes import KEY_NAMES
from tests.fakes import world

_SOON = 10_000


@dataclass
class Sounds:
    """Stands in for the narrator: the short sounds it was asked for."""

    heard: list[Earcon] = field(default_factory=list)

    def __call__(self, report: Callable[[Report], None]) -> Narrator:
        return self  # type: ignore[return-value]

    def chime(self, earcon: Earcon) -> None:
        self.heard.append(earcon)

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args, **named: None


@dataclass
class Switch:
    """A kiosk in a window, with the space bar as its one switch."""

    kiosk: Kiosk
    stage: Stage
    sounds: Sounds

    @property
    def ring(self) -> tuple[str, ...]:
        screen = self.kiosk.screen
        return screen.scanned or ((screen.focus,) if screen.focus_shown else ())

    def press(self) -> None:
        QTest.keyClick(self.stage.window, Qt.Key.Key_Space)

    def until(self, true: Callable[[], bool]) -> None:
        for _ in range(_SOON // 5):
            if true():
                return
            QTest.qWait(5)
        raise AssertionError(f"it did not come: {self.ring}")

    def choose(self, name: str) -> None:
        """Wait for the ring with nothing but the switch, and press."""
        self.until(lambda: name in self.ring)
        if len(self.ring) > 1:
            self.press()
            self.until(lambda: self.ring == (name,))
        self.press()


@pytest.fixture
def switch(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Switch]:
    own = tmp_path / "keys.toml"
    own.write_text('switch = ["Key_Space"]\n')
    sounds = Sounds()
    model = SessionModel(lambda name, theme: "", art(locate("art")))
    kiosk = Kiosk(world(Habits(scan_ms=60)), model, narrator=sounds)
    drawn = stage(model, width=960, height=540)
    Hands(kiosk, drawn.window, keys=load(locate("keys"), own, KEY_NAMES))
    drawn.window.show()
    QTest.qWaitForWindowExposed(drawn.window)
    yield Switch(kiosk, drawn, sounds)
    kiosk.close()
    drawn.close()


@pytest.mark.acr("302.7", "4.2.7")
def test_a_switch_that_types_a_space_leads_from_rest_into_a_card(switch: Switch) -> None:
    switch.press()
    assert switch.ring == ("begin",)
    switch.press()
    switch.choose("language-es")
    switch.choose("card-your-day")
    assert switch.kiosk.screen.place.startswith("your-day")
    assert switch.kiosk.screen.language == "es"
    assert Earcon.MOVE in switch.sounds.heard


def test_left_alone_the_ring_goes_and_the_kiosk_rests(switch: Switch) -> None:
    switch.press()
    switch.until(lambda: switch.ring == ())
    assert switch.kiosk.state.place == Attract()
    assert switch.kiosk.state.scan is None


def test_the_site_says_how_a_switch_scans() -> None:
    chosen = replace(Settings(), input=Input(scanning="step", scan_s=2.5, scan_sound=False))
    told = habits(chosen)
    assert (told.scanning, told.scan_ms, told.scan_sound) == (Scanning.STEP, 2500, False)
