"""reply: from a finger lifted off "Read to me" to the first sound, in ms, in a kiosk as it is run.

The finger is a button of the X server's own test extension, the ear is the sound server's monitor. Home
is read aloud; the key Home silences it again.
"""

import random
import subprocess
import time
from math import ceil

from benchmarks.bench import Bench
from benchmarks.figures import Figure, spread
from tools.sound import Recording

MEDIAN, MOST = 60.0, 100.0  # ms
TAPS = 30
_BUTTON = (1680, 1012)  # in the dock of home
_SETTLED_S = 4
_QUIET_S = 0.4


def measure(bench: Bench) -> list[Figure]:
    """At least thirty taps, over several starts."""
    taps: list[float] = []
    with bench.listening() as recording:
        for _ in range(bench.runs):
            with bench.showing(bench.aloud):
                time.sleep(_SETTLED_S)
                _tap(bench, recording)  # the first one may still load something
                taps += [_tap(bench, recording) for _ in range(ceil(TAPS / bench.runs))]
    return spread("tap to sound", "ms", taps, {}, MEDIAN, MOST)


def _tap(bench: Bench, recording: Recording) -> float:
    bench.glass.move(*_BUTTON)
    bench.glass.press(True)
    time.sleep(0.08 + random.uniform(0, 0.05))  # a finger's time on the glass
    lifted = time.monotonic()
    bench.glass.press(False)
    heard = recording.wait_for_sound(lifted)
    command = ["xdotool", "key", "Home"]
    subprocess.run(command, env={**bench.environ}, check=True)
    recording.wait_for_silence(_QUIET_S)
    time.sleep(0.3)  # a second touch of the same thing would be the same touch
    return (heard - lifted) * 1000
