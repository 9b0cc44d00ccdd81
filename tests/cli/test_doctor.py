import json
import os
import shutil
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import doctor, main
from kiosk.cli.doctor import Check, State
from kiosk.content.cache import compiled
from kiosk.content.store import Store
from kiosk.settings import Content, Printer, Screen, Session, Settings, Site, Speech
from tests.clips import clip
from tests.content.versions import SAMPLE, version
from tests.cups import cups


def _examined(environ: dict[str, str], pack: str = "") -> dict[str, Check]:
    """What the doctor finds, by name, where the environment is `environ` and nothing else."""
    chosen = Settings(content=Content(pack=pack))
    path = {"PATH": os.environ["PATH"]}
    return {check.name: check for check in doctor.examine(chosen, {**path, **environ})}


@pytest.fixture
def sound_server(tmp_path: Path) -> Iterator[Path]:
    """Something that listens where a sound server would."""
    (tmp_path / "pulse").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "pulse" / "native"))
        server.listen()
        yield tmp_path


def test_without_a_display_it_says_so_and_names_preview() -> None:
    check = _examined({})["display"]
    assert (check.state, check.needed) == (State.MISSING, True)
    assert "no display" in check.says
    assert "`kiosk preview`" in check.mend


def test_a_display_is_opened(display: str) -> None:
    check = _examined({"DISPLAY": display})["display"]
    assert (check.state, check.says) == (State.OK, "Qt opens it: 1920x1080")


@pytest.mark.acr("5.1.4")
def test_a_panel_that_is_too_small_for_its_distance_is_told_with_what_to_do() -> None:
    near, far = (
        doctor.examine(
            Settings(screen=Screen(size="1920x1080", dpi=141, viewing_distance_mm=distance)), {}
        )
        for distance in (600, 700)
    )
    able = next(check for check in near if check.name == "letters")
    not_able = next(check for check in far if check.name == "letters")
    assert (able.state, able.needed) == (State.OK, False)
    assert "7.3 mm or higher, 600 mm ask for 7.3" in able.says
    assert (not_able.state, not_able.needed) == (State.MISSING, False)
    assert "700 mm ask for 8.6" in not_able.says
    assert "within 600 mm" in not_able.mend


def test_without_a_display_the_size_of_letters_is_not_known() -> None:
    assert _examined({})["letters"].state is State.UNKNOWN


def test_a_display_that_does_not_answer_is_missing() -> None:
    check = _examined({"DISPLAY": ":4711", "QT_QPA_PLATFORM": "xcb"})["display"]
    assert check.state is State.MISSING
    assert "Qt cannot open it: " in check.says
    assert ":4711" in check.says


