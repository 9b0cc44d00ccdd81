"""A card, a leaf at a time: the page's text, its picture or figure, and the read bar."""

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.model import (
    Breathing,
    Bullet,
    Card,
    Comparison,
    IconArray,
    Page,
    Paragraph,
    Part,
    Questions,
    Steps,
)
from kiosk.i18n.catalogue import Catalogue
from kiosk.i18n.segmentation import Prose, segment, shown
from kiosk.session.intents import GoHome, ShowOrigin, TurnPage, Unfold
from kiosk.session.leaves import HEADING, Leaf, Piece, leaf_of, leaves
from kiosk.session.screen import Item, Kind, People, Region, Role, Screen, Trail
from kiosk.session.screens import breathing, comparison, questions
from kiosk.session.screens.dock import dock
from kiosk.session.screens.reading import bar
from kiosk.session.state import Phase, Reader, State, World, current_frame, layout_size
from kiosk.speech.reports import Reason

ENLARGED_FROM = 2  # of an icon array's parts: from here on, the people called back are drawn larger


class Opened(Struct, frozen=True, kw_only=True):
    """The card in which a reader is, its pages without those still folded, and the leaf shown."""

    card: Card
    pages: tuple[Page, ...]
    page: int
    leaves: tuple[Leaf, ...]
    leaf: int

    @property
    def first(self) -> bool:
        """Whether nothing lies before this leaf."""
        return self.page == 0 and self.leaf == 0

    @property
    def last(self) -> bool:
        """Whether nothing lies after this leaf."""
        return self.last_page and self.last_leaf

    @property
    def last_leaf(self) -> bool:
        """Whether this is the last leaf of its page."""
        return self.leaf == len(self.leaves) - 1

    @property
    def last_page(self) -> bool:
        """Whether no page lies after this one."""
        return self.page == len(self.pages) - 1


def opened(world: World, state: State) -> Opened:
    """Where the reader is."""
    assert isinstance(state.place, Reader)
    card = world.library.card(state.language, state.place.card)
    pages = tuple(p for p in card.pages if not p.fold or (card.id, p.id) in state.unfolded)
    at = next((i for i, page in enumerate(pages) if page.id == state.place.page), 0)
    cut = leaves(card, pages[at], current_frame(world, state))
    return Opened(card=card, pages=pages, page=at, leaves=cut, leaf=leaf_of(cut, state.place.unit))


