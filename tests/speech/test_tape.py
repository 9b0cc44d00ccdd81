"""The tape: what is put on it is heard once, in order, and each mark with its own sound."""

from array import array
from threading import Thread

import pytest

from kiosk.speech.protocol import Event, Finished, Heard, Held, Released
from kiosk.speech.tape import FRAME_BYTES, Tape, ramped

LEVEL = 1000


def tone(frames: int) -> bytes:
    return array("h", [LEVEL] * frames).tobytes()


def never() -> bool:
    return False


def level(block: bytes) -> list[int]:
    return array("h", block).tolist()


@pytest.fixture
def tape() -> Tape:
    tape = Tape()
    tape.load(1)
    return tape


def test_an_empty_tape_gives_silence() -> None:
    assert Tape().pull(4) == bytes(4 * FRAME_BYTES)


def test_sound_comes_out_as_it_went_in(tape: Tape) -> None:
    tape.put(1, tone(500))
    tape.put(1, tone(500))
    sound = level(tape.pull(300) + tape.pull(900))
    assert sound[110:1000] == [LEVEL] * 890
    assert sound[1000:] == [0] * 200


def test_a_mark_is_heard_with_the_sound_after_it_and_only_once(tape: Tape) -> None:
    for item in (Heard(1, 0), Heard(1, 0, 0), tone(100), Heard(1, 0, 1), tone(100), Finished(1)):
        tape.put(1, item)
    tape.pull(150)
    tape.pull(150)
    assert tape.heard(0) == [Heard(1, 0), Heard(1, 0, 0)]
    assert tape.heard(99) == []
    assert tape.heard(100) == [Heard(1, 0, 1)]
    assert tape.frames_to_next(150) == 50
    assert tape.heard(200) == [Finished(1)]
    assert tape.heard(None) == []


def test_silence_before_an_utterance_counts_as_heard_too() -> None:
    tape = Tape()
    tape.pull(1000)
    tape.load(1)
    tape.put(1, Heard(1, 0))
    tape.put(1, tone(10))
    tape.pull(10)
    assert tape.heard(999) == []
    assert tape.heard(1000) == [Heard(1, 0)]


def test_another_utterance_is_refused(tape: Tape) -> None:
    tape.load(2)
    assert not tape.put(1, tone(10))
    assert tape.put(2, tone(10))


def test_a_new_utterance_silences_the_old_one_without_a_click(tape: Tape) -> None:
    tape.put(1, tone(1000))
    tape.put(1, Finished(1))
    tape.pull(400)
    tape.load(0)
    fading = level(tape.pull(400))
    assert fading[:110] == sorted(fading[:110], reverse=True)
    assert LEVEL >= fading[0] > fading[100] > 0
    assert fading[110:] == [0] * 290
    assert tape.heard(None) == []


def test_a_held_tape_is_silent_and_goes_on_where_it_was(tape: Tape) -> None:
    tape.put(1, tone(400))
    tape.put(1, Heard(1, 0, 1))
    tape.put(1, tone(100))
    tape.pull(200)
    tape.hold()
    assert level(tape.pull(400))[110:] == [0] * 290
    assert tape.heard(None) == [Held(1)]
    tape.release()
    assert level(tape.pull(400))[110:300] == [LEVEL] * 190
    assert tape.heard(None) == [Released(1), Heard(1, 0, 1)]


def test_holding_and_releasing_twice_is_told_once(tape: Tape) -> None:
    tape.hold()
    tape.hold()
    tape.release()
    tape.release()
    assert tape.heard(None) == [Held(1), Released(1)]


