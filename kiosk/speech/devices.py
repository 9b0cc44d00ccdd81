"""The sound devices of this machine, by the names that the settings take."""

from dataclasses import dataclass

from kiosk.speech.players import MiniaudioPlayer, PulsePlayer, back_ends, hush_alsa


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A sound device by its `name` for its `player`; `default` where sound goes by itself."""

    name: str
    player: str
    description: str
    default: bool = False


def devices() -> list[Device]:
    """What sound can come out of: the sinks of the sound server, else what the system itself has."""
    return _sinks() or _system_devices()


def _sinks() -> list[Device]:
    try:
        import pulsectl
    except (ImportError, OSError):
        return []
    try:
        with pulsectl.Pulse("kiosk") as pulse:
            default = pulse.server_info().default_sink_name
            return [
                Device(
                    name=sink.name,
                    player=PulsePlayer.name,
                    description=sink.description,
                    default=sink.name == default,
                )
                for sink in pulse.sink_list()
            ]
    except (pulsectl.PulseError, pulsectl.PulseDisconnected):
        return []


def _system_devices() -> list[Device]:
    import miniaudio

    hush_alsa()
    try:
        found = miniaudio.Devices(back_ends(miniaudio)).get_playbacks()
    except miniaudio.MiniaudioError:
        return []
    return [
        Device(name=each["name"], player=MiniaudioPlayer.name, description=each["name"])
        for each in found
    ]
