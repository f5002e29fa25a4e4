"""The marks of all articles as a Qt item model that is given a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from reader.domain.annotation import Mark, Passage
from reader.ui.lists.model import RowModel
from reader.ui.notes.model import spoken, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from reader.domain.annotation import Annotation
    from reader.domain.shelf import KeptMark

    Index = QModelIndex | QPersistentModelIndex

_DISPLAY, _SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


class EveryMarkModel(RowModel):
    """Marks as they are given, under the titles of their articles.

    A title's row is its words.
    """

    more_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[KeptMark, ...] = ()
        self._has_more = False
        self._is_asked = False

    @property
    def count(self) -> int:
        """How many marks it was given."""
        return len(self._kept)

    @property
    def last(self) -> Annotation | None:
        """The mark after which the next page begins."""
        return self._kept[-1].annotation if self._kept else None

    def show(self, kept: Sequence[KeptMark], *, has_more: bool) -> None:
        """Replace the marks; equal ones change nothing."""
        self._has_more, self._is_asked = has_more, False
        if tuple(kept) != self._kept:
            self._kept = tuple(kept)
            self.set_rows(tuple(_rows(kept)))

    def extend(self, kept: Sequence[KeptMark], *, has_more: bool) -> None:
        """Take the next page."""
        self._has_more, self._is_asked = has_more, False
        rows = tuple(_rows(kept, self.last))
        self._kept += tuple(kept)
        self.append(rows)

    def index_of(self, annotation_id: str) -> QModelIndex:
        """The mark's row, or no index."""
        return self.find(
            lambda row: isinstance(row, Mark) and row.annotation.id == annotation_id
        )

    def words(self, row: str | Mark, role: int) -> object:
        if role not in (_DISPLAY, _SPOKEN):
            return None
        if isinstance(row, str):
            return row
        return words_of(row) if role == _DISPLAY else spoken(row)

    def is_heading(self, row: str | Mark) -> bool:
        return isinstance(row, str)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_asked = True
            self.more_requested.emit()


def _rows(
    kept: Sequence[KeptMark], above: Annotation | None = None
) -> Iterator[str | Mark]:
    """The marks, and a title wherever the article is another than above."""
    article = above.article if above else ""
    for each in kept:
        if each.annotation.article != article:
            article = each.annotation.article
            yield each.title
        yield _as_made(each)


def _as_made(kept: KeptMark) -> Mark:
    """The mark at the place where it was made; its place now is not looked up."""
    annotation = kept.annotation
    if kept.is_orphan:
        return Mark(annotation)
    passages = (
        Passage(each.block, each.position.start, each.position.end, each.side)
        for each in annotation.anchors
    )
    return Mark(annotation, tuple(passages))