def test_what_shows_videos_is_asked_for_only_where_the_pack_brings_some(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = Path(shutil.copytree(compiled(SAMPLE, tmp_path / "cache"), tmp_path / "pack"))
    assert "video" not in _examined({}, str(pack))
    clip(pack / "signs/ase/closer-look/common.webm")
    assert _examined({}, str(pack))["video"].state is State.OK
    monkeypatch.setenv("PATH", str(tmp_path))
    lacking = _examined({}, str(pack))["video"]
    assert (lacking.state, lacking.needed) == (State.MISSING, False)
    assert "no sign-language video of the pack is offered" in lacking.says
    assert "ffmpeg" in lacking.mend


def test_a_sound_server_that_listens_is_found(sound_server: Path) -> None:
    assert _examined({"XDG_RUNTIME_DIR": str(sound_server)})["audio"].state is State.OK
    named = f"unix:{sound_server}/pulse/native"
    assert _examined({"PULSE_SERVER": named})["audio"].state is State.OK


def test_a_sound_server_that_is_gone_is_not(tmp_path: Path) -> None:
    check = _examined({"PULSE_SERVER": f"unix:{tmp_path}/none"})["audio"]
    assert str(tmp_path) not in check.says
    assert not check.needed


def test_every_language_has_a_font_and_a_voice_line() -> None:
    checks = _examined({})
    assert checks["font zh-Hans"].state is State.OK
    assert checks["voice ko"].state is State.OK
    assert checks["voice fil"].state is State.MISSING
    assert "no Filipino" in checks["voice fil"].says


def test_a_voice_of_the_sites_own_that_is_missing_is_named_beside_the_one_that_stands_in() -> None:
    own = replace(Settings().speech, voices={"es": {"piper": "/nowhere/es.onnx"}})
    checks = doctor.examine(replace(Settings(), speech=own), {})
    spanish = [check for check in checks if check.name == "voice es"]
    assert [check.state for check in spanish] == [State.MISSING, State.OK]
    assert "/nowhere/es.onnx" in spanish[0].says


def _spoken(speech: Speech) -> dict[str, doctor.Check]:
    chosen = replace(Settings(), speech=speech)
    return {check.name: check for check in doctor.examine(chosen, {})}


def test_what_loudness_was_measured_is_told() -> None:
    speech = Settings().speech
    unmeasured = _spoken(speech)["loudness"]
    assert unmeasured.state is State.UNKNOWN
    assert "kiosk voice measure" in unmeasured.mend
    measured = _spoken(replace(speech, volume=0.7, volume_at_65dba=0.5))["loudness"]
    assert measured.state is State.OK
    assert "begins at 0.5" in measured.says


def test_headphones_that_are_gone_are_named() -> None:
    checks = _spoken(replace(Settings().speech, headphones="unplugged"))
    assert checks["headphones"].state is State.MISSING
    assert "hears nothing" in checks["headphones"].says


def test_a_chosen_device_that_is_gone_is_named() -> None:
    checks = _spoken(replace(Settings().speech, device="unplugged"))
    assert checks["device"].state is State.MISSING
    assert "kiosk voice devices" in checks["device"].mend


def test_a_missing_font_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_families", lambda: frozenset({"Noto Sans"}))
    checks = _examined({})
    assert checks["font es"].state is State.OK
    assert (checks["font ko"].state, checks["font ko"].mend) == (
        State.MISSING,
        "install fonts-noto-cjk",
    )


def test_a_pack_that_is_not_there_is_missing(tmp_path: Path) -> None:
    check = _examined({}, pack=str(tmp_path / "none"))["pack"]
    assert (check.state, check.needed) == (State.MISSING, True)


def test_a_pack_that_is_broken_is_missing(tmp_path: Path) -> None:
    (tmp_path / "index.json").write_text("{}")
    check = _examined({}, pack=str(tmp_path))["pack"]
    assert check.state is State.MISSING
    assert "cannot be shown" in check.says


def test_a_pack_nobody_has_signed_is_missing_where_only_reviewed_ones_are_shown() -> None:
    chosen = Settings(content=Content(review_policy="reviewed"))
    found = {check.name: check for check in doctor.examine(chosen, {"PATH": os.environ["PATH"]})}
    assert found["pack"].state is State.MISSING
    assert "nothing whose review stands" in found["pack"].says


def test_json_says_the_same_as_the_exit_status(
    display: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = CliRunner().invoke(main, ["doctor", "--json"])
    told = json.loads(done.output)
    assert told["runs"] == (done.exit_code == 0)
    assert told["checks"][0]["name"] == "display"
    monkeypatch.delenv("DISPLAY")
    done = CliRunner().invoke(main, ["doctor", "--json"])
    assert (json.loads(done.output)["runs"], done.exit_code) == (False, 1)


def test_for_a_person_the_last_line_is_the_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    done = CliRunner().invoke(main, ["doctor"])
    assert done.output.startswith("missing  display")
    assert done.output.endswith("The kiosk cannot run here yet.\n")


def test_a_damaged_installed_pack_is_named_beside_the_one_that_stands_in(tmp_path: Path) -> None:
    state = {"XDG_STATE_HOME": str(tmp_path)}
    store = Store(tmp_path / "kiosk" / "store")
    store.install(version("1", tmp_path))
    assert str(store.root) in _examined(state)["pack"].says
    assert "installed" not in _examined(state)
    newest = store.install(version("2", tmp_path))
    (store.root / "packs" / newest.digest / "index.json").unlink()
    checks = _examined(state)
    assert checks["pack"].state is State.OK
    assert checks["installed"].state is State.MISSING
    assert "another stands in for it" in checks["installed"].says
    assert checks["installed"].mend == "install the pack again from its file"


@pytest.mark.parametrize(("tag", "state"), [("es", State.OK), ("klingon", State.MISSING)])
def test_the_language_of_the_staff_is_one_of_the_kiosk(tag: str, state: State) -> None:
    chosen = Settings(site=Site(staff_language=tag))
    check = next(each for each in doctor.examine(chosen, {}) if each.name == "staff")
    assert check.state is state
    assert ("write one of en, es" in check.mend) == (state is State.MISSING)


@pytest.mark.parametrize(
    ("held", "state", "says"),
    [
        ('{"2026-11-23":[2,0,1],"2026-11-24":[1,1,0]}', State.OK, "3 good, 1 so-so, 1 not good"),
        ("spoilt", State.MISSING, "cannot be read, and nothing is counted"),
        (None, State.OK, "0 good, 0 so-so, 0 not good on 0 days"),
    ],
)
def test_how_it_was_is_told_where_the_site_asks(
    tmp_path: Path, held: str | None, state: State, says: str
) -> None:
    (tmp_path / "kiosk").mkdir()
    if held is not None:
        (tmp_path / "kiosk" / "feedback.json").write_text(held)
    environ = {"XDG_STATE_HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    asks = Settings(session=Session(how_was_it=True))
    found = {check.name: check for check in doctor.examine(asks, environ)}["feedback"]
    assert found.state is state
    assert says in found.says
    assert "feedback" not in _examined({"XDG_STATE_HOME": str(tmp_path)})


@pytest.mark.parametrize(
    ("printer", "state", "says"),
    [
        ("good", State.OK, "is ready"),
        ("paused", State.MISSING, "stands still"),
        ("none", State.MISSING, "cannot be reached"),
    ],
)
def test_the_printer_is_asked(tmp_path: Path, printer: str, state: State, says: str) -> None:
    with cups(tmp_path) as server:
        chosen = Settings(printer=Printer(uri=server.uri(printer)))
        check = next(each for each in doctor.examine(chosen, {}) if each.name == "printer")
    assert check.state is state
    assert says in check.says
    assert (check.mend == "") == (state is State.OK)
