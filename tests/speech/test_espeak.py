"""The synthesiser: every language speaks, with every word marked in order, and stops when told."""

import pytest

from kiosk.errors import SpeechError
from kiosk.speech.espeak import Synthesiser
from kiosk.speech.ssml import passages
from kiosk.speech.tape import FRAME_BYTES
from kiosk.speech.voices import VOICES, voice_for
from tests.speech.scripts import script

SENTENCES = {
    "en": "Most people who are called back do not have cancer, and one & two < 3.",
    "es": "La mayoría de las personas a las que llaman no tiene cáncer.",
    "zh-Hans": "请 在 2026 年 3 月 到 MRI 室， 不用 担心。",
    "zh-Hant": "大多數 人 沒有 患癌， 醫生 想 看得 更 仔細。",
    "vi": "Hầu hết phụ nữ được gọi lại không bị ung thư.",
    "ar": "معظم النساء ليس لديهن سرطان.",
    "ru": "Большинство женщин здоровы и не больны.",
    "ko": "다시 부름을 받은 대부분의 사람은 암이 아닙니다.",
    "ht": "Pifò moun yo rele tounen pa gen kansè.",
    "pt": "A maioria das pessoas não tem câncer.",
    "fr": "Les examens de suivi sont fréquents et sans danger.",
}


@pytest.fixture(scope="module")
def synthesiser() -> Synthesiser:
    return Synthesiser()


class Sound:
    """Takes the sound, and where in it each mark fell, in frames."""

    def __init__(self) -> None:
        self.pcm = b""
        self.marks: list[tuple[int, int]] = []

    def take(self, piece: bytes | int) -> bool:
        if isinstance(piece, int):
            self.marks.append((piece, len(self.pcm) // FRAME_BYTES))
        else:
            self.pcm += piece
        return True


def say(synthesiser: Synthesiser, text: str, language: str = "en", speed: int = 150) -> Sound:
    sound, voice = Sound(), voice_for(language)
    assert voice
    for passage in passages(script(text).sentences[0]):
        assert synthesiser.say(
            passage, voice=voice.identifier, words_per_minute=speed, sink=sound.take
        )
    return sound


def test_every_voice_is_tried() -> None:
    assert set(SENTENCES) == {tag for tag in VOICES if voice_for(tag)}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_every_word_is_marked_once_and_has_its_own_moment(
    synthesiser: Synthesiser, language: str
) -> None:
    text = SENTENCES[language]
    sound = say(synthesiser, text, language)
    moments = [moment for _, moment in sound.marks]
    assert [mark for mark, _ in sound.marks] == list(range(len(text.split())))
    assert moments == sorted(set(moments))
    assert len(sound.pcm) / FRAME_BYTES > moments[-1]


def test_a_sentence_does_not_end_in_half_a_second_of_silence(synthesiser: Synthesiser) -> None:
    sound = say(synthesiser, "Ask us.").pcm
    trailing = len(sound) - len(sound.rstrip(b"\0"))
    assert trailing / FRAME_BYTES / synthesiser.frames_per_second < 0.1


def test_a_higher_speed_makes_it_shorter(synthesiser: Synthesiser) -> None:
    slow, fast = (say(synthesiser, SENTENCES["en"], speed=speed) for speed in (90, 200))
    assert len(fast.pcm) < 0.6 * len(slow.pcm)


def test_an_unknown_voice_is_refused_and_does_not_speak_with_another(
    synthesiser: Synthesiser,
) -> None:
    sound = Sound()
    with pytest.raises(SpeechError, match="tlh"):
        synthesiser.say("hello", voice="tlh", words_per_minute=150, sink=sound.take)
    assert not sound.pcm


def test_it_stops_when_the_sink_has_enough_and_then_speaks_again(synthesiser: Synthesiser) -> None:
    taken: list[bytes | int] = []

    def once(piece: bytes | int) -> bool:
        taken.append(piece)
        return len(taken) < 2

    (text,) = passages(script(SENTENCES["en"]).sentences[0])
    assert not synthesiser.say(text, voice="gmw/en-US", words_per_minute=150, sink=once)
    assert len(taken) == 2
    assert say(synthesiser, "Hello.").marks == [(0, 0)]