def test_the_volume_changes_at_once(tape: Tape) -> None:
    tape.put(1, tone(2000))
    tape.pull(500)
    tape.volume = 0.5
    assert level(tape.pull(500))[110:] == [LEVEL // 2] * 390


def test_a_new_player_counts_from_the_beginning(tape: Tape) -> None:
    tape.put(1, Heard(1, 0))
    tape.put(1, tone(100))
    tape.pull(1000)
    tape.rewound()
    assert tape.heard(0) == [Heard(1, 0)]


def test_the_voice_waits_until_little_is_left(tape: Tape) -> None:
    tape.put(1, tone(1000))
    answers: list[bool] = []
    voice = Thread(target=lambda: answers.append(tape.wait_for_turn(1, 500, never)))
    voice.start()
    tape.pull(400)
    assert not answers
    tape.pull(400)
    voice.join(5)
    assert answers == [True]


def test_the_voice_stops_waiting_when_its_utterance_is_replaced(tape: Tape) -> None:
    tape.put(1, tone(1000))
    answers: list[bool] = []
    voice = Thread(target=lambda: answers.append(tape.wait_for_turn(1, 500, never)))
    voice.start()
    tape.load(2)
    voice.join(5)
    assert answers == [False]


def test_a_ramp_leads_from_one_gain_to_the_other() -> None:
    sound = level(ramped(tone(300), 0.0, 1.0))
    assert sound[0] == 0
    assert sound[:110] == sorted(sound[:110])
    assert sound[110:] == [LEVEL] * 190


def test_progress_counts_sound_and_not_silence(tape: Tape) -> None:
    tape.pull(100)
    tape.put(1, tone(50))
    tape.pull(100)
    assert tape.progress == 50


def test_an_event_survives_the_way_through_the_tape(tape: Tape) -> None:
    events: list[Event] = [Heard(1, 3, 7), Finished(1)]
    for event in events:
        tape.put(1, event)
    tape.pull(1)
    assert tape.heard(None) == events
    assert tape.utterance == 0


def test_a_splice_takes_off_what_comes_after_the_word_that_is_heard(tape: Tape) -> None:
    for item in (Heard(1, 0), Heard(1, 0, 0), tone(500), Heard(1, 0, 1), tone(500), Finished(1)):
        tape.put(1, item)
    tape.pull(200)
    assert tape.splice() == Heard(1, 0, 1)
    for item in (Heard(1, 0, 1), tone(50), Finished(1)):
        tape.put(1, item)
    sound = level(tape.pull(1000))
    assert sound[:190] == [LEVEL] * 190
    assert sound[299] < LEVEL / 10, "the cut does not click"
    assert sound[300:350] == [LEVEL] * 50
    assert sound[350:] == [0] * 650
    assert tape.heard(None) == [Heard(1, 0), Heard(1, 0, 0), Heard(1, 0, 1), Finished(1)]


def test_a_splice_can_reach_into_the_next_sentence(tape: Tape) -> None:
    for item in (Heard(1, 0, 0), tone(500), Heard(1, 1), Heard(1, 1, 0), tone(500)):
        tape.put(1, item)
    tape.pull(200)
    assert tape.splice() == Heard(1, 1)


def test_where_no_word_waits_there_is_nothing_to_splice(tape: Tape) -> None:
    tape.put(1, tone(500))
    tape.put(1, Finished(1))
    assert tape.splice() is None
    assert level(tape.pull(600))[110:] == [LEVEL] * 390 + [0] * 100
    assert tape.heard(None) == [Finished(1)]


def test_who_waits_for_a_change_looks_when_nudged(tape: Tape) -> None:
    tape.put(1, tone(1000))
    changed: list[bool] = []
    answers: list[bool] = []
    voice = Thread(
        target=lambda: answers.append(tape.wait_for_turn(1, None, lambda: bool(changed)))
    )
    voice.start()
    changed.append(True)
    tape.nudge()
    voice.join(5)
    assert answers == [True]


def test_what_is_laid_over_is_heard_with_the_voice_and_goes_on_after_it() -> None:
    tape = Tape()
    tape.load(1)
    tape.put(1, tone(200))
    tape.pull(150)
    tape.lay_over(tone(100))
    heard = array("h", tape.pull(50)) + array("h", tape.pull(100))
    assert heard[40] == 2 * LEVEL
    assert heard[60] == LEVEL
    assert heard[120] == 0


def test_another_utterance_leaves_what_lies_over_it_and_silence_does_not() -> None:
    tape = Tape()
    tape.lay_over(tone(1000))
    tape.load(2)
    assert array("h", tape.pull(10))[5] == LEVEL
    tape.load(0)
    assert max(array("h", tape.pull(1000))[500:]) == 0


def test_what_lies_over_has_the_volume_of_the_voice() -> None:
    tape = Tape()
    tape.volume = 0.5
    tape.lay_over(tone(10))
    assert array("h", tape.pull(10))[5] == LEVEL // 2
