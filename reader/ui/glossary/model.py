"""The terms of one direction as a Qt item model that can be written in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    Qt,
    Signal,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QObject, QPersistentModelIndex

TERM, TRANSLATION = 0, 1
_NOWHERE = QModelIndex()
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class Entry(NamedTuple):
    """A row. One that lacks a side is still being written."""

    term: str = ""
    translation: str = ""

    @property
    def is_whole(self) -> bool:
        return bool(self.term and self.translation)


class TermsModel(QAbstractTableModel):
    """Rows as they were given, then those added. A term stands in one row only."""

    edited = Signal(object, object)  # an Entry, before and after
    refused = Signal(str)  # a term that stands in another row

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries)

    def set_terms(self, terms: Mapping[str, str]) -> None:
        self.beginResetModel()
        self._entries = [Entry(*each) for each in terms.items()]
        self.endResetModel()

    def add(self, entry: Entry) -> int:
        """Add a row at the end, or take the one still empty; return which it is."""
        row = self._row_of("")
        if row < 0:
            row = len(self._entries)
            self.beginInsertRows(_NOWHERE, row, row)
            self._entries.append(entry)
            self.endInsertRows()
        else:
            self._entries[row] = entry
            self._tell(row)
        return row

    def row_of(self, term: str) -> int:
        """The row in which a term stands, whatever its capitals; -1 if in none."""
        return self._row_of(term) if term else -1

    def remove(self, rows: Iterable[int]) -> tuple[Entry, ...]:
        """Take rows out, and return them."""
        removed = []
        for row in sorted(rows, reverse=True):
            self.beginRemoveRows(_NOWHERE, row, row)
            removed.append(self._entries.pop(row))
            self.endRemoveRows()
        return tuple(reversed(removed))

    def retranslate(self) -> None:
        """Show the headings in the language of the interface."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, TERM, TRANSLATION)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(
        self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE
    ) -> int:
        return 0 if parent.isValid() else len(Entry._fields)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | editable if index.isValid() else Qt.ItemFlag(0)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid() or role not in _SHOWN:
            return None
        return self._entries[index.row()][index.column()]

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row, text = index.row(), " ".join(str(value).split())
        before = self._entries[row]
        if text == before[index.column()]:
            return False
        if index.column() == TRANSLATION:
            after = before._replace(translation=text)
        elif self.row_of(text) in (-1, row):
            after = before._replace(term=text)
        else:
            self.refused.emit(text)
            return False
        self._entries[row] = after
        self._tell(row)
        self.edited.emit(before, after)
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if (
            role != Qt.ItemDataRole.DisplayRole
            or orientation is Qt.Orientation.Vertical
        ):
            return None
        if section == TERM:
            return QCoreApplication.translate("TermsModel", "Term")
        return QCoreApplication.translate("TermsModel", "Translation")

    def _row_of(self, term: str) -> int:
        folded = term.casefold()
        for row, entry in enumerate(self._entries):
            if entry.term.casefold() == folded and (term or not entry.translation):
                return row
        return -1

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, TERM), self.index(row, TRANSLATION))
