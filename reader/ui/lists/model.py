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
    """The row itself is under the role `ROW`; a subclass has its words.

    With a `step`, the view has so many rows at first, and as many more whenever it is
    scrolled to its end: QListView paints no row before all are measured.
    """

    step = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Any, ...] = ()
        self._count = 0  # the rows that the view has

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these; nothing happens if they are shown already."""
        if tuple(rows) == self.rows:
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self._count = min(len(rows), self.step or len(rows))
        self.endResetModel()

    def append(self, rows: Sequence[Any]) -> None:
        """Show these below the others."""
        are_all_there = self._count == len(self.rows)
        self.rows += tuple(rows)
        if are_all_there:
            self._show(self._count + min(len(rows), self.step or len(rows)))

    def find(self, is_wanted: Callable[[Any], bool]) -> QModelIndex:
        """The first row of which this is true, or no index."""
        numbers = (n for n, row in enumerate(self.rows) if is_wanted(row))
        found = next(numbers, -1)
        if found >= self._count:
            self._show(min(found + self.step, len(self.rows)))
        return self.index(found)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._count < len(self.rows)

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._show(min(self._count + self.step, len(self.rows)))

    def fetch_all(self) -> None:
        """Give the view every row, before all are selected."""
        self._show(len(self.rows))

    def _show(self, count: int) -> None:
        """Give the view so many rows, if it has fewer."""
        if count > self._count:
            self.beginInsertRows(_NOWHERE, self._count, count - 1)
            self._count = count
            self.endInsertRows()

    def words(self, row: Any, role: int) -> object:  # noqa: ANN401 (any value)
        """What a row says under Qt's roles for text, screen readers and tool tips."""
        raise NotImplementedError

    def is_heading(self, _row: Any) -> bool:  # noqa: ANN401
        """Whether a row can be neither chosen nor selected."""
        return False

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return row if role == ROW else self.words(row, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.is_heading(self.rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
