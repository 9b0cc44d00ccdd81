"""The state of a visit: one immutable value, thrown away whole when the visitor is done."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.model import Card, Edition, Source, Term, Tile
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.languages import SOURCE
from kiosk.session.exercise import Exercise
from kiosk.session.frames import Frame, doubled, frame
from kiosk.session.glass import Glass
from kiosk.session.paper import Progress
from kiosk.session.scan import Scan, Scanning
from kiosk.session.screen import Look
from kiosk.speech.reports import Reason
from kiosk.speech.voices import voice_for

SPEEDS = (0.6, 0.8, 1.0, 1.2, 1.4, 1.6)
VOLUMES = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1.0)


class Speaker(StrEnum):
    """May cards be read through the loudspeaker?"""

    ASK = "ask"
    ALWAYS = "always"
    NEVER = "never"


class Library(Protocol):
    """The pack, as a session reads it."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags offered, in order."""

    @property
    def open(self) -> bool:
        """Whether there is anything that may be shown."""

    def cards(self, language: str) -> tuple[str, ...]:
        """The ids of the cards in one language, in the order of home."""

    def edition(self, language: str) -> Edition:
        """What the pack is called in one language."""

    def tiles(self, language: str) -> Sequence[Tile]:
        """The cards as home shows them in one language, in their order."""

    def card(self, language: str, card: str) -> Card:
        """One card."""

    @property
    def glossary(self) -> str:
        """The card that explains words, "" where there is none."""

    def terms(self, language: str) -> Mapping[str, Term]:
        """The words explained in one language, each by its place in the glossary."""

    @property
    def source_language(self) -> str:
        """The tag of the language the pack was written in, and its sources too."""

    def source(self, name: str) -> Source | None:
        """Where statements come from, by the name that cards use."""

    def forget(self) -> None:
        """Let go of what was read for a visit."""


class Habits(Struct, frozen=True, kw_only=True):
    """How the site runs its kiosk: times in ms, words by language where they differ from ours.

    The staff read `staff_language`, by default that of the pack. `take_home_url` is the page of the clinic
    that shows the questions of a patient at home, "" = none. With a `printer`, they can be printed. With
    `how_was_it` it asks so at the end. Every `invite_every` (ms, 0 = never) it says at rest how to have it
    speak. With `films`, what shows a sign-language video is there. One switch scans as `scanning` says: the
    ring stays where it is for `scan_ms`, and with `scan_sound` each move is heard.
    """

    warn_after: int = 120_000
    answer_within: int = 30_000
    speaker: Speaker = Speaker.ASK
    clinic: str = ""
    desk: Mapping[str, str] = {}
    staff_language: str = ""
    take_home_url: str = ""
    printer: bool = False
    films: bool = False
    look: Look = Look()
    speed: int = SPEEDS.index(1.0)
    volume: int = VOLUMES.index(0.7)
    speak_everything: bool = False
    invite_every: int = 0
    how_was_it: bool = False
    scanning: Scanning = Scanning.AUTO
    scan_ms: int = 1500
    scan_sound: bool = True


class World(Struct, frozen=True, kw_only=True):
    """What a visit knows and cannot change; `speaks` is whether there is a voice for a language here.

    With a `screen_reader` on this machine, the kiosk says nothing by itself.
    """

    library: Library
    words: Callable[[str], Catalogue]
    speaks: Callable[[str], bool] = lambda tag: voice_for(tag) is not None
    glass: Glass = Glass()
    habits: Habits = Habits()
    start_language: str = ""
    screen_reader: bool = False

    @property
    def speaks_everything(self) -> bool:
        """Whether every screen may be spoken, for somebody who asks for that."""
        return self.habits.speaker is not Speaker.NEVER and not self.screen_reader


class Attract(Struct, frozen=True):
    """At rest: nobody is here."""


class Home(Struct, frozen=True):
    """The topics, `page` counted from 0."""

    page: int = 0


class Reader(Struct, frozen=True):
    """In a card: the page's id, and the unit that must stay on the glass (see `leaves`).

    `back` is the page of another card that led here. With `second` it is a unit of the page in the
    companion's language.
    """

    card: str
    page: str
    unit: int = 0
    back: "Reader | None" = None
    second: bool = False


class Languages(Struct, frozen=True):
    """Choosing a language, with `second` one for a companion; `back` is where the choice returns to."""

    back: "Attract | Home | Reader | Mine | Taking" = Attract()
    second: bool = False


class Mine(Struct, frozen=True):
    """The questions she chose, to show to the staff, `page` counted from 0; `back` is where she came from."""

    back: Home | Reader = Home()
    page: int = 0


class Taking(Struct, frozen=True):
    """The same questions, to take away; `back` is where she came from."""

    back: Mine = Mine()


class Farewell(Struct, frozen=True):
    """How was it? Nothing is known of anybody any more.

    It is asked since `since` (ms); until `said_by` the question is being said.
    """

    since: int = 0
    said_by: int = 0


Place = Attract | Languages | Home | Reader | Mine | Taking | Farewell


class StillThere(Struct, frozen=True):
    """Are you still there? Forgets at `until` (ms); `beneath` comes back if she stays.

    Until `said_by` (ms), or until it has been heard, the question is being said.
    """

    until: int
    beneath: "OnTop | None" = None
    said_by: int = 0


class Desk(Struct, frozen=True):
    """How to reach a person, `page` counted from 0."""

    page: int = 0


class SpeakerQuestion(Struct, frozen=True):
    """May people nearby hear? If so, reading begins at this word and, if `whole`, goes on after the page.

    With `second` it is the companion's language that is read. With `breathe`, it is not a reading that
    begins but breathing together for so many minutes; with `everything`, every screen is spoken from here
    on; with `term`, what a word means is said.
    """

    sentence: int = 0
    token: int = 0
    whole: bool = False
    second: bool = False
    breathe: int = 0
    everything: bool = False
    term: str = ""


