"""Recordings: what a person has read is heard from the place where she says it, at any speed."""

import shutil
from array import array
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.errors import SpeechError
from kiosk.speech.narrator import Narrator
from kiosk.speech.recordings import Recordings
from kiosk.speech.render import Order, render
from kiosk.speech.reports import Done, WordReached
from kiosk.speech.script import Clip, Script, Sentence
from kiosk.speech.tape import FRAME_BYTES
from tests.sound import Recording
from tests.speech.listener import Listener
from tests.speech.scripts import places, script

RATE = 22050
FILE = Path(__file__).parents[1] / "packs/first-visit/narration/es/closer-look.ogg"
# As closer-look.vtt has it: "Se llama de nuevo a muchas personas. No es un resultado."
FIRST = Clip(file=str(FILE), start=2017, end=5152, words=(2017, 2268, 2701, 2879, 3338, 3441, 4012))
SECOND = Clip(file=str(FILE), start=5152, end=6887, words=(5152, 5384, 5648, 5903))


def read(file: Path = FILE) -> Script:
    """Two sentences of one text, read by a person into `file`."""
    texts = ("Se llama de nuevo a muchas personas.", "No es un resultado.")
    sentences = script(*texts, language="es", item="not-a-result").sentences
    clips = (replace(clip, file=str(file)) for clip in (FIRST, SECOND))
    return Script(
        sentences=tuple(replace(s, clip=c) for s, c in zip(sentences, clips, strict=True))
    )


@dataclass
class Ear:
    """Takes sound, and where in it each mark fell, in ms."""

    sound: bytes = b""
    marks: list[tuple[int, float]] = field(default_factory=list)

    def take(self, piece: bytes | int) -> bool:
        if isinstance(piece, int):
            self.marks.append((piece, self.ms))
        else:
            self.sound += piece
        return True

    @property
    def ms(self) -> float:
        return len(self.sound) / FRAME_BYTES / RATE * 1000


def heard(sentence: Sentence, speed: float = 1.0) -> Ear:
    ear = Ear()
    assert Recordings(RATE).say(sentence, speed, ear.take)
    return ear


@pytest.mark.parametrize("speed", [0.6, 1.0, 1.6])
def test_every_word_is_marked_where_it_is_said(speed: float) -> None:
    ear = heard(read().sentences[0], speed)
    assert [mark for mark, _ in ear.marks] == list(range(7))
    for (_, moment), wanted in zip(ear.marks, FIRST.words, strict=True):
        assert abs(moment - (wanted - FIRST.start) / speed) < 2
    assert abs(ear.ms - (FIRST.end - FIRST.start) / speed) < 40
    assert max(array("h", ear.sound)) > 3000


def test_two_sentences_of_one_text_join_without_a_rest() -> None:
    first, second = read().sentences
    assert Recordings(RATE).joins(first, second)
    assert not Recordings(RATE).joins(second, first)


def test_only_a_sentence_with_a_clip_that_is_there_is_bid_for(tmp_path: Path) -> None:
    assert not Recordings(RATE).bids(script("Hola.").sentences[0])
    assert not Recordings(RATE).bids(read(tmp_path / "gone.ogg").sentences[0])
    assert Recordings(RATE).bids(read().sentences[0])


def test_what_is_no_recording_is_refused(tmp_path: Path) -> None:
    (tmp_path / "noise.ogg").write_bytes(b"not a sound" * 100)
    with pytest.raises(SpeechError, match=r"noise\.ogg cannot be played to its end"):
        Recordings(RATE).say(read(tmp_path / "noise.ogg").sentences[0], 1.0, Ear().take)


def test_it_is_heard_and_marked(sound: Recording, narrator: Narrator, listener: Listener) -> None:
    said = read()
    narrator.say(said)
    done = listener.wait_for(Done)
    assert listener.words() == places(said)
    assert sound.loudest(listener.when(WordReached), done) > 3000


def test_a_word_of_it_can_be_where_it_begins(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(read(), first=1, token=2)
    listener.wait_for(Done)
    assert listener.words() == [(1, 2), (1, 3)]


def test_a_voice_fills_what_nobody_has_read(tmp_path: Path) -> None:
    spanish = script("De cada 1000 mujeres.", language="es").sentences
    said = Script(sentences=(*read().sentences, *spanish, *read(tmp_path / "gone.ogg").sentences))
    made = render(Order(script=said), tmp_path / "said.wav")
    assert [(m.sentence, m.token) for m in made.marks if m.token >= 0] == places(said)
    assert made.unsaid == ()


def test_a_recording_that_breaks_off_is_finished_by_a_voice_and_no_word_is_doubled(
    tmp_path: Path,
) -> None:
    cut = tmp_path / "cut.ogg"
    shutil.copyfile(FILE, cut)
    with cut.open("r+b") as file:
        file.truncate(cut.stat().st_size // 4)
    said = read(cut)
    made = render(Order(script=said), tmp_path / "said.wav")
    assert [(m.sentence, m.token) for m in made.marks if m.token >= 0] == places(said)
