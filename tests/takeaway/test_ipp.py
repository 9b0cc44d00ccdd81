"""What a printer may answer, and what is made of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.takeaway.ipp import IppError, Operation, Tag, decoded, encoded


def test_what_was_written_is_read_again() -> None:
    told = encoded(
        Operation.GET_JOB,
        [(Tag.NAME, "job-name", "Größe"), (Tag.INTEGER, "job-id", 7), (Tag.BOOLEAN, "done", True)],
    )
    # A request has its operation where an answer has its status; below 256, that is success.
    assert decoded(told) == {"job-name": ("Größe",), "job-id": (7,), "done": (1,)}


def test_a_value_without_a_name_belongs_to_the_one_before() -> None:
    more = encoded(Operation.GET_PRINTER, [(Tag.KEYWORD, "why", "a"), (Tag.KEYWORD, "", "b")])
    assert decoded(more) == {"why": ("a", "b")}


@given(some.binary(max_size=80))
def test_no_answer_is_worse_than_none(answer: bytes) -> None:
    try:
        decoded(answer)
    except IppError as error:
        assert str(error)


@given(some.integers(0, 60))
def test_half_an_answer_is_no_answer(length: int) -> None:
    whole = encoded(Operation.GET_JOB, [(Tag.NAME, "job-name", "x" * 60)])
    with pytest.raises(IppError, match="not IPP"):
        decoded(whole[:length])
