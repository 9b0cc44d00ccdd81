"""The items of a region as a list model whose rows are keyed by item id.

A new Screen becomes the smallest change: rows that stay are updated in place, so that their
delegates, focus and animations live on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtQml import QmlElement

from kiosk.i18n.languages import Direction, language
from kiosk.session.screen import Item
from kiosk.ui.offsets import utf16

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_NAMES = (
    "itemId",
    "kind",
    "label",
    "detail",
    "lead",
    "icon",
    "picture",
    "alt",
    "html",
    "chosen",
    "finished",
    "limit",
    "rtl",
    "family",
    "number",
    "total",
    "within",
    "spanStart",
    "spanEnd",
    "focused",
)
_ROLES = {Qt.ItemDataRole.UserRole + i: name for i, name in enumerate(_NAMES)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An item as its delegate needs it. `chosen` is -1 where nothing can be chosen."""

    itemId: str
    kind: str
    label: str
    detail: str
    lead: str
    icon: str
    picture: str
    alt: str
    html: str
    chosen: int
    finished: bool
    limit: bool
    rtl: bool
    family: str
    number: int
    total: int
    within: str
    spanStart: int
    spanEnd: int
    focused: bool


def row(
    item: Item, tag: str, focused: bool, picture: Callable[[str], str], around: str = ""
) -> Row:
    """`item` on a screen in language `tag`; `picture` finds the file of a drawing.

    `around` is the label of the item that it stands within.
    """
    own = language(item.language or tag)
    return Row(
        itemId=item.id,
        kind=item.role.value,
        label=item.label,
        detail=item.detail,
        lead=item.lead,
        icon=item.icon,
        picture=picture(item.picture) if item.picture else "",
        alt=item.alt,
        html=_html(item),
        chosen=-1 if item.chosen is None else int(item.chosen),
        finished=item.finished,
        limit=item.limit,
        rtl=own.direction is Direction.RTL,
        family=own.fonts[0],
        number=item.number,
        total=item.total,
        within=item.within,
        spanStart=utf16(around, item.span[0]),
        spanEnd=utf16(around, item.span[1]),
        focused=focused,
    )


def _html(item: Item) -> str:
    """The label with its bold ranges, for a text document."""
    pieces, at = [], 0
    for start, end in item.strong:
        pieces.append(escape(item.label[at:start]))
        pieces.append(f"<b>{escape(item.label[start:end])}</b>")
        at = end
    pieces.append(escape(item.label[at:]))
    return "".join(pieces).replace("\n", "<br>")


@QmlElement
class ItemModel(QAbstractListModel):
    """The rows of one region."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._rows: list[Row] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many items the region has."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """One property of one item."""
        name = _ROLES.get(role)
        if name is None or not 0 <= index.row() < len(self._rows):
            return None
        return getattr(self._rows[index.row()], name)

    def roleNames(self) -> dict[int, QByteArray]:
        """The property names delegates require."""
        return {role: QByteArray(name.encode()) for role, name in _ROLES.items()}

    def show(self, rows: list[Row]) -> None:
        """Become `rows`, changing as little as possible."""
        if [r.itemId for r in rows] != [r.itemId for r in self._rows]:
            self._match_ids(rows)
        for at, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if old != new:
                changed = [
                    r for r, name in _ROLES.items() if getattr(old, name) != getattr(new, name)
                ]
                self._rows[at] = new
                self.dataChanged.emit(self.index(at), self.index(at), changed)

    def _match_ids(self, rows: list[Row]) -> None:
        wanted = {r.itemId for r in rows}
        for at in range(len(self._rows) - 1, -1, -1):
            if self._rows[at].itemId not in wanted:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, new in enumerate(rows):
            if at < len(self._rows) and self._rows[at].itemId == new.itemId:
                continue
            self._place(at, new)

    def _place(self, at: int, new: Row) -> None:
        held = next((k for k, r in enumerate(self._rows) if r.itemId == new.itemId), None)
        if held is None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, new)
            self.endInsertRows()
        else:
            self.beginMoveRows(QModelIndex(), held, held, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(held))
            self.endMoveRows()
