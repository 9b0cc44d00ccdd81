"""A kiosk that runs while an administrator installs packs."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.content.library import Library
from kiosk.content.store import Store
from kiosk.errors import KioskError
from kiosk.session import intents as i
from kiosk.session.glass import Glass
from kiosk.session.state import Attract, World
from kiosk.settings import Content, Settings
from kiosk.speech.narrator import Narrator
from kiosk.speech.reports import Report
from kiosk.ui.app import Kiosk
from kiosk.ui.launch import open_library, world
from kiosk.ui.session_model import SessionModel
from kiosk.ui.shelf import Shelf
from tests.content.versions import ID, version


class _Silent:
    """Stands in for the narrator."""

    def __init__(self, report: Callable[[Report], None]) -> None:
        pass

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args, **kwargs: None


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The state of a kiosk on which version 1 of the sample pack is installed."""
    Store(tmp_path / "state" / "store").install(version("1", tmp_path))
    return tmp_path / "state"


@pytest.fixture
def shelf(qapp: QGuiApplication, state: Path) -> Iterator[Shelf]:
    """The shelf of a running kiosk."""
    shelf = Shelf(Settings(), state)
    shelf.watch()
    yield shelf
    shelf.close()


@pytest.fixture
def kiosk(shelf: Shelf) -> Iterator[Kiosk]:
    """A kiosk at rest, without a window, that shows what is on the shelf."""

    def narrator(report: Callable[[Report], None]) -> Narrator:
        return _Silent(report)  # type: ignore[return-value]

    def made(library: Library) -> World:
        return world(Settings(), library, Glass())

    model = SessionModel(shelf.picture, lambda name, theme: "")
    kiosk = Kiosk(made(shelf.library), model, narrator=narrator)
    shelf.changed.connect(lambda: kiosk.renew(partial(shelf.renew, made)))
    yield kiosk
    kiosk.close()


def _enter(kiosk: Kiosk) -> None:
    kiosk.send(i.Begin())
    kiosk.send(i.ChooseLanguage("en"))


def _offers(kiosk: Kiosk, label: str) -> bool:
    """Whether something on the screen is called so."""
    return any(item.label == label for region in kiosk.screen.regions for item in region.items)


def test_an_install_shows_at_once_where_nobody_is(
    kiosk: Kiosk, shelf: Shelf, state: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shelf.changed):
        Store(state / "store").install(version("2", tmp_path))
    _enter(kiosk)
    assert _offers(kiosk, "Day 2")


def test_an_install_waits_for_the_patient_to_leave(
    kiosk: Kiosk, shelf: Shelf, state: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    _enter(kiosk)
    assert _offers(kiosk, "Day 1")
    before = kiosk.screen
    with qtbot.waitSignal(shelf.changed):
        Store(state / "store").install(version("2", tmp_path))
    assert kiosk.screen == before
    kiosk.send(i.OpenCard("your-day"))
    kiosk.send(i.GoBack())
    assert _offers(kiosk, "Day 1")
    kiosk.send(i.Finish())
    assert isinstance(kiosk.state.place, Attract)
    _enter(kiosk)
    assert _offers(kiosk, "Day 2")


def test_what_is_shown_is_not_removed_until_the_kiosk_has_let_go(
    kiosk: Kiosk, shelf: Shelf, state: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    store = Store(state / "store")
    kiosk.send(i.Begin())
    with qtbot.waitSignal(shelf.changed):
        store.install(version("2", tmp_path))
    with pytest.raises(KioskError, match="a kiosk shows this version now"):
        store.remove(ID, "1")
    kiosk.send(i.Finish())
    store.remove(ID, "1")


def test_every_change_is_seen(shelf: Shelf, state: Path, tmp_path: Path, qtbot: QtBot) -> None:
    store = Store(state / "store")
    store.install(version("2", tmp_path))
    with qtbot.waitSignal(shelf.changed):
        pass
    for _ in range(5):
        with qtbot.waitSignal(shelf.changed):
            store.roll_back(ID)


def test_the_first_pack_ever_installed_is_seen(
    qapp: QGuiApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    shelf = Shelf(Settings(), tmp_path / "state")
    shelf.watch()
    with qtbot.waitSignal(shelf.changed):
        Store(tmp_path / "state" / "store").install(version("1", tmp_path))
    assert shelf.renew(lambda library: world(Settings(), library, Glass()))
    assert shelf.library.manifest.id == ID
    shelf.close()


def test_a_new_pack_that_this_site_cannot_show_leaves_the_old_one(
    shelf: Shelf, state: Path, tmp_path: Path
) -> None:
    def made(library: Library) -> World:
        return world(Settings(), library, Glass(), "ko")

    Store(state / "store").install(version("2", tmp_path))
    with pytest.raises(KioskError):
        shelf.renew(made)
    assert shelf.library.manifest.version == "1"


def test_a_pack_named_in_the_settings_is_shown_whatever_is_installed(
    state: Path, tmp_path: Path
) -> None:
    named = Settings(content=Content(pack=str(version("5", tmp_path))))
    assert open_library(named, state).manifest.version == "5"
    assert open_library(Settings(), state).manifest.version == "1"


def test_without_a_whole_pack_the_one_that_came_along_is_shown_and_it_says_why(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in state.glob("store/packs/*/index.json"):
        file.write_text("{")
    shelf = Shelf(Settings(), state)
    assert shelf.library.manifest.id == "org.waitingroomkiosk.mammogram-callback"
    assert [reason.mend for reason in shelf.reasons] == ["install the pack again from its file"]
    assert str(shelf.reasons[0]) in capsys.readouterr().err
    shelf.close()


def test_a_pack_that_nobody_signed_is_not_shown_and_the_staff_hear_why(
    qapp: QGuiApplication, state: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shelf = Shelf(Settings(content=Content(review_policy="reviewed")), state)
    assert not shelf.library.open
    (reason,) = shelf.reasons
    assert "no review of the pack stands" in reason.what
    assert reason.what in capfd.readouterr().err
    shelf.close()
