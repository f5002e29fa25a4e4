"""The marks of the open article as a Qt item model, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from reader.ui.labels import mark_name
from reader.ui.lists.model import RowModel
from reader.ui.notes.quotes import below, heading, tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.annotation import Mark


class NotesModel(RowModel):
    """Notes on the article first, then as the text runs, orphans last."""

    def set_marks(self, marks: Sequence[Mark]) -> None:
        self.set_rows(sorted(marks, key=_place))

    def index_of(self, annotation_id: str) -> QModelIndex:
        """The mark's row, or no index."""
        return self.find(lambda mark: mark.annotation.id == annotation_id)

    def words(self, row: Mark, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words_of(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row)
            case Qt.ItemDataRole.ToolTipRole:
                return mark_name(row.annotation)
        return None


def words_of(mark: Mark) -> str:
    """What a card says, for those who do not see it."""
    parts = (heading(mark), mark.annotation.body)
    return "\n".join(part for part in parts if part)


def spoken(mark: Mark) -> str:
    """All that a card shows, its kind and colour too."""
    parts = (
        mark_name(mark.annotation),
        words_of(mark),
        below(mark),
        *tags(mark, mark.annotation.body),
    )
    return "\n".join(filter(None, parts))


def _place(mark: Mark) -> tuple[bool, int, int, str]:
    if not mark.passages:
        return mark.is_orphan, -2, 0, mark.annotation.created
    first = min(mark.passages)
    return False, first.block, first.start, mark.annotation.created
