"""The panel on the left: articles to continue, articles saved, what a search found."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from reader.domain.shelf import Hit, ShelfItem
from reader.ui.lists.model import ROW
from reader.ui.lists.row_list import RowList
from reader.ui.look.icons import icon
from reader.ui.shelf.arrange import ArrangeButton
from reader.ui.shelf.delegate import ShelfDelegate
from reader.ui.shelf.model import ShelfModel

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from reader.ui.look.theme import Palette
    from reader.ui.shelf.rows import Row

    Items = tuple[ShelfItem, ...]

_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Wish(StrEnum):
    """What the reader may ask for the articles that are selected."""

    READ = "read"
    UNREAD = "unread"
    TAGS = "tags"
    EXPORT = "export"
    REMOVE = "remove"


class ShelfView(QFrame):
    """Shows rows; says which article or hit was chosen and what is wished of it."""

    article_chosen = Signal(str)
    hit_chosen = Signal(object)
    arrangement_changed = Signal()
    wished = Signal(Wish, object)  # a tuple of articles

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelf")
        self.setMinimumWidth(190)
        self.model = ShelfModel(self)
        self._delegate = ShelfDelegate(palette, self)
        self.list = RowList(self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMouseTracking(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.sorting = ArrangeButton(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete_pressed)
        self.sorting.changed.connect(self.arrangement_changed)
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self._delegate.set_theme(palette)
        self.sorting.setIcon(icon("sort", palette.soft))
        self.list.repaint_rows()

    def show_rows(self, rows: tuple[Row, ...], current: str) -> None:
        self.model.set_rows(rows)
        self.show_current(current)

    def enter(self) -> None:
        """Go to the list, and there to its first row."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        rows = (self.model.index(row) for row in range(self.model.rowCount()))
        choosable = (row for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable)
        self.list.setCurrentIndex(next(choosable, QModelIndex()))

    def show_current(self, article_id: str) -> None:
        """Mark the open article."""
        index = self.model.index_of(article_id)
        if index.isValid():
            # Not the list's own way, which asks whether Ctrl or Shift is held down.
            self.list.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        else:
            self.list.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sorting.adjustSize()
        self.sorting.move(event.size().width() - self.sorting.width() - 8, 6)
        self.sorting.raise_()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @property
    def selected(self) -> tuple[ShelfItem, ...]:
        """The articles that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        found = (self.model.index(row).data(ROW) for row in rows)
        return tuple(row for row in found if isinstance(row, ShelfItem))

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click opens, unless it is one that selects."""
        if QGuiApplication.keyboardModifiers() & _SELECTING:
            return
        row = index.data(ROW)
        if isinstance(row, ShelfItem):
            self.article_chosen.emit(row.id)
        elif isinstance(row, Hit):
            self.hit_chosen.emit(row)

    def _on_menu_wanted(self, where: QPoint) -> None:
        items = self.selected
        if self.list.indexAt(where).data(ROW) in items:
            self.menu(items).popup(self.list.viewport().mapToGlobal(where))

    def menu(self, items: Items) -> QMenu:
        """What can be done with articles, one or several."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        has_marks = any(item.marks for item in items)
        for wish, text, is_offered in (
            (Wish.READ, self.tr("Mark as read"), not all(i.is_read for i in items)),
            (Wish.UNREAD, self.tr("Mark as unread"), any(i.is_read for i in items)),
            (Wish.TAGS, self.tr("Tags…"), len(items) == 1),
            (Wish.EXPORT, self.tr("Export…"), True),
            (Wish.REMOVE, self.tr("Remove…"), has_marks),
            (Wish.REMOVE, self.tr("Remove"), not has_marks),
        ):
            if is_offered:
                menu.addAction(text).setData((wish, items))
        menu.triggered.connect(self._on_wished)
        return menu

    def _on_delete_pressed(self) -> None:
        if self.selected:
            self.wished.emit(Wish.REMOVE, self.selected)

    def _on_wished(self, action: QAction) -> None:
        wish, items = action.data()
        self.wished.emit(Wish(wish), items)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Shelf"))
