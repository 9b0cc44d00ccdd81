"""Which key means what: a key map as data, from the keyboard's and the keypad's keys to intents.

Keys are named as the platform reports them: `Key_Down`, or `scan:197` for a key that has a scan code
and no name (F13-F24 of a kiosk keypad arrive so on Linux). One key, one intent; repeats are ignored
by whoever reads the keys.
"""

from collections.abc import Mapping

from kiosk.session.intents import (
    ChangeSpeed,
    ChangeVolume,
    GoBack,
    GoHome,
    Help,
    Intent,
    MoveFocus,
    PauseReading,
    ReadAloud,
    ResumeReading,
    Select,
    SkipSentence,
    TurnPage,
)
from kiosk.session.screen import Screen

KEYS: Mapping[str, Intent] = {
    # Any keyboard
    "Key_F1": Help(),
    "Key_Up": MoveFocus(-1),
    "Key_Backtab": MoveFocus(-1),
    "Key_Down": MoveFocus(1),
    "Key_Tab": MoveFocus(1),
    "Key_Return": Select(),
    "Key_Enter": Select(),
    "Key_Space": Select(),
    "Key_Backspace": GoBack(),
    "Key_Escape": GoBack(),
    "Key_PageDown": TurnPage(1),
    "Key_PageUp": TurnPage(-1),
    "Key_BracketLeft": SkipSentence(-1),
    "Key_BracketRight": SkipSentence(1),
    "Key_R": SkipSentence(0),
    "Key_Home": GoHome(),
    "Key_Minus": ChangeVolume(-1),
    "Key_Equal": ChangeVolume(1),
    "Key_Plus": ChangeVolume(1),
    "Key_Less": ChangeSpeed(-1),
    "Key_Greater": ChangeSpeed(1),
    # A keypad of five keys and two for volume: F17-F21 and the media keys
    "scan:195": Help(),
    "scan:196": MoveFocus(-1),
    "scan:197": MoveFocus(1),
    "scan:198": Select(),
    "scan:199": GoBack(),
    "scan:200": TurnPage(1),
    "scan:201": SkipSentence(-1),
    "scan:202": SkipSentence(1),
    "scan:122": ChangeVolume(-1),
    "scan:123": ChangeVolume(1),
}

_PLAY = ("Key_P", "Key_MediaPlay", "Key_MediaTogglePlayPause")
_SIDEWAYS = {"Key_Left": -1, "Key_Right": 1}


def intent(key: str, screen: Screen, *, rtl: bool) -> Intent | None:
    """What `key` asks for on `screen`; None for a key that means nothing.

    Left and right turn pages the way the script runs; play is read, pause or go on, whichever is next.
    """
    if key in _SIDEWAYS:
        by = _SIDEWAYS[key] * (-1 if rtl else 1)
        return GoBack() if by < 0 else TurnPage(1)
    if key in _PLAY:
        return _play(screen)
    return KEYS.get(key)


def _play(screen: Screen) -> Intent | None:
    offered = (item.intent for item in screen.actions())
    return next(
        (i for i in offered if isinstance(i, ReadAloud | PauseReading | ResumeReading)), None
    )
