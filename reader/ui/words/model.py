"""Saved words as a Qt item model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.ui.lists.model import RowModel

if TYPE_CHECKING:
    from reader.domain.shelf import SavedWord


class WordsModel(RowModel):
    """The words as they are given."""

    def words(self, row: SavedWord, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.word, row.pinyin, row.senses, row.sentence)
            return ", ".join(part for part in parts if part)
        return None
