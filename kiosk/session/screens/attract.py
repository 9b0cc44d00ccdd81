"""The screen at rest: an invitation in every language, and a promise to forget."""

from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import shown
from kiosk.session.intents import Begin, ChooseLanguage
from kiosk.session.screen import Item, Kind, Region, Role, Screen
from kiosk.session.state import State, World, layout_size


def screen(world: World, state: State) -> Screen:
    """Touch to begin."""
    words = world.words(state.language)
    # Translators: the largest words on the screen at rest; two or three short words.
    title = words.say("Touch to begin")
    return Screen(
        kind=Kind.ATTRACT,
        language=state.language,
        title=title,
        subtitle=shown(world.library.edition(state.language).topic),
        look=state.look,
        size=layout_size(world, state),
        place="attract",
        topic=world.habits.clinic,
        regions=(
            Region(name="begin", items=(_begin(title),)),
            Region(name="invitations", items=_invitations(world, state)),
            Region(name="promise", items=_promise(words)),
        ),
    )


def _begin(title: str) -> Item:
    return Item(id="begin", role=Role.BUTTON, label=title, intent=Begin())


def _invitations(world: World, state: State) -> tuple[Item, ...]:
    others = [tag for tag in world.library.languages if tag != state.language]
    return tuple(_invitation(world.words(tag)) for tag in others)


def _invitation(words: Catalogue) -> Item:
    return Item(
        id=f"begin-{words.tag}",
        role=Role.BUTTON,
        # Translators: on the screen at rest, in your own language: touch here to begin in it.
        label=words.say("Touch here"),
        intent=ChooseLanguage(words.tag),
        language=words.tag,
    )


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
