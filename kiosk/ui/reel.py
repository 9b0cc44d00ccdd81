"""A video as pictures, one after the other at their moments: decoded by ffmpeg, a process of its own.

file ─ stdin ─► prlimit ─► ffmpeg ─ raw pictures ─► Reel (a thread) ─ each at its moment ─► `picture`

The file may come from anywhere. What decodes it knows two kinds of files and three codecs, opens nothing
else, writes nothing but to us, and has only so much memory and time; whatever it does ends with it. Its name
stands in no command line.
"""

import fcntl
import select
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Condition, Thread
from time import monotonic
from typing import IO

from kiosk.content.model import Signs
from kiosk.content.video import LONGEST_MINUTES

BYTES_A_PIXEL = 4
MEMORY_BYTES = 1024 * 1024 * 1024  # of addresses: four times what H.264 at 1920 x 1080 takes
PATIENCE_S = 10.0  # for the next picture

_KINDS = {".webm": "matroska", ".mp4": "mov"}
_DECODERS = "vp8,vp9,libvpx,libvpx-vp9,h264"
_THREADS = "2"
# Later than that, what follows is late as well: nobody signs twice as fast to catch up.
_LATE_S = 0.1
_CPU_S = 2 * LONGEST_MINUTES * 60
_PIPE_BYTES = 1024 * 1024
_FAREWELL_S = 2.0


def command(file: Path, rate: float, width: int, height: int) -> list[str]:
    """What decodes `file`, its standard input: `rate` pictures a second, of `width` x `height` px."""
    # Whatever the shape of its pictures, what is read here has one size.
    fitted = f"scale={width}:{height}:force_original_aspect_ratio=decrease:flags=fast_bilinear"
    pictures = f"fps={rate},{fitted},pad={width}:{height}:(ow-iw)/2:(oh-ih)/2,format=bgr0"
    return [
        *(shutil.which("prlimit") or "prlimit", f"--as={MEMORY_BYTES}", f"--cpu={_CPU_S}"),
        *("--fsize=0", "--core=0", "--nofile=64", "--"),
        *(shutil.which("ffmpeg") or "ffmpeg", "-nostdin", "-loglevel", "quiet"),
        *("-protocol_whitelist", "file", "-codec_whitelist", _DECODERS, "-threads", _THREADS),
        *("-f", _KINDS[file.suffix], "-t", str(LONGEST_MINUTES * 60), "-i", "file:/dev/stdin"),
        *("-map", "0:v:0", "-filter_threads", "1", "-vf", pictures),
        *("-f", "rawvideo", "pipe:1"),
    ]


class Reel:
    """A video that is being shown, in pictures of `width` x `height` px.

    In a thread of its own, `told` hears of each picture, and `over` at the end whether all was shown.
    """

    def __init__(
        self,
        signs: Signs,
        size: tuple[int, int],
        told: Callable[["Reel"], None],
        over: Callable[["Reel", bool], None],
        *,
        playing: bool,
    ) -> None:
        """Raises OSError where the file is not there, or nothing can be started."""
        self.width, self.height = size
        self.shown = -1
        self._rate, self._told, self._over = signs.rate, told, over
        bytes_each = self.width * self.height * BYTES_A_PIXEL
        self._coming, self._picture = bytearray(bytes_each), bytearray(bytes_each)
        self._turn = Condition()
        self._playing, self._ended = playing, False
        self._began = 0.0
        with Path(signs.file).open("rb") as stream:
            self._process = subprocess.Popen(
                command(Path(signs.file), self._rate, *size),
                bufsize=0,
                stdin=stream,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={},
            )
        self._thread = Thread(target=self._run, name="reel", daemon=True)
        self._thread.start()

    @property
    def time(self) -> int:
        """Where it is, in ms."""
        return round(self.shown * 1000 / self._rate)

    @contextmanager
    def picture(self) -> Iterator[bytearray]:
        """The picture of now, four bytes a pixel: blue, green, red and nothing. It stays meanwhile."""
        with self._turn:
            yield self._picture

    def play(self) -> None:
        """Go on."""
        with self._turn:
            self._playing, self._began = True, monotonic() - self.shown / self._rate
            self._turn.notify()

    def pause(self) -> None:
        """Stand still."""
        with self._turn:
            self._playing = False
            self._turn.notify()

    def end(self) -> None:
        """At once, and nothing of it remains."""
        with self._turn:
            self._ended = True
            self._turn.notify()
        self._process.kill()
        self._thread.join()
        for picture in (self._coming, self._picture):
            picture[:] = bytes(len(picture))

    def _run(self) -> None:
        assert self._process.stdout
        with self._process, self._process.stdout as pipe:
            with suppress(OSError):
                fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
            whole = self._read(pipe) and self._its_moment()
            while whole:
                self._show()
                whole = self._read(pipe) and self._its_moment()
            # One that hangs is not waited for.
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_FAREWELL_S)
            done = self._process.poll() == 0 and self.shown >= 0
            self._process.kill()
        if not self._ended:
            self._over(self, done)

    def _read(self, pipe: IO[bytes]) -> bool:
        """Whether there was another picture."""
        rest = memoryview(self._coming)
        while rest:
            ready, _, _ = select.select([pipe], [], [], PATIENCE_S)
            # Raw: what there is, b"" at the end.
            count = pipe.readinto(rest) if ready else 0  # type: ignore[attr-defined]
            if not count:
                return False
            rest = rest[count:]
        return True

    def _its_moment(self) -> bool:
        """Wait for the moment of the next picture; whether it comes."""
        with self._turn:
            while not self._ended:
                left = self._began + (self.shown + 1) / self._rate - monotonic()
                if self.shown < 0 or (self._playing and left <= 0):
                    self._began += max(0.0, -left - _LATE_S)
                    return True
                self._turn.wait(left if self._playing else None)
            return False

    def _show(self) -> None:
        with self._turn:
            self._picture, self._coming = self._coming, self._picture
            self.shown += 1
            self._began = self._began if self.shown else monotonic()
        self._told(self)
