"""Short videos to try things with, drawn by ffmpeg itself.

clip(folder / "a.webm", seconds=2)       moving stripes and a counter, and as long as it says
"""

import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

_CODERS = {
    "vp8": ("libvpx", "-deadline", "realtime", "-cpu-used", "8"),
    "vp9": ("libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"),
    "h264": ("libx264", "-preset", "ultrafast"),
    "mpeg4": ("mpeg4",),
}


def clip(
    file: Path,
    *,
    size: str = "320x180",
    rate: int = 25,
    seconds: float = 1,
    coder: str = "",
    picture: str = "testsrc",
) -> Path:
    """Write a video into `file`, by its name a WebM or an MP4; the same is drawn only once."""
    coder = coder or ("vp8" if file.suffix == ".webm" else "h264")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_drawn(file.suffix, size, rate, seconds, coder, picture))
    return file


@cache
def _drawn(form: str, size: str, rate: int, seconds: float, coder: str, picture: str) -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"clip{form}"
        joint = ":" if "=" in picture else "="
        source = f"{picture}{joint}s={size}:r={rate}:d={seconds}"
        drawn = ("ffmpeg", "-nostdin", "-v", "error", "-f", "lavfi", "-i", source)
        coded = ("-c:v", *_CODERS[coder], "-pix_fmt", "yuv420p", str(file))
        subprocess.run([*drawn, *coded], check=True)
        return file.read_bytes()
