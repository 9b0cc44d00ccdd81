"""What the kiosk asks of its narrator, and what it makes of the reports."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.access.keys import Action
from kiosk.session import intents as i
from kiosk.session.screen import OverlayKind
from kiosk.session.state import Habits, Phase, Speaker
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Headphones, Reason, Report, SentenceReached, Silent, WordReached
from kiosk.speech.script import Script
from kiosk.ui.app import Kiosk
from kiosk.ui.session_model import SessionModel
from tests.fakes import FIRST_CARD, world


@dataclass
class Asked:
    """Stands in for the narrator: what it was asked for, in order; the test says what it reports."""

    report: Callable[[Report], None]
    calls: list[str] = field(default_factory=list)
    scripts: list[Script] = field(default_factory=list)

    def say(self, script: Script, *, first: int = 0, token: int = 0) -> int:
        self.scripts.append(script)
        self.calls.append("say")
        return len(self.scripts)

    def warm(self, somebody: bool) -> None:
        self.calls.append("warm" if somebody else "cool")

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args, **named: self.calls.append(name)


@pytest.fixture
def narrator() -> list[Asked]:
    return []


@pytest.fixture
def kiosk(qapp: QGuiApplication, narrator: list[Asked]) -> Iterator[Kiosk]:
    """A kiosk at rest, without a window."""

    def hired(report: Callable[[Report], None]) -> Narrator:
        narrator.append(Asked(report))
        return narrator[0]  # type: ignore[return-value]

    model = SessionModel(lambda name, theme: "", lambda name, theme: "")
    kiosk = Kiosk(world(Habits(speaker=Speaker.ALWAYS)), model, narrator=hired)
    yield kiosk
    kiosk.close()


def in_a_card(kiosk: Kiosk, language: str = "es") -> None:
    kiosk.send(i.Begin())
    kiosk.send(i.ChooseLanguage(language))
    kiosk.send(i.OpenCard(FIRST_CARD))


def test_the_device_is_open_while_somebody_is_here(
    kiosk: Kiosk, narrator: list[Asked], qtbot: QtBot
) -> None:
    in_a_card(kiosk)
    qtbot.waitUntil(lambda: "warm" in narrator[0].calls)
    kiosk.send(i.Finish())
    assert narrator[0].calls[-3:].count("cool") == 1


def test_pulled_out_headphones_pause_the_reading(
    kiosk: Kiosk, narrator: list[Asked], qtbot: QtBot
) -> None:
    in_a_card(kiosk)
    kiosk.send(i.ReadAloud())
    narrator[0].report(Headphones(False))
    qtbot.waitUntil(lambda: kiosk.state.reading.phase is Phase.PAUSED)
    assert narrator[0].calls[-2:] == ["pause", "route"]


@pytest.mark.acr("5.1.3.14")
def test_who_asks_by_key_for_a_language_without_a_voice_hears_so_in_another(
    kiosk: Kiosk, narrator: list[Asked], qtbot: QtBot
) -> None:
    in_a_card(kiosk, "ar")
    while kiosk.screen.focus != "play":
        kiosk.press(Action.NEXT)
    kiosk.press(Action.SELECT)
    narrator[0].report(Silent(1, Reason.NO_VOICE))
    qtbot.waitUntil(lambda: len(narrator[0].scripts) == 2)
    said = narrator[0].scripts[1].sentences
    assert {sentence.language for sentence in said} == {"en"}
    assert any("desk" in token.spoken for sentence in said for token in sentence.tokens)
    assert kiosk.screen.overlay
    assert kiosk.screen.overlay.kind is OverlayKind.DESK


@pytest.mark.acr("5.1.3.3")
def test_the_word_that_is_heard_is_marked_and_no_word_of_an_older_reading(
    kiosk: Kiosk, narrator: list[Asked], qtbot: QtBot
) -> None:
    in_a_card(kiosk)
    marks = kiosk._model.marking
    kiosk.send(i.ReadAloud())
    narrator[0].report(SentenceReached(1, 1))
    narrator[0].report(WordReached(1, 1, 0))
    qtbot.waitUntil(lambda: marks.property("item") == "heading")
    kiosk.send(i.StopReading())
    narrator[0].report(WordReached(1, 1, 1))
    kiosk.send(i.ReadAloud())
    narrator[0].report(WordReached(2, 0, 0))
    qtbot.waitUntil(lambda: marks.property("item") == "draft")
    assert marks.property("wordStart") == 0


def test_a_breath_is_said_and_its_next_second_does_not_wait_for_the_clock(
    kiosk: Kiosk, narrator: list[Asked], qtbot: QtBot
) -> None:
    kiosk.send(i.Begin())
    kiosk.send(i.ChooseLanguage("en"))
    kiosk.send(i.OpenCard("your-day"))
    while not kiosk.screen.region("breathe").items:
        kiosk.send(i.TurnPage(1))
    kiosk.send(i.Breathe(1, aloud=True))
    (said,) = narrator[0].scripts[-1].sentences
    assert [token.spoken for token in said.tokens] == ["Breathe", "in"]
    qtbot.waitUntil(lambda: kiosk.screen.breath is not None and kiosk.screen.breath.second == 2)
