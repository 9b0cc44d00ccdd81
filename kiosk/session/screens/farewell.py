"""How was it? Three faces with a word beneath each, and no answer, as easily given."""

from kiosk.i18n.catalogue import Catalogue
from kiosk.session.intents import Finish, Rate
from kiosk.session.screen import Item, Kind, Region, Role, Screen
from kiosk.session.screens.wording import button, read
from kiosk.session.state import State, World, layout_size


def screen(world: World, state: State) -> Screen:
    """Asked when everything is forgotten already."""
    words = world.words(state.language)
    # Translators: heading of the last screen, asked of a patient who has finished; three short words.
    title = words.say("How was it?")
    # Translators: below "How was it?". The faces are drawings to touch; two short sentences.
    told = words.say("Everything is cleared. We only count the faces.")
    message = read("cleared", told, Role.NOTE)
    return Screen(
        kind=Kind.FAREWELL,
        language=state.language,
        title=title,
        look=state.look,
        size=layout_size(world, state),
        place="farewell",
        regions=(
            Region(name="text", items=(message,)),
            Region(name="faces", items=_faces(words)),
            # Translators: a button below three faces: I would rather not say how it was. Two or three words.
            Region(name="foot", items=(button("no-answer", words.say("No answer"), Finish()),)),
        ),
    )


def _faces(words: Catalogue) -> tuple[Item, ...]:
    names = (
        # Translators: below a smiling face, in answer to "How was it?". One short word.
        ("smiling", words.say("Good")),
        # Translators: below a face without a smile or a frown, in answer to "How was it?". One short word.
        ("level", words.say("So-so")),
        # Translators: below a sad face, in answer to "How was it?". One or two short words.
        ("frowning", words.say("Not good")),
    )
    return tuple(
        button(f"face-{icon}", name, Rate(face), icon) for face, (icon, name) in enumerate(names)
    )
