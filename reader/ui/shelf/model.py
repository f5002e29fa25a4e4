"""The shelf's rows as a Qt item model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from reader.domain.shelf import Hit, ShelfItem
from reader.ui.shelf.rows import Heading, facts

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPersistentModelIndex

    from reader.ui.shelf.rows import Row

ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class ShelfModel(QAbstractListModel):
    """Headings, articles and hits; the row itself is under the role `ROW`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def index_of(self, article_id: str) -> QModelIndex:
        """The article's row, or no index."""
        for number, row in enumerate(self._rows):
            if isinstance(row, ShelfItem) and row.id == article_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, ShelfItem):
            return f"{row.title}, {facts(row)}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ShelfItem):
            return str(row.path or "")
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _title(row: Row) -> str:
    match row:
        case Heading():
            return row.text
        case Hit():
            return f"{row.title}: {row.snippet}"
        case _:
            return row.title
