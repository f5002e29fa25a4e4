"""The shelf's rows as a Qt item model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from reader.domain.shelf import Hit, ShelfItem
from reader.ui.lists.model import RowModel
from reader.ui.shelf.rows import Heading, facts

if TYPE_CHECKING:
    from reader.ui.shelf.rows import Row


class ShelfModel(RowModel):
    """Headings, articles and hits."""

    def index_of(self, article_id: str) -> QModelIndex:
        """The article's row, or no index."""
        return self.find(
            lambda row: isinstance(row, ShelfItem) and row.id == article_id
        )

    def words(self, row: Row, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, ShelfItem):
            return f"{row.title}, {facts(row)}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ShelfItem):
            return str(row.path or "")
        return None

    def is_heading(self, row: Row) -> bool:
        return isinstance(row, Heading)


def _title(row: Row) -> str:
    match row:
        case Heading():
            return row.text
        case Hit():
            return f"{row.title}: {row.snippet}"
        case _:
            return row.title
