"""Sound for the speech tests: a server, a recording, and a narrator that is closed again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.speech.narrator import FASTEST, Narrator
from tests.sound import Recording, SoundServer
from tests.speech.listener import Listener


@pytest.fixture(scope="session")
def sound_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    """One server for all tests that do not harm it."""
    with SoundServer(tmp_path_factory.mktemp("sound")) as server:
        yield server


@pytest.fixture
def own_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A server that is not started yet, for this test to start and to kill."""
    server = SoundServer(tmp_path)
    _point_at(server, monkeypatch)
    yield server
    server.kill()


@pytest.fixture(scope="session")
def recording(sound_server: SoundServer) -> Iterator[Recording]:
    """All that is heard during the session: a recording takes two seconds to begin."""
    with sound_server.record() as recording:
        yield recording


@pytest.fixture
def sound(
    sound_server: SoundServer, recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> Recording:
    """What is heard, from programs that this test starts."""
    _point_at(sound_server, monkeypatch)
    return recording


def _point_at(server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def listener() -> Listener:
    """Takes the narrator's reports."""
    return Listener()


@pytest.fixture
def narrator(listener: Listener) -> Iterator[Narrator]:
    """A narrator that reports to `listener`, as fast as it can speak; ask for the sound first."""
    narrator = Narrator(listener)
    narrator.set_speed(FASTEST)
    yield narrator
    narrator.close()