def screen(world: World, state: State) -> Screen:
    """One leaf of a card."""
    here = opened(world, state)
    words = world.words(state.language)
    page, leaf = here.pages[here.page], here.leaves[here.leaf]
    notice = _notice(words, state, here)
    text, sides, asked, statement, setting = (
        tuple(_with_cue(here.card, item) for item in items)
        for items in (
            _text(world, state, here),
            comparison.sides(world, state, here.card, leaf),
            questions.rows(world, state, here.card, leaf),
            _statement(world, here),
            _setting(here),
        )
    )
    spoken = sum(
        len(item.sentences) for item in (*notice, *text, *sides, *asked, *statement, *setting)
    )
    return Screen(
        kind=Kind.READER,
        language=state.language,
        title=shown(page.heading),
        topic=shown(here.card.title),
        look=state.look,
        size=layout_size(world, state),
        place=f"{here.card.id}/{page.id}/{leaf.first}",
        forward=state.forward,
        arrangement=_arrangement(leaf, current_frame(world, state).beside),
        trail=_trail(words, here.page + 1, len(here.pages)),
        people=_people(words, leaf),
        recording=here.card.narration.file if here.card.narration else "",
        regions=(
            Region(name="notice", items=notice),
            Region(name="text", items=text),
            Region(name="columns", items=sides),
            Region(name="questions", items=asked),
            Region(name="statement", items=statement),
            Region(name="setting", items=setting),
            Region(name="people", items=_rows(world, state, here)),
            Region(name="picture", items=_picture(leaf)),
            *breathing.start(world, state, _breathing(leaf)),
            Region(name="fold", items=_fold(here, state)),
            *bar(
                world,
                state,
                spoken,
                more=not here.last_page,
                beside=_beside(world, state, words, leaf),
            ),
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


def _arrangement(leaf: Leaf, beside: bool) -> str:
    """How the leaf is laid out: picture (alone), people, path, beside (text and picture) or text."""
    block = leaf.pieces[0].block if leaf.pieces else None
    if _figure(leaf):
        return "people"
    if isinstance(block, Steps):
        return "path"
    if leaf.picture and not beside:
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
        again = any(before.heading for before in here.leaves[: here.leaf])
        items.append(_heading(segment(heading), language, place, again=again))
    if _figure(leaf) is None:
        drawn = Breathing | Comparison | Questions
        told = (piece for piece in leaf.pieces if not isinstance(piece.block, drawn))
        words = world.words(here.card.language)
        items += [_piece_item(words, piece, language) for piece in told]
    return tuple(items)


def _heading(prose: Prose, language: str, place: str, *, again: bool) -> Item:
    """The heading of a page; where a leaf shows it `again`, it is not said again."""
    said = () if again else prose.sentences
    return Item(
        id="heading",
        role=Role.HEADING,
        label=prose.text,
        sentences=said,
        units=(HEADING,) * len(said),
        language=language,
        place=place,
    )


def _statement(world: World, here: Opened) -> tuple[Item, ...]:
    """What a leaf of an icon array says in words, beside the picture."""
    leaf = here.leaves[here.leaf]
    if _figure(leaf) is None:
        return ()
    words = world.words(here.card.language)
    return tuple(_piece_item(words, piece, here.card.language) for piece in leaf.pieces)


def _draft(world: World, state: State, here: Opened) -> tuple[Item, ...]:
    if not (here.card.draft and here.first):
        return ()
    # Translators: a mark on content that no clinic has signed yet; also read aloud.
    text = world.words(state.language).say("Draft: a clinic has not checked this yet.")
    return (_prose_item("draft", Role.NOTE, segment(text), ""),)


def _with_cue(card: Card, item: Item) -> Item:
    """`item`, and where a person has read it."""
    cue = card.narration.cues.get(item.place) if card.narration else None
    return replace(item, cue=cue) if cue else item


def _prose_item(name: str, role: Role, prose: Prose, language: str) -> Item:
    return Item(id=name, role=role, label=prose.text, sentences=prose.sentences, language=language)


def _piece_item(words: Catalogue, piece: Piece, language: str) -> Item:
    block, units = piece.block, _units(piece)
    if isinstance(block, Steps):
        return _step_item(words, piece, block, language)
    figure = block if isinstance(block, IconArray) else None
    place = f"{block.id}/{figure.parts[piece.part].id}" if figure else block.id
    return Item(
        id=block.id if not isinstance(block, IconArray) else f"{block.id}-{piece.part}",
        role=Role.BULLET if isinstance(block, Bullet) else Role.PARAGRAPH,
        label=piece.prose.text,
        sentences=piece.prose.sentences,
        strong=piece.strong,
        number=piece.number if isinstance(block, Bullet) else 0,
        language=language,
        units=units,
        place=place,
        word=piece.word,
    )


def _step_item(words: Catalogue, piece: Piece, block: Steps, language: str) -> Item:
    step = block.steps[piece.part]
    title, _, text = piece.prose.text.partition("\n")
    return Item(
        id=f"{block.id}-{step.id}",
        role=Role.STEP,
        label=piece.prose.text,
        detail=text,
        # Translators: marks the place on a path of steps where the reader is now. At most 16 characters.
        lead=words.say("You are here") if step.id == block.here else "",
        sentences=piece.prose.sentences,
        strong=((0, len(title)),),
        number=piece.number,
        language=language,
        units=_units(piece),
        place=f"{block.id}/{step.id}",
    )


def _units(piece: Piece) -> tuple[int, ...]:
    """The unit of each sentence: those of a paragraph are units of their own."""
    several = isinstance(piece.block, Paragraph | Bullet)
    return tuple(piece.unit + (n if several else 0) for n, _ in enumerate(piece.prose.sentences))


def _setting(here: Opened) -> tuple[Item, ...]:
    """Whom the study counted: it goes with the figure on every leaf, and is said with the first."""
    leaf = here.leaves[here.leaf]
    figure = _counted(leaf)
    if figure is None:
        return ()
    prose = segment(figure.setting)
    said = prose.sentences if _first_part(leaf, figure) else ()
    return (
        Item(
            id=f"{figure.id}-setting",
            role=Role.NOTE,
            label=prose.text,
            sentences=said,
            units=(leaf.pieces[0].unit,) * len(said),
            language=here.card.language,
            place=f"{figure.id}/setting",
        ),
    )


def _counted(leaf: Leaf) -> IconArray | Comparison | None:
    """The figure of the leaf that shows numbers."""
    compared = (piece.block for piece in leaf.pieces if isinstance(piece.block, Comparison))
    return _figure(leaf) or next((block for block in compared if block.total), None)


def _beside(world: World, state: State, words: Catalogue, leaf: Leaf) -> Item | None:
    """What a leaf offers besides reading: where its numbers come from, or to show what was chosen."""
    if any(isinstance(piece.block, Questions) for piece in leaf.pieces):
        return questions.show(words, state)
    return _origin(world, words, leaf)


def _origin(world: World, words: Catalogue, leaf: Leaf) -> Item | None:
    """The way to where the numbers on the leaf come from."""
    figure = _counted(leaf)
    if figure is None or world.library.source(figure.source) is None:
        return None
    # Translators: a button beside numbers of a study: which study it was. At most 22 characters.
    label = words.say("Where this comes from")
    return Item(id="origin", role=Role.BUTTON, label=label, intent=ShowOrigin(figure.source))


def _first_part(leaf: Leaf, figure: IconArray | Comparison) -> bool:
    """Whether a leaf shows the first part of its figure."""
    shown = (p.part for p in leaf.pieces if p.block is figure or p.figure is figure)
    return next(shown, 0) == 0


def _figure(leaf: Leaf) -> IconArray | None:
    return leaf.pieces[0].figure if leaf.pieces else None


def _breathing(leaf: Leaf) -> Breathing | None:
    return next((p.block for p in leaf.pieces if isinstance(p.block, Breathing)), None)


def _rows(world: World, state: State, here: Opened) -> tuple[Item, ...]:
    """The parts of the figure shown so far, the newest chosen."""
    leaf = here.leaves[here.leaf]
    figure = _figure(leaf)
    if figure is None:
        return ()
    current = leaf.pieces[0].part
    together = current_frame(world, state).people_together
    words = world.words(state.language)
    return tuple(
        _row(words, part, here.card.language, chosen=i == current)
        for i, part in enumerate(figure.parts)
        if i == current or (together and i < current)
    )


def _row(words: Catalogue, part: Part, language: str, *, chosen: bool) -> Item:
    # Translators: an estimate of people: "about 20".
    label = words.say("about {n}", n=part.count) if part.about else words.say("{n}", n=part.count)
    return Item(
        id=f"part-{part.id}",
        role=Role.PART,
        label=label,
        detail=shown(part.label),
        chosen=chosen,
        language="" if language == words.tag else language,
    )


def _people(words: Catalogue, leaf: Leaf) -> People | None:
    figure = _figure(leaf)
    if figure is None:
        return None
    current = leaf.pieces[0].part
    enlarged = current >= ENLARGED_FROM
    # Translators: above a picture of many small people: only the {n} called back, drawn larger.
    caption = words.say("The same {n} people, now larger", n=figure.parts[1].count)
    return People(
        counts=tuple(part.count for part in figure.parts),
        current=current,
        caption=caption if enlarged else "",
        alt=shown(figure.alt),
    )


def _notice(words: Catalogue, state: State, here: Opened) -> tuple[Item, ...]:
    """What a reader should know about this screen itself."""
    if state.reading.silent and state.reading.phase is not Phase.OFF:
        return (Item(id="silent", role=Role.NOTE, label=_why_silent(words, state.reading.silent)),)
    if here.card.language != state.language:
        # Translators: shown above a card that exists only in another language.
        text = words.say("Not in your language yet. You can ask at the desk.")
        return (_prose_item("untranslated", Role.NOTE, segment(text), ""),) if here.first else ()
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
    return (
        Item(id=picture.id, role=Role.PICTURE, label=shown(picture.alt), picture=picture.source),
    )


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


def _onward(words: Catalogue, here: Opened) -> Item:
    if here.last:
        # Translators: a button on the last page of a topic: back to all topics. At most 14 characters.
        label, icon = words.say("All topics"), "home"
        return Item(id="onward", role=Role.BUTTON, label=label, icon=icon, intent=GoHome())
    # Translators: a button: go to the next page. At most 14 characters.
    label = words.say("Next page")
    return Item(id="onward", role=Role.BUTTON, label=label, icon="forward", intent=TurnPage(1))
