"""Saved words as a Qt item model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from reader.domain.shelf import SavedWord

WORD = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class WordsModel(QAbstractListModel):
    """The words as they are given; each is under the role `WORD`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[SavedWord, ...] = ()

    @property
    def words(self) -> tuple[SavedWord, ...]:
        return self._words

    def set_words(self, words: Sequence[SavedWord]) -> None:
        self.beginResetModel()
        self._words = tuple(words)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._words)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        word = self._words[index.row()]
        if role == WORD:
            return word
        if role == Qt.ItemDataRole.DisplayRole:
            return word.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (word.word, word.pinyin, word.senses, word.sentence)
            return ", ".join(part for part in parts if part)
        return None
