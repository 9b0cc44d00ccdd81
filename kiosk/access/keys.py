"""What a key can ask for: an action by its name, and the intent it is on a screen.

key ─ keymap ─► Action ─ intent ─► Intent
"""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.session.intents import (
    ChangeSpeed,
    ChangeVolume,
    GoBack,
    GoHome,
    HeadphonesIn,
    HeadphonesOut,
    Help,
    Intent,
    MoveFocus,
    PauseReading,
    PauseSigns,
    PlaySigns,
    ReadAloud,
    ResumeReading,
    Select,
    SkipSentence,
    Switch,
    TurnPage,
)
from kiosk.session.screen import Screen


class Action(StrEnum):
    """What a key is for, as key maps call it; the five of a small keypad come first."""

    NEXT = "next"
    SELECT = "select"
    PREVIOUS = "previous"
    BACK = "back"
    HELP = "help"
    NEXT_PAGE = "next-page"
    PREVIOUS_PAGE = "previous-page"
    PLAY = "play"
    REPEAT = "repeat"
    NEXT_SENTENCE = "next-sentence"
    PREVIOUS_SENTENCE = "previous-sentence"
    LOUDER = "louder"
    SOFTER = "softer"
    FASTER = "faster"
    SLOWER = "slower"
    HOME = "home"
    LEFT = "left"
    RIGHT = "right"
    SWITCH = "switch"
    HEADPHONES_IN = "headphones-in"
    HEADPHONES_OUT = "headphones-out"


INTENTS: Mapping[Action, Intent] = {
    Action.NEXT: MoveFocus(1),
    Action.SELECT: Select(),
    Action.PREVIOUS: MoveFocus(-1),
    Action.BACK: GoBack(),
    Action.HELP: Help(),
    Action.NEXT_PAGE: TurnPage(1),
    Action.PREVIOUS_PAGE: TurnPage(-1),
    Action.REPEAT: SkipSentence(0),
    Action.NEXT_SENTENCE: SkipSentence(1),
    Action.PREVIOUS_SENTENCE: SkipSentence(-1),
    Action.LOUDER: ChangeVolume(1),
    Action.SOFTER: ChangeVolume(-1),
    Action.FASTER: ChangeSpeed(1),
    Action.SLOWER: ChangeSpeed(-1),
    Action.HOME: GoHome(),
    Action.SWITCH: Switch(),
    Action.HEADPHONES_IN: HeadphonesIn(),
    Action.HEADPHONES_OUT: HeadphonesOut(),
}
"""Those that are the same wherever they are asked for."""


def intent(action: Action, screen: Screen, *, rtl: bool) -> Intent | None:
    """What `action` is on `screen`; None where it means nothing.

    Left and right turn pages the way the script runs; play is read, pause or go on, whichever is next, of a
    text or of the video over it.
    """
    if action in (Action.LEFT, Action.RIGHT):
        return TurnPage(1) if (action is Action.RIGHT) is not rtl else GoBack()
    if action is Action.PLAY:
        return _play(screen)
    return INTENTS[action]


def _play(screen: Screen) -> Intent | None:
    offered = (item.intent for item in screen.actions())
    begins = ReadAloud | PauseReading | ResumeReading | PlaySigns | PauseSigns
    return next((i for i in offered if isinstance(i, begins)), None)
