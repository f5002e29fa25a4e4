"""The panel on the left: articles to continue, articles saved, what a search found."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from reader.domain.shelf import Hit, ShelfItem
from reader.ui.icons import icon
from reader.ui.shelf.arrange import ArrangeButton
from reader.ui.shelf.delegate import ShelfDelegate
from reader.ui.shelf.model import ROW, ShelfModel

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from reader.ui.shelf.rows import Row
    from reader.ui.theme import Palette


class Wish(StrEnum):
    """What the reader may ask for one article."""

    TOGGLE_READ = "toggle-read"
    TAGS = "tags"
    REMOVE = "remove"


class ShelfView(QFrame):
    """Shows rows; says which article or hit was chosen and what is wished of it."""

    article_chosen = Signal(str)
    hit_chosen = Signal(object)
    arrangement_changed = Signal()
    wished = Signal(Wish, object)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelf")
        self.setMinimumWidth(190)
        self.model = ShelfModel(self)
        self._delegate = ShelfDelegate(palette, self)
        self.list = _RowList(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.sorting = ArrangeButton(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        self.sorting.changed.connect(self.arrangement_changed)
        self.set_theme(palette)
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self._delegate.set_theme(palette)
        self.sorting.setIcon(icon("sort", palette.soft))
        self.list.viewport().update()

    def show_rows(self, rows: tuple[Row, ...], current: str) -> None:
        self.model.set_rows(rows)
        self.show_current(current)

    def show_current(self, article_id: str) -> None:
        """Mark the open article."""
        index = self.model.index_of(article_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
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

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, ShelfItem):
            self.article_chosen.emit(row.id)
        elif isinstance(row, Hit):
            self.hit_chosen.emit(row)

    def _on_menu_wanted(self, where: QPoint) -> None:
        row = self.list.indexAt(where).data(ROW)
        if isinstance(row, ShelfItem):
            self._menu(row).popup(self.list.viewport().mapToGlobal(where))

    def _menu(self, item: ShelfItem) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        read = self.tr("Mark as unread") if item.is_read else self.tr("Mark as read")
        remove = self.tr("Remove…") if item.marks else self.tr("Remove")
        for wish, text in (
            (Wish.TOGGLE_READ, read),
            (Wish.TAGS, self.tr("Tags…")),
            (Wish.REMOVE, remove),
        ):
            menu.addAction(text).setData((wish, item))
        menu.triggered.connect(self._on_wished)
        return menu

    def _on_wished(self, action: QAction) -> None:
        wish, item = action.data()
        self.wished.emit(Wish(wish), item)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Shelf"))


class _RowList(QListView):
    """A list whose rows are as wide as it is and as high as they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
