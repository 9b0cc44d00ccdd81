"""How a page falls into leaves: what is on the glass at once.

    page ─ heading, blocks          (what the author wrote: one idea)
      └─ units ─ 0 the picture, 1 the heading, from 2 on sentences, steps and parts of a figure
           └─ leaf ─ as many units as fit at this text size

A reader's place is a unit, so that a larger text keeps it: the leaf shown is the one that holds it.
"""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.model import (
    Block,
    Breathing,
    Bullet,
    Card,
    Comparison,
    IconArray,
    Page,
    Paragraph,
    Picture,
    Questions,
    Signs,
    Steps,
    Terms,
    Text,
    plain,
)
from kiosk.i18n.languages import Writing, language
from kiosk.i18n.segmentation import JOINT, Prose, Sentence, Span, letters, segment
from kiosk.session.frames import Frame
from kiosk.session.layout import (
    gap,
    overhang,
    row_height,
    side_height,
    start_height,
    text_height,
    title_height,
)

HEADING = 1
FIRST_TEXT = 2
LAST_UNIT = 10_000  # more than a page holds: the last leaf, however the page is cut
BULLET_INDENT = 56
STEP_INDENT = 104
LEAF_BUTTON_GAP = 0.6  # of a body letter's height: above a button below the text


class Piece(Struct, frozen=True, kw_only=True):
    """The part of a block that stands on one leaf, with its sentences and bold ranges.

    `unit` is its first unit in the page, `word` the number of words of the block before it, and `gap`
    what stands between it and the sentence before. `apart` is a question whose words stand above what
    can be touched to choose it.
    """

    block: Block
    prose: Prose
    unit: int = 0
    word: int = 0
    gap: str = ""
    strong: tuple[tuple[int, int], ...] = ()
    number: int = 0
    part: int = 0
    figure: IconArray | None = None
    apart: bool = False


class Leaf(Struct, frozen=True, kw_only=True):
    """What is on the glass at once; `first` is its first unit in the page.

    Where a companion's language stands beside (see `together`), `others` are its pieces and `second` is
    the first unit of its page. A leaf that is `alone` holds only that language, all of it of that page.
    """

    first: int
    heading: bool = True
    picture: Picture | None = None
    pieces: tuple[Piece, ...] = ()
    others: tuple[Piece, ...] = ()
    second: int | None = None
    alone: bool = False

    def begins(self, second: bool) -> int | None:
        """The first unit it has in one of the two languages."""
        if second:
            return self.first if self.alone else self.second
        return None if self.alone else self.first


class Unit(Struct, frozen=True):
    """A piece with its height in px: `alone` on a line of its own, `height` going on in its block.

    `touched` px of that can be touched.
    """

    piece: Piece
    height: float
    alone: float
    opens_leaf: bool = False
    touched: float = 0.0

    def after(self, taken: "list[Unit]", frame: Frame) -> float:
        """What it adds to a leaf that already holds `taken`."""
        if not taken:
            return self.alone
        block = self.piece.block
        if taken[-1].piece.block is block and isinstance(block, Paragraph | Bullet):
            return self.height
        # What stands side by side is as high as its first part.
        return self.alone + gap(frame) if self.alone else 0.0


def leaves(card: Card, page: Page, frame: Frame) -> tuple[Leaf, ...]:
    """Cut `page` so that every leaf fits `frame`; at least one leaf."""
    writing = language(card.language).writing
    picture = _picture(card, page, frame)
    if picture is None:
        frame = replace(frame, width=frame.wide, height=frame.tall)
    frame = replace(frame, height=frame.height - overhang(frame, writing))
    units = units_of(page, frame, writing)
    if picture and frame.beside and not (frame.low and frame.narrow):
        units = list(map(_below_the_picture, units))
    frame = above_buttons(card, page, frame)
    heading = title_height(frame, writing, letters(page.heading))
    if card.draft and page.id == card.pages[0].id and (frame.beside or not picture):
        heading += frame.note
    cut = tuple(_cut(units, frame, heading, picture))
    return evened(cut, lambda room: tuple(_cut(units, room, heading, picture)), frame)


