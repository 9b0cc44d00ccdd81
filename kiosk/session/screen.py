"""A Screen: what the patient can see, hear and do at this moment, as one value.

    Screen ─ kind, language, title, look
      ├─ regions: Region ─ items: Item ─ id, role, label, state, intent
      └─ overlay: Overlay ─ regions       while there is one, only it can be reached

It is drawn for the eye, spoken for the ear and exposed to assistive technology; nothing else tells any
of the three what is there.
"""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from kiosk.content.model import Cue
from kiosk.i18n.segmentation import Sentence, Span
from kiosk.session.intents import Intent


class Kind(StrEnum):
    """Which page draws the screen."""

    ATTRACT = "attract"
    LANGUAGES = "languages"
    HOME = "home"
    READER = "reader"
    BREATHING = "breathing"
    MINE = "mine"
    TAKING = "taking"
    KEYS = "keys"
    FAREWELL = "farewell"


class Role(StrEnum):
    """What an item is, for the page that draws it and for assistive technology."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NOTE = "note"
    NAME = "name"
    PICTURE = "picture"
    PART = "part"
    STEP = "step"
    COLUMN = "column"
    BUTTON = "button"
    TILE = "tile"
    OPTION = "option"
    QUESTION = "question"
    STEPPER = "stepper"
    TERM = "term"


class OverlayKind(StrEnum):
    """What lies over the screen."""

    WARNING = "warning"
    DESK = "desk"
    SPEAKER = "speaker"
    SHEET = "sheet"
    ORIGIN = "origin"
    KEYS = "keys"
    PRINTING = "printing"
    TERM = "term"
    SIGNS = "signs"


# The regions that are read aloud, in their order.
_READ = (
    "notice",
    "languages",
    "tiles",
    "text",
    "together",
    "columns",
    "questions",
    "mine",
    "held",
    "statement",
    "setting",
)

Strong = tuple[tuple[int, int], ...]


class Item(Struct, frozen=True, kw_only=True):
    """One thing on the screen.

    `label` is what is seen, and its accessible name. `detail` is a second line below it, `lead` a
    line above it, or what is said before it, and `also` the label in the companion's language. `icon` and
    `picture` name drawings, `alt` is what the picture shows, where the label does not say it. `strong` are
    ranges of the label in bold (code points).
    `chosen` is None where an item cannot be chosen; `finished` is a topic read to its end, as its detail
    says, which is then said after it. `limit` marks a step that goes no further. `language`
    is set where the label is not in the screen's language, `voice` where another one's says it, as its own
    has none. `units` tells for each sentence which unit of
    the page it belongs to (see `leaves`). `number` is a place in a row, shown beside the label; with a
    `total`, the picture is of so many people, `number` of them marked, or a value is so much of it. `place`
    names the text in its card; the label begins with word `word` of it, and `cue` is where the screen's
    recording says it. A term that can be explained stands `within` another item, at `span` of its label
    (code points). What is `second` is in the companion's language; `beside` is the item that says the same
    in the other one.
    """

    id: str
    role: Role
    label: str
    intent: Intent | None = None
    detail: str = ""
    lead: str = ""
    also: str = ""
    icon: str = ""
    picture: str = ""
    strong: Strong = ()
    sentences: tuple[Sentence, ...] = ()
    chosen: bool | None = None
    finished: bool = False
    limit: bool = False
    language: str = ""
    voice: str = ""
    number: int = 0
    total: int = 0
    alt: str = ""
    units: tuple[int, ...] = ()
    place: str = ""
    word: int = 0
    cue: Cue | None = None
    within: str = ""
    span: tuple[int, int] = (0, 0)
    second: bool = False
    beside: str = ""

    def word_at(self, at: int) -> tuple[int, int] | None:
        """The word at code point `at` of the label, or the last one before it: which sentence, and which
        of its words; None before them all.
        """
        begun = [n for n, each in enumerate(self.sentences) if each.start <= at and each.words]
        if not begun:
            return None
        words = self.sentences[begun[-1]].words
        return begun[-1], max((n for n, word in enumerate(words) if word.start <= at), default=0)


class Region(Struct, frozen=True, kw_only=True):
    """Items that belong together, in reading order; `title` names a group of options."""

    name: str
    items: tuple[Item, ...]
    title: str = ""


class Trail(Struct, frozen=True, kw_only=True):
    """Page `position` (from 1) of `total` in a card, and those words in the language of the screen."""

    position: int
    total: int
    label: str
    number: str


class People(Struct, frozen=True, kw_only=True):
    """An icon array: `counts` of the nested parts, the one shown now, and what the picture shows in words."""

    counts: tuple[int, ...]
    current: int
    caption: str
    alt: str


class Breath(Struct, frozen=True, kw_only=True):
    """Where a breath is: in its turn number `turn` (from 0; -1 = it is over) one breathes in while
    `rising`, for `seconds`, of which `second` (from 1) is now. `alt` is what is to be seen, in words."""

    turn: int
    rising: bool
    second: int
    seconds: int
    alt: str


class Overlay(Struct, frozen=True, kw_only=True):
    """What lies over the screen; `seconds` counts down in a warning, `shape` is a video's width by height."""

    kind: OverlayKind
    title: str
    regions: tuple[Region, ...]
    seconds: int = 0
    share: float = 0.0
    shape: float = 1.0


