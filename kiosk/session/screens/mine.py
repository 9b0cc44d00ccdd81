"""My questions, to show to the staff: in her language and theirs, with nothing beside them but the dock."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.walk import asked
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.languages import language
from kiosk.i18n.segmentation import letters, segment
from kiosk.session.intents import Ask, ShowQuestions
from kiosk.session.layout import BUTTON_GAP, Frame, row_height
from kiosk.session.screen import Item, Kind, Region, Role, Screen
from kiosk.session.screens.dock import dock
from kiosk.session.state import Mine, State, World, current_frame, layout_size


class Told(Struct, frozen=True):
    """A question in the languages of patient and staff, each with its tag; `staff` "" = they share one."""

    card: str
    place: str
    own: str
    tag: str
    staff: str
    staff_tag: str


def chosen(world: World, state: State) -> tuple[Told, ...]:
    """What she wants to ask, in the order in which she chose it."""
    return tuple(_told(world, state, *each) for each in state.questions)


def _told(world: World, state: State, card: str, place: str) -> Told:
    own = world.library.card(state.language, card)
    wanted = world.habits.staff_language
    known = wanted in world.library.languages
    theirs = world.library.card(wanted if known else world.library.source_language, card)
    same = own.language == theirs.language
    return Told(
        card,
        place,
        asked(own)[place],
        own.language,
        "" if same else asked(theirs)[place],
        theirs.language,
    )


def pages(told: tuple[Told, ...], frame: Frame) -> tuple[tuple[Told, ...], ...]:
    """As many at once as fit, each with its translation."""
    frame = replace(frame, width=frame.wide)
    found: list[list[Told]] = []
    used = first = 0.0
    for each in told:
        height = _height(each, frame)
        # Within reach, the topmost row reaches as far up as it likes: its button stands at its foot.
        low = (
            frame.low and found and used - first + frame.control + BUTTON_GAP + height > frame.band
        )
        if not found or low or used + BUTTON_GAP + height > frame.tall:
            found.append([])
            used, first = -BUTTON_GAP, height
        found[-1].append(each)
        used += BUTTON_GAP + height
    return tuple(map(tuple, found))


def _height(told: Told, frame: Frame) -> float:
    own = row_height(frame, language(told.tag).writing, letters(told.own))
    if not told.staff:
        return own
    return own + row_height(frame, language(told.staff_tag).writing, letters(told.staff))


def screen(world: World, state: State) -> Screen:
    """What I would like to ask."""
    assert isinstance(state.place, Mine)
    words = world.words(state.language)
    cut = pages(chosen(world, state), current_frame(world, state))
    page = min(state.place.page, len(cut) - 1)
    # Translators: heading of the page that a patient shows to the staff; her questions stand below.
    title = segment(words.say("What I would like to ask"))
    heading = Item(id="heading", role=Role.HEADING, label=title.text, sentences=title.sentences)
    return Screen(
        kind=Kind.MINE,
        language=state.language,
        title=title.text,
        look=state.look,
        size=layout_size(world, state),
        place=f"mine-{page}",
        forward=state.forward,
        regions=(
            Region(name="text", items=(heading,)),
            Region(name="mine", items=tuple(_items(words, cut[page]))),
            dock(world, state, _on(words, page, len(cut)) if len(cut) > 1 else None),
        ),
    )


def _items(words: Catalogue, told: tuple[Told, ...]) -> Iterator[Item]:
    for each in told:
        yield Item(
            id=f"drop-{each.card}-{each.place}",
            role=Role.QUESTION,
            label=segment(each.own).text,
            detail=segment(each.staff).text,
            # Translators: a button beside a question that the patient wanted to ask: not any more.
            lead=words.say("Take away"),
            intent=Ask(each.card, each.place, wanted=False),
            language="" if each.tag == words.tag else each.tag,
        )


def _on(words: Catalogue, page: int, total: int) -> Item:
    # Translators: a button: show the other choices. One short word.
    label, intent = words.say("More"), ShowQuestions((page + 1) % total)
    return Item(id="onward", role=Role.BUTTON, label=label, icon="forward", intent=intent)
