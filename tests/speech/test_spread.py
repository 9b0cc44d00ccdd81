"""Spread: no two words share one moment."""

from kiosk.speech.spread import Spread


def spread(*pieces: bytes | int) -> list[bytes | int]:
    given: list[bytes | int] = []

    def sink(piece: bytes | int) -> bool:
        given.append(piece)
        return True

    through = Spread(sink)
    assert all(through.take(piece) for piece in pieces)
    assert through.finish()
    return given


def test_a_word_with_its_own_sound_passes_as_it_comes() -> None:
    assert spread(0, b"aa", b"bb", 1, b"cc") == [0, b"aa", b"bb", 1, b"cc"]


def test_words_said_in_one_breath_share_its_sound() -> None:
    assert spread(0, 1, b"aabb", b"ccdd", 2, b"ee") == [0, b"aabb", 1, b"ccdd", 2, b"ee"]


def test_a_share_never_cuts_a_sample() -> None:
    assert spread(0, 1, b"aabbcc") == [0, b"aa", 1, b"bbcc"]


def test_marks_without_sound_at_the_end_are_given_all_the_same() -> None:
    assert spread(0, b"aa", 1, 2) == [0, b"aa", 1, 2]


def test_what_the_sink_refuses_ends_it() -> None:
    through = Spread(lambda _: False)
    through.take(0)
    assert not through.take(b"aa")
