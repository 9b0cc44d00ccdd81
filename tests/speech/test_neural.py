"""Neural voices: piper says a language that the site has a file for, with every word marked."""

import json
import math
from array import array
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import SpeechError
from kiosk.speech.casting import cast, engines
from kiosk.speech.neural import Neural
from kiosk.speech.outfit import Outfit
from kiosk.speech.script import Sentence
from tests.speech.scripts import script
from tests.speech.test_recordings import Ear

onnx: Any = pytest.importorskip("onnx", reason="kiosk[piper] is not installed")
pytest.importorskip("piper", reason="kiosk[piper] is not installed")

RATE = 22050
HOP = 256
_HOPS = 20  # that each phoneme of the model lasts
SAID = script("kumusta po kayo ngayon.", language="fil").sentences[0]


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A tiny model in piper's form: a tone that lasts as long as the phonemes do."""
    file = tmp_path_factory.mktemp("voice") / "fil.onnx"
    onnx.save(_model(), str(file))
    letters = "_^$ " + "".join(map(chr, range(97, 123))) + ".,?'"
    config = {
        "audio": {"sample_rate": RATE},
        "espeak": {"voice": "en"},
        "phoneme_type": "text",
        "num_symbols": 256,
        "num_speakers": 1,
        "hop_length": HOP,
        "phoneme_id_map": {letter: [index] for index, letter in enumerate(letters)},
    }
    Path(f"{file}.json").write_text(json.dumps(config))
    return str(file)


def _model() -> Any:
    """input [1, T] -> a sine of T * _HOPS * length_scale hops; the Ceil is how long each id lasts."""
    helper, types = onnx.helper, onnx.TensorProto
    constants = {
        "zero_f": helper.make_tensor("zero_f", types.FLOAT, [], [0.0]),
        "zero": helper.make_tensor("zero", types.INT64, [], [0]),
        "one": helper.make_tensor("one", types.INT64, [], [1]),
        "hops": helper.make_tensor("hops", types.FLOAT, [], [float(_HOPS)]),
        "hop": helper.make_tensor("hop", types.FLOAT, [], [float(HOP)]),
        "step": helper.make_tensor("step", types.FLOAT, [], [math.tau * 220 / RATE]),
        "axes": helper.make_tensor("axes", types.INT64, [3], [0, 1, 2]),
        "scale_at": helper.make_tensor("scale_at", types.INT64, [], [1]),
        "dims": helper.make_tensor("dims", types.INT64, [2], [0, 1]),
    }
    node = helper.make_node
    nodes = [
        node("Gather", ["scales", "scale_at"], ["scale"], axis=0),
        node("Cast", ["input"], ["ids"], to=types.FLOAT),
        node("Mul", ["ids", "zero_f"], ["nothing"]),
        node("Mul", ["hops", "scale"], ["long"]),
        node("Add", ["nothing", "long"], ["lasting"]),
        node("Ceil", ["lasting"], ["w_ceil"]),
        node("ReduceSum", ["w_ceil", "dims"], ["total"], keepdims=0),
        node("Mul", ["total", "hop"], ["frames"]),
        node("Cast", ["frames"], ["length"], to=types.INT64),
        node("Range", ["zero", "length", "one"], ["at"]),
        node("Cast", ["at"], ["at_f"], to=types.FLOAT),
        node("Mul", ["at_f", "step"], ["phase"]),
        node("Sin", ["phase"], ["sine"]),
        node("Unsqueeze", ["sine", "axes"], ["output"]),
    ]
    graph = helper.make_graph(
        nodes,
        "tone",
        [
            helper.make_tensor_value_info("input", types.INT64, [1, "T"]),
            helper.make_tensor_value_info("input_lengths", types.INT64, [1]),
            helper.make_tensor_value_info("scales", types.FLOAT, [3]),
        ],
        [helper.make_tensor_value_info("output", types.FLOAT, [1, 1, 1, "N"])],
        list(constants.values()),
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)


def heard(voice: str, sentence: Sentence, speed: float = 1.0, rate: int = RATE) -> Ear:
    ear = Ear()
    assert Neural({"fil": voice}, rate).say(sentence, speed, ear.take)
    return ear


def test_every_word_is_marked_at_its_own_moment(voice: str) -> None:
    ear = heard(voice, SAID)
    assert [mark for mark, _ in ear.marks] == [0, 1, 2, 3]
    moments = [moment for _, moment in ear.marks]
    assert moments == sorted(set(moments))
    assert max(array("h", ear.sound)) > 3000


def test_a_word_lasts_as_long_as_its_phonemes(voice: str) -> None:
    moments = [moment for _, moment in heard(voice, SAID).marks]
    a_letter = 2 * _HOPS * HOP / RATE * 1000  # each is followed by a pad
    assert abs((moments[1] - moments[0]) / a_letter - len("kumusta ")) < 0.1
    assert abs((moments[2] - moments[1]) / a_letter - len("po ")) < 0.1


def test_a_higher_speed_makes_it_shorter(voice: str) -> None:
    assert len(heard(voice, SAID, 1.6).sound) < 0.7 * len(heard(voice, SAID).sound)


def test_a_voice_at_another_rate_keeps_its_length(voice: str) -> None:
    calm, coarse = heard(voice, SAID), heard(voice, SAID, rate=16000)
    assert abs(len(coarse.sound) / 16000 - len(calm.sound) / RATE) * 500 < 20


def test_only_a_language_with_a_file_is_bid_for(voice: str) -> None:
    neural = Neural({"fil": voice}, RATE)
    assert neural.bids(SAID)
    assert not neural.bids(script("Hello.").sentences[0])


def test_it_comes_before_espeak_and_is_listed(voice: str) -> None:
    outfit = Outfit(neural={"fil": voice})
    assert cast(SAID, outfit) == "piper"
    assert next((row.engine, row.used) for row in engines("fil", outfit)) == ("piper", True)


@pytest.mark.parametrize("content", [None, b"no model"])
def test_a_file_that_is_no_voice_is_named(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "fil.onnx"
    if content:
        file.write_bytes(content)
        Path(f"{file}.json").write_text("{}")
    with pytest.raises(SpeechError, match=r"fil\.onnx"):
        Neural({"fil": str(file)}, RATE).say(SAID, 1.0, Ear().take)
