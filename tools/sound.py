"""Sound that a program can hear: a PulseAudio of its own with a null sink, and a recording of it.

    with SoundServer(folder) as server:         # server.environment points programs at it
        with server.record() as recording:      # all that is played, and when it was heard
            ...

Times are seconds of time.monotonic(). No system service, D-Bus or sound card is needed, and root
may run it. The path of `folder` must be short: a socket's may have 107 bytes.
"""

import os
import subprocess
import time
from array import array
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread
from types import TracebackType
from typing import IO, Self

RATE = 22050
LOUD = 300
"""A sample above this is sound; espeak-ng's speech reaches 20,000."""

SINK = "kiosk_test"
_STARTED = b"Daemon startup complete"


class SoundServer:
    """A private PulseAudio that plays into nothing and lets itself be recorded."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket = folder / "socket"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """What to set for a program so that its sound comes here."""
        folder = str(self._folder)
        return {"PULSE_SERVER": f"unix:{self._socket}", "XDG_RUNTIME_DIR": folder, "HOME": folder}

    def start(self) -> None:
        """Start it; returns when programs can connect."""
        self._process = subprocess.Popen(
            [
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--use-pid-file=no",
                "--exit-idle-time=-1",
                "--log-target=stderr",
                "--log-level=info",
                f"--load=module-native-protocol-unix socket={self._socket} auth-anonymous=1",
                f"--load=module-null-sink sink_name={SINK} rate={RATE}",
            ],
            env=_bare_environment() | self.environment,
            stderr=subprocess.PIPE,
        )
        assert self._process.stderr
        _await_line(self._process.stderr, _STARTED)
        Thread(target=_drain, args=(self._process.stderr,), daemon=True).start()

    def kill(self) -> None:
        """The server dies."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._socket.unlink(missing_ok=True)
        self._process = None

    def record(self, sink: str = SINK) -> "Recording":
        """A recording of what is played to `sink` from now on."""
        return Recording(_bare_environment() | self.environment, sink)

    def add_sink(self, name: str) -> str:
        """Another null sink called `name`; what `remove_sink` takes."""
        return self._control("load-module", "module-null-sink", f"sink_name={name}", f"rate={RATE}")

    def remove_sink(self, module: str) -> None:
        """The device is unplugged."""
        self._control("unload-module", module)

    def streams(self) -> list[str]:
        """What is played, or could be: a line for each open stream of a program."""
        return self._control("list", "short", "sink-inputs").splitlines()

    def make_default(self, sink: str) -> None:
        """Where sound goes that names no sink."""
        self._control("set-default-sink", sink)

    def _control(self, *command: str) -> str:
        environment = _bare_environment() | self.environment
        done = subprocess.run(
            ("pactl", *command), env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *failure: object) -> None:
        self.kill()


class Recording:
    """What was played, growing while the `with` block lasts."""

    def __init__(self, environment: dict[str, str], sink: str) -> None:
        self._environment, self._sink = environment, sink
        self._changed = Condition()
        self._samples = array("h")
        # When it would have begun, by each second of it: the server repeats a few milliseconds
        # whenever a program connects or leaves.
        self._began: list[float] = []
        self._last_loud = -1

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [
                "parec",
                f"--device={self._sink}.monitor",
                "--raw",
                "--format=s16le",
                f"--rate={RATE}",
                "--channels=1",
                "--latency-msec=5",
            ],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdout
        self._thread = Thread(target=self._listen, args=(self._process.stdout,), daemon=True)
        self._thread.start()
        self._wait(lambda: len(self._samples) > 0, 10, "the recording does not begin")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join()

    def _listen(self, pipe: IO[bytes]) -> None:
        odd = b""
        with pipe:
            while piece := os.read(pipe.fileno(), 65536):
                now, piece = time.monotonic(), odd + piece
                odd = piece[len(piece) & ~1 :]
                with self._changed:
                    self._take(array("h", piece[: len(piece) & ~1]))
                    self._tell_time(now)
                    self._changed.notify_all()

    def _take(self, samples: "array[int]") -> None:
        loud = (index for index in reversed(range(len(samples))) if abs(samples[index]) > LOUD)
        last = next(loud, None)
        if last is not None:
            self._last_loud = len(self._samples) + last
        self._samples.extend(samples)

    def _tell_time(self, now: float) -> None:
        """The piece of a second that was delayed least tells its time."""
        second, began = len(self._samples) // RATE, now - len(self._samples) / RATE
        while len(self._began) <= second:
            self._began.append(began)
        self._began[second] = min(self._began[second], began)

    def onset(self, after: float) -> float | None:
        """When sound was first heard after the time `after`; None when it was not."""
        with self._changed:
            for index in range(self._index(after), len(self._samples)):
                if abs(self._samples[index]) > LOUD:
                    return self._time(index)
        return None

    def end(self) -> float | None:
        """When sound was last heard so far; None when none was."""
        with self._changed:
            return self._time(self._last_loud) if self._last_loud >= 0 else None

    def samples(self, start: float, end: float) -> "array[int]":
        """What was heard between two times."""
        with self._changed:
            return self._samples[self._index(start) : self._index(end)]

    def loudest(self, start: float, end: float) -> int:
        """The greatest sample between two times; 0 when nothing was recorded there."""
        return max(map(abs, self.samples(start, end)), default=0)

    def wait_for_sound(self, after: float, timeout_s: float = 10) -> float:
        """Wait until something is heard after `after`; when it began."""
        self._wait(lambda: self.onset(after) is not None, timeout_s, "nothing is heard")
        found = self.onset(after)
        assert found is not None
        return found

    def wait_for_silence(self, lasting_s: float, timeout_s: float = 10) -> float:
        """Wait until nothing has been heard for so long; when the last sound was."""
        self._wait(lambda: self._quiet_s() >= lasting_s, timeout_s, "the sound does not end")
        return self.end() or self._began[0]

    def _quiet_s(self) -> float:
        with self._changed:
            return self._time(len(self._samples)) - (self.end() or self._began[0])

    def _index(self, moment: float) -> int:
        seconds = reversed(list(enumerate(self._began)))
        began = next((began for second, began in seconds if began + second <= moment), moment)
        return int((moment - began) * RATE)

    def _time(self, index: int) -> float:
        return self._began[index // RATE] + index / RATE

    def _wait(self, happened: Callable[[], bool], timeout_s: float, otherwise: str) -> None:
        with self._changed:
            if not self._changed.wait_for(happened, timeout_s):
                raise TimeoutError(otherwise)


def _bare_environment() -> dict[str, str]:
    """Without a session bus, not even one found through the display: two servers would meet there."""
    bare = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    return bare | {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}


def _await_line(pipe: IO[bytes], wanted: bytes) -> None:
    said = []
    for line in pipe:
        if wanted in line:
            return
        said.append(line.decode())
    pipe.close()
    errors = [line for line in said if line.startswith("E:")] or said[-3:]
    raise RuntimeError(f"PulseAudio does not start: {' '.join(errors).strip()}")


def _drain(pipe: IO[bytes]) -> None:
    """Its log must not fill the pipe, or the server stands still."""
    with pipe:
        for _ in pipe:
            pass
