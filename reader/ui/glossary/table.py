"""The table of terms: sorted, filtered, and edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QTableView,
)

from reader.ui.glossary.model import TERM, TRANSLATION, Entry

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from reader.ui.glossary.model import TermsModel

_ROW = 30  # pixels


class TermsTable(QTableView):
    """Typing or Enter writes in a cell; after a new term comes its translation."""

    drafted = Signal()  # another row is current, or a key was typed in a cell

    def __init__(self, model: TermsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._terms = model
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setFilterKeyColumn(-1)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setSortLocaleAware(True)
        # A row stays where it is while it is written in.
        self._sorted.setDynamicSortFilter(False)
        self._sorted.setSourceModel(model)
        self.setModel(self._sorted)
        cell = _WholeCell(self)
        cell.editor_made.connect(self._on_editor_made)
        self.setItemDelegate(cell)
        self.setSortingEnabled(True)
        self.sortByColumn(TERM, Qt.SortOrder.AscendingOrder)
        self._dress()
        self._written: tuple[QModelIndex, str] | None = None
        self.selectionModel().currentChanged.connect(self.drafted)
        model.dataChanged.connect(self.drafted)
        enter = QShortcut(QKeySequence("Return"), self)
        enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self._on_entered)

    def filter_rows(self, text: str) -> None:
        """Show only the rows that hold a text."""
        self._sorted.setFilterFixedString(text)

    def sort_again(self) -> None:
        header = self.horizontalHeader()
        self._sorted.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())

    def write_in(self, row: int, column: int) -> None:
        """Open the editor in a cell, by the row it has in the model."""
        index = self._sorted.mapFromSource(self._terms.index(row, column))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def select(self, row: int) -> None:
        self.setCurrentIndex(self._sorted.mapFromSource(self._terms.index(row, TERM)))

    @property
    def draft(self) -> Entry:
        """The current row as it would be kept now, with what is typed in its cell."""
        index = self.currentIndex()
        if not index.isValid():
            return Entry()
        row = self._terms.entries[self._sorted.mapToSource(index).row()]
        if self._written is None:
            return row
        written, text = self._written
        text = " ".join(text.split())
        if written.column() == TERM:
            return row._replace(term=text)
        return row._replace(translation=text)

    @property
    def selected_rows(self) -> tuple[int, ...]:
        """The rows with a selected cell, as the model counts them."""
        chosen = self.selectionModel().selectedIndexes()
        return tuple({self._sorted.mapToSource(index).row() for index in chosen})

    def closeEditor(
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        written = self.currentIndex()
        self._written = None
        super().closeEditor(editor, hint)
        is_done = hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache
        other = written.siblingAtColumn(TRANSLATION)
        if is_done and written.column() == TERM and written.data() and not other.data():
            self.setCurrentIndex(other)
            self.edit(other)

    def _on_editor_made(self, editor: QLineEdit) -> None:
        editor.textChanged.connect(self._on_typed)

    def _on_typed(self, text: str) -> None:
        self._written = self.currentIndex(), text
        self.drafted.emit()

    def _on_entered(self) -> None:
        if self.currentIndex() != QModelIndex():
            self.edit(self.currentIndex())

    def _dress(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)


class _WholeCell(QStyledItemDelegate):
    """Its editor fills the cell, padding and all."""

    editor_made = Signal(QLineEdit)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        self.editor_made.emit(editor)
        return editor

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        editor.setGeometry(option.rect)
