"""Everything that can happen in a visit: from a hand, from the narrator, from the clock."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Begin:
    """The screen at rest was touched."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Go on in this language."""

    tag: str


@dataclass(frozen=True, slots=True)
class OpenCard:
    """Open a card at its first page."""

    card: str


@dataclass(frozen=True, slots=True)
class TurnPage:
    """One page on (+1) or back (-1)."""

    by: int


@dataclass(frozen=True, slots=True)
class Unfold:
    """Show a page that is shown only when asked for."""

    page: str


@dataclass(frozen=True, slots=True)
class ShowTiles:
    """Show this page of home, counted from 0."""

    page: int


@dataclass(frozen=True, slots=True)
class GoHome:
    """To the topics."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """One step back: an overlay, a page, a screen."""


@dataclass(frozen=True, slots=True)
class OpenLanguages:
    """Choose another language, without losing the place."""


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """Text and sound; `page` counts from 0 where the sheet is cut."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenMore:
    """What the folded dock of large text has no room for."""


@dataclass(frozen=True, slots=True)
class AskDesk:
    """How to reach a person."""


@dataclass(frozen=True, slots=True)
class Close:
    """Close the overlay."""


@dataclass(frozen=True, slots=True)
class SetTextStep:
    """Text at this multiple of its normal size."""

    step: float


@dataclass(frozen=True, slots=True)
class SetTheme:
    """`light`, `dark` or `contrast`."""

    theme: str


@dataclass(frozen=True, slots=True)
class SetStill:
    """Whether nothing may slide or fade."""

    still: bool


@dataclass(frozen=True, slots=True)
class ChangeSpeed:
    """Speech one step faster (+1) or slower (-1)."""

    by: int


@dataclass(frozen=True, slots=True)
class ChangeVolume:
    """Speech one step louder (+1) or softer (-1)."""

    by: int


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """Read this screen aloud."""


@dataclass(frozen=True, slots=True)
class AllowSpeaker:
    """People nearby may hear; read on."""


@dataclass(frozen=True, slots=True)
class PauseReading:
    """Silence, to go on from the same place."""


@dataclass(frozen=True, slots=True)
class ResumeReading:
    """Go on from where the pause was."""


@dataclass(frozen=True, slots=True)
class StopReading:
    """Silence, and no mark."""


@dataclass(frozen=True, slots=True)
class SkipSentence:
    """To the next (+1) or the previous (-1) sentence."""

    by: int


@dataclass(frozen=True, slots=True)
class Stay:
    """I am still here."""


@dataclass(frozen=True, slots=True)
class Finish:
    """I am done: forget everything, now."""


@dataclass(frozen=True, slots=True)
class MoveFocus:
    """The ring to the next (+1) or the previous (-1) item."""

    by: int


@dataclass(frozen=True, slots=True)
class FocusOn:
    """The ring to this item, as assistive technology asks."""

    item: str


@dataclass(frozen=True, slots=True)
class Select:
    """Do what the focused item does."""


@dataclass(frozen=True, slots=True)
class Help:
    """What can I do here?"""


@dataclass(frozen=True, slots=True)
class Touch:
    """A finger came down on the glass, or the last one left it."""

    down: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment has passed; sent about once a second during a visit."""


@dataclass(frozen=True, slots=True)
class SentenceHeard:
    """The narration of this screen has come to this sentence, counted from 0."""

    sentence: int


@dataclass(frozen=True, slots=True)
class NarrationEnded:
    """The narration of this screen has been heard to its end."""


@dataclass(frozen=True, slots=True)
class SoundLost:
    """The narration goes on without sound."""


@dataclass(frozen=True, slots=True)
class SoundBack:
    """The narration can be heard again."""


Intent = (
    Begin
    | ChooseLanguage
    | OpenCard
    | TurnPage
    | Unfold
    | ShowTiles
    | GoHome
    | GoBack
    | OpenLanguages
    | OpenSheet
    | OpenMore
    | AskDesk
    | Close
    | SetTextStep
    | SetTheme
    | SetStill
    | ChangeSpeed
    | ChangeVolume
    | ReadAloud
    | AllowSpeaker
    | PauseReading
    | ResumeReading
    | StopReading
    | SkipSentence
    | Stay
    | Finish
    | MoveFocus
    | FocusOn
    | Select
    | Help
    | Touch
    | Tick
    | SentenceHeard
    | NarrationEnded
    | SoundLost
    | SoundBack
)
