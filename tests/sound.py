"""Sound that a test can hear: the sound server and the recording that the measurements use too."""

from tools.sound import RATE, SINK, Recording, SoundServer

__all__ = ["RATE", "SINK", "Recording", "SoundServer"]
