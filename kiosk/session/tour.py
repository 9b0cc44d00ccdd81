"""A walk past every screen there is in one language, without a display: what previews and tests look at.

    at rest ─ languages ─ home and its further pages, and again when its topics were read
                            ├ how it was, where the site asks
                            ├ on top: the warning, the desk, the speaker question, the sheet
                            ├ languages, chosen again, and a second one
                            └ every card: every leaf, folded pages too; the first also read aloud,
                              in sign language, breathing together where it is offered, where
                              numbers come from, questions chosen, shown and taken home, a word
                              explained, and the end of a topic that another led to

It goes by intents alone, as a visitor, the narrator and the clock send them.
"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from kiosk.session import intents as i
from kiosk.session.intents import Intent
from kiosk.session.listening import LAYERS
from kiosk.session.paper import Progress
from kiosk.session.screen import Screen
from kiosk.session.screens import screen
from kiosk.session.screens.opened import opened
from kiosk.session.state import Phase, State, World, at_home, at_rest
from kiosk.session.step import step
from kiosk.speech.reports import Reason


class Stop(Struct, frozen=True, kw_only=True):
    """One screen on the way; `name` is unique in a tour and fit for a file: `is-it-cancer-3`."""

    name: str
    state: State
    screen: Screen


def tour(world: World, language: str = "", companion: str = "") -> Iterator[Stop]:
    """Every screen of `language` ("" = the pack's first), looking as `world.habits.look` says.

    With a `companion`, the visit shows that language as well. A screen that the settings rule out, or that
    looks exactly like one before it, is left out.
    """
    seen: set[Screen] = set()
    for name, state in _ways(world, language or world.library.languages[0], companion):
        shown = screen(world, state)
        if shown not in seen:
            seen.add(shown)
            yield Stop(name=name, state=state, screen=shown)


_Way = Iterator[tuple[str, State]]
_Leaves = tuple[tuple[str, State], ...]


def _ways(world: World, language: str, companion: str) -> _Way:
    rest = replace(at_rest(world), language=language)
    if not world.library.open:
        yield "closed", rest
        return
    home = _then(world, at_home(world, language), i.ChooseCompanion(companion))
    yield "attract", rest
    yield "languages", _then(world, rest, i.Begin())
    yield from _pages(world, home, "home", i.ShowTiles)
    yield "languages-again", _then(world, home, i.OpenLanguages())
    yield "languages-second", _then(world, home, i.OpenLanguages(second=True))
    yield from _on_top(world, home)
    if world.habits.how_was_it:
        yield "farewell", _then(world, home, i.Finish())
    for tile in world.library.tiles(language):
        leaves = tuple(_card(world, _then(world, home, i.OpenCard(tile.id)), tile.id))
        yield from leaves
        for offered in (_signed, _breathing, _origin, _asking, _explained, _led):
            yield from offered(world, leaves)
    yield "home-finished", _finished(world, home)
    first = world.library.tiles(language)[0]
    yield from _aloud(world, home, "home")
    yield from _aloud(world, _then(world, home, i.OpenCard(first.id)), first.id)


def _finished(world: World, home: State) -> State:
    """Home, after every topic on its first page was read."""
    for tile in screen(world, home).region("tiles").items:
        assert isinstance(tile.intent, i.OpenCard)
        *_, (_, end) = _card(world, _then(world, home, tile.intent), tile.intent.card)
        home = _then(world, end, i.GoHome())
    return home


def _on_top(world: World, home: State) -> _Way:
    warned = home.now + world.habits.warn_after
    yield "warning", step(world, home, i.Tick(), warned).state
    yield from _pages(world, _then(world, home, i.AskDesk()), "desk", i.AskDesk)
    asked = _then(world, home, i.ReadAloud())
    if asked.on_top is not None:
        yield "speaker", asked
    yield from _pages(world, _then(world, home, i.OpenSheet()), "sheet", i.OpenSheet)
    yield from _by_ear(world, home)


def _by_ear(world: World, home: State) -> _Way:
    """How the keys work, layer by layer, for somebody who listens; then home and a card, as she has them."""
    state = _then(world, home, i.SpeakEverything())
    for layer in range(LAYERS if state.listening else 0):
        yield f"keys-{layer + 1}", state
        state = _then(world, state, i.Help())
    if state.listening:
        state = _then(world, state, i.Close())
        yield "by-ear-home", state
        first = world.library.tiles(home.language)[0].id
        yield "by-ear-card", _then(world, state, i.OpenCard(first))


def _pages(
    world: World,
    state: State,
    name: str,
    turn: type[i.ShowTiles | i.OpenSheet | i.AskDesk | i.ShowQuestions],
) -> _Way:
    """A page and those after it; the last one leads back to the first, or nowhere."""
    page = 1
    while True:
        yield f"{name}-{page}", state
        on = _first(screen(world, state), turn)
        if on is None or on == turn(0):
            return
        state, page = _then(world, state, on), page + 1


def card_leaves(world: World, language: str, card: str) -> Iterator[Screen]:
    """Every leaf of a card in order, folded pages too."""
    opened = _then(world, at_home(world, language), i.OpenCard(card))
    return (screen(world, state) for _, state in _card(world, opened, card))


def _card(world: World, state: State, card: str) -> _Way:
    """Every leaf, once: a folded page is unfolded where it is offered."""
    leaf = 1
    while True:
        yield f"{card}-{leaf}", state
        unfold = _first(screen(world, state), i.Unfold)
        after = _then(world, state, unfold or i.TurnPage(1))
        if after.place == state.place:
            return
        state, leaf = after, leaf + 1


def _breathing(world: World, leaves: _Leaves) -> _Way:
    """In, out and over, from the leaf of a card that offers to breathe together."""
    for name, leaf in leaves:
        if begin := _first(screen(world, leaf), i.Breathe):
            breathing = _then(world, leaf, begin)
            yield f"{name}-in", breathing
            assert breathing.exercise is not None
            end = breathing.exercise.minutes * 60_000
            for moment, ms in (("out", breathing.exercise.block.inhale * 1000), ("over", 2 * end)):
                yield f"{name}-{moment}", step(world, breathing, i.Tick(), leaf.now + ms).state
            return


def _signed(world: World, leaves: _Leaves) -> _Way:
    """The first video of a card: as it opens, with its longest caption, and where it cannot be shown."""
    for name, leaf in leaves:
        if show := _first(screen(world, leaf), i.ShowSigns):
            video = _then(world, leaf, show)
            signs = opened(world, video).signs
            assert signs is not None
            widest = max(signs.captions, key=lambda each: len(each.text))
            yield f"{name}-signs", video
            yield f"{name}-signs-caption", _then(world, video, i.SignsReached(widest.start))
            yield f"{name}-signs-ended", _then(world, video, i.SignsEnded())
            yield f"{name}-signs-lost", _then(world, video, i.SignsLost())
            return


def _origin(world: World, leaves: _Leaves) -> _Way:
    """Where the first numbers of a card come from."""
    for name, leaf in leaves:
        if show := _first(screen(world, leaf), i.ShowOrigin):
            yield f"{name}-origin", _then(world, leaf, show)
            return


def _explained(world: World, leaves: _Leaves) -> _Way:
    """The first word of a card that can be explained."""
    for name, leaf in leaves:
        if explain := _first(screen(world, leaf), i.Explain):
            yield f"{name}-term", _then(world, leaf, explain)
            return


def _led(world: World, leaves: _Leaves) -> _Way:
    """The end of the first topic that a card leads to."""
    for name, leaf in leaves:
        if more := _first(screen(world, leaf), i.ReadMore):
            assert isinstance(more, i.ReadMore)
            *_, (_, end) = _card(world, _then(world, leaf, more), more.card)
            yield f"{name}-more", end
            return


def _asking(world: World, leaves: _Leaves) -> _Way:
    """The first questions of a card, all but one chosen."""
    for name, leaf in leaves:
        offered = [a.intent for a in screen(world, leaf).actions() if isinstance(a.intent, i.Ask)]
        if offered:
            for ask in offered[:-1] or offered:
                leaf = _then(world, leaf, ask)
            yield f"{name}-chosen", leaf
            *_, (_, desk) = _pages(world, _then(world, leaf, i.AskDesk()), "", i.AskDesk)
            yield f"{name}-mine-desk", desk
            shown = _then(world, leaf, i.ShowQuestions())
            yield from _pages(world, shown, f"{name}-mine", i.ShowQuestions)
            yield from _taking(world, _then(world, shown, i.TakeQuestions()), name)
            return


def _taking(world: World, state: State, name: str) -> _Way:
    """What can be taken away, and how far printing it is."""
    yield f"{name}-taking", state
    printing = _then(world, state, i.PrintQuestions())
    if printing.on_top:
        yield f"{name}-printing", printing
        for how in Progress:
            yield f"{name}-printing-{how}", _then(world, printing, i.PrintEnded(how))


def _aloud(world: World, state: State, name: str) -> _Way:
    """The screen while it is read, paused, and without sound."""
    reading = _then(world, _then(world, state, i.ReadAloud()), i.AllowSpeaker())
    if reading.reading.phase is Phase.PLAYING:
        yield f"{name}-reading", reading
        yield f"{name}-paused", _then(world, reading, i.PauseReading())
        yield f"{name}-silent", _then(world, reading, i.SoundLost())
        yield f"{name}-voiceless", _then(world, reading, i.SoundLost(Reason.NO_VOICE))


def _then(world: World, state: State, intent: Intent) -> State:
    return step(world, state, intent, state.now).state


def _first(shown: Screen, kind: type[Intent]) -> Intent | None:
    """The first intent of `kind` that `shown` offers."""
    return next((a.intent for a in shown.actions() if isinstance(a.intent, kind)), None)
