"""The headphone jack, watched through the sound server: it tells when headphones go in or out.

A jack is a port of a sink, and its availability is what the hardware feels. Where a sink has no such
port, or the hardware feels nothing, nothing is told.
"""

from collections.abc import Callable, Iterable
from threading import Lock, Thread
from typing import Any

_HEADPHONES = ("headphone", "headset")


class Jack:
    """Watches the jack from the first `mind` on; the thread ends with the server."""

    def __init__(
        self, tell: Callable[[bool], None], connect: Callable[[], Any] | None = None
    ) -> None:
        """`tell` gets whether headphones are in, at first and whenever it changes.

        `connect` gives a connection like pulsectl's.
        """
        self._tell, self._connect = tell, connect or _pulse
        self._thread: Thread | None = None
        self._lock = Lock()
        self._plugged: bool | None = None

    def mind(self) -> None:
        """Watch, if nobody does: the server may have been away."""
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._watch, name="jack", daemon=True)
                self._thread.start()

    def _watch(self) -> None:
        # Imported late, by the thread that needs it: it takes 50 ms and 5 MB.
        import pulsectl

        try:
            with self._connect() as pulse:
                pulse.event_mask_set("sink", "card", "server")
                pulse.event_callback_set(_stop)
                while True:
                    self._look(pulse)
                    pulse.event_listen()
        except (pulsectl.PulseError, pulsectl.PulseDisconnected):
            # No server, or no more: the next `mind` looks again.
            return

    def _look(self, pulse: Any) -> None:
        sinks = pulse.sink_list()
        now = plugged(sinks, pulse.server_info().default_sink_name)
        if now:
            _keep_private(pulse, sinks)
        if now is not None and now != self._plugged:
            self._plugged = now
            self._tell(now)


def plugged(sinks: Iterable[Any], default: str) -> bool | None:
    """Whether headphones are in, by the ports of the sinks; None where no port can tell.

    The default sink speaks first: it is where the sound goes.
    """
    for sink in sorted(sinks, key=lambda sink: bool(sink.name != default)):
        felt = [port.available_state for port in sink.port_list if _is_jack(port)]
        if "yes" in felt:
            return True
        if "no" in felt:
            return False
    return None


def _keep_private(pulse: Any, sinks: Iterable[Any]) -> None:
    """Headphones that are in silence the loudspeaker beside them, also where the server would not."""
    for sink in sinks:
        jacks = [port for port in sink.port_list if _is_jack(port)]
        private = next((port for port in jacks if port.available_state == "yes"), None)
        if private and sink.port_active and not _is_jack(sink.port_active):
            pulse.port_set(sink, private)


def _is_jack(port: Any) -> bool:
    return any(word in port.name.lower() for word in _HEADPHONES)


def _stop(event: Any) -> None:
    """Something changed: back to the loop, which may ask; in here pulsectl may not be asked."""
    import pulsectl

    raise pulsectl.PulseLoopStop


def _pulse() -> Any:
    import pulsectl

    return pulsectl.Pulse("kiosk", threading_lock=False)
