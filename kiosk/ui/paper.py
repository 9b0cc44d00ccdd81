"""A paper as it is drawn: large print, the patient's language and the staff's side by side, as a PDF."""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableCell,
    QTextTableFormat,
)

from kiosk.i18n.languages import Direction, language
from kiosk.session.paper import Paper, Side

TITLE_PT = 26
TEXT_PT = 20
"""Large print is 18 pt and more."""

_MARGIN_MM = 16.0
_PADDING = 10  # of 96 to the inch, likewise the line
_LINE = 1
_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


def pdf(paper: Paper, size: str) -> bytes:
    """`paper` on pages of `size`, a4 or letter; a QGuiApplication must be there, for its fonts."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    upright, mm = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(QPageSize(_SIZES[size]), upright, margins, mm))
    painter = QPainter(writer)
    for number, page in enumerate(_pages(paper, writer)):
        if number:
            writer.newPage()
        page.drawContents(painter)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _pages(paper: Paper, writer: QPdfWriter) -> Iterator[QTextDocument]:
    """As many questions on each page as fit, none of them cut through."""
    start, total = 0, len(paper.own.questions)
    while start < total:
        end = start + 1
        page = _page(paper, writer, range(start, end))
        while end < total:
            longer = _page(paper, writer, range(start, end + 1))
            if longer.pageCount() > 1:
                break
            page, end = longer, end + 1
        yield page
        start = end


def _page(paper: Paper, writer: QPdfWriter, questions: range) -> QTextDocument:
    """The table with these questions, laid out for the paper; it may be longer than a page."""
    sides = _sides(paper)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    shape = QTextTableFormat()
    shape.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, 100 / len(sides)) for _ in sides]
    )
    shape.setCellPadding(_PADDING)
    shape.setCellSpacing(0)
    shape.setBorderCollapse(True)
    shape.setBorder(_LINE)
    table = QTextCursor(document).insertTable(1 + len(questions), len(sides), shape)
    for column, side in enumerate(sides):
        asked = (side.questions[number] for number in questions)
        for row, text in enumerate(chain((side.title,), asked)):
            _write(table.cellAt(row, column), side, text, heading=row == 0)
    return document


def _sides(paper: Paper) -> list[Side]:
    """From left to right: her own stands where she begins to read."""
    if paper.staff is None:
        return [paper.own]
    return [paper.staff, paper.own] if _rtl(paper.own) else [paper.own, paper.staff]


def _rtl(side: Side) -> bool:
    return language(side.language).direction is Direction.RTL


def _write(cell: QTextTableCell, side: Side, text: str, *, heading: bool) -> None:
    line, letters = QTextBlockFormat(), QTextCharFormat()
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    line.setLayoutDirection(right if _rtl(side) else left)
    letters.setFontFamilies(list(language(side.language).fonts))
    letters.setFontPointSize(TITLE_PT if heading else TEXT_PT)
    letters.setFontWeight(QFont.Weight.Bold if heading else QFont.Weight.Normal)
    cursor = cell.firstCursorPosition()
    cursor.setBlockFormat(line)
    cursor.insertText(text, letters)
