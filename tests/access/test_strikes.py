"""A key that trembles, by a clock that the test winds."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.access.strikes import Strikes

Strike = tuple[str, int]


def taken(within: int, strikes: list[Strike]) -> list[Strike]:
    """Those strikes that count."""
    filtered, counted = Strikes(within=within), []
    for key, now in strikes:
        if not filtered.doubles(key, now):
            filtered = filtered.after(key, now)
            counted.append((key, now))
    return counted


def test_the_same_key_again_within_the_time_is_one_press() -> None:
    assert taken(500, [("a", 0), ("a", 300)]) == [("a", 0)]


def test_the_same_key_after_the_time_is_another() -> None:
    assert taken(200, [("a", 0), ("a", 200)]) == [("a", 0), ("a", 200)]


def test_each_key_has_a_time_of_its_own() -> None:
    strikes = [("a", 0), ("b", 50), ("a", 150), ("b", 270), ("a", 280)]
    assert taken(200, strikes) == [("a", 0), ("b", 50), ("b", 270), ("a", 280)]


def test_a_hand_that_goes_on_trembling_does_not_lock_a_key() -> None:
    strikes = [("a", at) for at in range(0, 1000, 150)]
    assert [at for _, at in taken(200, strikes)] == [0, 300, 600, 900]


def test_a_clock_that_begins_anew_locks_no_key() -> None:
    assert taken(500, [("a", 4_294_967_000), ("a", 20)]) == [("a", 4_294_967_000), ("a", 20)]


@pytest.mark.parametrize("strikes", [[("a", 0), ("a", 0)], [("a", 5), ("b", 5), ("a", 6)]])
def test_a_filter_that_is_off_takes_everything(strikes: list[Strike]) -> None:
    assert taken(0, strikes) == strikes


@given(
    some.integers(1, 1000),
    some.lists(some.tuples(some.sampled_from("abc"), some.integers(0, 400)), max_size=40),
)
def test_no_two_strikes_of_a_key_count_within_the_time(
    within: int, after: list[tuple[str, int]]
) -> None:
    now, strikes = 0, []
    for key, wait in after:
        now += wait
        strikes.append((key, now))
    counted = taken(within, strikes)
    for key in "abc":
        times = [at for name, at in counted if name == key]
        assert all(b - a >= within for a, b in pairwise(times))
        first = [at for name, at in strikes if name == key][:1]
        assert times[:1] == first
