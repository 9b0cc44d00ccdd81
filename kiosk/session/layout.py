"""How much fits: one table, keyed by orientation and layout size, that decides how a page is cut.

Nothing here is measured on a screen; the figures are design pixels (a 1920 x 1080 panel at 92 dpi, or
1080 x 1920 upright), and a geometry test proves them with the real fonts.
"""

import math

from msgspec import Struct
from msgspec.structs import replace

from kiosk.i18n.languages import Writing
from kiosk.session import sight

SIZES = (1.0, 1.25, 1.5, 2.0)
DESIGN_DPI = 92
SMALLEST = {1.0: 38, 1.25: 44, 1.5: 46, 2.0: 57}
"""The smallest letters of each layout, in em px: those at the foot of every screen, or of a caption."""


class Glass(Struct, frozen=True, kw_only=True):
    """The screen: its size in pixels, its dots per inch, and how far in mm it is from who reads."""

    width: int = 1920
    height: int = 1080
    dpi: float = DESIGN_DPI
    distance: int = 600

    @property
    def upright(self) -> bool:
        """Whether it is taller than wide."""
        return self.height > self.width

    @property
    def unit(self) -> float:
        """Pixels per design pixel."""
        long, short = max(self.width, self.height), min(self.width, self.height)
        return min(long / 1920, short / 1080)

    def size(self, step: float) -> float:
        """The layout that gives text `step` times its normal height on this screen.

        On a screen finer than the design's, text of the same height in millimetres takes more of the
        picture, so a larger layout is used; so it is at the largest step where people are too far away
        to read every word of the layout that this alone would give.
        """
        wanted = step * self.dpi / DESIGN_DPI / self.unit
        usual = next((size for size in SIZES if size >= wanted - 0.13), SIZES[-1])
        if step < SIZES[-1]:
            return usual
        return next((s for s in SIZES if s >= usual and self.reach(s) >= self.distance), SIZES[-1])

    def capital(self, size: float) -> float:
        """The height in mm of a capital of the smallest words in a layout."""
        return sight.capital(SMALLEST[size] * self.unit, self.dpi)

    def reach(self, size: float) -> float:
        """From how many mm every word of a layout can be read: its capitals are 0.7 degrees high."""
        return sight.reach(SMALLEST[size] * self.unit, self.dpi)


class Frame(Struct, frozen=True, kw_only=True):
    """The reader's text column: letters of `body` and `title` px in `width` x `height` px.

    `beside` says whether a picture stands next to the text (or above it, upright) or has a leaf of its
    own; `tiles` is how many topics home shows at once, as tiles or (`rows`) as rows, and `doubled` how
    many rows where each is named in two languages; `folded` whether
    the dock keeps only what is needed on every screen; `sheet_groups` how many groups of options the
    sheet shows at once; `note` the px a draft's mark takes from the text; `people_together` whether
    all parts of an icon array are listed beside it; `control` the height of a button in px;
    `wide` and `tall` the text column where no picture stands beside it; `steps_inline` whether a
    step's title and text, and the mark of where one is, share a line; `stacked` whether buttons of one
    kind stand one below the other; `abreast` whether the sides of a comparison stand side by side;
    `columns` whether two languages do; `desk_texts` how many of the desk's texts are shown at once.
    `dense` whether lines stand closer together, as above them there is the word strip.
    Where all that can be touched lies `low`, `band` is the height in px that a leaf has for it. `voiced` =
    the site has a voice that can be chosen.
    """

    body: int
    title: int
    width: int
    height: int
    beside: bool
    tiles: int
    doubled: int
    rows: bool = False
    folded: bool = True
    sheet_groups: int = 6
    desk_texts: int = 4
    low: bool = False
    band: int = 0
    voiced: bool = True
    note: int = 0
    people_together: bool = False
    wide: int = 1760
    tall: int = 0
    control: int = 104
    steps_inline: bool = False
    stacked: bool = False
    abreast: bool = False
    columns: bool = False
    dense: bool = False

    @property
    def narrow(self) -> bool:
        """Whether words have the width of an upright screen."""
        return self.wide < 1000


