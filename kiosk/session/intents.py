"""Everything that can happen in a visit: from a hand, from the narrator, from the clock."""

from msgspec import Struct

from kiosk.session.paper import Progress
from kiosk.speech.reports import Reason


class Begin(Struct, frozen=True):
    """The screen at rest was touched."""


class ChooseLanguage(Struct, frozen=True):
    """Go on in this language."""

    tag: str


class ChooseCompanion(Struct, frozen=True):
    """Show this language as well, for whoever came along; "" = one language alone again."""

    tag: str


class OpenCard(Struct, frozen=True):
    """Open a card at its first page."""

    card: str


class ReadMore(Struct, frozen=True):
    """Open a card that says more about this page, and come back here after it."""

    card: str


class GoOnThere(Struct, frozen=True):
    """Back to the page that led to this card."""


class TurnPage(Struct, frozen=True):
    """One page on (+1) or back (-1)."""

    by: int


class Unfold(Struct, frozen=True):
    """Show a page that is shown only when asked for."""

    page: str


class ShowTiles(Struct, frozen=True):
    """Show this page of home, counted from 0."""

    page: int


class GoHome(Struct, frozen=True):
    """To the topics."""


class GoBack(Struct, frozen=True):
    """One step back: an overlay, a page, a screen."""


class OpenLanguages(Struct, frozen=True):
    """Choose another language, or with `second` one beside it, without losing the place."""

    second: bool = False


class OpenSheet(Struct, frozen=True):
    """Text and sound; `page` counts from 0 where the sheet is cut."""

    page: int = 0


class AskDesk(Struct, frozen=True):
    """How to reach a person; `page` counts from 0 where that is cut."""

    page: int = 0


class ShowOrigin(Struct, frozen=True):
    """Where the numbers of a figure come from."""

    source: str


class Explain(Struct, frozen=True):
    """What a word means: `term` is its place in the glossary."""

    term: str


class Listen(Struct, frozen=True):
    """Say what lies on top."""


class ShowSigns(Struct, frozen=True):
    """Show this page in sign language."""


class PlaySigns(Struct, frozen=True):
    """The video goes on, or begins."""


class PauseSigns(Struct, frozen=True):
    """The video stands still."""


class SignsAgain(Struct, frozen=True):
    """The video from its beginning."""


class SignsReached(Struct, frozen=True):
    """The video has come to `time` (ms), where its caption is another."""

    time: int


class SignsEnded(Struct, frozen=True):
    """The video has been shown to its end."""


class SignsLost(Struct, frozen=True):
    """The video cannot be shown, or no further."""


class Close(Struct, frozen=True):
    """Close the overlay."""


class SetTextStep(Struct, frozen=True):
    """Text at this multiple of its normal size."""

    step: float


class SetTheme(Struct, frozen=True):
    """`light`, `dark` or `contrast`."""

    theme: str


class SetStill(Struct, frozen=True):
    """Whether nothing may slide or fade."""

    still: bool


class SetLow(Struct, frozen=True):
    """Whether all that can be touched lies in the lower half of the screen."""

    low: bool


class SetMagnify(Struct, frozen=True):
    """Whether the word being heard is shown very large above the page."""

    on: bool


class SetHand(Struct, frozen=True):
    """`left` or `right`: the hand that touches."""

    hand: str


class SpeakEverything(Struct, frozen=True):
    """Whether everything shall be spoken, for somebody who does not see the screen."""

    on: bool = True


class Cover(Struct, frozen=True):
    """Whether the screen shows nothing, to somebody who listens: nobody shall look over her shoulder."""

    on: bool


class Explore(Struct, frozen=True):
    """Whether a finger on the glass hears what is under it, and only a double tap does something."""

    on: bool


class ChangeSpeed(Struct, frozen=True):
    """Speech one step faster (+1) or slower (-1)."""

    by: int


class ChangeVolume(Struct, frozen=True):
    """Speech one step louder (+1) or softer (-1)."""

    by: int


class ReadAloud(Struct, frozen=True):
    """Read this screen aloud; `whole` goes on with the pages that follow."""

    whole: bool = False


class ReadFrom(Struct, frozen=True):
    """Read from here on: the word at `at` (a code point) of the label of `item`."""

    item: str
    at: int


class Repeat(Struct, frozen=True):
    """Say this screen again, from its beginning."""


class AllowSpeaker(Struct, frozen=True):
    """People nearby may hear; read on."""


class PauseReading(Struct, frozen=True):
    """Silence, to go on from the same place."""


