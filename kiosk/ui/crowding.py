"""Which screens of a pack may be too full, their texts measured with the real fonts before anything is drawn.

A leaf that stays within its frame of session.layout fits, and so does a button that two short lines
hold, which the geometry test proves. Only what goes beyond is worth drawing.
"""

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtGui import QFont, QTextDocument, QTextOption

from kiosk.content.model import Bullet, Card, IconArray, Page, Paragraph, Steps
from kiosk.i18n.languages import Language, Writing, language
from kiosk.i18n.segmentation import shown
from kiosk.session.frames import Frame
from kiosk.session.glass import SIZES
from kiosk.session.layout import TITLE_GAP, body_line, gap, overhang
from kiosk.session.leaves import Leaf, Piece, bullet_indent, leaves
from kiosk.session.screen import Screen
from kiosk.session.screens import screen
from kiosk.session.state import Home, Reader, State, World, at_home, at_rest, current_frame

# Figures as the pages in ui/qml set them, in design px.
_STEP_INDENT = 128  # a step's number, and what stands between it and the words
_TITLE, _TRAIL = 64, 420  # the title of a card at the largest size, and what stands beside it
_SPARE = 16  # what a page has at least beyond its frame, above the read bar
_TITLE_LINE = {Writing.ARABIC: 1.35, Writing.HAN: 1.25}
_BUTTON_EM = 7  # every place of a button holds two lines of so many em
_TOPIC_EM = 14  # and the screen at rest two such lines of the topic


def crowded(world: World, tag: str) -> Iterator[Screen]:
    """The screens in a language that may be too full with the text of `world.habits.look`.

    Leaves are among them at the largest text alone; before that, only those that list the parts of a
    figure beside it, which the largest has no room for.
    """
    home, tiles = at_home(world, tag), world.library.tiles(tag)
    frame = current_frame(world, home)
    scales = Scales(frame, language(tag), upright=world.glass.upright)
    if scales.topic(shown(world.library.edition(tag).topic)):
        yield screen(world, replace(at_rest(world), language=tag))
    for first in range(0, len(tiles), frame.tiles):
        together = tiles[first : first + frame.tiles]
        if any(scales.button(shown(tile.button)) for tile in together):
            yield screen(world, replace(home, place=Home(first // frame.tiles)))
    for tile in tiles:
        # One that is not told in this language is looked at in its own.
        if tile.language == tag:
            for state in _leaves(world.library.card(tag, tile.id), scales, frame, home):
                yield screen(world, state)


def _leaves(card: Card, scales: "Scales", frame: Frame, home: State) -> Iterator[State]:
    """At each leaf of a card that may be too full."""
    titled = scales.title(shown(card.title))
    for page in card.pages:
        if home.look.step < SIZES[-1]:
            full = leaves(card, page, frame)[-1:] if _listed(page, frame) else ()
        elif titled:
            full = leaves(card, page, frame)
        else:
            full = tuple(_full(card, page, scales, frame))
        for leaf in full:
            unfolded = frozenset({(card.id, page.id)} if page.fold else ())
            yield replace(home, place=Reader(card.id, page.id, leaf.first), unfolded=unfolded)


def _full(card: Card, page: Page, scales: "Scales", frame: Frame) -> Iterator[Leaf]:
    cut = leaves(card, page, frame)
    for leaf in cut:
        offers = leaf is cut[-1] and (_folded_next(card, page) or page.more)
        draft = card.draft and page is card.pages[0] and leaf.heading
        if offers or scales.leaf(leaf, shown(page.heading), draft=draft):
            yield leaf


def _listed(page: Page, frame: Frame) -> bool:
    """Whether the last leaf of a page lists all parts of a figure."""
    return frame.people_together and any(isinstance(block, IconArray) for block in page.blocks)


def _figure(piece: Piece) -> bool:
    return piece.figure is not None


def _folded_next(card: Card, page: Page) -> bool:
    """Whether the button of a folded page stands below this one."""
    after = card.pages[card.pages.index(page) + 1 :]
    return bool(after and after[0].fold)


class Scales:
    """Measures texts in the `language` that stand in a `frame` of the screen."""

    def __init__(self, frame: Frame, language: Language, *, upright: bool) -> None:
        self._frame = frame
        self._language = language
        # Upright, the frames leave more room to the title of the card above them.
        self._title_lines = 3 if upright else 1
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        whole_words = QTextOption()
        whole_words.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._document.setDefaultTextOption(whole_words)
        self._wide = False  # whether a word of what was measured last is wider than its line

    def button(self, words: str) -> bool:
        """Whether the button of a card may be too long for its tile or row."""
        return self._lines(words, 100, _BUTTON_EM * 100, bold=True) > 2 or self._wide

    def topic(self, words: str) -> bool:
        """Whether the topic of the pack may be too long for the screen at rest."""
        return self._lines(words, 100, _TOPIC_EM * 100) > 2 or self._wide

    def title(self, words: str) -> bool:
        """Whether the title of a card may take more of the head than is left to it."""
        lines = self._lines(words, _TITLE, self._frame.wide - _TRAIL, bold=True)
        return lines > self._title_lines or self._wide

    def leaf(self, leaf: Leaf, heading: str, *, draft: bool) -> bool:
        """Whether the texts of a leaf may be too high, or hold a word too wide; figures may always be.

        `heading` is that of its page, `draft` whether the mark of a draft stands on it.
        """
        if any(map(_figure, leaf.pieces)):
            return True
        room: float = self._frame.tall + _SPARE - overhang(self._frame, self._language.writing)
        room -= self._frame.note if draft else 0
        if leaf.heading and heading:
            room -= self._heading(heading)
            if self._wide:
                return True
        for at, piece in enumerate(leaf.pieces):
            room -= self._piece(piece) + (gap(self._frame) if at or leaf.heading else 0)
            if self._wide:
                return True
        return room < 0

    def _heading(self, words: str) -> float:
        lines = self._lines(words, self._frame.title, self._frame.wide, bold=True)
        return lines * self._frame.title * _TITLE_LINE.get(self._language.writing, 1.14) + TITLE_GAP

    def _piece(self, piece: Piece) -> float:
        match piece.block:
            case Bullet():
                indent = bullet_indent(piece.block, self._frame)
            case Steps():
                indent = _STEP_INDENT
            case _:
                indent = 0
        # A few bold words are taken for a bold text: what is measured is never less than what is drawn.
        bold = bool(piece.strong) or not isinstance(piece.block, Paragraph | Bullet)
        words, width = piece.prose.text, self._frame.wide - indent
        lines = self._lines(words, self._frame.body, width, bold=bold)
        return lines * body_line(self._frame, self._language.writing)

    def _lines(self, words: str, px: int, width: int, *, bold: bool = False) -> int:
        """How many lines of `width` px words take in letters of `px`."""
        font = QFont(self._language.fonts[0])
        font.setPixelSize(px)
        font.setBold(bold)
        self._document.setDefaultFont(font)
        self._document.setTextWidth(width)
        self._document.setPlainText(words)
        self._wide = self._document.idealWidth() > width
        block, lines = self._document.begin(), 0
        while block.isValid():
            lines += block.layout().lineCount()
            block = block.next()
        return lines
