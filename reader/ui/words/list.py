"""The list of saved words and its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from reader.ui.lists.model import RowModel
from reader.ui.lists.row_list import RowList
from reader.ui.words.delegate import WordsDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from reader.domain.words import SavedWord
    from reader.ui.look.theme import Palette


class WordsModel(RowModel):
    """The words as they are given."""

    def words(self, row: SavedWord, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.word, row.pinyin, row.senses, row.sentence)
            return ", ".join(part for part in parts if part)
        return None


class WordList(RowList):
    """Several words can be selected at once."""

    def __init__(self, palette: Palette, serif: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = WordsDelegate(palette, serif, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def set_theme(self, palette: Palette) -> None:
        self._delegate.set_theme(palette)
        self.repaint_rows()