class ResumeReading(Struct, frozen=True):
    """Go on from where the pause was."""


class StopReading(Struct, frozen=True):
    """Silence, and no mark."""


class SkipSentence(Struct, frozen=True):
    """To the next (+1) or the previous (-1) sentence."""

    by: int


class Breathe(Struct, frozen=True):
    """Breathe together for so many minutes; `aloud` = the voice says when to breathe in and out."""

    minutes: int
    aloud: bool = False


class StopBreathing(Struct, frozen=True):
    """Back to the page, at once."""


class SetBreatheAloud(Struct, frozen=True):
    """Whether the voice shall say when to breathe in and out."""

    aloud: bool


class Ask(Struct, frozen=True):
    """Whether I want to ask a question of a card."""

    card: str
    question: str
    wanted: bool = True


class ShowQuestions(Struct, frozen=True):
    """Show the staff what I want to ask; `page` counts from 0."""

    page: int = 0


class TakeQuestions(Struct, frozen=True):
    """Let me take my questions with me."""


class PrintQuestions(Struct, frozen=True):
    """Print my questions."""


class StopPrinting(Struct, frozen=True):
    """I do not want to wait for the printer."""


class PrintEnded(Struct, frozen=True):
    """The printing has ended so."""

    how: Progress


class Stay(Struct, frozen=True):
    """I am still here."""


class Finish(Struct, frozen=True):
    """I am done: forget everything, now."""


class Rate(Struct, frozen=True):
    """How it was, of nobody: `face` 0 smiles, 1 does neither, 2 frowns."""

    face: int


class MoveFocus(Struct, frozen=True):
    """The ring to the next (+1) or the previous (-1) item."""

    by: int


class FocusOn(Struct, frozen=True):
    """The ring to this item, as assistive technology asks."""

    item: str


class Select(Struct, frozen=True):
    """Do what the focused item does."""


class Switch(Struct, frozen=True):
    """The one switch of somebody who presses nothing else."""


class Help(Struct, frozen=True):
    """What can I do here?"""


class Touch(Struct, frozen=True):
    """A finger came down on the glass, or the last one left it."""

    down: bool


class Tick(Struct, frozen=True):
    """A moment has passed; sent about once a second during a visit."""


class SentenceHeard(Struct, frozen=True):
    """The narration of this screen has come to this sentence, counted from 0."""

    sentence: int


class NarrationEnded(Struct, frozen=True):
    """The narration of this screen has been heard to its end."""


class SoundLost(Struct, frozen=True):
    """The narration goes on without sound."""

    reason: Reason = Reason.NO_DEVICE


class SoundBack(Struct, frozen=True):
    """The narration can be heard again."""


class HeadphonesIn(Struct, frozen=True):
    """Headphones were plugged in."""


class HeadphonesOut(Struct, frozen=True):
    """Headphones were pulled out: what was private would be heard by all."""


class ScreenReader(Struct, frozen=True):
    """A screen reader has come to this machine, or gone, as the world says by now."""


Intent = (
    Begin
    | ChooseLanguage
    | ChooseCompanion
    | OpenCard
    | ReadMore
    | GoOnThere
    | TurnPage
    | Unfold
    | ShowTiles
    | GoHome
    | GoBack
    | OpenLanguages
    | OpenSheet
    | AskDesk
    | ShowOrigin
    | Explain
    | Listen
    | ShowSigns
    | PlaySigns
    | PauseSigns
    | SignsAgain
    | SignsReached
    | SignsEnded
    | SignsLost
    | Close
    | SetTextStep
    | SetTheme
    | SetStill
    | SetLow
    | SetMagnify
    | SetHand
    | SpeakEverything
    | Cover
    | Explore
    | ChangeSpeed
    | ChangeVolume
    | ReadAloud
    | ReadFrom
    | Repeat
    | AllowSpeaker
    | PauseReading
    | ResumeReading
    | StopReading
    | SkipSentence
    | Breathe
    | StopBreathing
    | SetBreatheAloud
    | Ask
    | ShowQuestions
    | TakeQuestions
    | PrintQuestions
    | StopPrinting
    | PrintEnded
    | Stay
    | Finish
    | Rate
    | MoveFocus
    | FocusOn
    | Select
    | Switch
    | Help
    | Touch
    | Tick
    | SentenceHeard
    | NarrationEnded
    | SoundLost
    | SoundBack
    | HeadphonesIn
    | HeadphonesOut
    | ScreenReader
)
