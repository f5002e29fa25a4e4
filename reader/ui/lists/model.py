"""Any values as the rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class RowModel(QAbstractListModel):
    """The row itself is under the role `ROW`; a subclass has its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Any, ...] = ()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these; nothing happens if they are shown already."""
        if tuple(rows) == self.rows:
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def append(self, rows: Sequence[Any]) -> None:
        """Show these below the others."""
        if rows:
            first = len(self.rows)
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            self.rows += tuple(rows)
            self.endInsertRows()

    def find(self, is_wanted: Callable[[Any], bool]) -> QModelIndex:
        """The first row of which this is true, or no index."""
        numbers = (n for n, row in enumerate(self.rows) if is_wanted(row))
        return self.index(next(numbers, -1))

    def words(self, row: Any, role: int) -> object:  # noqa: ANN401 (any value)
        """What a row says under Qt's roles for text, screen readers and tool tips."""
        raise NotImplementedError

    def is_heading(self, _row: Any) -> bool:  # noqa: ANN401
        """Whether a row can be neither chosen nor selected."""
        return False

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return row if role == ROW else self.words(row, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.is_heading(self.rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
