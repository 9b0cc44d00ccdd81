"""The speech worker: a process that says Scripts and tells its parent which word is heard.

    stdin ──► listen ──► inbox ──► main: voice ──put──► tape ──pull──► player ──► ear
                │                                       ▲  │
                └─── pause, resume, stop: at once ──────┘  └─► playback: marks heard ──► stdout

Started as `python -m kiosk.speech.worker`. It ends when its stdin closes, so it never outlives its
parent, and with any error in any thread: its parent replaces it.
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
from kiosk.speech import protocol
from kiosk.speech.espeak import Synthesiser
from kiosk.speech.pace import rest_ms
from kiosk.speech.playback import Playback
from kiosk.speech.players import open_player
from kiosk.speech.protocol import Command, Event, Failed, Finished, Heard, Say
from kiosk.speech.reports import Reason
from kiosk.speech.ssml import marked
from kiosk.speech.tape import FRAME_BYTES, Tape
from kiosk.speech.voices import voice_for

# espeak-ng's own count of words a minute: with 130 an English page takes 149, its rests included.
_WORDS_PER_MINUTE = 130
_SLOWEST = 80
# The next sentence is made when so little is left of this one, so that a new speed reaches it.
_AHEAD_S = 1.0


class Worker:
    """Says one Script at a time, sentence by sentence."""

    def __init__(self, tape: Tape, synthesiser: Synthesiser) -> None:
        self._tape = tape
        self._synthesiser = synthesiser
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
            case protocol.Tune(speed=speed, volume=volume):
                self._speed, self._tape.volume = speed, volume

    def run(self) -> None:
        """Say what comes in, for ever, in the thread that made the synthesiser."""
        while True:
            self._say(self._inbox.get())

    def _say(self, say: Say) -> None:
        ahead = int(_AHEAD_S * self._synthesiser.frames_per_second)
        for index in range(say.first, len(say.script.sentences)):
            if not self._tape.wait_until_low(say.utterance, ahead):
                return
            if not self._utter(say, index):
                return
        self._tape.put(say.utterance, Finished(say.utterance))

    def _utter(self, say: Say, index: int) -> bool:
        """Put one sentence on the tape; False when the rest is not to be said."""
        sentence = say.script.sentences[index]
        voice = voice_for(sentence.language)
        if voice is None:
            self._tape.put(say.utterance, Failed(say.utterance, Reason.NO_VOICE, index))
            return False
        self._tape.put(say.utterance, Heard(say.utterance, index))
        return self._synthesiser.say(
            marked(sentence),
            voice=voice.identifier,
            words_per_minute=max(_SLOWEST, round(_WORDS_PER_MINUTE * self._speed)),
            sink=_Onto(self._tape, say, index).take,
        ) and self._tape.put(say.utterance, self._rest(say, index))

    def _rest(self, say: Say, index: int) -> bytes:
        seconds = rest_ms(say.script, index) / 1000 / self._speed
        return bytes(int(seconds * self._synthesiser.frames_per_second) * FRAME_BYTES)


class _Onto:
    """Takes a sentence's sound and marks onto the tape, from the word where it is to begin."""

    def __init__(self, tape: Tape, say: Say, index: int) -> None:
        self._put = partial(tape.put, say.utterance)
        self._heard = partial(Heard, say.utterance, index)
        self._first = say.token if index == say.first else 0
        self._begun = self._first == 0

    def take(self, piece: bytes | int) -> bool:
        if isinstance(piece, int):
            self._begun = self._begun or piece >= self._first
            return not self._begun or self._put(self._heard(piece))
        return not self._begun or self._put(piece)


def _claim_stdout() -> Callable[[Event], None]:
    """Take stdout for the protocol; whatever a library prints goes to stderr from now on."""
    pipe, lock = os.dup(sys.stdout.fileno()), threading.Lock()
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def tell(event: Event) -> None:
        line = memoryview(protocol.encode(event))
        with lock:
            while line:
                line = line[os.write(pipe, line) :]

    return tell


def _listen(worker: Worker) -> None:
    worker.listen(sys.stdin.buffer)
    os._exit(0)


def _die(failure: threading.ExceptHookArgs) -> None:
    sys.excepthook(failure.exc_type, failure.exc_value or failure.exc_type(), failure.exc_traceback)
    os._exit(1)


def main() -> None:
    """Speak until stdin closes; without a voice, one sentence on stderr and exit code 1."""
    tell = _claim_stdout()
    # Ctrl-C reaches the whole process group: the parent decides, by closing the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.excepthook = _die
    # miniaudio would import it for nothing: 20 MB and 100 ms.
    sys.modules["numpy"] = None  # type: ignore[assignment]
    tape = Tape()
    try:
        synthesiser = Synthesiser()
    except SpeechError as error:
        sys.exit(str(error))
    rate = synthesiser.frames_per_second
    playback = Playback(tape, tell, partial(open_player, rate), rate=rate)
    playback.start()
    worker = Worker(tape, synthesiser)
    threading.Thread(target=_listen, args=(worker,), name="listen", daemon=True).start()
    tell(protocol.Ready(playback.device()))
    worker.run()


if __name__ == "__main__":
    main()
