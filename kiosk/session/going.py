"""Going somewhere: which intent leads to which place, and what comes to lie on top."""

from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.effects import Step, Voice, forgotten
from kiosk.session.intents import Intent
from kiosk.session.leaves import LAST_UNIT
from kiosk.session.paper import Progress
from kiosk.session.screens.opened import Opened, opened
from kiosk.session.state import (
    Attract,
    Desk,
    Explanation,
    Farewell,
    Home,
    Languages,
    Mine,
    OnTop,
    Origin,
    Phase,
    Place,
    Printing,
    Reader,
    Reading,
    Sheet,
    State,
    Taking,
    World,
    current_frame,
    speaks_up,
)


def moved(state: State, place: Place, forward: bool = True) -> Step:
    """At `place`, in silence, with nothing on top."""
    there = replace(state, place=place, forward=forward, on_top=None, reading=Reading())
    return stilled(there, speaking=state.reading.phase is not Phase.OFF)


def stilled(state: State, *, speaking: bool = False) -> Step:
    """Nobody breathes along any more; silence, where that or something else was `speaking`."""
    speaking = speaking or (state.exercise is not None and state.exercise.aloud)
    return Step(replace(state, exercise=None), (Voice.HUSH,) if speaking else ())


def begin(world: World, state: State, intent: Intent) -> Step:
    """From the screen at rest to the languages."""
    if not isinstance(state.place, Attract) or not world.library.open:
        return Step(state)
    return moved(replace(state, focus=""), Languages())


def choose_language(world: World, state: State, intent: Intent) -> Step:
    """On in this language, from where it was asked."""
    assert isinstance(intent, i.ChooseLanguage)
    if not world.library.open:
        return Step(state)
    back = state.place.back if isinstance(state.place, Languages) else state.place
    companion = "" if intent.tag == state.companion else state.companion
    # Another number of topics is shown at once where each is named in one language.
    again = isinstance(back, Home) and companion != state.companion
    place = Home() if again or isinstance(back, Attract) else back
    return moved(replace(state, language=intent.tag, companion=companion, focus=""), place)


def choose_companion(world: World, state: State, intent: Intent) -> Step:
    """A second language beside the visit's own, or no longer; back where it was asked."""
    assert isinstance(intent, i.ChooseCompanion)
    back = state.place.back if isinstance(state.place, Languages) else state.place
    if isinstance(back, Attract) or intent.tag == state.language:
        return Step(state)
    place = Home() if isinstance(back, Home) else back
    return moved(replace(state, companion=intent.tag, focus=""), place)


def open_card(world: World, state: State, intent: Intent) -> Step:
    """A card, at its first page."""
    assert isinstance(intent, i.OpenCard)
    card = world.library.card(state.language, intent.card)
    return moved(replace(state, focus=""), Reader(card.id, card.pages[0].id))


def read_more(world: World, state: State, intent: Intent) -> Step:
    """Another card, at its first page; from there the way leads back here."""
    assert isinstance(intent, i.ReadMore)
    if not isinstance(state.place, Reader):
        return Step(state)
    card = world.library.card(state.language, intent.card)
    there = Reader(card.id, card.pages[0].id, back=_without(state.place, card.id))
    return moved(replace(state, focus=""), there)


def _without(place: Reader, card: str) -> Reader | None:
    """The way back from `card`, which does not lead through that card again."""
    back = place.back and _without(place.back, card)
    return back if place.card == card else replace(place, back=back)


def go_on_there(world: World, state: State, intent: Intent) -> Step:
    """Exactly to where more was asked for."""
    if not isinstance(state.place, Reader) or state.place.back is None:
        return Step(state)
    return moved(replace(state, focus=""), state.place.back, forward=False)


def turn_page(world: World, state: State, intent: Intent) -> Step:
    """One leaf on or back."""
    assert isinstance(intent, i.TurnPage)
    if not isinstance(state.place, Reader) or state.on_top:
        return Step(state)
    here = opened(world, state)
    return moved(state, next_place(here, intent.by) or state.place, forward=intent.by > 0)


def next_place(here: Opened, by: int) -> Reader | None:
    """The leaf one on or back, across pages; None at the ends of the card."""
    if 0 <= here.leaf + by < len(here.leaves):
        leaf = here.leaves[here.leaf + by]
        page = here.pages[here.page].id
        return replace(here.place, page=page, unit=leaf.first, second=leaf.alone)
    if not 0 <= here.page + by < len(here.pages):
        return None
    page = here.pages[here.page + by].id
    return replace(here.place, page=page, unit=0 if by > 0 else LAST_UNIT, second=False)


