"""The players: what carries sound from the tape to the ear, tried in order until one opens.

    PulsePlayer      a PulseAudio or PipeWire server: no gaps on a loaded machine
    MiniaudioPlayer  anything else: ALSA alone, Windows, macOS

Neither ever plays into nothing: a player that cannot be heard does not open.
"""

import contextlib
import ctypes
import time
from collections.abc import Callable, Generator
from threading import Thread
from typing import Any, Protocol

from kiosk.errors import SpeechError
from kiosk.speech.tape import FRAME_BYTES

Pull = Callable[[int], bytes]
"""Gives exactly so many frames of sound."""


class Player(Protocol):
    """A stream that is open as long as it lives: it pulls silence when there is nothing to say."""

    name: str
    failed: bool
    """Set when the device is gone; the player is of no use any more."""

    def start(self, pull: Pull) -> None:
        """Begin to pull."""

    def heard(self) -> int:
        """How many of the frames that were pulled have been heard by now."""

    def close(self) -> None:
        """Stop pulling, now."""


def open_player(rate: int, device: str = "", *, only: bool = False) -> Player:
    """The first player that opens at `rate` frames a second; raises SpeechError when none does.

    `device` is a device's name for its player. Where it is not there, the default stands in for it: a
    patient shall hear. It does not where `only` this device may sound, as with headphones: what is
    private never comes out of a loudspeaker instead.
    """
    refusals = []
    for name in (device,) if only else dict.fromkeys((device, "")):
        for kind in (PulsePlayer, MiniaudioPlayer):
            try:
                return kind(rate, name)
            except SpeechError as refusal:
                refusals.append(f"{kind.name}: {refusal}")
    mend = "start PipeWire or PulseAudio, or plug a device in"
    raise SpeechError(f"no sound device opens ({'; '.join(refusals)}) - {mend}")


