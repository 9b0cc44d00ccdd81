"""What the X server sends of a key that is held, and what of it is kept."""

import ctypes
import struct

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication

from kiosk.ui.strokes import Repeats

PRESS, RELEASE, SENT = 2, 3, 0x80
Event = tuple[int, int, int]


@pytest.fixture
def repeats(qapp: QGuiApplication) -> Repeats:
    return Repeats()


def kept(repeats: Repeats, *events: Event) -> list[Event]:
    """Those of the events (what, keycode, moment) that are not taken away."""
    return [event for event in events if not taken(repeats, event, b"xcb_generic_event_t")]


def taken(repeats: Repeats, event: Event, kind: bytes) -> bool:
    what, code, moment = event
    sent = ctypes.create_string_buffer(struct.pack("=BBHI", what, code, 0, moment) + bytes(24))
    answer = repeats.nativeEventFilter(QByteArray(kind), ctypes.addressof(sent))
    assert isinstance(answer, tuple)
    return bool(answer[0])


def test_the_presses_that_repeat_a_held_key_are_taken_away(repeats: Repeats) -> None:
    events = [(PRESS, 116, 1000)]
    for moment in (1660, 1700):
        events += [(RELEASE, 116, moment), (PRESS, 116, moment)]
    events += [(RELEASE, 116, 1720), (PRESS, 116, 1721)]
    assert [event for event in kept(repeats, *events) if event[0] == PRESS] == [
        (PRESS, 116, 1000),
        (PRESS, 116, 1721),
    ]


def test_another_key_at_the_same_moment_is_kept(repeats: Repeats) -> None:
    events = [(RELEASE, 116, 1660), (PRESS, 111, 1660)]
    assert kept(repeats, *events) == events


def test_an_event_that_another_program_sent_is_one_as_well(repeats: Repeats) -> None:
    assert kept(repeats, (RELEASE | SENT, 116, 5), (PRESS | SENT, 116, 5)) == [
        (RELEASE | SENT, 116, 5)
    ]


def test_what_is_not_of_x_is_left_alone(repeats: Repeats) -> None:
    assert not taken(repeats, (RELEASE, 116, 5), b"wayland")
    assert not taken(repeats, (PRESS, 116, 5), b"xcb_generic_event_t")
