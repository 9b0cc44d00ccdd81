"""The room of a journey."""

from collections.abc import Iterator

import pytest

from tests.journeys.room import Room, furnished_room


@pytest.fixture
def room() -> Iterator[Room]:
    """A kiosk at rest, with a visitor before it."""
    with furnished_room() as room:
        yield room
