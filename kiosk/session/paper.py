"""What is printed for a patient, and how far the printing is: values, and nothing that prints."""

from enum import StrEnum

from msgspec import Struct


class Progress(StrEnum):
    """How far the printing is; all but the first are ends."""

    SENDING = "sending"
    PRINTED = "printed"
    NO_PRINTER = "no-printer"
    NO_PAPER = "no-paper"
    STUCK = "stuck"


class Side(Struct, frozen=True):
    """One language of a paper, by its tag, and the questions in it."""

    language: str
    title: str
    questions: tuple[str, ...]


class Paper(Struct, frozen=True):
    """The questions of a patient in her language, and in that of the staff where it is another one."""

    own: Side
    staff: Side | None