class Sheet(Struct, frozen=True):
    """Text and sound, `page` counted from 0."""

    page: int = 0


class Origin(Struct, frozen=True):
    """Where the numbers of a figure come from: `source` is the name of their source."""

    source: str


class KeyHelp(Struct, frozen=True):
    """How the keys work, for somebody who listens; `layer` counts from 0, the words before anything else."""

    layer: int = 0


class Printing(Struct, frozen=True):
    """How far the printing of her questions is."""

    how: Progress


class Explanation(Struct, frozen=True):
    """What a word means: `term` is its place in the glossary."""

    term: str


class Showing(StrEnum):
    """Where a sign-language video is."""

    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"
    LOST = "lost"


class Signing(Struct, frozen=True):
    """The page in sign language: the caption is that of `time` (ms)."""

    showing: Showing = Showing.PLAYING
    time: int = 0


OnTop = (
    StillThere
    | Desk
    | SpeakerQuestion
    | Sheet
    | Origin
    | Printing
    | Explanation
    | KeyHelp
    | Signing
)


class Phase(StrEnum):
    """Where a reading aloud is."""

    OFF = "off"
    PLAYING = "playing"
    PAUSED = "paused"


class Reading(Struct, frozen=True, kw_only=True):
    """A reading aloud of the screen: `sentence` counted from 0; `silent` is why no sound comes.

    With `whole` it goes on page after page, with `second` it is in the companion's language. `stale` is a
    pause from which the narrator cannot go on: the page was cut anew, or other things were said. With
    `by_ear` it was asked for by key, as someone does who cannot see the marks.
    """

    phase: Phase = Phase.OFF
    sentence: int = 0
    silent: Reason | None = None
    whole: bool = False
    second: bool = False
    stale: bool = False
    by_ear: bool = False

    @property
    def interrupted(self) -> "Reading":
        """The same, standing still while something else takes the voice: its sentence begins again after."""
        return self if self.phase is Phase.OFF else replace(self, phase=Phase.PAUSED, stale=True)


class Listening(Struct, frozen=True, kw_only=True):
    """Somebody listens to everything, as one does who cannot see the screen.

    `oriented` is whether she has heard how the keys work, `offers` how often the languages have offered
    themselves. `unplugged` is when (ms) headphones were pulled out, None while they are in, or never were.
    With `exploring` a finger hears what is under it, and a double tap does it; `touched` is whether one has
    just done so. `covered`, the screen shows nothing.
    """

    oriented: bool = False
    offers: int = 0
    unplugged: int | None = None
    exploring: bool = False
    touched: bool = False
    covered: bool = False


class State(Struct, frozen=True, kw_only=True):
    """Everything about a visit. Times are the injected clock's ms.

    `companion` is the language that is shown beside the visit's own, for whoever came along; "" = none.
    `breathe_aloud` is whether the voice shall say the turns of a breath; None follows from what was heard
    before. `listening` is set where all is spoken. `invited` counts what was said at rest, the last time at
    `invited_at`. `questions` are those she wants to ask, each by its card
    and its place there, in the order in which she chose them. `finished` are the cards read to their end.
    `scan` is set where one switch leads the ring. `finger_since` is when a finger came down that is still on
    the glass.
    """

    language: str
    companion: str = ""
    place: Place = Attract()
    forward: bool = True
    on_top: OnTop | None = None
    look: Look = Look()
    speed: int = SPEEDS.index(1.0)
    volume: int = VOLUMES.index(0.7)
    reading: Reading = Reading()
    exercise: Exercise | None = None
    breathe_aloud: bool | None = None
    speaker_agreed: bool = False
    speech_used: bool = False
    listening: Listening | None = None
    invited: int = 0
    invited_at: int = 0
    questions: tuple[tuple[str, str], ...] = ()
    unfolded: frozenset[tuple[str, str]] = frozenset()
    finished: frozenset[str] = frozenset()
    focus: str = ""
    focus_shown: bool = False
    scan: Scan | None = None
    finger_since: int | None = None
    now: int = 0
    active_at: int = 0


def spoken_instead(world: World) -> str:
    """The language in which somebody is told that another one has no voice; English has one."""
    return next(tag for tag in (*world.library.languages, SOURCE) if world.speaks(tag))


def at_rest(world: World, now: int = 0) -> State:
    """Nobody is here, and nothing is known of anybody."""
    return State(
        language=world.library.languages[0],
        look=world.habits.look,
        speed=world.habits.speed,
        volume=world.habits.volume,
        listening=Listening()
        if world.habits.speak_everything and not world.screen_reader
        else None,
        speaker_agreed=world.habits.speak_everything,
        speech_used=world.habits.speak_everything,
        now=now,
        active_at=now,
    )


def at_home(world: World, language: str, now: int = 0) -> State:
    """As if a visitor had just chosen `language`."""
    return replace(at_rest(world, now), language=language, place=Home())


def speaks_up(world: World, state: State) -> bool:
    """Whether something new is said unasked: to somebody who has listened, unless a screen reader says it."""
    return state.speech_used and not world.screen_reader


def layout_size(world: World, state: State) -> float:
    """The layout size of this visit on this screen."""
    return world.glass.size(state.look.step)


def current_frame(world: World, state: State) -> Frame:
    """The frame of this visit on this screen."""
    here = frame(
        world.glass, layout_size(world, state), low=state.look.low, magnify=state.look.magnify
    )
    here = doubled(here) if state.companion else here
    return replace(here, voiced=world.habits.speaker is not Speaker.NEVER)
