"""Learning the keys: for each action in turn, the key that is pressed; as a Screen like any other.

asked ─ a new key ─► it is that action's, and the next one is asked for
      └ a key that has an action ─► refused, and does what it is for: so the keys that are known
        already lead round the page, and nobody needs to see or touch it
"""

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from kiosk.access.keys import INTENTS, Action
from kiosk.session import intents as i
from kiosk.session.intents import Intent

ASKED = (
    Action.NEXT,
    Action.SELECT,
    Action.PREVIOUS,
    Action.BACK,
    Action.HELP,
    Action.NEXT_PAGE,
    Action.PREVIOUS_PAGE,
    Action.PLAY,
    Action.REPEAT,
    Action.NEXT_SENTENCE,
    Action.PREVIOUS_SENTENCE,
    Action.LOUDER,
    Action.SOFTER,
    Action.FASTER,
    Action.SLOWER,
    Action.HOME,
    Action.SWITCH,
)
"""What is asked for, in this order; first what it takes to lead round the page."""


class Came(Struct, frozen=True):
    """The key that was pressed last: `action` is what it is for, None for nothing; `new` = since then."""

    key: str
    action: Action | None
    new: bool


class End(Enum):
    """How a lesson ends."""

    SAVED = "what was learnt is to be written"
    LEFT = "nothing is to be written"


class Lesson(Struct, frozen=True, kw_only=True):
    """Where the lesson is: at the action number `at` of those asked, behind the last at what was learnt.

    `keys` are those that have an action. The ring is on the button number `ring`, None = nowhere.
    """

    at: int = 0
    keys: Mapping[str, Action] = {}
    came: Came | None = None
    ring: int | None = None
    end: End | None = None

    @property
    def asked(self) -> Action | None:
        """The action whose key is asked for; None behind the last."""
        return ASKED[self.at] if self.at < len(ASKED) else None


def buttons(lesson: Lesson) -> tuple[tuple[str, Intent], ...]:
    """The buttons there are, by name, and what each does."""
    return tuple(
        (name, intent)
        for name, intent, there in (
            ("skip", i.TurnPage(1), lesson.asked),
            ("save", i.Finish(), lesson.asked is None and lesson.keys),
            ("before", i.TurnPage(-1), lesson.at > 0),
            ("enough", i.TurnPage(len(ASKED) - lesson.at), lesson.asked),
            ("leave", i.Close(), True),
        )
        if there
    )


def pressed(lesson: Lesson, key: str) -> Lesson:
    """After `key` was pressed."""
    meant, asked = lesson.keys.get(key), lesson.asked
    if asked and meant in (None, asked):
        others = {k: action for k, action in lesson.keys.items() if action is not asked}
        learnt = replace(lesson, keys=others | {key: asked}, came=Came(key, asked, True))
        return _turned(learnt, 1)
    lesson = replace(lesson, came=Came(key, meant, False))
    return done(lesson, INTENTS[meant]) if meant in _LEADING else lesson


_LEADING = (Action.NEXT, Action.SELECT, Action.PREVIOUS, Action.BACK)


def done(lesson: Lesson, intent: Intent) -> Lesson:
    """After `intent` has happened: from a key, a finger or assistive technology."""
    offered = buttons(lesson)
    match intent:
        case i.MoveFocus(by=by):
            start = -1 if by > 0 else 0
            ring = ((start if lesson.ring is None else lesson.ring) + by) % len(offered)
            return replace(lesson, ring=ring)
        case i.FocusOn(item=item):
            names = [name for name, _ in offered]
            return replace(lesson, ring=names.index(item)) if item in names else lesson
        case i.Select() if lesson.ring is not None:
            return done(lesson, offered[lesson.ring][1])
        case i.TurnPage(by=by):
            return _turned(replace(lesson, came=None), by)
        case i.GoBack():
            return _turned(replace(lesson, came=None), -1)
        case i.Finish():
            return replace(lesson, end=End.SAVED)
        case i.Close():
            return replace(lesson, end=End.LEFT)
    return lesson


def _turned(lesson: Lesson, by: int) -> Lesson:
    return replace(lesson, at=min(max(lesson.at + by, 0), len(ASKED)), ring=None)