def _below_the_picture(unit: Unit) -> Unit:
    """What opens a video takes its room from the picture beside the text, where there is one."""
    if not isinstance(unit.piece.block, Signs):
        return unit
    return replace(unit, height=0.0, alone=0.0, touched=0.0)


def evened(
    cut: tuple[Leaf, ...], again: Callable[[Frame], tuple[Leaf, ...]], frame: Frame
) -> tuple[Leaf, ...]:
    """As many leaves, but none nearly empty after a full one: each takes as little as it may."""
    if len(cut) == 1:
        return cut
    for share in range(95, 45, -5):
        tried = again(replace(frame, height=frame.height * share // 100))
        if len(tried) > len(cut):
            break
        cut = tried
    return cut


def leaf_of(cut: tuple[Leaf, ...], unit: int, *, second: bool = False) -> int:
    """Which of `cut` holds `unit`, where it can be found in the `second` language's page."""
    if unit >= LAST_UNIT:
        return len(cut) - 1
    begun = [leaf.begins(second) for leaf in cut]
    held = [i for i, at in enumerate(begun) if at is not None and at <= max(unit, 0)]
    return held[-1] if held or not second else leaf_of(cut, unit)


def _with_figure(units: list[Unit]) -> Iterator[Unit]:
    """Text after a figure is a further statement about it, on a leaf that still shows it whole."""
    last: Piece | None = None
    for unit in units:
        if isinstance(unit.piece.block, IconArray):
            last = unit.piece
        elif last is not None:
            about = replace(unit.piece, figure=last.figure, part=last.part)
            unit = replace(unit, piece=about, opens_leaf=True, alone=0.0)
        yield unit


def units_of(page: Page, frame: Frame, writing: Writing) -> list[Unit]:
    """The units of a page in order, each with its number."""
    units = [unit for block in page.blocks for unit in _units(block, frame, writing)]
    return list(_numbered(_with_figure(units)))


def _numbered(units: Iterable[Unit]) -> Iterator[Unit]:
    for number, unit in enumerate(units, start=FIRST_TEXT):
        yield replace(unit, piece=replace(unit.piece, unit=number))


def above_buttons(card: Card, page: Page, frame: Frame) -> Frame:
    """`frame` without what the buttons below a page take, each with a line's room around it.

    Upright and large, the name of a topic takes two lines.
    """
    more = frame.control * (1.5 if frame.stacked else 1) if page.more else 0
    fold = frame.control if _before_fold(card, page) else 0
    taken = sum(height + frame.body for height in (more, fold) if height)
    return replace(frame, height=frame.height - round(taken))


def _before_fold(card: Card, page: Page) -> bool:
    """Whether the button of a folded page stands below this one."""
    after = [p.id for p in card.pages].index(page.id) + 1
    return any(p.fold for p in card.pages[after : after + 1])


def _picture(card: Card, page: Page, frame: Frame) -> Picture | None:
    """The page's own picture; where there is room beside the text or the card opens, else the card's."""
    own = next((block for block in page.blocks if isinstance(block, Picture)), None)
    drawn = any(isinstance(block, IconArray | Steps | Comparison) for block in page.blocks)
    opens = bool(card.pages) and page.id == card.pages[0].id
    if own or drawn:
        return own
    return card.illustration if frame.beside or opens else None


def _cut(
    units: list[Unit], frame: Frame, heading: float, picture: Picture | None
) -> Iterator[Leaf]:
    beside = picture if frame.beside else None
    first = 0
    if picture and not frame.beside:
        yield Leaf(first=0, heading=False, picture=picture)
        first = 1
    taken: list[Unit] = []
    with_heading, used = True, heading
    for index, unit in enumerate(units, start=FIRST_TEXT):
        if (taken or with_heading) and _full(taken, unit, used, frame):
            yield _leaf(first, with_heading, beside, taken)
            first, taken = index, []
            with_heading = _headed(unit, frame)
            used = heading if frame.low and with_heading else 0.0
        used += unit.after(taken, frame)
        taken.append(unit)
    if taken or with_heading:
        yield _leaf(first, with_heading, beside, taken)


def _headed(unit: Unit, frame: Frame) -> bool:
    """Whether the heading stands on the leaf that `unit` begins, though it has stood on one before."""
    if unit.opens_leaf:
        return frame.people_together
    # Within reach, nothing else would be seen above what is touched.
    return frame.low and unit.touched > 0 and not unit.piece.apart


def _full(taken: list[Unit], unit: Unit, used: float, frame: Frame) -> bool:
    if unit.opens_leaf and taken:
        return True
    if used + unit.after(taken, frame) > frame.height:
        return True
    return frame.low and _touched((*taken, unit), frame) > frame.band


def _touched(units: Iterable[Unit], frame: Frame) -> float:
    """Height in px of what can be touched, which must lie within reach."""
    heights = [unit.touched for unit in units if unit.touched]
    return sum(heights) + (len(heights) - 1) * gap(frame) if heights else 0.0


def _leaf(first: int, heading: bool, picture: Picture | None, units: list[Unit]) -> Leaf:
    return Leaf(first=first, heading=heading, picture=picture, pieces=joined(units))


def joined(units: Iterable[Unit]) -> tuple[Piece, ...]:
    """Sentences of one block that meet on a leaf are one piece again."""
    pieces: list[Piece] = []
    for unit in units:
        last = pieces[-1] if pieces else None
        if last and last.block is unit.piece.block and isinstance(last.block, Paragraph | Bullet):
            pieces[-1] = _append(last, unit.piece)
        else:
            pieces.append(unit.piece)
    return tuple(pieces)


def _append(left: Piece, right: Piece) -> Piece:
    shift = len(left.prose.text) + len(right.gap)
    prose = Prose(
        text=left.prose.text + right.gap + right.prose.text,
        sentences=left.prose.sentences + tuple(moved(s, shift) for s in right.prose.sentences),
    )
    strong = left.strong + tuple((a + shift, b + shift) for a, b in right.strong)
    return replace(left, prose=prose, strong=strong)


def moved(sentence: Sentence, by: int) -> Sentence:
    """`sentence` as it lies in a text that starts `by` code points earlier."""
    return Sentence(
        start=sentence.start + by,
        end=sentence.end + by,
        words=tuple(Span(word.start + by, word.end + by) for word in sentence.words),
    )


def _units(block: Block, frame: Frame, writing: Writing) -> Iterator[Unit]:
    match block:
        case Paragraph() | Bullet():
            yield from _sentences(block, frame, writing)
        case Steps():
            yield from _steps(block, frame, writing)
        case IconArray():
            yield from _parts(block, frame)
        case Comparison():
            yield from _sides(block, frame, writing)
        case Questions():
            yield from _questions(block, frame, writing)
        case Terms():
            for term in block.terms:
                told = Paragraph(id=f"{block.id}/{term.id}", text=term.text)
                yield from _sentences(told, frame, writing)
        case Breathing():
            yield from _starts(block, frame)
        case Signs():
            room = frame.control + frame.body * LEAF_BUTTON_GAP
            yield Unit(Piece(block=block, prose=NOTHING), room, room, touched=frame.control)


def _questions(block: Questions, frame: Frame, writing: Writing) -> Iterator[Unit]:
    """A row each; where that would be out of reach, its words stand above a row of one line."""
    line = row_height(frame, writing, 1)
    for index, asked in enumerate(block.questions):
        count = letters(asked.text)
        height = touched = row_height(frame, writing, count)
        # An estimate may be a line short, and out of reach it could not be touched at all.
        apart = frame.low and row_height(frame, writing, count * 6 // 5) > frame.band
        if apart:
            height, touched = text_height(frame, writing, count) + 2 * gap(frame) + line, line
        piece = Piece(block=block, prose=segment(asked.text), part=index, apart=apart)
        yield Unit(piece, height, height, touched=touched)


NOTHING = Prose(text="", sentences=())
VOICE, MINUTES = 1, 2  # parts of what begins an exercise, where they do not fit at once


def _starts(block: Breathing, frame: Frame) -> Iterator[Unit]:
    height = start_height(frame, len(block.minutes))
    if frame.low and height > frame.band:
        for part in (VOICE, MINUTES):
            piece = Piece(block=block, prose=NOTHING, part=part)
            yield Unit(piece, frame.control, frame.control, touched=frame.control)
    else:
        yield Unit(Piece(block=block, prose=NOTHING), height, height, touched=height)


def _sentences(block: Paragraph | Bullet, frame: Frame, writing: Writing) -> Iterator[Unit]:
    indent = bullet_indent(block, frame) if isinstance(block, Bullet) else 0
    prose, strong = styled(block.text)
    before, word, end = 0.0, 0, 0
    for sentence in prose.sentences:
        # A sentence in the middle of a line costs only what it adds to the block.
        height = text_height(frame, writing, letters(prose.text[: sentence.end]), indent)
        own = letters(prose.text[sentence.start : sentence.end])
        alone = text_height(frame, writing, own, indent)
        gap = prose.text[end : sentence.start]
        piece = replace(_cut_out(block, prose, strong, sentence), word=word, gap=gap)
        yield Unit(piece, max(height - before, 0.0), alone)
        before, word, end = height, word + len(sentence.words), sentence.end


def bullet_indent(block: Bullet, frame: Frame) -> int:
    """Px that the words of a list item stand in from its mark, or from its number and the dot after it."""
    if not block.number:
        return BULLET_INDENT
    return max(BULLET_INDENT, round(frame.body * (1.2 if block.number < 10 else 1.8)))


def _cut_out(
    block: Paragraph | Bullet, prose: Prose, strong: tuple[tuple[int, int], ...], whole: Sentence
) -> Piece:
    start, end = whole.start, whole.end
    within = tuple(
        (max(a, start) - start, min(b, end) - start) for a, b in strong if a < end and b > start
    )
    return Piece(
        block=block,
        prose=Prose(text=prose.text[start:end], sentences=(moved(whole, -start),)),
        strong=within,
        number=block.number if isinstance(block, Bullet) else 0,
    )


def _steps(block: Steps, frame: Frame, writing: Writing) -> Iterator[Unit]:
    for index, step in enumerate(block.steps):
        text = step.title + ("\n" + plain(step.text) if step.text else "")
        lines = [text] if frame.steps_inline else text.split("\n")
        height = sum(text_height(frame, writing, letters(line), STEP_INDENT) for line in lines)
        if step.id == block.here:
            height += 0 if frame.steps_inline else frame.body
        piece = Piece(block=block, prose=segment(text), number=index + 1, part=index)
        yield Unit(piece, height, height)


def _parts(block: IconArray, frame: Frame) -> Iterator[Unit]:
    # Where the parts have no list, a leaf is full with one of them: the heading stands before them.
    height = 0.0 if frame.people_together else float(frame.height)
    for index, part in enumerate(block.parts):
        prose = segment(part.note)
        piece = Piece(block=block, prose=prose, number=part.count, part=index, figure=block)
        yield Unit(piece, height, height, opens_leaf=True)


def _sides(block: Comparison, frame: Frame, writing: Writing) -> Iterator[Unit]:
    """The sides of a comparison: all at the height of the tallest, or one below the other."""
    sides = block.columns
    heights = [
        side_height(frame, writing, letters(side.title), letters(plain(side.text)), len(sides))
        for side in sides
    ]
    # Whom the numbers are about stands on every leaf.
    heights = [height + (frame.body if block.setting else 0) for height in heights]
    if frame.abreast:
        heights = [max(heights)] + [0.0] * (len(sides) - 1)
    for index, (side, height) in enumerate(zip(sides, heights, strict=True)):
        piece = Piece(block=block, prose=segment(f"{side.title}\n{plain(side.text)}"), part=index)
        yield Unit(piece, height, height)


def styled(text: Text) -> tuple[Prose, tuple[tuple[int, int], ...]]:
    """The characters of `text` with their sentences, and which of them are bold."""
    strong, at = [], 0
    for run in text:
        end = at + len(run.text.replace(JOINT, ""))
        if run.strong and end > at:
            strong.append((at, end))
        at = end
    return segment(plain(text)), tuple(strong)