_LANDSCAPE = {
    1.0: Frame(
        body=50,
        title=72,
        width=1088,
        note=32,
        tall=608,
        height=608,
        beside=True,
        tiles=7,
        doubled=6,
        folded=False,
        people_together=True,
        steps_inline=True,
        abreast=True,
        columns=True,
    ),
    1.25: Frame(
        body=62,
        title=80,
        width=1168,
        height=560,
        tall=560,
        beside=True,
        tiles=6,
        doubled=6,
        rows=True,
        note=64,
        control=116,
        desk_texts=2,
        columns=True,
    ),
    1.5: Frame(
        body=75,
        title=90,
        width=1760,
        note=72,
        height=532,
        tall=532,
        beside=False,
        tiles=6,
        doubled=4,
        rows=True,
        sheet_groups=3,
        desk_texts=2,
        control=132,
        columns=True,
    ),
    2.0: Frame(
        body=100,
        title=104,
        width=1760,
        height=500,
        tall=500,
        note=124,
        beside=False,
        tiles=3,
        doubled=2,
        rows=True,
        sheet_groups=2,
        desk_texts=2,
        control=152,
    ),
}
_UPRIGHT = {
    1.0: Frame(
        body=50,
        title=72,
        width=968,
        wide=968,
        height=600,
        tall=1180,
        beside=True,
        tiles=7,
        doubled=6,
        folded=False,
        note=60,
        people_together=True,
    ),
    1.25: Frame(
        body=62,
        title=80,
        width=968,
        wide=968,
        height=640,
        tall=1080,
        beside=True,
        tiles=6,
        doubled=6,
        rows=True,
        note=68,
        control=116,
    ),
    1.5: Frame(
        body=75,
        title=90,
        width=968,
        wide=968,
        height=1000,
        tall=1000,
        note=130,
        beside=False,
        tiles=6,
        doubled=4,
        rows=True,
        control=132,
        stacked=True,
    ),
    2.0: Frame(
        body=100,
        title=104,
        width=968,
        wide=968,
        height=850,
        tall=850,
        note=140,
        beside=False,
        tiles=5,
        doubled=3,
        rows=True,
        control=152,
        stacked=True,
    ),
}


class Low(Struct, frozen=True, kw_only=True):
    """What differs where all that can be touched lies in the lower half; see `Frame`."""

    tiles: int
    doubled: int
    sheet_groups: int
    band: int


_LOW_LANDSCAPE = {
    1.0: Low(tiles=4, doubled=4, sheet_groups=4, band=284),
    1.25: Low(tiles=4, doubled=4, sheet_groups=4, band=248),
    1.5: Low(tiles=4, doubled=2, sheet_groups=1, band=212),
    2.0: Low(tiles=2, doubled=1, sheet_groups=1, band=172),
}
_LOW_UPRIGHT = {
    1.0: Low(tiles=5, doubled=3, sheet_groups=4, band=402),
    1.25: Low(tiles=3, doubled=2, sheet_groups=4, band=354),
    1.5: Low(tiles=2, doubled=1, sheet_groups=3, band=298),
    2.0: Low(tiles=2, doubled=1, sheet_groups=3, band=238),
}


class Strip(Struct, frozen=True, kw_only=True):
    """What the word strip leaves of a page; see `Frame`."""

    height: int
    tall: int
    dense: bool = False


_STRIP_LANDSCAPE = {
    1.0: Strip(height=500, tall=500),
    1.25: Strip(height=460, tall=460),
    1.5: Strip(height=434, tall=434),
    2.0: Strip(height=408, tall=408, dense=True),
}
_STRIP_UPRIGHT = {
    1.0: Strip(height=510, tall=1044),
    1.25: Strip(height=500, tall=960),
    1.5: Strip(height=880, tall=880),
    2.0: Strip(height=770, tall=770),
}

BUTTON_GAP = 16  # px between two buttons
DENSE = 0.9  # of a line's usual height, where lines stand closer together
PARAGRAPH_GAP = 0.4  # of a body line, between two blocks
TITLE_GAP = 28

# Advance of an average letter in em, and line height. Latin, Arabic and Han: nine in ten paragraphs of
# the bundled pack take less (Noto Sans: 0.50, 0.47, 1.0), with some room for lines that end early.
_ADVANCE = {
    Writing.LATIN: 0.52,
    Writing.CYRILLIC: 0.58,
    Writing.ARABIC: 0.47,
    Writing.HAN: 1.02,
    Writing.HANGUL: 0.95,
}
_LOST = {Writing.HAN: 0}  # letters by which a line ends early, because words stay whole
_TITLE_ADVANCE = {
    Writing.LATIN: 0.57,
    Writing.CYRILLIC: 0.64,
    Writing.ARABIC: 0.57,
    Writing.HAN: 1.02,
    Writing.HANGUL: 1.0,
}
_LINE = {Writing.ARABIC: 1.7, Writing.HAN: 1.55, Writing.HANGUL: 1.55}
_TITLE_LINE = {Writing.ARABIC: 1.35}


def frame(glass: Glass, size: float, *, low: bool = False, magnify: bool = False) -> Frame:
    """The frame of a layout size on this screen; with `low`, all that is touched lies in the lower half.

    With `magnify` the word strip lies above it.
    """
    whole = (_UPRIGHT if glass.upright else _LANDSCAPE)[size]
    if magnify:
        left = (_STRIP_UPRIGHT if glass.upright else _STRIP_LANDSCAPE)[size]
        whole = replace(whole, height=left.height, tall=left.tall, dense=left.dense)
    if not low:
        return whole
    half = (_LOW_UPRIGHT if glass.upright else _LOW_LANDSCAPE)[size]
    return replace(
        whole,
        low=True,
        stacked=False,
        tiles=half.tiles,
        doubled=half.doubled,
        sheet_groups=half.sheet_groups,
        band=half.band,
    )