class Look(Struct, frozen=True, kw_only=True):
    """How the visit looks: `theme` (light, dark, contrast), `step` of the text (1 to 2), `still` motion.

    With `low`, all that can be touched lies in the lower half of the screen, as it does for somebody who
    sits. `hand` is the one that touches: what is touched most, the primary action and the button that
    closes, stands at its edge, and the dock begins at the other. "" = the edge where a line of the
    language ends. What has a direction of its own (text, arrows, less and more) stays with the language.
    With `magnify`, the word being heard stands very large above a page that is read.
    """

    theme: str = "light"
    step: float = 1.0
    still: bool = False
    low: bool = False
    magnify: bool = False
    hand: str = ""

    def left(self, *, rtl: bool) -> bool:
        """Whether the hand that touches is the left one, where lines run from right to left or not."""
        return self.hand == "left" or (rtl and not self.hand)


class Screen(Struct, frozen=True, kw_only=True):
    """The whole of a moment. `size` is the layout step (text step and screen together), `place` changes
    when the content is another one, so that a page can slide in; `forward` says from which side.
    `recording` is the file in which a person has read it, `code` what a QR code says that is shown. With
    `reads_second` it is the companion's language that is read; `told` is that language where nothing else
    is told. `by_ear` is set where somebody listens to all of it, or a screen reader tells it, and the keys
    visit what can only be read as well. A screen reader that `follows` goes along with the word that the
    kiosk reads. With `explored` a finger hears what is under it, and `hint` tells so to whoever has
    touched and sees; `covered`, nothing is drawn. `scanned` are the items of a group that the ring lies
    round, all at once."""

    kind: Kind
    language: str
    title: str
    look: Look
    size: float
    place: str
    regions: tuple[Region, ...]
    forward: bool = True
    topic: str = ""
    subtitle: str = ""
    trail: Trail | None = None
    people: People | None = None
    breath: Breath | None = None
    arrangement: str = ""
    recording: str = ""
    code: str = ""
    reads_second: bool = False
    told: str = ""
    overlay: Overlay | None = None
    focus: str = ""
    focus_shown: bool = False
    by_ear: bool = False
    explored: bool = False
    hint: str = ""
    covered: bool = False
    follows: bool = False
    scanned: tuple[str, ...] = ()

    def region(self, name: str) -> Region:
        """The region `name`, empty if the screen has none."""
        for region in self.regions + (self.overlay.regions if self.overlay else ()):
            if region.name == name:
                return region
        return Region(name=name, items=())

    def read_aloud(self) -> tuple[Item, ...]:
        """What is read, in order: a card's text in one of its languages, or the topics by name."""
        return tuple(item for item in self.readable() if item.second is self.reads_second)

    def readable(self) -> tuple[Item, ...]:
        """What can be read, in every language that is shown."""
        items = (item for name in _READ for item in self.region(name).items)
        return tuple(item for item in items if item.sentences)

    def same(self, name: str, at: int) -> tuple[str, Span] | None:
        """What says the same as the sentence at `at` of the item `name`: another item, and where in it."""
        item = self.item(name)
        other = self.item(item.beside) if item and item.beside else None
        if item is None or other is None or not other.sentences:
            return None
        if len(other.sentences) != len(item.sentences):
            return other.id, Span(other.sentences[0].start, other.sentences[-1].end)
        pairs = zip(item.sentences, other.sentences, strict=True)
        said = (there for here, there in pairs if here.start == at)
        return next(((other.id, Span(there.start, there.end)) for there in said), None)

    def within_reach(self) -> tuple[Region, ...]:
        """The regions that can be reached now."""
        return self.overlay.regions if self.overlay else self.regions

    def items(self) -> Iterator[Item]:
        """Every item within reach, in reading order."""
        for region in self.within_reach():
            yield from region.items

    def actions(self) -> tuple[Item, ...]:
        """The items within reach that do something, in the order the ring visits them."""
        return tuple(item for item in self.items() if item.intent is not None)

    def ring(self) -> tuple[Item, ...]:
        """The items within reach that the keys visit, in order."""
        if not self.by_ear:
            return self.actions()
        return tuple(each for each in self.items() if each.intent is not None or each.label)

    def item(self, name: str) -> Item | None:
        """The item `name`, if it is within reach."""
        return next((item for item in self.items() if item.id == name), None)
