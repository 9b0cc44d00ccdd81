"""What each layout has room for: one table, keyed by orientation and layout size.

Nothing here is measured on a screen; the figures are design pixels, and a geometry test proves them
with the real fonts.
"""

from msgspec import Struct
from msgspec.structs import replace

from kiosk.session.glass import Glass

COLUMN_GAP = 80  # px between the columns of two languages
NAME_LINE = 1.0  # of a body letter's height: a line of the name of a language above its column
NAME_GAP = 8  # px below it
SHARED_TITLE = 1.12  # of a body letter's height: that of a heading that shares its leaf


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
