"""How much of a frame text takes, in design pixels, reckoned from the count of its characters.

A page is cut by these figures, never by what is measured on a screen; a geometry test proves them with
the real fonts.
"""

import math

from msgspec.structs import replace

from kiosk.i18n.languages import Writing
from kiosk.session.frames import Frame

BUTTON_GAP = 16  # px between two buttons
DENSE = 0.9  # of a line's usual height, where lines stand closer together
PARAGRAPH_GAP = 0.4  # of a body line, between two blocks
TITLE_GAP = 28
BELOW = 0.12  # of a body letter's height: between one language and the other below it

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
