"""`kiosk voice`, as somebody sets up a kiosk or makes a pack."""

import json
import os
import subprocess
import sys
import threading
import time
import wave
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import main
from kiosk.content.report import Report
from kiosk.content.webvtt import parse
from kiosk.i18n.languages import LANGUAGES
from tests.sound import SINK, Recording, SoundServer

SAMPLE = Path(__file__).parents[1] / "packs" / "first-visit"


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoundServer:
    """Where sound goes; not started yet."""
    server = SoundServer(tmp_path)
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    return server


def kiosk(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["voice", *map(str, arguments)])


def test_every_language_has_a_voice_or_a_reason() -> None:
    rows = json.loads(kiosk("list", "--json").stdout)
    assert {row["language"] for row in rows} == set(LANGUAGES)
    assert all(row["reason"] for row in rows)
    assert [row["language"] for row in rows if not row["used"]] == ["fil"]
    assert all(row["quality"] for row in rows if row["used"])


def test_a_text_is_said(server: SoundServer) -> None:
    with server, server.record() as recording:
        assert kiosk("say", "Ask us.", "--speed", "1.6").exit_code == 0
        assert recording.end() is not None


@pytest.mark.acr("5.1.3.12")
def test_a_volume_is_spoken_for_a_meter_and_a_louder_one_is_louder(server: SoundServer) -> None:
    loudest = []
    with server, server.record() as recording:
        for volume in ("0.2", "1.0"):
            began = time.monotonic()
            assert kiosk("measure", "--volume", volume).exit_code == 0
            loudest.append(recording.loudest(began, time.monotonic()))
    assert loudest[1] > 3 * loudest[0] > 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("say", "Hello"), "start PipeWire or PulseAudio"),
        (("tone",), "start PipeWire or PulseAudio"),
        (("devices",), "start PipeWire or PulseAudio"),
    ],
)
def test_without_sound_one_sentence_says_so(
    server: SoundServer, arguments: tuple[str, ...], said: str
) -> None:
    result = kiosk(*arguments)
    assert result.exit_code == 1
    assert said in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_language_without_a_voice_is_not_said(server: SoundServer) -> None:
    with server:
        result = kiosk("say", "Kumusta", "--lang", "fil")
    assert (result.exit_code, "kiosk voice list" in result.stderr) == (1, True)


def test_a_tone_tells_where_the_sound_comes_out(server: SoundServer) -> None:
    with server:
        server.add_sink("usb")
        server.make_default(SINK)
        with server.record("usb") as usb, server.record() as default:
            assert kiosk("tone", "--device", "usb").stdout == "played through pulse\n"
            assert loud(usb)
            assert not loud(default)
        assert "usb" in kiosk("devices").stdout


def loud(recording: Recording) -> bool:
    return recording.end() is not None


def test_a_machine_with_alsa_alone_sounds_too(server: SoundServer, tmp_path: Path) -> None:
    """ALSA writes what it would play into a pipe: a machine of this test has no sound card."""
    pipe = tmp_path / "ear"
    os.mkfifo(pipe)
    config = f'pcm.!default {{ type plug; slave.pcm {{ type file; format "raw"; file "{pipe}"; '
    config += "slave.pcm { type null } } }\nctl.!default { type hw; card 0 }\n"
    (tmp_path / "asound.conf").write_text(config)
    heard: list[int] = []
    listener = threading.Thread(target=lambda: heard.append(loudest(pipe)))
    listener.start()
    command = (sys.executable, "-c", "from kiosk.cli import main; main(['voice', 'tone'])")
    environment = os.environ | {"ALSA_CONFIG_PATH": str(tmp_path / "asound.conf")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    listener.join()
    assert (done.stdout, done.returncode) == ("played through miniaudio\n", 0)
    assert heard[0] > 3000


def loudest(pipe: Path) -> int:
    """The greatest sample that comes out of `pipe` until it is closed."""
    most = 0
    with pipe.open("rb") as sound:
        while piece := sound.read(1 << 20):
            samples = memoryview(piece[: len(piece) & ~1]).cast("h")
            most = max(most, *samples[:2000], *samples[-2000:])
    return most


def test_who_says_what_of_a_pack() -> None:
    result = kiosk("check", SAMPLE, "--lang", "es", "--json")
    assert result.exit_code == 0
    cards = {row["card"]: row["by"] for row in json.loads(result.stdout)}
    assert cards["closer-look"]["recording"] > 0, "a person has read this card"
    assert cards["closer-look"]["espeak-ng"] > 0, "but not all of it"
    assert set(cards["your-day"]) == {"espeak-ng"}


def test_a_card_is_written_down_with_the_time_of_every_word(tmp_path: Path) -> None:
    file = tmp_path / "day.wav"
    result = kiosk("export", SAMPLE, "your-day", "--lang", "en", "-o", file)
    assert result.exit_code == 0
    with wave.open(str(file)) as sound:
        length = sound.getnframes() / sound.getframerate()
    transcript = file.with_suffix(".vtt").read_text()
    assert transcript.startswith("WEBVTT\n\n")
    assert length > 5
    last = transcript.rindex("-->")
    assert float(transcript[last:].split(":")[2].split()[0]) <= length + 0.001


def test_what_is_written_down_is_what_a_pack_takes_as_a_recording(tmp_path: Path) -> None:
    file = tmp_path / "closer-look.wav"
    kiosk("export", SAMPLE, "closer-look", "--lang", "es", "-o", file)
    report = Report(tmp_path)
    cues = parse(file.with_suffix(".vtt").read_text(), "closer-look.vtt", report)
    assert not report.errors
    assert [cue.place for cue in cues][:2] == ["common", "not-a-result"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", SAMPLE, "--lang", "fil"), "choose one of en, es, zh-Hans"),
        (("export", SAMPLE, "nope", "-o", "x.wav"), "choose one of closer-look, your-day"),
    ],
)
def test_what_is_not_there_is_named_with_what_is(arguments: tuple[str, ...], said: str) -> None:
    result = kiosk(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