def doubled(frame: Frame) -> Frame:
    """`frame` where topics are named in two languages."""
    return replace(frame, tiles=frame.doubled, rows=True)


def shared(frame: Frame, *, draft: bool) -> Frame:
    """The frame of what one of two languages says on a leaf that both stand on, a `draft` marked as one."""
    # Above a column stands the name of its language, and behind that the mark of a draft.
    lines = (2 if draft else 1) if frame.columns else 0
    names = round(lines * frame.body * NAME_LINE) + (NAME_GAP if lines else 0)
    # Upright, what the screen says of itself may take two lines more than the name of a topic.
    told = frame.body if frame.narrow else 0
    marked = 0 if frame.columns else told + (frame.note if draft else 0)
    width = (frame.wide - COLUMN_GAP) // 2 if frame.columns else frame.wide
    return replace(
        frame,
        title=min(frame.title, round(frame.body * SHARED_TITLE)),
        width=width,
        wide=width,
        height=frame.tall - names - marked,
        steps_inline=False,
    )


COLUMN_GAP = 80  # px between the columns of two languages
NAME_LINE = 1.0  # of a body letter's height: a line of the name of a language above its column
NAME_GAP = 8  # px below it
BELOW = 0.12  # of a body letter's height: between one language and the other below it
SHARED_TITLE = 1.12  # of a body letter's height: that of a heading that shares its leaf


def text_height(frame: Frame, writing: Writing, characters: int, indent: int = 0) -> float:
    """Height in px of a block of `characters`, without the gap above it."""
    per_line = (frame.width - indent) / (frame.body * _ADVANCE[writing]) - _LOST.get(writing, 3)
    return math.ceil(characters / per_line) * body_line(frame, writing)


def body_line(frame: Frame, writing: Writing) -> float:
    """Height in px of a line of text."""
    return frame.body * _LINE.get(writing, 1.5) * (DENSE if frame.dense else 1)


def title_height(frame: Frame, writing: Writing, characters: int) -> float:
    """Height in px of a page's heading with the gap below it."""
    per_line = frame.width / (frame.title * _TITLE_ADVANCE[writing])
    lines = math.ceil(characters / per_line)
    return lines * frame.title * _TITLE_LINE.get(writing, 1.14) + TITLE_GAP


def start_height(frame: Frame, buttons: int) -> float:
    """Height in px of buttons that start something, with a row of choices below them."""
    rows = (buttons if frame.stacked else 1) + frame.voiced
    return rows * frame.control + (rows - 1) * BUTTON_GAP


def row_height(frame: Frame, writing: Writing, characters: int) -> float:
    """Height in px of a row with a question of `characters` to choose."""
    column = replace(frame, width=round(frame.width - ROW_INDENT * frame.body))
    # What fits into one line loses nothing at its end.
    short = characters * frame.body * _ADVANCE[writing] <= column.width
    lines = 1 if short else text_height(column, writing, characters) / body_line(frame, writing)
    return frame.body * ((ROW_PAD_LOW if frame.low else ROW_PAD) + ROW_LINE * lines)


ROW_INDENT = 2.8  # of a body letter's height: the box before a question, and the room around
ROW_PAD = 0.5  # the same, above and below its lines together
ROW_PAD_LOW = 0.3  # within reach, where there is less room
ROW_LINE = 1.4  # and a line

SIDE_GAP = 48  # px between the sides of a comparison
SIDE_PICTURE = 300  # px: the width of a side's picture where words stand beside it
SIDE_LEAST = 170  # px: its height where words stand below it, and there is no more
SIDE_SMALL = 160  # px: the same where there is less, as sides stand one below the other
SIDE_BESIDE = 200  # px: its height where words stand beside it


def side_height(frame: Frame, writing: Writing, title: int, text: int, sides: int) -> float:
    """Height in px of one of the `sides` of a comparison, its words given in characters."""

    def words(characters: int, taken: float) -> float:
        return text_height(replace(frame, width=round(frame.width - taken)), writing, characters)

    if frame.abreast:
        taken = frame.width - (frame.width - (sides - 1) * SIDE_GAP) / sides
        return SIDE_LEAST + gap(frame) + words(title, taken) + words(text, taken)
    if frame.narrow:
        return SIDE_SMALL + gap(frame) + words(title, 0) + words(text, 0)
    taken = SIDE_PICTURE + SIDE_GAP
    return max(SIDE_BESIDE, words(title, taken) + words(text, taken))


def overhang(frame: Frame, writing: Writing) -> int:
    """Px that letters and vowel marks stand out of the first and the last line of a leaf."""
    return round(frame.body * 0.52) if writing is Writing.ARABIC else 0


def gap(frame: Frame) -> float:
    """Height in px between two blocks."""
    return frame.body * PARAGRAPH_GAP
