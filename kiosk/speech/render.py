"""A rendering: a Script as a WAV file instead of sound in the air, in a process of its own.

Started as `python -m kiosk.speech.render FILE.wav`, with an `Order` as JSON on stdin; it answers with a
`Rendering` as JSON on stdout. espeak-ng lives in this process and in the speech worker, and nowhere else.
"""

import subprocess
import sys
import wave
from pathlib import Path

import msgspec
from msgspec import Struct

from kiosk.errors import SpeechError
from kiosk.speech.outfit import Outfit
from kiosk.speech.protocol import Event, Failed, Heard, Say
from kiosk.speech.script import Script
from kiosk.speech.tape import FRAME_BYTES


class Order(Struct, frozen=True, kw_only=True):
    """What to render, at which speed (a factor, 0.6-1.6)."""

    script: Script
    speed: float = 1.0
    outfit: Outfit = Outfit()


class Mark(Struct, frozen=True):
    """A word begins at `ms`; with a `token` of -1, the sentence does."""

    sentence: int
    token: int
    ms: int


class Rendering(Struct, frozen=True, kw_only=True):
    """The marks in order, the length in ms, and the sentences that nobody can say."""

    marks: tuple[Mark, ...]
    length: int
    unsaid: tuple[int, ...]


def render(order: Order, file: Path) -> Rendering:
    """Write the sound of `order` to `file` and say where in it the words are.

    Raises SpeechError when it cannot be written or said.
    """
    command = (sys.executable, "-m", "kiosk.speech.render", str(file))
    done = subprocess.run(command, input=msgspec.json.encode(order), capture_output=True)
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise SpeechError(last or "the sound could not be made; run `kiosk doctor`")
    return msgspec.json.decode(done.stdout, type=Rendering)


class _Paper:
    """Takes sound and marks, and writes the sound down."""

    def __init__(self, file: wave.Wave_write, rate: int) -> None:
        self._file, self._rate, self._frames = file, rate, 0
        self.marks: list[Mark] = []
        self.unsaid: list[int] = []

    @property
    def ms(self) -> int:
        """Where the sound has come to."""
        return self._frames * 1000 // self._rate

    def put(self, item: bytes | Event) -> bool:
        """The next piece of sound, or an event at this place."""
        match item:
            case bytes():
                self._file.writeframesraw(item)
                self._frames += len(item) // FRAME_BYTES
            case Heard(sentence=sentence, token=token):
                self.marks.append(Mark(sentence, token, self.ms))
            case Failed(sentence=sentence) if sentence is not None:
                self.unsaid.append(sentence)
        return True


def _rendered(order: Order, path: str) -> Rendering:
    # Imported here, and by this process alone: it brings espeak-ng along.
    from kiosk.speech.telling import Place, Telling

    telling, say = Telling(order.outfit), Say(utterance=1, script=order.script)
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(FRAME_BYTES)
        file.setframerate(telling.rate)
        paper = _Paper(file, telling.rate)
        for sentence in range(len(order.script.sentences)):
            telling.tell(say, Place(sentence), order.speed, paper.put)
    return Rendering(marks=tuple(paper.marks), length=paper.ms, unsaid=tuple(paper.unsaid))


def main() -> None:
    """Render what stdin orders."""
    order = msgspec.json.decode(sys.stdin.buffer.read(), type=Order)
    try:
        rendering = _rendered(order, sys.argv[1])
    except OSError as error:
        sys.exit(f"{sys.argv[1]} cannot be written ({error.strerror}); choose another place")
    except SpeechError as error:
        sys.exit(str(error))
    sys.stdout.buffer.write(msgspec.json.encode(rendering))


if __name__ == "__main__":
    main()
