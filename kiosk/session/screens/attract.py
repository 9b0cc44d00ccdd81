"""The screen at rest: an invitation in every language, or the way to the desk, and a promise to forget."""

from collections.abc import Iterator

from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import shown
from kiosk.session.intents import Begin, ChooseLanguage, SpeakEverything
from kiosk.session.screen import Item, Kind, Region, Role, Screen
from kiosk.session.screens.overlays import how_to_ask
from kiosk.session.state import State, World, layout_size


def screen(world: World, state: State) -> Screen:
    """Touch to begin; where nothing may be shown, ask at the desk."""
    words = world.words(state.language)
    return _open(world, state, words) if world.library.open else _closed(world, state, words)


def _open(world: World, state: State, words: Catalogue) -> Screen:
    # Translators: the largest words on the screen at rest; two or three short words.
    title = words.say("Touch to begin")
    topic = shown(world.library.edition(state.language).topic)
    regions = (
        Region(name="begin", items=(_begin(title),)),
        Region(name="invitations", items=tuple(map(_invitation, _others(world, state)))),
        Region(name="promise", items=_promise(words)),
        Region(name="speak", items=_speak(world, words)),
    )
    return _screen(world, state, title, topic, regions)


def _closed(world: World, state: State, words: Catalogue) -> Screen:
    elsewhere = tuple(map(_elsewhere, _others(world, state)))
    regions = (Region(name="elsewhere", items=elsewhere),)
    return _screen(world, state, _turn_away(words), how_to_ask(world, words), regions)


def _screen(
    world: World, state: State, title: str, subtitle: str, regions: tuple[Region, ...]
) -> Screen:
    return Screen(
        kind=Kind.ATTRACT,
        language=state.language,
        title=title,
        subtitle=subtitle,
        look=state.look,
        size=layout_size(world, state),
        place="attract",
        topic=world.habits.clinic,
        arrangement="" if world.library.open else "closed",
        regions=regions,
    )


def _others(world: World, state: State) -> Iterator[Catalogue]:
    return (world.words(tag) for tag in world.library.languages if tag != state.language)


def _begin(title: str) -> Item:
    return Item(id="begin", role=Role.BUTTON, label=title, intent=Begin())


def _speak(world: World, words: Catalogue) -> tuple[Item, ...]:
    """For somebody who cannot see, or whoever came with her; always in the same corner."""
    if not world.speaks_everything:
        return ()
    # Translators: a button on the screen at rest: everything shall be spoken. At most 14 characters.
    label, intent = words.say("Speak to me"), SpeakEverything()
    return (Item(id="speak", role=Role.BUTTON, label=label, icon="speaker", intent=intent),)


def _invitation(words: Catalogue) -> Item:
    return Item(
        id=f"begin-{words.tag}",
        role=Role.BUTTON,
        # Translators: on the screen at rest, in your own language: touch here to begin in it.
        label=words.say("Touch here"),
        intent=ChooseLanguage(words.tag),
        language=words.tag,
    )


def _elsewhere(words: Catalogue) -> Item:
    label = _turn_away(words)
    return Item(id=f"desk-{words.tag}", role=Role.NOTE, label=label, language=words.tag)


def _turn_away(words: Catalogue) -> str:
    # Translators: the largest words on the screen while it has nothing to show; three to five short words.
    return words.say("Please ask at the desk")


def _promise(words: Catalogue) -> tuple[Item, ...]:
    return (
        Item(
            id="promise",
            role=Role.NOTE,
            # Translators: on the screen at rest, in bold: what the visitor reads stays with her.
            label=words.say("This is private."),
            # Translators: on the screen at rest, below "This is private."
            detail=words.say("Nothing is saved. The screen forgets you when you leave."),
        ),
    )