def unfold(world: World, state: State, intent: Intent) -> Step:
    """A page that is shown only when asked for."""
    assert isinstance(intent, i.Unfold)
    assert isinstance(state.place, Reader)
    unfolded = state.unfolded | {(state.place.card, intent.page)}
    there = replace(state.place, page=intent.page, unit=0, second=False)
    return moved(replace(state, unfolded=unfolded, focus=""), there)


def show_tiles(world: World, state: State, intent: Intent) -> Step:
    """Another page of home."""
    assert isinstance(intent, i.ShowTiles)
    return moved(replace(state, focus=""), Home(intent.page), forward=intent.page > 0)


def go_home(world: World, state: State, intent: Intent) -> Step:
    """To the topics."""
    if isinstance(state.place, Attract | Languages):
        return Step(state)
    page = state.place.page if isinstance(state.place, Home) and state.on_top else 0
    return moved(state, Home(page), forward=False)


def go_back(world: World, state: State, intent: Intent) -> Step:
    """One step back: an overlay, a leaf, a screen."""
    if state.on_top:
        return close(world, state, intent)
    match state.place:
        case Attract() | Farewell():
            return Step(state)
        case Languages(back=Attract()):
            return forgotten(world, state)
        case Languages(back=back, second=True):
            return moved(state, Languages(back), forward=False)
        case Languages(back=back):
            return moved(state, back, forward=False)
        case Home(page=0):
            return moved(state, Languages(), forward=False)
        case Home(page=page):
            return moved(state, Home(page - 1), forward=False)
        case Mine(back=back) | Taking(back=back):
            return moved(state, back, forward=False)
        case Reader(back=back):
            before = next_place(opened(world, state), -1) or back
            return moved(state, before or _home_with_card(world, state), forward=False)


def _home_with_card(world: World, state: State) -> Home:
    """The page of home that shows the card being read."""
    assert isinstance(state.place, Reader)
    at = world.library.cards(state.language).index(state.place.card)
    return Home(at // current_frame(world, state).tiles)


def open_languages(world: World, state: State, intent: Intent) -> Step:
    """To the languages, and back here after."""
    assert isinstance(intent, i.OpenLanguages)
    back = state.place.back if isinstance(state.place, Languages) else state.place
    if isinstance(back, Home | Reader | Mine | Taking):
        return moved(replace(state, focus=""), Languages(back, intent.second))
    return Step(state)


# On top


def on_top(state: State, overlay: OnTop) -> Step:
    """`overlay` over the screen, where somebody is here."""
    if isinstance(state.place, Attract):
        return Step(state)
    return stilled(replace(state, on_top=overlay, focus=""))


def ask_desk(world: World, state: State, intent: Intent) -> Step:
    """How to reach a person."""
    page = intent.page if isinstance(intent, i.AskDesk) else 0
    return _paused_under(on_top(state, Desk(page)))


def _paused_under(opened_on_top: Step) -> Step:
    state = opened_on_top.state
    if state.reading.phase is not Phase.PLAYING:
        return opened_on_top
    return Step(replace(state, reading=replace(state.reading, phase=Phase.PAUSED)), (Voice.PAUSE,))


def open_sheet(world: World, state: State, intent: Intent) -> Step:
    """Text and sound."""
    assert isinstance(intent, i.OpenSheet)
    return on_top(state, Sheet(intent.page))


def show_origin(world: World, state: State, intent: Intent) -> Step:
    """Where the numbers of a figure come from; it is said to somebody who listens."""
    assert isinstance(intent, i.ShowOrigin)
    if not isinstance(state.place, Reader) or world.library.source(intent.source) is None:
        return Step(state)
    shown = on_top(replace(state, reading=Reading()), Origin(intent.source))
    return Step(shown.state, (Voice.ANNOUNCE,)) if speaks_up(world, state) else shown


def close(world: World, state: State, intent: Intent) -> Step:
    """Nothing on top any more, and nobody who says it; a print is stopped on purpose only."""
    if isinstance(state.on_top, Printing) and state.on_top.how is Progress.SENDING:
        return Step(state)
    said = isinstance(state.on_top, Origin | Printing | Explanation) and state.speech_used
    return Step(replace(state, on_top=None, focus=""), (Voice.HUSH,) if said else ())
