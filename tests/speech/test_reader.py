"""The reader: who speaks when a worker fails, how silence is marked; the clock is moved by hand."""

from dataclasses import dataclass, field, replace

import pytest

from kiosk.speech import protocol
from kiosk.speech.protocol import Command, Event, Failed, Finished, Heard, Say, Tune
from kiosk.speech.reader import Reader
from kiosk.speech.reading import Patience
from kiosk.speech.reports import (
    Done,
    Headphones,
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
from tests.speech.scripts import script

PATIENCE = Patience(
    starting_s=4, waiting_s=1, answering_s=2, beating_s=5, spare_s=3, retry_s=1, longest_retry_s=8
)
ALONE = replace(PATIENCE, spare_s=1e9)
"""So patient that nobody stands by."""
SAID = script("One two.", "Three.")


@dataclass
class Worker:
    """A worker that does what the test says."""

    sent: list[Command] = field(default_factory=list)
    killed: bool = False
    closed: bool = False

    def send(self, command: Command) -> None:
        self.sent.append(command)

    def kill(self) -> None:
        self.killed = True

    def close(self) -> None:
        self.closed = True

    @property
    def says(self) -> list[Say]:
        return [command for command in self.sent if isinstance(command, Say)]


class Scene:
    """A reader, its clock, the workers it has hired and what it has told."""

    def __init__(self, patience: Patience = ALONE) -> None:
        self.now = 100.0
        self.can_hire = True
        self.workers: list[Worker] = []
        self.told: list[Report] = []
        self.reader = Reader(self.told.append, self._hire, lambda: self.now, patience)

    def _hire(self) -> Worker:
        if not self.can_hire:
            raise FileNotFoundError
        self.workers.append(Worker())
        return self.workers[-1]

    def event(self, *events: Event, of: int = -1) -> None:
        for event in events:
            self.reader.on_event(self.workers[of], event)

    def die(self) -> None:
        self.reader.on_death(self.workers[-1])

    def pass_time(self, seconds: float) -> None:
        """Let time pass, and wake the reader whenever it wants to be woken."""
        end = self.now + seconds
        while self.reader.due is not None and self.reader.due <= end:
            self.now = max(self.now, self.reader.due)
            self.reader.wake()
        self.now = end

    @property
    def spare(self) -> "Worker":
        """The worker hired last."""
        return self.workers[-1]

    def new(self) -> list[Report]:
        """What was told since the last call."""
        told = self.told[:]
        self.told.clear()
        return told


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def speaking(scene: Scene) -> Scene:
    """A scene where the first word of utterance 1 has just been heard."""
    scene.reader.say(1, SAID, 0, 0)
    scene.event(Heard(1, 0), Heard(1, 0, 0))
    scene.new()
    return scene


def test_what_is_heard_is_told(scene: Scene) -> None:
    scene.reader.say(1, SAID, 0, 0)
    scene.event(Heard(1, 0), Heard(1, 0, 0), Heard(1, 0, 1), Finished(1))
    assert scene.new() == [
        Started(1),
        SentenceReached(1, 0),
        WordReached(1, 0, 0),
        WordReached(1, 0, 1),
        Done(1),
    ]


def test_what_a_worker_still_says_of_an_older_utterance_is_dropped(speaking: Scene) -> None:
    speaking.reader.say(2, SAID, 0, 0)
    speaking.event(Heard(1, 0, 1), Finished(1), Failed(1, Reason.NO_DEVICE))
    assert speaking.new() == []


def test_a_new_worker_goes_on_at_the_word_that_broke_off(speaking: Scene) -> None:
    speaking.event(Heard(1, 0, 1))
    speaking.new()
    speaking.die()
    again = speaking.workers[-1].says[0]
    assert (again.first, again.token) == (0, 1)
    speaking.event(Heard(1, 0), Heard(1, 0, 1), Heard(1, 1))
    assert speaking.new() == [SentenceReached(1, 1)]


def test_a_new_worker_is_tuned_like_the_last(speaking: Scene) -> None:
    speaking.reader.tune(0.8, 0.4)
    speaking.die()
    assert speaking.workers[-1].sent[0] == protocol.Tune(speed=0.8, volume=0.4)


def test_a_silent_worker_is_given_up_and_replaced(speaking: Scene) -> None:
    speaking.event(protocol.Beat(1))
    speaking.pass_time(PATIENCE.answering_s)
    assert speaking.workers[0].killed
    assert len(speaking.workers) == 2


def test_reading_does_not_wait_long_for_a_worker_that_is_not_ready(speaking: Scene) -> None:
    speaking.die()
    speaking.pass_time(PATIENCE.waiting_s)
    assert speaking.new() == [Silent(1, Reason.NO_WORKER)]
    assert not speaking.workers[1].killed
    speaking.event(protocol.Ready(), Heard(1, 0), Heard(1, 0, 0), Heard(1, 0, 1))
    assert speaking.workers[1].says[-1].token == 0
    assert speaking.new() == [Sounding(1), WordReached(1, 0, 1)]


def test_silence_does_not_stand_still_while_workers_fail_to_get_ready(scene: Scene) -> None:
    scene.reader.say(1, script(*["One two three four five six."] * 20), 0, 0)
    scene.pass_time(PATIENCE.waiting_s)
    scene.new()
    for _ in range(30):
        scene.pass_time(1)
        assert scene.new()
    assert scene.workers[0].killed
    assert len(scene.workers) < 8


def test_a_beating_worker_is_left_alone(speaking: Scene) -> None:
    for _ in range(10):
        speaking.event(protocol.Beat(1))
        speaking.pass_time(PATIENCE.answering_s / 2)
    assert len(speaking.workers) == 1


def test_two_failures_in_a_row_make_silence_which_goes_on_at_the_next_word(
    speaking: Scene,
) -> None:
    speaking.die()
    speaking.die()
    assert speaking.new() == [Silent(1, Reason.NO_WORKER)]
    speaking.can_hire = False
    speaking.pass_time(60)
    assert speaking.new() == [
        WordReached(1, 0, 1),
        SentenceReached(1, 1),
        WordReached(1, 1, 0),
        Done(1),
    ]


def test_sound_is_tried_again_at_the_next_sentence(speaking: Scene) -> None:
    speaking.event(Failed(1, Reason.NO_DEVICE))
    assert speaking.new() == [Silent(1, Reason.NO_DEVICE)]
    speaking.pass_time(1.5)
    assert speaking.new() == [WordReached(1, 0, 1)]
    assert speaking.workers[0].says[-1].first == 1
    speaking.event(Heard(1, 1))
    assert speaking.new() == [Sounding(1), SentenceReached(1, 1)]


def test_silence_that_lasts_is_told_once(speaking: Scene) -> None:
    speaking.event(Failed(1, Reason.NO_DEVICE))
    speaking.pass_time(1.5)
    speaking.event(Failed(1, Reason.NO_DEVICE))
    assert [report for report in speaking.told if isinstance(report, Silent)] == [
        Silent(1, Reason.NO_DEVICE)
    ]


def test_a_sentence_without_a_voice_is_marked_in_silence_and_the_next_is_spoken(
    speaking: Scene,
) -> None:
    speaking.reader.say(2, script("Hello.", "Kumusta.", "Hello."), 0, 0)
    speaking.event(Heard(2, 0), Heard(2, 0, 0), Failed(2, Reason.NO_VOICE, 1))
    speaking.pass_time(2)
    assert speaking.new()[3:] == [
        Silent(2, Reason.NO_VOICE),
        SentenceReached(2, 1),
        WordReached(2, 1, 0),
    ]
    assert speaking.workers[0].says[-1].first == 2


def test_a_worker_that_always_dies_is_not_hired_in_a_tight_loop(scene: Scene) -> None:
    scene.reader.stand_by()
    for _ in range(60):
        scene.die()
        scene.pass_time(1)
    assert 4 < len(scene.workers) < 15


def test_a_worker_that_dies_of_the_same_word_again_and_again_is_given_up(speaking: Scene) -> None:
    for _ in range(3):
        speaking.event(Heard(1, 0), Heard(1, 0, 0))
        speaking.die()
    assert speaking.new() == [Silent(1, Reason.NO_WORKER)]
    assert len(speaking.workers) == 2


def test_a_worker_is_ready_before_it_is_needed_and_after_it_has_died(scene: Scene) -> None:
    scene.reader.stand_by()
    scene.event(protocol.Ready())
    scene.pass_time(1000)
    assert not scene.workers[0].killed
    scene.die()
    scene.pass_time(0)
    assert len(scene.workers) == 2


def test_a_worker_that_never_gets_ready_is_replaced(scene: Scene) -> None:
    scene.reader.stand_by()
    scene.pass_time(PATIENCE.starting_s)
    assert scene.workers[0].killed
    assert len(scene.workers) == 2


def test_a_pause_is_told_when_it_is_heard(speaking: Scene) -> None:
    speaking.reader.pause()
    speaking.event(Heard(1, 0, 1))
    assert speaking.new() == [WordReached(1, 0, 1)]
    speaking.event(protocol.Held(1))
    speaking.pass_time(1000)
    speaking.reader.resume()
    speaking.event(protocol.Released(1))
    assert speaking.new() == [Paused(1), Resumed(1)]
    assert len(speaking.workers) == 1


def test_a_worker_that_dies_before_it_pauses_leaves_a_pause(speaking: Scene) -> None:
    speaking.reader.pause()
    speaking.die()
    speaking.pass_time(1)
    speaking.event(protocol.Ready())
    assert speaking.new() == [Paused(1)]
    speaking.reader.resume()
    assert speaking.new() == [Resumed(1)]
    assert speaking.workers[-1].says[0].first == 0


def test_silence_stands_still_in_a_pause(speaking: Scene) -> None:
    speaking.event(Failed(1, Reason.NO_DEVICE))
    speaking.new()
    speaking.reader.pause()
    speaking.pass_time(1000)
    assert speaking.new() == [Paused(1)]


def test_a_stop_is_passed_on_and_ends_the_reports(speaking: Scene) -> None:
    speaking.reader.stop()
    assert speaking.workers[0].sent[-1] == protocol.Stop()
    speaking.event(Heard(1, 0, 1), Finished(1))
    speaking.pass_time(1000)
    assert speaking.new() == []


def test_closing_dismisses_the_worker(speaking: Scene) -> None:
    speaking.reader.close()
    assert speaking.workers[0].closed
    assert speaking.reader.due is None


def test_rests_between_workers_grow_and_have_an_end() -> None:
    assert [PATIENCE.before_hiring(failures) for failures in range(1, 8)] == [0, 1, 2, 4, 8, 8, 8]


# A worker to stand by, and whether the one that speaks still lives


@pytest.fixture
def staffed() -> Scene:
    """A visit: the first word of utterance 1 has just been heard, and a second worker stands by."""
    scene = Scene(PATIENCE)
    scene.reader.warm(True)
    scene.reader.say(1, SAID, 0, 0)
    scene.event(protocol.Ready(), Heard(1, 0), Heard(1, 0, 0))
    while len(scene.workers) < 2:
        scene.pass_time(1)
        scene.event(protocol.Beat(1), of=0)
    scene.event(protocol.Ready())
    scene.new()
    return scene


def test_the_worker_that_stands_by_goes_on_at_once(staffed: Scene) -> None:
    staffed.reader.on_death(staffed.workers[0])
    assert [say.token for say in staffed.spare.says] == [0]
    staffed.event(Heard(1, 0), Heard(1, 0, 0), Heard(1, 0, 1))
    assert staffed.new() == [WordReached(1, 0, 1)]


def test_another_one_stands_by_after_that(staffed: Scene) -> None:
    staffed.reader.on_death(staffed.workers[0])
    for _ in range(4):
        staffed.event(protocol.Beat(1), of=1)
        staffed.pass_time(1)
    assert len(staffed.workers) == 3


def test_who_stands_by_is_not_asked_to_open_the_device(staffed: Scene) -> None:
    assert staffed.spare.sent == []
    staffed.reader.on_death(staffed.workers[0])
    assert protocol.Wake() in staffed.spare.sent


def test_who_dies_standing_by_is_replaced_without_a_word(staffed: Scene) -> None:
    staffed.reader.on_death(staffed.spare)
    for _ in range(10):
        staffed.event(protocol.Beat(1), of=0)
        staffed.pass_time(1)
    assert len(staffed.workers) == 3
    assert staffed.new() == []


def test_during_a_visit_a_worker_is_asked_now_and_then_whether_it_lives(staffed: Scene) -> None:
    staffed.reader.stop()
    asked = staffed.workers[0].sent.count(protocol.Wake())
    for _ in range(10):
        staffed.pass_time(PATIENCE.beating_s)
        staffed.event(protocol.Awake("pulse"), of=0)
    assert staffed.workers[0].sent.count(protocol.Wake()) == asked + 10
    assert not staffed.workers[0].killed


def test_one_that_does_not_answer_is_replaced_before_there_is_anything_to_say(
    staffed: Scene,
) -> None:
    staffed.reader.stop()
    staffed.pass_time(PATIENCE.beating_s + PATIENCE.answering_s)
    assert staffed.workers[0].killed
    staffed.reader.say(2, SAID, 0, 0)
    assert staffed.workers[1].says[-1].utterance == 2


def test_nobody_is_asked_when_nobody_is_here(staffed: Scene) -> None:
    staffed.reader.stop()
    staffed.reader.warm(False)
    asked = staffed.workers[0].sent.count(protocol.Wake())
    staffed.pass_time(1000)
    assert staffed.workers[0].sent.count(protocol.Wake()) == asked
    assert staffed.reader.due is None


def test_closing_dismisses_both(staffed: Scene) -> None:
    staffed.reader.close()
    assert all(worker.closed for worker in staffed.workers)


def test_forgetting_dismisses_both_and_keeps_nothing_of_what_was_read(staffed: Scene) -> None:
    staffed.reader.tune(1.4, 0.2)
    staffed.reader.say(1, SAID, 0, 0)
    staffed.reader.forget()
    assert [worker.closed for worker in staffed.workers] == [True, True]
    staffed.event(Heard(1, 0), of=0)
    assert staffed.new() == []
    staffed.reader.warm(True)
    assert [worker.closed for worker in staffed.workers] == [True, True, False]
    assert Tune(speed=1.0, volume=1.0) in staffed.workers[-1].sent


def test_a_worker_is_there_as_soon_as_somebody_is(scene: Scene) -> None:
    scene.reader.warm(True)
    assert len(scene.workers) == 1


def test_headphones_are_told_whatever_is_being_read(staffed: Scene) -> None:
    staffed.reader.stop()
    staffed.event(protocol.Plugged(True), of=0)
    assert staffed.new() == [Headphones(True)]


def test_a_reading_can_begin_in_the_middle_of_a_sentence(scene: Scene) -> None:
    scene.reader.say(1, SAID, 0, 1)
    assert (scene.workers[0].says[0].first, scene.workers[0].says[0].token) == (0, 1)
    scene.event(Heard(1, 0), Heard(1, 0, 1))
    assert scene.new() == [Started(1), SentenceReached(1, 0), WordReached(1, 0, 1)]


def test_in_silence_too(scene: Scene) -> None:
    scene.can_hire = False
    scene.reader.say(1, SAID, 0, 1)
    scene.pass_time(60)
    assert scene.new() == [
        Started(1),
        Silent(1, Reason.NO_WORKER),
        SentenceReached(1, 0),
        WordReached(1, 0, 1),
        SentenceReached(1, 1),
        WordReached(1, 1, 0),
        Done(1),
    ]
