"""key: from a key of somebody who listens to the first words of what it led to, and to silence, in ms.

A kiosk as it is run speaks, because Help was pressed at rest; keys come from the X server's own test
extension, and the ear is the sound server's monitor. Words are asked for in silence, and silence amid words:
where new words cut old ones off, the recording could not tell one from the other.
"""

import random
import time
from math import ceil

from benchmarks.bench import Bench
from benchmarks.figures import Figure, spread
from tools.sound import Recording

WORDS, SILENCE = 80.0, 60.0  # ms
KEYS = 30
_HOME = ("F1", "Return", "Return")  # the languages, the words on the keys, home
_SETTLED_S = 4
_QUIET_S = 0.3
_SAID_S = 30  # the longest that is said at once


def measure(bench: Bench) -> list[Figure]:
    """At least thirty keys for either, over several starts."""
    words: list[float] = []
    silences: list[float] = []
    turns = ceil(KEYS / bench.runs)
    with bench.listening() as recording:
        for _ in range(bench.runs):
            with bench.showing(bench.at_rest):
                time.sleep(_SETTLED_S)
                for key in _HOME:
                    _hear(bench, recording, key)
                words += [_to_words(bench, recording) for _ in range(turns)]
                silences += [_to_silence(bench, recording) for _ in range(turns)]
    return [
        *spread("key to words", "ms", words, {}, WORDS, None),
        *spread("key to silence", "ms", silences, {}, SILENCE, None),
    ]


def _to_words(bench: Bench, recording: Recording) -> float:
    """The ring moves to the next item, which is said."""
    time.sleep(random.uniform(0, 0.05))  # not in step with the device's periods
    return _hear(bench, recording, "Tab")


def _hear(bench: Bench, recording: Recording, key: str) -> float:
    """Strike a key and hear what follows to its end; after how many ms it began."""
    struck = time.monotonic()
    bench.glass.key(key)
    heard = recording.wait_for_sound(struck)
    recording.wait_for_silence(_QUIET_S, _SAID_S)
    return (heard - struck) * 1000


def _to_silence(bench: Bench, recording: Recording) -> float:
    """Reading aloud pauses; the key for it is pressed amid a sound."""
    bench.glass.key("p")
    recording.wait_for_sound(time.monotonic())
    time.sleep(random.uniform(0.5, 0.9))
    while not recording.loudest((now := time.monotonic()) - 0.03, now):
        time.sleep(0.002)
    pressed = time.monotonic()
    bench.glass.key("p")
    return (recording.wait_for_silence(_QUIET_S) - pressed) * 1000
