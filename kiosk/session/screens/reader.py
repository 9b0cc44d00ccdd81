"""A card, a leaf at a time: the page's text, its picture or figure, and the read bar."""

from msgspec.structs import replace

from kiosk.content.model import Breathing, Comparison, Questions, Signs, Steps
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.languages import language
from kiosk.i18n.segmentation import segment, shown
from kiosk.session.frames import Frame
from kiosk.session.intents import GoHome, GoOnThere, ReadMore, TurnPage, Unfold
from kiosk.session.leaves import HEADING, Leaf
from kiosk.session.screen import Item, Kind, Region, Role, Screen, Trail
from kiosk.session.screens import (
    breathing,
    comparison,
    figure,
    prose,
    questions,
    signing,
    terms,
    together,
)
from kiosk.session.screens.dock import dock
from kiosk.session.screens.opened import Opened, opened
from kiosk.session.screens.reading import bar
from kiosk.session.screens.wording import draft, read
from kiosk.session.state import Phase, State, World, current_frame, layout_size
from kiosk.speech.reports import Reason


def screen(world: World, state: State) -> Screen:
    """One leaf of a card."""
    here = opened(world, state)
    told = here.told
    words = world.words(state.language)
    page, leaf = told.pages[told.page], told.leaves[told.leaf]
    read = told.other if state.reading.second and told.other else told.card
    notice = _notice(words, state, here)
    both = together.items(world, state, here)
    text, sides, asked, statement, setting = (
        tuple(replace(prose.with_cue(told.card, item), second=leaf.alone) for item in items)
        for items in (
            () if both else _text(world, state, told),
            comparison.sides(world, state, told.card, leaf),
            () if both else questions.rows(world, state, told.card, leaf),
            figure.statement(world, told),
            figure.setting(told),
        )
    )
    shared = (*notice, *text, *both, *sides, *asked, *statement, *setting)
    spoken = sum(len(item.sentences) for item in shared if item.second is state.reading.second)
    return Screen(
        kind=Kind.READER,
        language=state.language,
        title=shown(page.heading),
        topic=shown(here.card.title),
        look=state.look,
        size=layout_size(world, state),
        place=f"{here.card.id}/{page.id}/{leaf.first}{'-second' if leaf.alone else ''}",
        forward=state.forward,
        arrangement=_arrangement(leaf, current_frame(world, state)),
        trail=_trail(words, here.page + 1, len(here.pages)),
        people=figure.people(words, leaf),
        recording=read.narration.file if read.narration else "",
        reads_second=state.reading.second,
        told=told.card.language if leaf.alone else "",
        regions=(
            Region(name="notice", items=notice),
            Region(name="text", items=text),
            Region(name="together", items=both),
            Region(name="columns", items=sides),
            Region(name="questions", items=asked),
            Region(name="statement", items=statement),
            Region(name="setting", items=setting),
            Region(name="people", items=figure.parts(world, state, told)),
            Region(name="picture", items=_picture(leaf)),
            Region(name="signs", items=signing.start(words, leaf)),
            *breathing.start(world, state, leaf),
            Region(name="fold", items=_fold(here, state)),
            Region(name="link", items=_link(world, here, state)),
            *bar(
                world,
                state,
                spoken,
                more=not here.last_page,
                beside=_beside(world, state, words, leaf) or together.start(words, both),
            ),
            Region(name="terms", items=terms.on_leaf(world, state, here, (*text, *statement))),
            dock(world, state, _onward(words, here)),
        ),
    )


def spoken_places(shown: Screen) -> tuple[tuple[int, int], ...]:
    """Where each spoken sentence of a screen belongs: its unit in the page (-1 = none), and which of
    the unit's sentences it is. That stays the same however the page is cut.
    """
    places: list[tuple[int, int]] = []
    for item in shown.read_aloud():
        units = item.units or (-1,) * len(item.sentences)
        places += [(unit, units[:n].count(unit)) for n, unit in enumerate(units)]
    return tuple(places)


def _arrangement(leaf: Leaf, frame: Frame) -> str:
    """How the leaf is laid out: columns or below (of two languages), picture (alone), people, path,
    beside (text and picture) or text."""
    if leaf.second is not None:
        return "columns" if frame.columns else "below"
    block = leaf.pieces[0].block if leaf.pieces else None
    if figure.icon_array(leaf):
        return "people"
    if isinstance(block, Steps):
        return "path"
    if leaf.picture and not (leaf.pieces or leaf.heading):
        return "picture"
    return "beside" if leaf.picture else "text"


def _trail(words: Catalogue, position: int, total: int) -> Trail:
    # Translators: which page of a topic this is: "2 of 6".
    label = words.say("{at} of {total}", at=position, total=total)
    number = words.say("{at}", at=position)
    return Trail(position=position, total=total, label=label, number=number)


