"""An author at her desk: she saves, and looks at what has become of the page beside her editor."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from kiosk.errors import Finding, KioskError
from kiosk.session import intents as i
from kiosk.session.glass import Glass
from kiosk.session.state import Reader
from kiosk.settings import Content, Screen, Settings
from kiosk.ui.watch import Draft, Watch, watch
from tests.content.spoiling import spoil

SAMPLE = Path(__file__).parents[1] / "packs" / "first-visit"
CARD = "cards/closer-look.md"


class Desk:
    """The pack in her editor, and the window."""

    def __init__(self, folder: Path, qtbot: QtBot, settings: Settings, start: str) -> None:
        self.pack = Path(shutil.copytree(SAMPLE, folder / "first-visit"))
        self.cache = folder / "cache"
        self._qtbot = qtbot
        self.watch = Watch(Draft(settings, self.pack, self.cache), start=start, card="closer-look")

    def save(self, file: str, old: str, new: str) -> tuple[Finding, ...]:
        """Write `new` for `old` and save; what is wrong then."""
        with self._qtbot.waitSignal(self.watch.looked) as looked:
            spoil(self.pack / file, old, new)
        found: tuple[Finding, ...] = looked.args[0]
        return found

    def put(self, name: str, data: bytes) -> None:
        """Put a file into the pack, by another that takes its place."""
        with self._qtbot.waitSignal(self.watch.looked):
            draft = self.pack.parent / "draft"
            draft.write_bytes(data)
            draft.replace(self.pack / name)

    @property
    def words(self) -> list[str]:
        """What the page says."""
        return [item.label for item in self.watch.kiosk.screen.region("text").items]

    @property
    def strip(self) -> str:
        """What the strip over the page says, "" while there is none."""
        items = self.watch.stage.window.contentItem().childItems()
        texts = [item.property("text") for item in items if item.isVisible()]
        return "".join(text for text in texts if text)

    def picture(self) -> QImage:
        """What she sees."""
        return self.watch.stage.window.grabWindow()


@pytest.fixture
def desk(qapp: QGuiApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """She has opened a card in English."""
    desk = Desk(tmp_path, qtbot, Settings(), "en")
    yield desk
    desk.watch.close()


def test_the_page_is_drawn_as_it_was_saved(desk: Desk) -> None:
    assert "This is common." in desk.words
    before = desk.picture()
    assert desk.save(CARD, "This is common.", "This is quite common.") == ()
    assert "This is quite common." in desk.words
    assert desk.picture() != before


def test_she_stays_on_her_page(desk: Desk) -> None:
    desk.watch.kiosk.send(i.Unfold("numbers"))
    place = desk.watch.kiosk.state.place
    assert isinstance(place, Reader) and place.page == "numbers"
    desk.save(CARD, "This is common.", "This is quite common.")
    assert desk.watch.kiosk.state.place == place


def test_a_changed_picture_is_drawn(desk: Desk) -> None:
    before = desk.picture()
    (name,) = re.findall(r'^illustration = "(.*)"', (desk.pack / CARD).read_text(), re.MULTILINE)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    desk.put(name, svg.encode())
    assert desk.strip == ""
    assert desk.picture() != before


def test_pack_toml_and_translations_are_followed(desk: Desk) -> None:
    desk.watch.kiosk.send(i.OpenLanguages())
    desk.watch.kiosk.send(i.ChooseLanguage("es"))
    desk.save("locales/es/pack.po", "Es frecuente.", "Es muy frecuente.")
    assert "Es muy frecuente." in desk.words
    desk.save("pack.toml", '  "closer-look",\n  "your-day"', '  "your-day",\n  "closer-look"')
    desk.watch.kiosk.send(i.GoHome())
    first, *_ = desk.watch.kiosk.screen.region("tiles").items
    assert first.id == "card-your-day"


def test_a_mistake_leaves_the_page_and_is_told_until_it_is_mended(desk: Desk) -> None:
    (finding,) = desk.save(CARD, " {#common}\n\nMany", "\n\nMany")
    assert (finding.path, finding.line) == (str(desk.pack / CARD), 13)
    assert "This is common." in desk.words
    assert desk.strip.startswith("cards/closer-look.md:13: a heading has no {#id}")
    assert desk.save(CARD, "This is common.", "This is common. {#common}") == ()
    assert desk.strip == ""


def test_many_mistakes_are_counted_in_the_window(desk: Desk) -> None:
    desk.save(CARD, " {#common}\n\nMany", "\n\nMany")
    desk.save(CARD, " {#hide}", "")
    found = desk.save("pack.toml", "format = 1", "format = 2")
    assert len(found) == 3
    assert desk.strip.endswith("... and 1 more in the terminal")


def test_saving_a_mistake_back_to_what_is_shown_takes_the_strip_away(desk: Desk) -> None:
    desk.save("pack.toml", "format = 1", "format = 2")
    assert desk.strip
    desk.save("pack.toml", "format = 2", "format = 1")
    assert desk.strip == ""


def test_a_language_that_is_whole_no_more_stays_as_it_was(
    qapp: QGuiApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = Desk(tmp_path, qtbot, Settings(), "zh-Hans")
    words = desk.words
    po = "locales/zh_Hans/pack.po"
    told = (desk.pack / po).read_text().split('msgctxt "closer-look/common"\n')[1].split("\n")[1]
    (finding,) = desk.save(po, told, 'msgstr ""')
    assert "no card is whole in zh-Hans any more" in finding.what
    assert desk.words == words
    desk.watch.close()


def test_only_what_is_shown_is_kept(desk: Desk) -> None:
    for number in range(3):
        words = "This is common." if not number else f"This is common {number}."
        desk.save(CARD, words, f"This is common {number + 1}.")
    assert len(list(desk.cache.iterdir())) == 1


def test_an_author_who_thinks_for_an_hour_is_not_forgotten(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = desk.watch.kiosk.state.place
    later = desk.watch.kiosk.state.now + 3_600_000
    monkeypatch.setattr(desk.watch.kiosk, "_clock", lambda: later)
    desk.watch.kiosk.send(i.Tick())
    assert (desk.watch.kiosk.state.place, desk.watch.kiosk.screen.overlay) == (place, None)


@pytest.mark.parametrize(("size", "upright"), [("", False), ("1080x1920", True)])
def test_the_window_is_a_model_of_the_panel(
    qapp: QGuiApplication, tmp_path: Path, qtbot: QtBot, size: str, upright: bool
) -> None:
    settings = Settings(screen=Screen(size=size, windowed=True))
    desk = Desk(tmp_path, qtbot, settings, "en")
    width, height = desk.watch.stage.window.width(), desk.watch.stage.window.height()
    assert (height > width) is upright
    assert width < (1080 if upright else 1920)
    assert desk.watch.kiosk.screen.size == Glass().size(1.0)
    desk.watch.close()


def test_closing_the_window_ends_it_with_0(qapp: QGuiApplication, tmp_path: Path) -> None:
    def close(findings: object) -> None:
        QTimer.singleShot(0, lambda: [window.close() for window in qapp.topLevelWindows()])

    pack = Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))
    assert watch(Settings(screen=Screen(windowed=True)), pack, close) == 0


def test_a_pack_that_was_never_right_is_refused_with_every_mistake(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(SAMPLE, tmp_path / "first-visit"))
    spoil(pack / "pack.toml", "format = 1", "format = 2")
    with pytest.raises(KioskError, match=r"pack\.toml:1: format 2"):
        Draft(Settings(content=Content()), pack, tmp_path / "cache")
