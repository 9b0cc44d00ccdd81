"""The narrator, heard: what is said, when it is marked, and what happens without sound."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.speech.narrator import FASTEST, Narrator
from kiosk.speech.reading import Patience
from kiosk.speech.reports import (
    Done,
    Paused,
    Reason,
    Report,
    Resumed,
    SentenceReached,
    Silent,
    Sounding,
    Started,
    WordReached,
)
from kiosk.speech.script import Script
from tests.sound import Recording, SoundServer
from tests.speech.listener import Listener
from tests.speech.processes import wait_for_end, workers
from tests.speech.scripts import places, script

LONG = script("Most women who come back are well.", "Ask us now.")
SHORT = script("Ask us.")
QUIET_S = 0.7
"""Longer than any rest within a Script."""


@contextmanager
def narrating(
    listener: Listener, *command: str, patience: Patience | None = None
) -> Iterator[Narrator]:
    narrator = Narrator(
        listener,
        command=command or (sys.executable, "-m", "kiosk.speech.worker"),
        patience=patience or Patience(),
    )
    yield narrator
    narrator.close()


def in_order(said: Script, utterance: int = 1) -> list[Report]:
    """What is reported of a Script that is said from beginning to end."""
    reports: list[Report] = [Started(utterance)]
    for index, sentence in enumerate(said.sentences):
        reports.append(SentenceReached(utterance, index))
        reports += [WordReached(utterance, index, token) for token in range(len(sentence.tokens))]
    return [*reports, Done(utterance)]


def test_a_script_is_heard_and_every_word_is_marked_in_order(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(LONG)
    done = listener.wait_for(Done)
    assert listener.reports == in_order(LONG)
    assert sound.loudest(listener.when(Started), done) > 3000


@pytest.mark.acr("5.1.3.3")
def test_a_word_is_marked_when_it_is_heard(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    """These words begin with a voiced sound after a rest: their onset is plain to hear."""
    said = script("Most.", "Many.", "Ask.", "Only.")
    sound.wait_for_silence(QUIET_S)
    narrator.say(said)
    listener.wait_for(Done)
    for index in range(len(said.sentences)):
        marked = listener.when(WordReached(1, index, 0))
        heard = sound.onset(marked - 0.15)
        assert heard is not None
        assert abs(marked - heard) < 0.15


def test_the_first_word_comes_at_once(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(SHORT)
    listener.wait_for(Done)
    asked = time.monotonic()
    narrator.say(SHORT)
    assert sound.wait_for_sound(asked) - asked < 0.3


def test_a_script_can_begin_at_a_later_sentence(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(LONG, first=1)
    listener.wait_for(Done)
    assert listener.words() == [(1, 0), (1, 1), (1, 2)]


@pytest.mark.acr("5.1.3.14")
@pytest.mark.parametrize("language", ["zh-Hans", "ar", "es"])
def test_other_languages_are_heard_with_every_word_marked(
    sound: Recording, narrator: Narrator, listener: Listener, language: str
) -> None:
    texts = {"zh-Hans": "大多数 人 没有 患癌。", "ar": "معظم النساء بخير.", "es": "No es cáncer."}
    said = script(texts[language], language=language)
    narrator.say(said)
    done = listener.wait_for(Done)
    assert listener.reports == in_order(said)
    assert sound.loudest(listener.when(Started), done) > 3000


@pytest.mark.acr("402.2.4", "5.1.3.4")
def test_a_pause_is_silent_and_reading_goes_on_at_the_same_word(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(LONG)
    listener.wait_for(WordReached(1, 0, 3))
    asked = time.monotonic()
    narrator.pause()
    assert sound.wait_for_silence(QUIET_S) - asked < 0.3
    assert listener.reports[-1] == Paused(1)
    narrator.resume()
    resumed = listener.wait_for(Resumed)
    listener.wait_for(Done)
    assert sound.wait_for_sound(asked + 0.3) >= resumed - 0.1
    assert listener.words() == places(LONG)


@pytest.mark.acr("1.4.2", "402.2.4", "5.1.3.4")
def test_a_stop_is_silent_and_nothing_is_reported_after_it(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(LONG)
    listener.wait_for(WordReached(1, 0, 3))
    asked = time.monotonic()
    narrator.stop()
    reported = len(listener.reports)
    assert sound.wait_for_silence(QUIET_S) - asked < 0.3
    assert len(listener.reports) == reported


@pytest.mark.acr("402.2.4", "5.1.3.5")
def test_a_new_script_replaces_the_one_being_said(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(LONG)
    listener.wait_for(WordReached)
    reported = len(listener.reports)
    assert narrator.say(SHORT) == 2
    listener.wait_for(Done)
    assert listener.reports[reported:] == in_order(SHORT, 2)


def test_pausing_and_stopping_at_rest_do_nothing(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    for act in (narrator.pause, narrator.resume, narrator.stop):
        act()
    narrator.say(SHORT)
    listener.wait_for(Done)
    assert listener.reports == in_order(SHORT)


def test_the_volume_holds_at_once(sound: Recording, narrator: Narrator, listener: Listener) -> None:
    narrator.set_volume(0)
    narrator.say(LONG)
    listener.wait_for(WordReached(1, 0, 3))
    assert sound.loudest(listener.when(Started), time.monotonic()) == 0
    narrator.set_volume(1)
    sound.wait_for_sound(listener.when(Started))


def test_a_higher_speed_is_over_sooner(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.set_speed(0.8)
    narrator.say(SHORT)
    calm = listener.wait_for(Done(1)) - listener.when(Started(1))
    narrator.set_speed(FASTEST)
    narrator.say(SHORT)
    assert listener.wait_for(Done(2)) - listener.when(Started(2)) < 0.8 * calm


def test_a_killed_worker_is_replaced_and_no_word_is_lost_or_doubled(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(LONG)
    listener.wait_for(WordReached(1, 0, 3))
    os.kill(workers()[0], signal.SIGKILL)
    killed = time.monotonic()
    listener.wait_for(Done)
    assert listener.reports == in_order(LONG)
    assert sound.onset(killed + 0.1) is not None


def test_a_worker_that_hangs_is_replaced(sound: Recording, listener: Listener) -> None:
    with narrating(listener, patience=Patience(answering_s=1)) as narrator:
        narrator.say(LONG)
        listener.wait_for(WordReached(1, 0, 3))
        hung = workers()[0]
        os.kill(hung, signal.SIGSTOP)
        listener.wait_for(Done)
    assert listener.reports == in_order(LONG)
    assert wait_for_end(hung)


def test_a_worker_killed_in_a_pause_is_replaced_when_reading_goes_on(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(LONG)
    listener.wait_for(WordReached(1, 0, 3))
    narrator.pause()
    listener.wait_for(Paused)
    worker = workers()[0]
    os.kill(worker, signal.SIGKILL)
    assert wait_for_end(worker)
    narrator.resume()
    listener.wait_for(Done)
    assert listener.words() == places(LONG)


@pytest.mark.acr("5.1.5", "411.1")
def test_without_a_sound_server_the_words_are_marked_in_silence(
    own_server: SoundServer, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(LONG)
    listener.wait_for(Done)
    started, *rest = in_order(LONG)
    assert listener.reports == [started, Silent(1, Reason.NO_DEVICE), *rest]


def test_the_sound_comes_back_with_the_next_sentence(
    own_server: SoundServer, narrator: Narrator, listener: Listener
) -> None:
    narrator.say(LONG)
    listener.wait_for(Silent)
    own_server.start()
    with own_server.record() as recording:
        back = listener.wait_for(Sounding)
        recording.wait_for_sound(back - 0.1)
    listener.wait_for(Done)
    assert listener.words() == places(LONG)
    assert listener.reports.index(Sounding(1)) < listener.reports.index(SentenceReached(1, 1))


def test_reading_goes_on_in_silence_when_the_sound_server_dies(
    own_server: SoundServer, narrator: Narrator, listener: Listener
) -> None:
    own_server.start()
    narrator.say(LONG)
    listener.wait_for(WordReached(1, 0, 3))
    own_server.kill()
    listener.wait_for(Silent(1, Reason.NO_DEVICE))
    listener.wait_for(Done)
    assert listener.words() == places(LONG)
    assert listener.reports.count(Done(1)) == 1


@pytest.mark.parametrize(
    "command", [("/nowhere/worker",), (sys.executable, "-c", ""), (sys.executable, "-c", "print()")]
)
def test_without_a_worker_the_words_are_marked_in_silence(
    listener: Listener, command: tuple[str, ...]
) -> None:
    with narrating(listener, *command) as narrator:
        narrator.set_speed(FASTEST)
        narrator.say(LONG)
        listener.wait_for(Done)
    started, *rest = in_order(LONG)
    assert listener.reports == [started, Silent(1, Reason.NO_WORKER), *rest]


def test_a_language_without_a_voice_is_marked_in_silence(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    sentences = script("Kumusta po.", language="fil").sentences + SHORT.sentences
    said = Script(sentences=sentences)
    narrator.say(said)
    listener.wait_for(Done)
    assert Silent(1, Reason.NO_VOICE) in listener.reports
    assert Sounding(1) in listener.reports
    assert listener.words() == places(said)


def test_silence_can_be_paused(listener: Listener) -> None:
    with narrating(listener, "/nowhere/worker") as narrator:
        narrator.set_speed(FASTEST)
        narrator.say(LONG)
        listener.wait_for(WordReached(1, 0, 1))
        narrator.pause()
        listener.wait_for(Paused)
        narrator.resume()
        listener.wait_for(Done)
    assert listener.words() == places(LONG)


def test_a_closed_narrator_leaves_no_worker(sound: Recording, listener: Listener) -> None:
    with narrating(listener) as narrator:
        narrator.say(LONG)
        listener.wait_for(WordReached)
        worker = workers()[0]
    assert wait_for_end(worker)
    assert Done(1) not in listener.reports


def test_when_a_visit_is_forgotten_whoever_spoke_is_gone_and_the_next_speaks_as_at_first(
    sound: Recording, narrator: Narrator, listener: Listener
) -> None:
    narrator.set_volume(0)
    narrator.say(LONG)
    listener.wait_for(WordReached(1, 0, 3))
    (worker,) = workers()
    narrator.forget()
    assert wait_for_end(worker)
    assert Done(1) not in listener.reports
    narrator.say(SHORT)
    sound.wait_for_sound(listener.wait_for(Started(2)) - 0.3)
    assert workers() != [worker]


def test_the_worker_does_not_know_the_display(
    sound: Recording, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":99")
    with narrating(listener) as narrator:
        narrator.say(SHORT)
        listener.wait_for(Started)
        environment = Path(f"/proc/{workers()[0]}/environ").read_bytes()
    assert b"DISPLAY" not in environment


def test_an_empty_script_is_done(sound: Recording, narrator: Narrator, listener: Listener) -> None:
    narrator.say(Script(sentences=()))
    listener.wait_for(Done)
    assert listener.reports == [Started(1), Done(1)]
