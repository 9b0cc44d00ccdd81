"""My questions, to show to the staff: in her language and theirs, with nothing beside them but the dock."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.walk import asked
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.languages import language
from kiosk.i18n.segmentation import letters, shown
from kiosk.session.frames import Frame
from kiosk.session.intents import Ask, ShowQuestions, TakeQuestions
from kiosk.session.layout import BUTTON_GAP, row_height
from kiosk.session.paper import Paper, Side
from kiosk.session.screen import Item, Kind, Region, Role, Screen
from kiosk.session.screens.dock import dock
from kiosk.session.screens.reading import read_item
from kiosk.session.screens.wording import button, read
from kiosk.session.state import Mine, State, World, current_frame, layout_size

_AROUND = -4  # px more than a control has for the row of a question, with the button in it
_JOINED = 4  # px between a question and the same in the staff's language
_ROOMIER = 24  # px that the page has more than a reader's, at the normal size of text


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


def paper(world: World, state: State) -> Paper:
    """The same for a printer."""
    told = chosen(world, state)
    staff = [each for each in told if each.staff]
    own = _side(world, told[0].tag, [each.own for each in told])
    if not staff:
        return Paper(own, None)
    theirs = [each.staff or each.own for each in told]
    return Paper(own, _side(world, staff[0].staff_tag, theirs))


def _side(world: World, tag: str, questions: list[str]) -> Side:
    return Side(tag, _title(world.words(tag)), tuple(map(shown, questions)))


def _title(words: Catalogue) -> str:
    # Translators: heading of the page that a patient shows to the staff; her questions stand below.
    return words.say("What I would like to ask")


def pages(told: tuple[Told, ...], frame: Frame) -> tuple[tuple[Told, ...], ...]:
    """As many at once as fit, each with its translation."""
    tall = frame.tall if frame.folded else frame.tall + _ROOMIER
    frame = replace(frame, width=frame.wide)
    found: list[list[Told]] = []
    used = 0.0
    for each in told:
        height = _height(each, frame)
        # Within reach, one at a time: what can be touched of it stands right above the foot.
        if not found or frame.low or used + BUTTON_GAP + height > tall:
            found.append([])
            used = -BUTTON_GAP
        found[-1].append(each)
        used += BUTTON_GAP + height
    return tuple(map(tuple, found))


def _height(told: Told, frame: Frame) -> float:
    own = row_height(frame, language(told.tag).writing, letters(told.own))
    own = max(own, frame.control + _AROUND)
    if not told.staff:
        return own
    theirs = row_height(frame, language(told.staff_tag).writing, letters(told.staff))
    return own + _JOINED + theirs


def screen(world: World, state: State) -> Screen:
    """What I would like to ask."""
    assert isinstance(state.place, Mine)
    words = world.words(state.language)
    frame = current_frame(world, state)
    cut = pages(chosen(world, state), frame)
    page = min(state.place.page, len(cut) - 1)
    heading = read("heading", _title(words), Role.HEADING)
    return Screen(
        kind=Kind.MINE,
        language=state.language,
        title=heading.label,
        look=state.look,
        size=layout_size(world, state),
        place=f"mine-{page}",
        forward=state.forward,
        regions=(
            Region(name="text", items=(heading,)),
            Region(name="mine", items=tuple(_items(words, cut[page], low=frame.low))),
            Region(name="foot", items=tuple(_foot(world, state, page, len(cut)))),
            dock(world, state, _take(words)),
        ),
    )


def _take(words: Catalogue) -> Item:
    # Translators: a button: let me have my questions on my phone or on paper. At most 12 characters.
    label, intent = words.say("Take home"), TakeQuestions()
    return button("take", label, intent, "forward")


def _items(words: Catalogue, told: tuple[Told, ...], *, low: bool) -> Iterator[Item]:
    """Each question, and with it the same for the staff, read in the voice of their language.

    The staff's stands below; where everything is within reach, above what can be touched.
    """
    for each in told:
        pair = (_own(words, each), *([_staff(words, each)] if each.staff else ()))
        yield from reversed(pair) if low else pair


def _own(words: Catalogue, told: Told) -> Item:
    own = read(f"drop-{told.card}-{told.place}", told.own, Role.QUESTION)
    return replace(
        own,
        # Translators: a button beside a question that the patient wanted to ask: not any more.
        detail=words.say("Take away"),
        intent=Ask(told.card, told.place, wanted=False),
        language=other(words, told.tag),
    )


def _staff(words: Catalogue, told: Told) -> Item:
    tag = other(words, told.staff_tag)
    return read(f"staff-{told.card}-{told.place}", told.staff, language=tag)


def other(words: Catalogue, tag: str) -> str:
    """The language of a text as an item has it: "" where it is that of the screen."""
    return "" if tag == words.tag else tag


def _foot(world: World, state: State, page: int, total: int) -> Iterator[Item]:
    if read := read_item(world, state):
        yield read
    if total > 1:
        words = world.words(state.language)
        # Translators: a button: show the other choices. One short word.
        label, on = words.say("More"), ShowQuestions((page + 1) % total)
        yield button("more-mine", label, on, "forward")
