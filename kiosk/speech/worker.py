"""The speech worker: a process that says Scripts and tells its parent which word is heard.

    stdin ──► listen ──► inbox ──► main: voice ──put──► tape ──pull──► player ──► ear
                │                                       ▲  │
                └─── pause, resume, stop: at once ──────┘  └─► playback: marks heard ──► stdout

Started as `python -m kiosk.speech.worker`, with an `Outfit` as JSON where it is not to be the default.
It ends when its stdin closes, so it never outlives its parent, and with any error in any thread: its
parent replaces it.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import BinaryIO

from kiosk.errors import SpeechError
from kiosk.speech import earcons, protocol
from kiosk.speech.jack import Jack
from kiosk.speech.outfit import Outfit, decode_outfit
from kiosk.speech.playback import Playback
from kiosk.speech.players import open_player
from kiosk.speech.protocol import Command, Event, Say
from kiosk.speech.tape import Tape
from kiosk.speech.telling import BEGINNING, Place, Telling

# The next sentence is made when so little is left of this one: one ahead, so that a skip is cheap.
_AHEAD_S = 1.0


class Worker:
    """Says one Script at a time, sentence by sentence."""

    def __init__(
        self,
        tape: Tape,
        telling: Telling,
        wake: Callable[[], None] = lambda: None,
        route: Callable[[bool], None] = lambda private: None,
    ) -> None:
        """`wake` opens the sound device; `route` chooses the one of the headphones, or the other."""
        self._tape, self._telling, self._wake, self._route = tape, telling, wake, route
        self._inbox: SimpleQueue[Say] = SimpleQueue()
        self._speed = 1.0

    def listen(self, commands: BinaryIO) -> None:
        """Obey `commands` until they end; silence is at once, speech waits for `run`."""
        for line in commands:
            self._obey(protocol.decode_command(line))

    def _obey(self, command: Command) -> None:
        match command:
            case Say():
                self._tape.load(command.utterance)
                self._inbox.put(command)
            case protocol.Stop():
                self._tape.load(0)
            case protocol.Pause():
                self._tape.hold()
            case protocol.Resume():
                self._tape.release()
            case protocol.Wake():
                self._wake()
            case protocol.Chime(earcon=earcon):
                self._tape.lay_over(earcons.sound(earcon, self._telling.rate))
            case protocol.Route(private=private):
                self._route(private)
            case protocol.Tune(speed=speed, volume=volume):
                self._speed, self._tape.volume = speed, volume
                self._tape.nudge()

    def run(self) -> None:
        """Say what comes in, for ever, in the thread that made the synthesisers."""
        while True:
            self._say(self._inbox.get())

    def _say(self, say: Say) -> None:
        """Stay a sentence ahead of the ear; a new speed is heard from the next word on."""
        place, speed = Place(say.first, say.token or BEGINNING), self._speed
        put = partial(self._tape.put, say.utterance)
        while self._turn(say, place, speed):
            if speed != self._speed:
                place, speed = self._spliced(place), self._speed
            else:
                place = self._telling.tell(say, place, speed, put)

    def _turn(self, say: Say, place: Place, speed: float) -> bool:
        """Wait until there is something to do; False when there never will be."""
        ahead = None if place.over(say.script) else int(_AHEAD_S * self._telling.rate)
        return self._tape.wait_for_turn(say.utterance, ahead, lambda: speed != self._speed)

    def _spliced(self, place: Place) -> Place:
        cut = self._tape.splice()
        return Place(cut.sentence, cut.token) if cut else place


def _claim_stdout() -> Callable[[Event], None]:
    """Take stdout for the protocol; whatever a library prints goes to stderr from now on."""
    pipe, lock = os.dup(sys.stdout.fileno()), threading.Lock()
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def tell(event: Event) -> None:
        line = memoryview(protocol.encode(event))
        try:
            with lock:
                while line:
                    line = line[os.write(pipe, line) :]
        except BrokenPipeError:
            # The parent is gone, and with it whoever wanted to know.
            os._exit(0)

    return tell


def _listen(worker: Worker) -> None:
    worker.listen(sys.stdin.buffer)
    os._exit(0)


def _die(failure: threading.ExceptHookArgs) -> None:
    sys.excepthook(failure.exc_type, failure.exc_value or failure.exc_type(), failure.exc_traceback)
    os._exit(1)


def _own_outfit() -> Outfit:
    return decode_outfit(sys.argv[1]) if len(sys.argv) > 1 else Outfit()


def main() -> None:
    """Speak until stdin closes; without a voice, one sentence on stderr and exit code 1."""
    tell = _claim_stdout()
    # Ctrl-C reaches the whole process group: the parent decides, by closing the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.excepthook = _die
    tape, outfit = Tape(), _own_outfit()
    if not outfit.neural:
        # miniaudio would import it for nothing: 20 MB and 100 ms.
        sys.modules["numpy"] = None  # type: ignore[assignment]
    try:
        telling = Telling(outfit)
    except SpeechError as error:
        sys.exit(str(error))
    rate = telling.rate
    aloud = partial(open_player, rate, outfit.device)
    playback = Playback(tape, tell, aloud, rate=rate)
    playback.start()
    jack = Jack(lambda headphones: tell(protocol.Plugged(headphones)))

    def wake() -> None:
        playback.wake()
        jack.mind()

    def route(private: bool) -> None:
        if outfit.headphones:
            alone = partial(open_player, rate, outfit.headphones, only=True)
            playback.route(alone if private else aloud)

    worker = Worker(tape, telling, wake, route)
    threading.Thread(target=_listen, args=(worker,), name="listen", daemon=True).start()
    tell(protocol.Ready())
    worker.run()


if __name__ == "__main__":
    main()
