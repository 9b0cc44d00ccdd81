"""My questions to take away: a code that a telephone reads, and what is in it for the ear."""

from collections.abc import Iterator

from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import shown
from kiosk.session.codes import Code, Holds, code
from kiosk.session.intents import PrintQuestions
from kiosk.session.screen import Item, Kind, Region, Role, Screen
from kiosk.session.screens import mine
from kiosk.session.screens.dock import dock
from kiosk.session.screens.mine import Told
from kiosk.session.screens.reading import read_item
from kiosk.session.screens.wording import button, read
from kiosk.session.state import State, World, layout_size


def screen(world: World, state: State) -> Screen:
    """Take your questions with you."""
    words, told = world.words(state.language), mine.chosen(world, state)
    said = _code(world, state, told)
    # Translators: heading above a code that a telephone photographs.
    heading = read("heading", words.say("Take your questions with you"), Role.HEADING)
    return Screen(
        kind=Kind.TAKING,
        language=state.language,
        title=heading.label,
        look=state.look,
        size=layout_size(world, state),
        place="taking",
        forward=state.forward,
        code=said.text,
        regions=(
            Region(name="text", items=(heading, _note(words, said.holds))),
            Region(name="held", items=tuple(_held(words, told)) if said.text else ()),
            Region(name="foot", items=tuple(_foot(world, state))),
            dock(world, state, _print(words) if world.habits.printer else read_item(world, state)),
        ),
    )


def _print(words: Catalogue) -> Item:
    # Translators: a button: print my questions. One short word.
    label, intent = words.say("Print"), PrintQuestions()
    return button("print", label, intent, "print")


def _foot(world: World, state: State) -> Iterator[Item]:
    """Reading aloud, where printing has taken its place."""
    read = read_item(world, state) if world.habits.printer else None
    if read:
        yield read


def _code(world: World, state: State, told: tuple[Told, ...]) -> Code:
    return code(
        [shown(each.own) for each in told],
        [f"{each.card}/{each.place}" for each in told],
        state.language,
        world.habits.take_home_url,
    )


def _note(words: Catalogue, holds: Holds) -> Item:
    match holds:
        case Holds.WORDS:
            # Translators: beside a code: what to do with it, and what is in it.
            text = words.say("Point the camera of your phone here. The code holds your questions.")
        case Holds.ADDRESS:
            # Translators: beside a code: what to do with it, and what is in it.
            text = words.say(
                "Point the camera of your phone here. "
                "The code opens a page of this clinic with your questions."
            )
        case Holds.NOTHING:
            # Translators: where a code would be; the patient has chosen many questions.
            text = words.say(
                "So many questions do not fit into a code for your phone. "
                "You can show them to the staff, or go back and take some away."
            )
    return read("code-note", text, Role.NOTE)


def _held(words: Catalogue, told: tuple[Told, ...]) -> Iterator[Item]:
    """What the code holds, for those who cannot see it: 5.1.3.16 of EN 301 549 wants it said."""
    for each in told:
        tag = mine.other(words, each.tag)
        yield read(f"held-{each.card}-{each.place}", each.own, language=tag)
