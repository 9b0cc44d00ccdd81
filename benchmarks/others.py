"""What else such programs speak with, measured in the same studio: from the command to the first sound.

    espeak-ng     a process for each text, playing by itself
    pyttsx3       with the driver it brings along, in a process that is there already
    spd-say       speech-dispatcher, with its espeak-ng module; the first call starts it
    QtTextToSpeech  of PySide6-Addons, in an environment of its own below build/, made when first measured

One that is not there, or does not sound, is named with the reason.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from benchmarks.studio import Studio

_TEXT = "Most women who are called back for more pictures do not have cancer."
_SOUND_S = 6.0
_QT_VERSION = "6.11.3"
_QT = Path("build") / "qtspeech"
_ALSA = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"

_PYTTSX3 = f"""
import sys, pyttsx3
engine = pyttsx3.init()
engine.setProperty("rate", 150)
print("ready", flush=True)
for line in sys.stdin:
    engine.say({_TEXT!r})
    engine.runAndWait()
"""
_QTTTS = f"""
import sys, threading
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech
app = QCoreApplication([])
speech = QTextToSpeech(sys.argv[1])
class Hands(QObject):
    told = Signal(str)
hands = Hands()
hands.told.connect(lambda line: speech.say({_TEXT!r}) if line == "say" else speech.stop())
def listen():
    for line in sys.stdin:
        hands.told.emit(line.strip())
    app.quit()
if speech.state() == QTextToSpeech.State.Error or not speech.availableVoices():
    sys.exit("its engine has no voice here")
threading.Thread(target=listen, daemon=True).start()
print("ready", flush=True)
app.exec()
"""


@dataclass
class Found:
    """Onsets and stops in ms by program, and why the others have none."""

    onsets: dict[str, list[float]] = field(default_factory=dict)
    stops: dict[str, list[float]] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)


def measured(studio: Studio, *, turns: int) -> Found:
    """Every one that is there, `turns` times."""
    found = Found()
    # pyttsx3 plays through ALSA, which has to be led to the studio.
    Path(os.environ["HOME"], ".asoundrc").write_text(_ALSA)
    for name, measure in (
        ("espeak-ng", _espeak),
        ("pyttsx3", _pyttsx3),
        ("spd-say", _spd_say),
        ("QtTextToSpeech", _qt),
    ):
        try:
            measure(studio, found, turns)
        except (OSError, RuntimeError, TimeoutError, subprocess.SubprocessError) as error:
            found.onsets.pop(name, None)
            found.missing[name] = str(error)
    return found


def _onset(studio: Studio, say: Callable[[], object]) -> float:
    studio.silence()
    asked = time.monotonic()
    say()
    return (studio.recording.wait_for_sound(asked, _SOUND_S) - asked) * 1000


def _stop(studio: Studio, stop: Callable[[], object]) -> float:
    time.sleep(0.6)
    asked = time.monotonic()
    stop()
    return (studio.recording.wait_for_silence(0.3) - asked) * 1000


def _found(program: str) -> str:
    path = shutil.which(program)
    if path is None:
        raise RuntimeError(f"{program} is not installed: run tools/system bench")
    return path


def _espeak(studio: Studio, found: Found, turns: int) -> None:
    command = [_found("espeak-ng"), "-v", "en-us", "-s", "150", _TEXT]
    for _ in range(turns):
        running: list[subprocess.Popen[bytes]] = []
        onset = _onset(studio, partial(_start, command, running))
        found.onsets.setdefault("espeak-ng", []).append(onset)
        found.stops.setdefault("espeak-ng", []).append(_stop(studio, running[0].kill))
        running[0].wait()


def _start(command: list[str], running: list["subprocess.Popen[bytes]"]) -> None:
    quiet = subprocess.DEVNULL
    running.append(subprocess.Popen(command, stdout=quiet, stderr=quiet))


def _pyttsx3(studio: Studio, found: Found, turns: int) -> None:
    with _Talker([sys.executable, "-c", _PYTTSX3]) as talker:
        for _ in range(min(turns, 4)):  # it cannot be stopped: each is heard to its end
            onset = _onset(studio, lambda: talker.tell("say"))
            found.onsets.setdefault("pyttsx3", []).append(onset)


def _spd_say(studio: Studio, found: Found, turns: int) -> None:
    spd = _found("spd-say")
    say = [spd, "-o", "espeak-ng", "-l", "en-US", _TEXT]
    try:
        found.onsets["spd-say, first"] = [_onset(studio, lambda: _run(say))]
        for _ in range(turns):
            found.stops.setdefault("spd-say", []).append(_stop(studio, lambda: _run([spd, "-S"])))
            found.onsets.setdefault("spd-say", []).append(_onset(studio, lambda: _run(say)))
        _run([spd, "-S"])
    finally:
        _dismiss_dispatcher()


def _dismiss_dispatcher() -> None:
    """End the daemon that was started for the studio, and no other."""
    runtime = Path(os.environ["XDG_RUNTIME_DIR"]) / "speech-dispatcher"
    for file in runtime.glob("pid/*"):
        with suppress(OSError, ValueError):
            os.kill(int(file.read_text()), signal.SIGTERM)


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=20)


def _qt(studio: Studio, found: Found, turns: int) -> None:
    python = _qt_python()
    with _Talker([python, "-c", _QTTTS, "speechd"]) as talker:
        try:
            for _ in range(turns):
                onset = _onset(studio, lambda: talker.tell("say"))
                found.onsets.setdefault("QtTextToSpeech", []).append(onset)
                stop = _stop(studio, lambda: talker.tell("stop"))
                found.stops.setdefault("QtTextToSpeech", []).append(stop)
        finally:
            _dismiss_dispatcher()


def _qt_python() -> str:
    """The Python of an environment with Qt's speech, made when it is first needed: 200 MB."""
    python = _QT / "bin" / "python"
    if not (_QT / ".made").exists():
        wanted = [
            f"{package}=={_QT_VERSION}" for package in ("PySide6-Essentials", "PySide6-Addons")
        ]
        subprocess.run([sys.executable, "-m", "venv", str(_QT)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *wanted], check=True)
        (_QT / ".made").touch()
    return str(python.absolute())


class _Talker:
    """A process that says the text whenever it is told to."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )

    def __enter__(self) -> "_Talker":
        assert self._process.stdout
        assert self._process.stderr
        if self._process.stdout.readline().strip() != "ready":
            said = self._process.stderr.read().strip().rpartition("\n")[2]
            raise RuntimeError(said or "it does not start")
        return self

    def __exit__(self, *failure: object) -> None:
        self._process.kill()
        self._process.communicate()

    def tell(self, word: str) -> None:
        """Tell it what to do."""
        assert self._process.stdin
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()
