"""What a step asks of the world besides showing the new Screen; most steps ask nothing."""

from enum import Enum

from msgspec import Struct

from kiosk.content.model import Signs
from kiosk.session.paper import Paper
from kiosk.session.screen import Item
from kiosk.session.state import State, World, at_rest
from kiosk.speech.earcons import Earcon


class Voice(Enum):
    """What the narrator must do."""

    HUSH = "be silent"
    PAUSE = "be silent, to go on from here"
    RESUME = "go on"
    TUNE = "take on speed and volume"
    ANNOUNCE = "say what lies on top of the screen"
    BREATHE = "say which way the breath goes"
    ASK = "say the question that is on the screen, and its answers"
    PRIVATE = "sound in the headphones alone"
    ALOUD = "sound from the loudspeaker again"
    APOLOGISE = "say, in a language that has a voice, that this one has none"


class Narrate(Struct, frozen=True):
    """Say the new screen aloud from word `token` of sentence `first` on, both counted from 0."""

    first: int = 0
    token: int = 0


class Arrive(Struct, frozen=True):
    """Say where one is now, then the new screen aloud."""


class Tell(Struct, frozen=True):
    """Say one item: its name, what it is, its state and its place among others."""

    item: Item


class Invite(Struct, frozen=True):
    """Say in this language, to whoever is near, how to have this screen speak."""

    tag: str


class Wake(Struct, frozen=True):
    """Send a tick in `ms`: something on the screen changes then, and must not wait for the next one."""

    ms: int


class Print(Struct, frozen=True):
    """Print this; how that ended comes back as a `PrintEnded`."""

    paper: Paper


class StopPrinting(Struct, frozen=True):
    """Nothing of a print may come out any more, nor stay in the printer's queue."""


class Film(Enum):
    """What must be done with the video that is shown."""

    PLAY = "go on"
    PAUSE = "stand still, at this picture"
    END = "nothing of it is seen or held any more"


class ShowFilm(Struct, frozen=True):
    """Show this video from its beginning; its first picture alone, where it is not `playing`."""

    signs: Signs
    playing: bool = True


class Forget(Struct, frozen=True):
    """The visit is over: silence, and nothing of it may remain anywhere."""


class Count(Struct, frozen=True):
    """One answer more to how it was: `face` is 0, 1 or 2, as in `Rate`."""

    face: int


Effect = (
    Voice
    | Earcon
    | Narrate
    | Arrive
    | Tell
    | Invite
    | Wake
    | Print
    | StopPrinting
    | Film
    | ShowFilm
    | Forget
    | Count
)


SAYING = (Narrate, Arrive, Tell)
"""What says something of the screen."""


class Step(Struct, frozen=True):
    """Where an intent leads, and what the world must do."""

    state: State
    effects: tuple[Effect, ...] = ()


def forgotten(world: World, state: State) -> Step:
    """Nobody is here any more, and nothing is known of anybody."""
    return Step(at_rest(world, state.now), (Forget(),))
