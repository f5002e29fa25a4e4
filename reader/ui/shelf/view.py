"""The shelf: articles to continue, other articles, or hits of a search."""

from __future__ import annotations

from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from reader.domain.shelf import Hit, ShelfItem, with_books
from reader.ui.lists.model import ROW
from reader.ui.lists.row_list import RowList
from reader.ui.look.icons import set_icon
from reader.ui.shelf.arrange import ArrangeButton
from reader.ui.shelf.delegate import ShelfDelegate
from reader.ui.shelf.model import ShelfModel
from reader.ui.shelf.rows import BookRow

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QMouseEvent, QResizeEvent

    from reader.ui.look.theme import Palette
    from reader.ui.shelf.rows import Row

    Items = tuple[ShelfItem, ...]

_FOLDING = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ShelfAction(StrEnum):
    """What the reader may ask for the articles that are selected."""

    READ = "read"
    UNREAD = "unread"
    TAGS = "tags"
    EXPORT = "export"
    REMOVE = "remove"


class _ShelfList(RowList):
    """Tells of the keys, and of presses on the sign, that fold a book or unfold it."""

    fold_pressed = Signal(bool)  # of the current row

    def __init__(self, delegate: ShelfDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = delegate

    def event(self, event: QEvent) -> bool:
        """Take the keys that fold before the page's commands have them."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _FOLDING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _FOLDING:
            self.fold_pressed.emit(event.key() == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row, is_left = index.data(ROW), event.button() is Qt.MouseButton.LeftButton
        if is_left and self._delegate.is_on_sign(row, event.position().x()):
            self.setCurrentIndex(index)
            self.fold_pressed.emit(not row.is_folded)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on the sign is no click on the row."""
        row = self.indexAt(event.position().toPoint()).data(ROW)
        if not self._delegate.is_on_sign(row, event.position().x()):
            super().mouseReleaseEvent(event)


class ShelfView(QFrame):
    """Shows rows; emits which row was chosen, and what the reader asks for it."""

    article_chosen = Signal(str)
    hit_chosen = Signal(object)
    arrangement_changed = Signal()
    action_requested = Signal(ShelfAction, object)  # a tuple of articles
    fold_requested = Signal(str, bool)  # a book, whether it is to be folded

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelf")
        self.setMinimumWidth(190)
        self.model = ShelfModel(self)
        self._delegate = ShelfDelegate(palette, self)
        self.list = _ShelfList(self._delegate, self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMouseTracking(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.sorting = ArrangeButton(self)
        self._hit: Hit | None = None  # the last that was chosen
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.fold_pressed.connect(self.fold)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete_pressed)
        self.sorting.changed.connect(self.arrangement_changed)
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self._delegate.set_theme(palette)
        set_icon(self.sorting, "sort", palette.soft, 16)
        self._place_sorting()
        self.list.repaint_rows()

    def show_rows(self, rows: tuple[Row, ...], current: str) -> None:
        self.model.set_rows(rows)
        self.show_current(current)

    def enter(self) -> None:
        """Go to the list: to the hit that was chosen last, or to the first row."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if (chosen := self._index_of_hit()).isValid():
            self.list.setCurrentIndex(chosen)
            return
        rows = (self.model.index(row) for row in range(self.model.rowCount()))
        choosable = (row for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable)
        self.list.setCurrentIndex(next(choosable, QModelIndex()))

    def show_current(self, article_id: str) -> None:
        """Mark the open article or, among hits, the one that led to it."""
        self._delegate.set_open(article_id)
        index = self.model.index_of(article_id)
        if not index.isValid() and self._hit and self._hit.article == article_id:
            index = self._index_of_hit()
        if index.isValid():
            # Not the list's own way, which asks whether Ctrl or Shift is held down.
            self.list.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        else:
            self.list.clearSelection()

    def _index_of_hit(self) -> QModelIndex:
        return self.model.index_of_hit(self._hit) if self._hit else QModelIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sorting()

    def _place_sorting(self) -> None:
        """The button stands in the line of the first heading."""
        button = self.sorting
        button.adjustSize()
        middle = self._delegate.heading_middle(self.list.font())
        top = max(0, round(middle - button.height() / 2))
        button.move(self.width() - button.width() - 8, top)
        button.raise_()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @property
    def selected(self) -> tuple[ShelfItem, ...]:
        """The articles that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        found = (_items(self.model.index(row).data(ROW)) for row in rows)
        return tuple(dict.fromkeys(chain.from_iterable(found)))

    def fold(self, is_folded: bool) -> None:
        """Fold the current book away or unfold it; from a chapter, go to its book."""
        row = self.list.currentIndex().data(ROW)
        if isinstance(row, BookRow) and row.is_folded != is_folded:
            self.fold_requested.emit(row.book.id, is_folded)
            self.list.setCurrentIndex(self.model.index_of_book(row.book.id))
        elif isinstance(row, ShelfItem) and row.book and is_folded:
            self.list.setCurrentIndex(self.model.index_of_book(row.book))

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click opens, unless it is one that selects."""
        if QGuiApplication.keyboardModifiers() & _SELECTING:
            return
        row = index.data(ROW)
        if isinstance(row, BookRow):
            self.article_chosen.emit(row.book.current.id)
        elif isinstance(row, ShelfItem):
            self.article_chosen.emit(row.id)
        elif isinstance(row, Hit):
            self._hit = row
            self._delegate.set_hit(row)
            self.hit_chosen.emit(row)

    def _on_menu_requested(self, where: QPoint) -> None:
        items = self.selected
        there = _items(self.list.indexAt(where).data(ROW))
        if there and set(there) <= set(items):
            self.menu(items).popup(self.list.viewport().mapToGlobal(where))

    def menu(self, items: Items) -> QMenu:
        """What can be done with articles, one or several."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        has_marks = any(item.marks for item in items)
        for action, text, is_offered in (
            (
                ShelfAction.READ,
                self.tr("Mark as read"),
                not all(i.is_read for i in items),
            ),
            (
                ShelfAction.UNREAD,
                self.tr("Mark as unread"),
                any(i.is_read for i in items),
            ),
            (ShelfAction.TAGS, self.tr("Tags…"), len(with_books(items)) == 1),
            (ShelfAction.EXPORT, self.tr("Export…"), True),
            (ShelfAction.REMOVE, self.tr("Remove…"), has_marks),
            (ShelfAction.REMOVE, self.tr("Remove"), not has_marks),
        ):
            if is_offered:
                menu.addAction(text).setData((action, items))
        menu.triggered.connect(self._on_action_chosen)
        return menu

    def _on_delete_pressed(self) -> None:
        if self.selected:
            self.action_requested.emit(ShelfAction.REMOVE, self.selected)

    def _on_action_chosen(self, entry: QAction) -> None:
        action, items = entry.data()
        self.action_requested.emit(ShelfAction(action), items)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Shelf"))


def _items(row: Row | None) -> Items:
    """The articles of a row: of a book all its chapters."""
    match row:
        case BookRow():
            return row.book.chapters
        case ShelfItem():
            return (row,)
        case _:
            return ()