def _text(world: World, state: State, here: Opened) -> tuple[Item, ...]:
    """Everything of the leaf that is read, the mark of a draft first."""
    leaf, page = here.leaves[here.leaf], here.pages[here.page]
    language = "" if here.card.language == state.language else here.card.language
    items = [*_draft(world, state, here)]
    if leaf.heading or not leaf.pieces:
        heading = page.heading if leaf.heading else here.card.title
        place = page.id if leaf.heading else ""
        before = (each for each in here.leaves[: here.leaf] if each.alone is leaf.alone)
        again = any(each.heading for each in before)
        # Beside a picture alone it is the name of the topic.
        unit = HEADING if leaf.heading else leaf.first
        items.append(prose.heading(segment(heading), language, place, again=again, unit=unit))
    if figure.icon_array(leaf) is None:
        drawn = Breathing | Comparison | Questions | Signs
        told = (p for p in leaf.pieces if p.apart or not isinstance(p.block, drawn))
        words = world.words(here.card.language)
        items += [prose.piece_item(words, piece, language) for piece in told]
    return tuple(items)


def _draft(world: World, state: State, here: Opened) -> tuple[Item, ...]:
    if not (here.card.draft and here.first):
        return ()
    return (read("draft", draft(world.words(state.language)), Role.NOTE),)


def _beside(world: World, state: State, words: Catalogue, leaf: Leaf) -> Item | None:
    """What a leaf offers besides reading: where its numbers come from, or to show what was chosen."""
    if any(isinstance(piece.block, Questions) for piece in leaf.pieces):
        return questions.show(words, state)
    return figure.origin(world, words, leaf)


def _notice(words: Catalogue, state: State, here: Opened) -> tuple[Item, ...]:
    """What a reader should know about this screen itself."""
    if state.reading.silent and state.reading.phase is not Phase.OFF:
        return (Item(id="silent", role=Role.NOTE, label=_why_silent(words, state.reading.silent)),)
    if here.card.language != state.language:
        # Translators: shown above a card that exists only in another language.
        text = words.say("Not in your language yet. You can ask at the desk.")
        return (read("untranslated", text, Role.NOTE),) if here.first else ()
    if here.first and state.companion and here.other is None:
        name = language(state.companion).own_name
        # Translators: shown once above a card that does not exist in the {language} of a companion.
        text = words.say("This topic is not in {language} yet.", language=name)
        return (read("untranslated", text, Role.NOTE),)
    return ()


def _why_silent(words: Catalogue, reason: Reason) -> str:
    if reason is Reason.NO_VOICE:
        # Translators: shown while a text is marked word by word, where no voice speaks its language.
        return words.say("No voice for this language here. You can ask at the desk.")
    # Translators: shown while a text is marked word by word but cannot be heard.
    return words.say("No sound. Follow the marked words.")


def _picture(leaf: Leaf) -> tuple[Item, ...]:
    if leaf.picture is None:
        return ()
    picture = leaf.picture
    alt = shown(picture.alt)
    return (Item(id=prose.name(picture.id), role=Role.PICTURE, label=alt, picture=picture.source),)


def _fold(here: Opened, state: State) -> tuple[Item, ...]:
    """The button for a folded page that would come next."""
    if not here.last_leaf:
        return ()
    after = [page.id for page in here.card.pages].index(here.pages[here.page].id) + 1
    folded = here.card.pages[after : after + 1]
    return tuple(
        Item(id=f"fold-{page.id}", role=Role.BUTTON, label=shown(page.fold), intent=Unfold(page.id))
        for page in folded
        if page.fold and (here.card.id, page.id) not in state.unfolded
    )


def _link(world: World, here: Opened, state: State) -> tuple[Item, ...]:
    """The button to the card that says more about the page, where there is one to be shown."""
    name, shown_cards = here.pages[here.page].more, world.library.cards(state.language)
    if not here.last_leaf or name not in shown_cards:
        return ()
    tile = world.library.tiles(state.language)[shown_cards.index(name)]
    # Translators: a button below a page: another topic that says more. "More: Is it cancer?"
    label = world.words(tile.language).say("More: {topic}", topic=shown(tile.button))
    own = "" if tile.language == state.language else tile.language
    return (
        Item(
            id=f"more-{name}",
            role=Role.BUTTON,
            label=label,
            icon="forward",
            intent=ReadMore(name),
            language=own,
        ),
    )


def _onward(words: Catalogue, here: Opened) -> Item:
    if here.last and here.place.back:
        # Translators: a button at the end of a topic: back to the page that led to it. At most 14 characters.
        label = words.say("Where I was")
        return Item(id="onward", role=Role.BUTTON, label=label, icon="back", intent=GoOnThere())
    if here.last:
        # Translators: a button on the last page of a topic: back to all topics. At most 14 characters.
        label, icon = words.say("All topics"), "home"
        return Item(id="onward", role=Role.BUTTON, label=label, icon=icon, intent=GoHome())
    # Translators: a button: go to the next page. At most 14 characters.
    label = words.say("Next page")
    return Item(id="onward", role=Role.BUTTON, label=label, icon="forward", intent=TurnPage(1))
