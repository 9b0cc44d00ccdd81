"""The tape: sound and marks on their way from the voice to the ear, in one line.

    voice ──put──► [mark 0][sound][mark 1][sound]... ──pull──► player ~~ latency ~~► ear
                                                       │                              │
                       a mark is noted with its place ─┘    `heard` gives it back ────┘

A mark is an event of the protocol. While nothing is to be heard the player pulls silence. Sound is
mono, 16 bit; a frame is one sample. Every method may be called from any thread.
"""

from array import array
from collections import deque
from collections.abc import Callable
from threading import Condition

from kiosk.speech.earcons import mixed
from kiosk.speech.protocol import Event, Failed, Finished, Heard, Held, Released

FRAME_BYTES = 2
# Long enough that a cut does not click, too short to be heard as a fade: 5 ms.
_RAMP_FRAMES = 110


class Tape:
    """One utterance at a time; what belongs to another is refused."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._news = False
        self._waiting: deque[bytes | Event] = deque()
        self._waiting_frames = 0
        self._noted: deque[tuple[int, Event]] = deque()
        self._tail = b""
        self._over = b""
        self._gain = 0.0
        self._handed = 0
        self._utterance = 0
        self._holding = False
        self.volume = 1.0
        self.progress = 0
        """Frames of sound pulled so far, silence not counted."""

    @property
    def utterance(self) -> int:
        """The utterance on the tape; 0 when there is none."""
        return self._utterance

    @property
    def busy(self) -> bool:
        """Whether sound is due now: something is on the tape and it is not held."""
        return bool(self._utterance) and not self._holding

    def load(self, utterance: int) -> None:
        """Silence what is on the tape and make room for `utterance`; 0 for none.

        What lies over it goes on, but for silence it ends as well.
        """
        with self._changed:
            self._silence()
            if not utterance:
                self._over = ramped(self._over[: _RAMP_FRAMES * FRAME_BYTES], 1.0, 0.0)
            self._waiting.clear()
            self._waiting_frames = 0
            self._noted.clear()
            self._utterance, self._holding = utterance, False
            self._tell()

    def put(self, utterance: int, item: bytes | Event) -> bool:
        """Append sound or a mark; False when the tape has gone on to another utterance."""
        with self._changed:
            if utterance != self._utterance:
                return False
            self._waiting.append(item)
            if isinstance(item, bytes):
                self._waiting_frames += len(item) // FRAME_BYTES
            return True

    def splice(self) -> Heard | None:
        """Cut off everything from the next place that is marked on, so that it can be said anew.

        Returns that place; None where no place waits.
        """
        with self._changed:
            kept: deque[bytes | Event] = deque()
            while self._waiting and not isinstance(self._waiting[0], Heard):
                kept.append(self._waiting.popleft())
            place = self._waiting[0] if self._waiting else None
            if kept and isinstance(kept[-1], bytes) and place:
                kept[-1] = faded(kept[-1])
            self._waiting = kept
            sounds = (item for item in kept if isinstance(item, bytes))
            self._waiting_frames = sum(map(len, sounds)) // FRAME_BYTES
            return place if isinstance(place, Heard) else None

    def lay_over(self, sound: bytes) -> None:
        """Let `sound` be heard from now on together with the tape, in place of what lay over it."""
        with self._changed:
            self._over = sound

    def hold(self) -> None:
        """Fall silent and keep the place; `Held` is heard when it is."""
        with self._changed:
            if self.busy:
                self._silence()
                self._holding = True
                self._note(Held(self._utterance))

    def release(self) -> None:
        """Go on from the kept place."""
        with self._changed:
            if self._holding:
                self._holding = False
                self._note(Released(self._utterance))

    def pull(self, frames: int) -> bytes:
        """The next `frames` for the player, always as many."""
        with self._changed:
            block, self._tail = self._tail, b""
            if self.busy:
                block += self._take(frames - len(block) // FRAME_BYTES, len(block) // FRAME_BYTES)
            self._handed += frames
            return self._covered(block.ljust(frames * FRAME_BYTES, b"\0"))

    def heard(self, frames: int | None) -> list[Event]:
        """The marks that have been heard, once each, when `frames` of all that were pulled have.

        None stands for all of them.
        """
        with self._changed:
            heard = []
            while self._noted and (frames is None or self._noted[0][0] <= frames):
                heard.append(self._noted.popleft()[1])
                if isinstance(heard[-1], Finished | Failed):
                    self._utterance = 0
                    self._changed.notify_all()
            return heard

    def frames_to_next(self, frames: int) -> int | None:
        """How many frames after `frames` the next mark is heard; None when no mark is under way."""
        with self._changed:
            return self._noted[0][0] - frames if self._noted else None

    def rewound(self) -> None:
        """A new player pulls from here and counts from 0; what the last one still held is lost."""
        with self._changed:
            self._noted = deque((0, event) for _, event in self._noted)
            self._handed, self._tail = 0, b""

    def wait(self, seconds: float | None) -> None:
        """Wait until something happens to the tape, at most `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self._news, seconds)
            self._news = False

    def wait_for_turn(
        self, utterance: int, frames: int | None, changed: Callable[[], bool]
    ) -> bool:
        """Wait until fewer than `frames` of sound wait, or something has `changed`; None waits for
        that alone. False when the tape has gone on to another utterance.
        """
        with self._changed:
            self._changed.wait_for(
                lambda: (
                    utterance != self._utterance
                    or changed()
                    or (frames is not None and self._waiting_frames < frames)
                )
            )
            return utterance == self._utterance

    def nudge(self) -> None:
        """Let whoever waits look again."""
        with self._changed:
            self._tell()

    def _take(self, frames: int, offset: int) -> bytes:
        """Up to `frames` of sound; marks on the way are noted, `offset` frames into the block."""
        taken, wanted = bytearray(), frames * FRAME_BYTES
        while self._waiting and len(taken) < wanted:
            item = self._waiting.popleft()
            if not isinstance(item, bytes):
                self._note(item, offset + len(taken) // FRAME_BYTES)
                continue
            room = wanted - len(taken)
            taken += item[:room]
            if len(item) > room:
                self._waiting.appendleft(item[room:])
        return self._voiced(bytes(taken))

    def _covered(self, block: bytes) -> bytes:
        if not self._over:
            return block
        over, self._over = self._over[: len(block)], self._over[len(block) :]
        return mixed(block, over, self.volume)

    def _voiced(self, sound: bytes) -> bytes:
        self._waiting_frames -= len(sound) // FRAME_BYTES
        self.progress += len(sound) // FRAME_BYTES
        start, self._gain = self._gain, self.volume if sound else self._gain
        self._changed.notify_all()
        return ramped(sound, start, self._gain)

    def _note(self, event: Event, offset: int = 0) -> None:
        self._noted.append((self._handed + offset, event))
        self._tell()

    def _silence(self) -> None:
        """Let the next few milliseconds fade out, in place of a click; they stay on the tape."""
        if self.busy and self._waiting_frames:
            coming = b"".join(item for item in self._waiting if isinstance(item, bytes))
            self._tail = ramped(coming[: _RAMP_FRAMES * FRAME_BYTES], self._gain, 0.0)
        self._gain = 0.0

    def _tell(self) -> None:
        self._news = True
        self._changed.notify_all()


def faded(sound: bytes) -> bytes:
    """`sound` with its last 5 ms led to silence."""
    cut = max(0, len(sound) - _RAMP_FRAMES * FRAME_BYTES)
    return sound[:cut] + ramped(sound[cut:], 1.0, 0.0)


def ramped(sound: bytes, start: float, end: float) -> bytes:
    """`sound` with its gain led from `start` to `end` within 5 ms."""
    if start == end == 1.0:
        return sound
    samples = array("h", sound)
    ramp = min(_RAMP_FRAMES, len(samples))
    for index in range(ramp):
        samples[index] = int(samples[index] * (start + (end - start) * index / ramp))
    if end != 1.0:
        samples[ramp:] = array("h", [int(sample * end) for sample in samples[ramp:]])
    return samples.tobytes()
