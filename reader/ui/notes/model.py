"""The marks of the open article as a Qt item model, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from reader.ui.labels import mark_name
from reader.ui.notes.quotes import below, heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from reader.domain.annotation import Mark

MARK = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class NotesModel(QAbstractListModel):
    """Notes on the article first, then as the text runs, orphans last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        self.beginResetModel()
        self._marks = tuple(sorted(marks, key=_place))
        self.endResetModel()

    def index_of(self, annotation_id: str) -> QModelIndex:
        """The mark's row, or no index."""
        for number, mark in enumerate(self._marks):
            if mark.annotation.id == annotation_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._marks)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        mark = self._marks[index.row()]
        if role == MARK:
            return mark
        if role == Qt.ItemDataRole.DisplayRole:
            return words_of(mark)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(mark)
        if role == Qt.ItemDataRole.ToolTipRole:
            return mark_name(mark.annotation)
        return None


def words_of(mark: Mark) -> str:
    """What a card says, for those who do not see it."""
    parts = (heading(mark), mark.annotation.body)
    return "\n".join(part for part in parts if part)


def spoken(mark: Mark) -> str:
    """All that a card shows, its kind and colour too."""
    return "\n".join((mark_name(mark.annotation), words_of(mark), below(mark)))


def _place(mark: Mark) -> tuple[bool, int, int, str]:
    if not mark.passages:
        return mark.is_orphan, -2, 0, mark.annotation.created
    first = min(mark.passages)
    return False, first.block, first.start, mark.annotation.created
