"""The shelf's rows as a Qt item model."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt

from reader.domain.shelf import Hit, ShelfItem
from reader.ui.lists.model import RowModel
from reader.ui.shelf.rows import BookRow, Heading, facts

if TYPE_CHECKING:
    from reader.ui.shelf.rows import Row


class ShelfModel(RowModel):
    """Headings, articles, books and hits."""

    step = 200

    def index_of(self, article_id: str) -> QModelIndex:
        """The article's row, or its book's where that is folded, or no index."""
        found = self.find(
            lambda row: isinstance(row, ShelfItem) and row.id == article_id
        )
        return found if found.isValid() else self.find(partial(_holds, article_id))

    def index_of_book(self, book: str) -> QModelIndex:
        """The book's row, or no index."""
        return self.find(lambda row: isinstance(row, BookRow) and row.book.id == book)

    def index_of_hit(self, hit: Hit) -> QModelIndex:
        """The row of the same place, or no index."""
        return self.find(lambda row: isinstance(row, Hit) and row.place == hit.place)

    def words(self, row: Row, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ShelfItem):
            return str(row.path or "")
        return None

    def is_heading(self, row: Row) -> bool:
        return isinstance(row, Heading)


def _holds(article_id: str, row: Row) -> bool:
    return isinstance(row, BookRow) and any(
        item.id == article_id for item in row.book.chapters
    )


def _spoken(row: Row) -> str | None:
    match row:
        case BookRow(is_folded=True):
            folded = QCoreApplication.translate("Shelf", "{title}, folded, {facts}")
            return folded.format(title=row.title, facts=facts(row))
        case ShelfItem() | BookRow():
            return f"{row.title}, {facts(row)}"
        case _:
            return None


def _title(row: Row) -> str:
    match row:
        case Heading():
            return row.text
        case Hit():
            return f"{row.title}: {row.snippet}"
        case _:
            return row.title