class _Meter:
    """How far the ear has come: frames pulled, less what the device still holds."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._last = (0, time.monotonic(), 0.0)

    def set(self, pulled: int, latency_s: float) -> None:
        # One tuple, so that a reader in another thread never sees half of it.
        self._last = (pulled, time.monotonic(), latency_s)

    def heard(self) -> int:
        pulled, then, latency_s = self._last
        held_s = max(0.0, latency_s - (time.monotonic() - then))
        return max(0, pulled - int(held_s * self._rate))


class _SampleSpec(ctypes.Structure):
    _fields_ = (
        ("format", ctypes.c_int),
        ("rate", ctypes.c_uint32),
        ("channels", ctypes.c_uint8),
    )


class _BufferAttributes(ctypes.Structure):
    _fields_ = tuple(
        (name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")
    )


class PulsePlayer:
    """libpulse-simple: a writer thread, two blocks of 20 ms under way."""

    name = "pulse"
    _PLAYBACK = 1
    _S16LE = 3
    _BLOCK_MS = 20
    _BLOCKS = 2

    def __init__(self, rate: int, device: str = "") -> None:
        """`device` names a sink; without one the stream follows the default sink of the server."""
        self.failed = False
        self._closing = False
        self._frames = rate * self._BLOCK_MS // 1000
        self._meter = _Meter(rate)
        self._pulse = _libpulse()
        self._stream = self._connect(rate, device)

    def _connect(self, rate: int, device: str) -> int:
        block, unset = self._frames * FRAME_BYTES, 2**32 - 1
        spec = _SampleSpec(self._S16LE, rate, 1)
        size = _BufferAttributes(unset, block * self._BLOCKS, block, block, unset)
        error = ctypes.c_int()
        stream: int | None = self._pulse.pa_simple_new(
            None, b"kiosk", self._PLAYBACK, device.encode() or None, b"speech",
            ctypes.byref(spec), None, ctypes.byref(size), ctypes.byref(error),
        )  # fmt: skip
        if not stream:
            raise SpeechError(f"the sound server does not answer (error {error.value})")
        return stream

    def start(self, pull: Pull) -> None:
        Thread(target=self._write, args=(pull,), name="player", daemon=True).start()

    def _write(self, pull: Pull) -> None:
        pulled, error = 0, ctypes.c_int()
        while not self._closing:
            block = pull(self._frames)
            self._pulse.pa_simple_write(self._stream, block, len(block), ctypes.byref(error))
            latency = self._pulse.pa_simple_get_latency(self._stream, ctypes.byref(error))
            if error.value:
                self.failed = True
                break
            pulled += self._frames
            self._meter.set(pulled, latency / 1_000_000)
        # Freed by the thread that writes: freeing a dead stream beside its writer aborts.
        self._pulse.pa_simple_free(self._stream)

    def heard(self) -> int:
        return self._meter.heard()

    def close(self) -> None:
        self._closing = True


def _libpulse() -> ctypes.CDLL:
    try:
        pulse = ctypes.CDLL("libpulse-simple.so.0")
    except OSError as error:
        raise SpeechError("libpulse-simple.so.0 is not installed") from error
    pointer = ctypes.c_void_p
    pulse.pa_simple_new.restype = pointer
    pulse.pa_simple_write.argtypes = (pointer, ctypes.c_char_p, ctypes.c_size_t, pointer)
    pulse.pa_simple_get_latency.argtypes = (pointer, pointer)
    pulse.pa_simple_get_latency.restype = ctypes.c_uint64
    pulse.pa_simple_free.argtypes = (pointer,)
    return pulse


class MiniaudioPlayer:
    """miniaudio: its own thread pulls, two periods of 50 ms under way."""

    name = "miniaudio"
    _PERIOD_MS = 50
    _PERIODS = 2

    def __init__(self, rate: int, device: str = "") -> None:
        """`device` is the name the operating system shows for it."""
        # Imported late: it takes time and memory that a machine with a sound server never needs.
        import miniaudio

        hush_alsa()
        self.failed = False
        self._meter = _Meter(rate)
        wanted = back_ends(miniaudio)
        try:
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=rate,
                buffersize_msec=self._PERIOD_MS,
                callback_periods=self._PERIODS,
                device_id=_device_id(miniaudio, wanted, device) if device else None,
                backends=wanted,
                app_name="kiosk",
            )
        except miniaudio.MiniaudioError as error:
            raise SpeechError(str(error.args[0])) from error
        self._device.stop_callback = self._stopped

    def start(self, pull: Pull) -> None:
        feed = self._feed(pull)
        next(feed)
        self._device.start(feed)

    def _feed(self, pull: Pull) -> Generator[bytes, int, None]:
        pulled, latency_s = 0, self._PERIOD_MS * self._PERIODS / 1000
        frames = yield b""
        while True:
            block = pull(frames)
            pulled += frames
            self._meter.set(pulled, latency_s)
            frames = yield block

    def _stopped(self) -> None:
        self.failed = True

    def heard(self) -> int:
        return self._meter.heard()

    def close(self) -> None:
        self._device.close()


_AlsaErrors = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
# Lives as long as the module, because ALSA keeps no reference to it.
_IGNORED = _AlsaErrors(lambda *error: None)


def hush_alsa() -> None:
    """Without a sound card ALSA writes a page to stderr, and would at every sentence."""
    with contextlib.suppress(OSError):
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_IGNORED)


def back_ends(miniaudio: Any) -> list[Any]:
    """The real ones of this system; the null back end would play into nothing without an error."""
    back_end = miniaudio.Backend
    wanted = (back_end.WASAPI, back_end.COREAUDIO, back_end.PULSEAUDIO, back_end.ALSA)
    return [one for one in wanted if miniaudio.is_backend_enabled(one)]


def _device_id(miniaudio: Any, wanted: list[Any], name: str) -> Any:
    for found in miniaudio.Devices(wanted).get_playbacks():
        if found["name"] == name:
            return found["id"]
    raise SpeechError(f"there is no device {name!r}")
